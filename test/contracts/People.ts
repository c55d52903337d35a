import { type Assessed, type ImportRecord, Imports, type NewVersion, newVersion, type Planned } from "@doudi/app"
import {
  Assessment,
  CitizenId,
  Day,
  type Determination,
  Fen,
  type Form,
  Household,
  Member,
  type Plan,
  Provenance,
  Quarter
} from "@doudi/core"
import { Effect, Schema } from "effect"

/** Synthetic households for the contracts. Identity numbers lie in a division that does not exist. */
export const identity = (sequence: number): CitizenId.CitizenId => {
  const body = `99000119800101${String(sequence).padStart(3, "0")}`
  return (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId
}
export const packed = (sequence: number): number => CitizenId.pack(identity(sequence))

export const q3 = Quarter.quarter("2025Q3")
export const q4 = Quarter.quarter("2025Q4")
export const q1 = Quarter.quarter("2026Q1")
export const day = Day.day
export const fen = Fen.fen

export const provenance: Provenance.Provenance = Schema.decodeSync(Provenance.Provenance)({
  source: "register",
  observedOn: "2025-06-30",
  recordedAt: "2025-07-01T08:00:00.000Z"
})

const cells = (fields: object, values: Readonly<Record<string, Form.Cell>>): ReadonlyArray<Form.Cell> =>
  Object.keys(fields).map((key) => values[key])

export type Person = Readonly<Record<string, Form.Cell>> & { readonly no: number }

/** A member; `sequence` gives an identity number. */
export const person = (no: number, sequence?: number, more: Readonly<Record<string, Form.Cell>> = {}): Person => ({
  name: "示例",
  relation: no === 1 ? "02" : "20",
  ...(sequence === undefined ? {} : { citizenId: identity(sequence) }),
  ...more,
  no
})

export const version = (
  id: string,
  members: ReadonlyArray<Person>,
  more: Readonly<Record<string, Form.Cell>> = {}
): NewVersion =>
  newVersion(
    id,
    cells(Household.fields, { division: "990001200201", ...more }),
    members.map(({ no, ...facts }) => ({ no, facts: cells(Member.fields, facts) }))
  )

/** Opens and finishes an import. */
export const importing = (
  digest: string,
  kind: ImportRecord["kind"] = "households",
  source = "register",
  observedOn = "2025-06-30"
) =>
  Effect.flatMap(Imports, (imports) =>
    Effect.tap(
      imports.begin({
        kind,
        source,
        fileName: `${digest}.xlsx`,
        digest,
        observedOn: day(observedOn),
        recordedAt: provenance.recordedAt
      }),
      (id) => imports.finish(id, { rows: 10, accepted: 8, unchanged: 1, quarantined: 2 })
    )
  )

const reasons = (condition: string): Determination.NonEmpty<Determination.Reason> => [
  {
    condition,
    holds: true,
    says: { zh: "示例条件", en: "sample condition" },
    source: { document: "sample", article: "1" } as never
  }
]
const missing = (field: string): Determination.NonEmpty<Determination.MissingFact> => [
  { field, name: { zh: "示例", en: "sample" } }
]

export const entitled = (category: string, amount?: number, no?: number): Determination.Outcome => ({
  _tag: "Entitled",
  category,
  because: reasons(`${category}-holds`),
  ...(amount === undefined ? {} : { amount: { fen: fen(amount), per: "month" } }),
  ...(no === undefined ? {} : { no })
})
export const refused = (category: string, no?: number): Determination.Outcome => ({
  _tag: "NotEntitled",
  category,
  because: reasons(`${category}-fails`),
  ...(no === undefined ? {} : { no })
})
export const untold = (category: string, no?: number): Determination.Outcome => ({
  _tag: "Undetermined",
  category,
  because: reasons(`${category}-unknown`),
  missing: missing("wage"),
  ...(no === undefined ? {} : { no })
})

export const offer = (
  programme: string,
  more: Partial<Omit<Plan.Offer, "programme" | "because" | "missing">> = {}
): Plan.Offer => ({
  programme,
  department: "civil-affairs",
  need: "income",
  state: "give",
  form: "cash",
  amount: { fen: fen(70_000), per: "month" },
  because: reasons(`${programme}-holds`),
  missing: [],
  ...more
})

export const need = (
  name: string,
  found: boolean | "unknown",
  metBy: ReadonlyArray<string> = [],
  no?: number
): Plan.NeedFinding => ({
  need: name,
  found,
  because: reasons(`${name}-seen`),
  missing: found === "unknown" ? missing("wage") : [],
  metBy,
  ...(no === undefined ? {} : { no })
})

export const assessed = (
  household: string,
  outcomes: ReadonlyArray<Determination.Outcome>,
  plan: { readonly needs?: ReadonlyArray<Plan.NeedFinding>; readonly offers?: ReadonlyArray<Plan.Offer> } = {},
  version = 1
): Assessed => ({
  version,
  assessment: Assessment.of(
    {
      household: Household.householdId(household),
      on: day("2025-07-01"),
      policy: { pack: "sample", hash: "0".repeat(64) },
      observedOn: day("2025-06-30"),
      outcomes: outcomes as unknown as Determination.Determination["outcomes"]
    },
    { household: Household.householdId(household), needs: plan.needs ?? [], offers: plan.offers ?? [] }
  )
})

export const run = { quarter: q3, on: day("2025-07-01"), pack: "sample", hash: "0".repeat(64) }

/** A due offer with its plan of money for the quarter. */
export const planned = <A extends { readonly amount?: Fen.Fen | undefined }>(due: A): A & Pick<Planned, "planned"> =>
  due.amount === undefined ? due : { ...due, planned: fen(due.amount * 3) }
