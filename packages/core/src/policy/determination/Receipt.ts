import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import { type Fen, toYuan } from "../../foundation/Fen.ts"
import { digest } from "../../foundation/Sha256.ts"
import type { Determination, MissingFact, Outcome, OutcomeTag, Reason } from "./Determination.ts"

/**
 * The way this engine determines. It is raised whenever the same pack and the same record may come to something else, so that a
 * difference found years later has a cause.
 */
export const engine = "1"

/**
 * What a determination was made from, and what it came to, so that it can be made again (认定回执).
 *
 * Shape: `version` is that of the household's record, which is kept for good, and so is the pack under its hash. `digest` is the
 * SHA-256 of the canonical JSON of everything else here.
 */
export interface Receipt {
  readonly household: string
  readonly version: number
  readonly on: string
  /** The pack's digest. */
  readonly pack: string
  readonly engine: string
  readonly outcomes: ReadonlyArray<Kept>
  readonly digest: string
}

/** An outcome as a receipt keeps it: ids instead of words. A missing fact is `field`, `no.field` or
 * `list#entry.field`; `no` is 0 for a household. */
export interface Kept {
  readonly category: string
  readonly no: number
  readonly tag: OutcomeTag
  readonly because: string
  readonly missing: string
  /** The amount, or the lower end of a band, whose upper end is then `high`. */
  readonly fen: number | null
  readonly high: number | null
  readonly per: string | null
}

/** Ids of conditions in their order, one text; one with alternatives as `id:way,way`. */
export const because = (reasons: ReadonlyArray<Reason>): string => {
  const known = spelled.get(reasons)
  if (known !== undefined) return known
  let text = ""
  for (const { branches, condition } of reasons) {
    const ways = branches === undefined ? "" : `:${branches.map(({ branch }) => branch).join(",")}`
    text += `${text === "" ? "" : " "}${condition}${ways}`
  }
  spelled.set(reasons, text)
  return text
}
/** Nearly all households of a population share a few lists of reasons. */
const spelled = new WeakMap<ReadonlyArray<Reason>, string>()

/** Keys of missing facts, `field`, `no.field` or `list#entry.field`, one text. */
export const missing = (facts: ReadonlyArray<MissingFact> | undefined): string => {
  let text = ""
  for (const { entry, field, list, no } of facts ?? []) {
    const whose = list !== undefined ? `${list}#${entry}.` : no === undefined ? "" : `${no}.`
    text += `${text === "" ? "" : " "}${whose}${field}`
  }
  return text
}

export const missingOf = (outcome: Outcome): ReadonlyArray<MissingFact> | undefined => {
  if (outcome._tag === "Undetermined") return outcome.missing
  return outcome._tag === "Entitled" ? outcome.amountMissing : undefined
}

export const keep = (outcome: Outcome): Kept => {
  const { amount, band } = outcome._tag === "Entitled" ? outcome : {}
  return {
    category: outcome.category,
    no: outcome.no ?? 0,
    tag: outcome._tag,
    because: because(outcome.because),
    missing: missing(missingOf(outcome)),
    fen: amount?.fen ?? band?.low ?? null,
    high: band?.high ?? null,
    per: amount?.per ?? band?.per ?? null
  }
}

/** The receipt of a determination from one version of a household's record. */
export const of = (determination: Determination, version: number): Receipt => {
  const receipt = {
    household: determination.household,
    version,
    on: determination.on,
    pack: determination.policy.hash,
    engine,
    outcomes: determination.outcomes.map(keep)
  }
  return { ...receipt, digest: digest(text(receipt)) }
}

/** The digest a receipt should have. One that was changed has another. */
export const digestOf = (receipt: Omit<Receipt, "digest">): string => digest(text(receipt))

/**
 * Canonical JSON, written out for speed. Outcomes are lists, so that no name is repeated a hundred thousand times, in the order of
 * their ids and members: a store need not keep any other.
 */
export const text = ({ household, version, on, pack, engine, outcomes }: Omit<Receipt, "digest">): string => {
  let list = ""
  for (const { category, no, tag, because, missing, fen, high, per } of inOrder(outcomes)) {
    list += `${list === "" ? "" : ","}["${category}",${no},"${tag}","${because}","${missing}",${high === null ? fen : `[${fen},${high}]`},${per === null ? null : `"${per}"`}]`
  }
  const q = JSON.stringify
  return `{"engine":${q(engine)},"household":${q(household)},"on":"${on}","outcomes":[${list}],"pack":${q(pack)},"version":${version}}`
}

const inOrder = (outcomes: ReadonlyArray<Kept>): ReadonlyArray<Kept> =>
  [...outcomes].sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : a.no - b.no))

/** The first thing in which two receipts of one household differ, by its path in the determination, with what each says. */
export interface Difference {
  readonly path: string
  readonly stored: Bilingual
  readonly now: Bilingual
}

/**
 * The first difference between what was kept and what comes out now, in the order of the pack; `undefined` when there is none.
 *
 * Reading: a condition that is known on both sides and differs is named before the outcome it decides.
 */
export const difference = (stored: ReadonlyArray<Kept>, now: ReadonlyArray<Kept>): Difference | undefined => {
  const placeOf = ({ category, no }: Kept) => (no === 0 ? category : `${category}@${no}`)
  const others = new Map(now.map((kept) => [placeOf(kept), kept]))
  for (const then of stored) {
    const place = placeOf(then)
    const other = others.get(place)
    if (other === undefined) return { path: place, stored: tagText[then.tag], now: absent }
    others.delete(place)
    const found = within(place, then, other)
    if (found !== undefined) return found
  }
  for (const [path, { tag }] of others) return { path, stored: absent, now: tagText[tag] }
  return undefined
}

const within = (place: string, then: Kept, now: Kept): Difference | undefined => {
  const differs = (path: string, stored: Bilingual, other: Bilingual): Difference => ({ path, stored, now: other })
  if (then.tag !== now.tag || then.because !== now.because) {
    for (const id of new Set([...conditions(then.because), ...conditions(now.because)])) {
      const [a, b] = [stateOf(then, id), stateOf(now, id)]
      if (a !== undefined && b !== undefined && a !== b) return differs(`${place}/${id}`, stateText[a], stateText[b])
    }
    if (then.tag !== now.tag) return differs(place, tagText[then.tag], tagText[now.tag])
    return differs(`${place}/because`, listText(then.because), listText(now.because))
  }
  if (then.fen !== now.fen || then.high !== now.high || then.per !== now.per)
    return differs(`${place}/amount`, amountText(then), amountText(now))
  return then.missing === now.missing
    ? undefined
    : differs(`${place}/missing`, listText(then.missing), listText(now.missing))
}

/** Ids of the conditions in a text of `because`, without their ways. */
export const conditions = (text: string): ReadonlyArray<string> => text.split(" ").map((one) => one.replace(/:.*$/, ""))

type State = "holds" | "fails" | "unknown"

/** What is known of a condition from an outcome: of one that is not entitled, only which conditions fail. */
const stateOf = ({ tag, because }: Kept, condition: string): State | undefined => {
  const named = conditions(because).includes(condition)
  if (tag === "NotEntitled") return named ? "fails" : undefined
  return tag === "Undetermined" && named ? "unknown" : "holds"
}

const stateText: Readonly<Record<State, Bilingual>> = {
  holds: both("满足", "met"),
  fails: both("不满足", "not met"),
  unknown: both("不清楚", "not known")
}
const tagText: Readonly<Record<OutcomeTag, Bilingual>> = {
  Entitled: both("符合", "entitled"),
  NotEntitled: both("不符合", "not entitled"),
  Undetermined: both("不能确定", "cannot tell")
}
const absent = both("没有这一项", "not there")
const listText = (ids: string): Bilingual => (ids === "" ? absent : both(ids, ids))
const amountText = ({ fen, high, per }: Kept): Bilingual => {
  if (fen === null) return absent
  const to = high === null ? "" : `–${toYuan(high as Fen)}`
  return both(`${toYuan(fen as Fen)}${to} 元 ${per}`, `${toYuan(fen as Fen)}${to} yuan ${per}`)
}
