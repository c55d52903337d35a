import { createHash, type Hash } from "node:crypto"
import { Receipt } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "../Access.ts"

/** The letter that is stored for an outcome's tag. */
export const tags = { Entitled: "E", NotEntitled: "N", Undetermined: "U" } as const
/** The outcome's tag from the letter that is stored. */
export const tagOf = { E: "Entitled", N: "NotEntitled", U: "Undetermined" } as const

/** A need that was found or is unknown, as it is stored: need, member, found, met, because, missing. Texts instead of terms. */
export type NeedRow = readonly [string, number, string, number, string, string]
/** An offer as it is stored, from its number to what is missing. Texts instead of terms; what is absent is `null`, and `""` as a text. */
export type OfferRow = ReadonlyArray<string | number | null>

/** Everything of a stored determination that somebody could want to change (认定记录全文). */
export interface Told {
  readonly receipt: Omit<Receipt.Receipt, "digest">
  readonly observedOn: string
  readonly now: string
  readonly needs: ReadonlyArray<NeedRow>
  readonly offers: ReadonlyArray<OfferRow>
}

/**
 * What a run of determinations came to (研判摘要): SHA-256 over the determinations in the order in which they are stored. An entry of the
 * ledger bears it, so that one that is edited afterwards is found.
 *
 * Shape: for each determination the SHA-256 of its receipt, the day it rests on, the category and the plan as JSON, in a line.
 */
export class Running {
  private readonly hash: Hash = createHash("sha256")
  count = 0

  /** Takes the next determination; gives the digest of its receipt. */
  readonly take = ({ needs, now, observedOn, offers, receipt }: Told): string => {
    const digest = createHash("sha256").update(Receipt.text(receipt)).digest("hex")
    this.hash.update(`${digest} ${observedOn} ${JSON.stringify([now, [...needs].sort(byNeed), offers])}\n`)
    this.count++
    return digest
  }

  readonly end = (): { readonly digest: string; readonly count: number } => ({
    digest: this.hash.copy().digest("hex"),
    count: this.count
  })
}

const byNeed = (a: NeedRow, b: NeedRow): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])

const atOnce = 2048

/** The digest of a run from what is stored of it, and whether each receipt there is the one that was stored beside its determination. */
export const ofRun = (
  access: Access,
  run: number
): Effect.Effect<
  { readonly digest: string; readonly count: number; readonly receiptsHold: boolean },
  SqlError.SqlError
> =>
  Effect.gen(function* () {
    const running = new Running()
    let receiptsHold = true
    for (let after = 0; ; ) {
      const page = yield* access.values(determinations, [run, after, atOnce])
      if (page.length === 0) break
      const range = [page[0]![0] as number, page[page.length - 1]![0] as number]
      const outcomes = grouped(yield* access.values(outcomeRows, range))
      const needs = grouped(yield* access.values(needRows, range))
      const offers = grouped(yield* access.values(offerRows, range))
      for (const row of page) {
        const [id, household, version, on, pack, engine, observedOn, now, digest] = row as ReadonlyArray<any>
        const kept = (outcomes.get(id) ?? []).map(keptOf)
        const receipt = { household, version, on, pack, engine: engine ?? Receipt.engine, outcomes: kept }
        const found = running.take({
          receipt,
          observedOn,
          now,
          needs: (needs.get(id) ?? []) as unknown as ReadonlyArray<NeedRow>,
          offers: (offers.get(id) ?? []) as ReadonlyArray<OfferRow>
        })
        if (digest !== null && digest !== found) receiptsHold = false
      }
      after = range[1]!
    }
    return { ...running.end(), receiptsHold }
  })

const determinations = `SELECT d.id, h.id, d.version, r.on_day, r.hash, r.engine, d.observed_on, n.text, d.digest
  FROM determination d JOIN determination_run r ON r.id = d.run JOIN household h ON h.seq = d.household
  JOIN term n ON n.id = d.now_category WHERE d.run = ? AND d.id > ? ORDER BY d.id LIMIT ?`
const outcomeRows = `SELECT o.determination, c.text, o.member_no, o.tag, b.text, m.text, o.amount, o.amount_high, o.per FROM outcome o
  JOIN term c ON c.id = o.category JOIN term b ON b.id = o.because LEFT JOIN term m ON m.id = o.missing
  WHERE o.determination BETWEEN ? AND ?`
const needRows = `SELECT f.determination, n.text, f.member_no, f.found, f.met, b.text, coalesce(m.text, '') FROM need_finding f
  JOIN term n ON n.id = f.need JOIN term b ON b.id = f.because LEFT JOIN term m ON m.id = f.missing
  WHERE f.determination BETWEEN ? AND ?`
const offerRows = `SELECT o.determination, o.number, p.text, o.member_no, d.text, n.text, o.state, o.form, o.amount, o.amount_high, o.per,
    coalesce(y.text, ''), b.text, coalesce(m.text, '') FROM offer o
  JOIN term p ON p.id = o.programme JOIN term d ON d.id = o.department JOIN term n ON n.id = o.need
  LEFT JOIN term y ON y.id = o.yields_to JOIN term b ON b.id = o.because LEFT JOIN term m ON m.id = o.missing
  WHERE o.determination BETWEEN ? AND ? ORDER BY o.determination, o.number`

type Row = ReadonlyArray<string | number | null>

/** Rows by the determination that stands first in them, in their order. */
const grouped = (rows: ReadonlyArray<ReadonlyArray<unknown>>): ReadonlyMap<number, ReadonlyArray<Row>> => {
  const groups = new Map<number, Array<Row>>()
  for (const [determination, ...row] of rows as ReadonlyArray<[number, ...Row]>) {
    const group = groups.get(determination)
    if (group === undefined) groups.set(determination, [row])
    else group.push(row)
  }
  return groups
}

/** An outcome as its receipt keeps it, from a row: category, member, tag, because, missing, amount, its upper end, period. */
export const keptOf = ([
  category,
  no,
  tag,
  because,
  missing,
  fen,
  high,
  per
]: ReadonlyArray<unknown>): Receipt.Kept => ({
  category: category as string,
  no: no as number,
  tag: tagOf[tag as keyof typeof tagOf],
  because: because as string,
  missing: (missing ?? "") as string,
  fen: fen as number | null,
  high: high as number | null,
  per: per as string | null
})
