import { isDay } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import { isQuarter } from "../foundation/Quarter.ts"
import { type Entry, kinds, type Payload, type Recorded, states } from "./Entry.ts"

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/**
 * The header of an entry as bytes (记录头): a JSON object in UTF-8 whose keys stand in a fixed order and whose values are strings, or
 * lists of strings. Numbers are written as decimal digits, so that no reader rounds them.
 */
export const encode = (entry: Entry, recordedAt: string): Uint8Array =>
  encoder.encode(
    JSON.stringify({
      kind: entry.kind,
      key: entry.key,
      quarter: entry.quarter,
      on: entry.on,
      at: recordedAt,
      actor: entry.actor,
      role: entry.role,
      purpose: entry.purpose,
      pack: entry.pack,
      department: entry.department,
      programme: entry.programme,
      item: digits(entry.item),
      state: entry.state,
      amount: digits(entry.amount),
      amountHigh: digits(entry.amountHigh),
      postings: entry.postings?.map(({ account, amount }) => [account, String(amount)]),
      corrects: digits(entry.corrects),
      erases: entry.erases?.map(String),
      digest: entry.digest,
      count: digits(entry.count)
    })
  )

const digits = (n: number | undefined) => (n === undefined ? undefined : String(n))

/** The header that bytes hold; `undefined` when they are not one that this version writes. */
export const decode = (seq: number, header: Uint8Array): Recorded | undefined => {
  const found = parsed(header)
  if (found === undefined) return undefined
  const { at, kind, on, quarter, state } = found
  for (const name of always) if (typeof found[name] !== "string") return undefined
  if (!kinds.includes(kind as never) || !isQuarter(quarter!) || !isDay(on!)) return undefined
  if (state !== undefined && !states.includes(state as never)) return undefined
  try {
    const { at: _, ...entry } = found
    return { ...fields(entry), seq, recordedAt: at } as unknown as Recorded
  } catch {
    return undefined
  }
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

const read: Readonly<Record<string, (value: unknown) => unknown>> = {
  item: (value) => integer(value),
  amount: (value) => integer(value),
  amountHigh: (value) => integer(value),
  corrects: (value) => integer(value),
  count: (value) => integer(value),
  erases: (value) => list(value).map(integer),
  postings: (value) => list(value).map((one) => ({ account: text(list(one)[0]), amount: integer(list(one)[1]) as Fen }))
}

const names = new Set(["kind", "quarter", "on", "key", "actor", "role", "purpose", "pack", "department", "programme"])
for (const name of ["state", "digest", ...Object.keys(read)]) names.add(name)

/** Values as an entry has them. Throws `RangeError` for one that this version does not write. */
const fields = (found: Found): Record<string, unknown> => {
  const entry: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(found)) {
    if (!names.has(name)) throw new RangeError("not a field of a header")
    entry[name] = (read[name] ?? text)(value)
  }
  return entry
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

/** A payload as bytes: JSON in UTF-8. */
export const encodePayload = (payload: Payload): Uint8Array => encoder.encode(JSON.stringify(payload))

/** What a payload holds; `undefined` when the bytes are none. */
export const decodePayload = (bytes: Uint8Array): Payload | undefined => parsed(bytes) as Payload | undefined
