import { isDay } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import { isQuarter } from "../foundation/Quarter.ts"
import { type Entry, kinds, type Payload, type Recorded, states } from "./Entry.ts"
import type { Posting } from "./Posting.ts"

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/**
 * The header of an entry as bytes (记录头): a JSON object in UTF-8 whose keys stand in a fixed order and whose values are strings, or
 * lists of strings. Numbers are written as decimal digits, so that no reader rounds them.
 *
 * Put together by hand: a general writer of JSON takes several times as long as the hash does.
 */
export const encode = (entry: Entry, recordedAt: string): Uint8Array => {
  const { kind, key, quarter, on, actor, role, purpose, pack } = entry
  let json = `{"kind":"${kind}","key":${quoted(key)},"quarter":"${quarter}","on":"${on}","at":${quoted(recordedAt)}`
  json += `,"actor":${quoted(actor)},"role":${quoted(role)},"purpose":${quoted(purpose)},"pack":${quoted(pack)}`
  const { department, programme, item, state, amount, amountHigh, postings, corrects, erases, digest, count } = entry
  if (department !== undefined) json += `,"department":${quoted(department)}`
  if (programme !== undefined) json += `,"programme":${quoted(programme)}`
  if (item !== undefined) json += `,"item":"${item}"`
  if (state !== undefined) json += `,"state":"${state}"`
  if (amount !== undefined) json += `,"amount":"${amount}"`
  if (amountHigh !== undefined) json += `,"amountHigh":"${amountHigh}"`
  if (postings !== undefined) json += `,"postings":[${postings.map(posting).join(",")}]`
  if (corrects !== undefined) json += `,"corrects":"${corrects}"`
  if (erases !== undefined) json += `,"erases":[${erases.map((seq) => `"${seq}"`).join(",")}]`
  if (digest !== undefined) json += `,"digest":${quoted(digest)}`
  if (count !== undefined) json += `,"count":"${count}"`
  return pooled(`${json}}`)
}

// Headers of a batch stand in one piece of memory after another: a piece for each would be most of what the collector has to do.
let pool = new Uint8Array(65_536)
let used = 0
const pooled = (text: string): Uint8Array => {
  if (used + text.length * 3 > pool.length) {
    pool = new Uint8Array(Math.max(65_536, text.length * 3))
    used = 0
  }
  const { written } = encoder.encodeInto(text, pool.subarray(used))
  const bytes = pool.subarray(used, used + written)
  used += written
  return bytes
}

const posting = ({ account, amount }: Posting): string => `[${quoted(account)},"${amount}"]`

/** Printable ASCII that JSON writes as it is: most of what a header holds. */
const plain = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

/** The header that bytes hold; `undefined` when they are not one that this version writes. */
export const decode = (seq: number, header: Uint8Array): Recorded | undefined => {
  const found = parsed(header)
  if (found === undefined) return undefined
  const { at, kind, on, quarter, state } = found
  for (const name of always) if (typeof found[name] !== "string") return undefined
  if (!kindNames.has(kind!) || !isGood(quarters, quarter!, isQuarter) || !isGood(days, on!, isDay)) return undefined
  if (state !== undefined && !states.includes(state as never)) return undefined
  const entry: Record<string, unknown> = {}
  try {
    for (const name in found) if (name !== "at") entry[name] = (readers.get(name) ?? unknownField)(found[name])
  } catch {
    return undefined
  }
  entry.seq = seq
  entry.recordedAt = at
  return entry as unknown as Recorded
}

const kindNames: ReadonlySet<string> = new Set(kinds)
// Days and quarters that were found good; a ledger has few of them.
const [days, quarters] = [new Set<string>(), new Set<string>()]
const isGood = (known: Set<string>, text: string, check: (text: string) => boolean): boolean => {
  if (known.has(text)) return true
  if (!check(text)) return false
  if (known.size >= 4096) known.clear()
  known.add(text)
  return true
}

/** What every header has. */
const always = ["kind", "key", "quarter", "on", "at", "actor", "role", "purpose", "pack"]

type Found = Readonly<Record<string, string>>

/** The object in the bytes, whatever stands in it; `undefined` when there is none. */
const parsed = (header: Uint8Array): Found | undefined => {
  try {
    const found: unknown = JSON.parse(decoder.decode(header))
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Found) : undefined
  } catch {
    return undefined
  }
}

const text = (value: unknown): string => {
  if (typeof value !== "string") throw new RangeError("not a text")
  return value
}
const list = (value: unknown): ReadonlyArray<unknown> => {
  if (!Array.isArray(value)) throw new RangeError("not a list")
  return value
}
const integer = (value: unknown): number => {
  const n = Number(text(value))
  if (String(n) !== value || !Number.isSafeInteger(n)) throw new RangeError("not a whole number")
  return n
}
const unknownField = (): never => {
  throw new RangeError("not a field of a header")
}

/** How each field is read. Throws `RangeError` for what this version does not write. */
const readers: ReadonlyMap<string, (value: unknown) => unknown> = new Map<string, (value: unknown) => unknown>([
  ...[...always, "department", "programme", "state", "digest"].map((name) => [name, text] as const),
  ...["item", "amount", "amountHigh", "corrects", "count"].map((name) => [name, integer] as const),
  ["erases", (value: unknown) => list(value).map(integer)] as const,
  [
    "postings",
    (value: unknown) =>
      list(value).map((one) => ({ account: text(list(one)[0]), amount: integer(list(one)[1]) as Fen }))
  ] as const
])

/** A payload as bytes: JSON in UTF-8. */
export const encodePayload = (payload: Payload): Uint8Array => encoder.encode(JSON.stringify(payload))

/** What a payload holds; `undefined` when the bytes are none. */
export const decodePayload = (bytes: Uint8Array): Payload | undefined => parsed(bytes) as Payload | undefined
