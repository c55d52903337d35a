import { CitizenId } from "@doudi/core"
import { Effect } from "effect"
import { tablesOf } from "./Gathered.ts"
import { firstOf, pickedOf } from "./PickedColumns.ts"
import type { Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"
import type { FileProblem, Glance, Table } from "../port/Tables.ts"
import type { RegisterForms } from "./RegisterForms.ts"
import type { RegisterIntake } from "./RegisterIntake.ts"
import { RegisterOutline } from "./RegisterOutline.ts"
import { householdIn } from "./RegisterRow.ts"

/** An opened file of the register with the number of its table. */
export interface Part {
  readonly table: number
  readonly opened: Table
}

/**
 * A first look through text files (初读): only at the numbers of households and people, which takes a fraction of the time of reading
 * them. Nothing for workbooks, which take as long to look through as to read; they are bounded by their format.
 */
export const outlineOf = (
  forms: RegisterForms,
  parts: ReadonlyArray<Part>,
  register: typeof Register.Service
): Effect.Effect<RegisterOutline | undefined, FileProblem | StoreFailure> =>
  Effect.gen(function* () {
    if (parts.some(({ opened }) => opened.format !== "csv")) return undefined
    const outline = new RegisterOutline(tablesOf(forms).length)
    for (const { opened, table } of parts) {
      yield* Effect.scoped(
        Effect.gen(function* () {
          const next = yield* opened.glance(firstOf(table))
          for (let batch = yield* next; batch !== undefined; batch = yield* next) {
            yield* look(outline, table, batch, register)
          }
        })
      )
    }
    outline.close()
    return outline
  })

/** Counts rows and notes people. Somebody whom the register knows in another household keeps both households waiting. */
const look = (
  outline: RegisterOutline,
  table: number,
  rows: Glance,
  register: typeof Register.Service
): Effect.Effect<void, StoreFailure> => {
  const { households, identities } = seen(outline, table, rows)
  if (identities.length === 0) return Effect.void
  return Effect.map(register.holders(identities), (known) => {
    for (let i = 0; known.size > 0 && i < identities.length; i++) {
      const from = known.get(identities[i]!)
      if (from === undefined || from === households[i]) continue
      outline.wait(households[i]!)
      outline.wait(from)
    }
  })
}

const seen = (outline: RegisterOutline, table: number, { faulty, picked }: Glance) => {
  for (const row of faulty) outline.row(table, householdIn(row))
  const identities: Array<number> = []
  const households: Array<string> = []
  const [numbers, ids] = picked
  for (let i = 0; i < numbers!.length; i++) {
    const household = numbers![i] as string
    const home = outline.row(table, household)
    // As the intake would read the number if another cell of the row were at fault.
    if (household.trim() !== household) outline.row(table, household.trim())
    const id = ids?.[i]
    if (typeof id !== "string") continue
    const identity = CitizenId.pack(id as CitizenId.CitizenId)
    outline.person(home, identity)
    identities.push(identity)
    households.push(household)
  }
  return { identities, households }
}

/**
 * Hands the rows of all parts to the intake, each time of the table that households lack rows of most, so that they are complete soon;
 * and reads the files again as long as some households were put off. `each` runs after every batch.
 */
export const readThrough = <E, R>(
  forms: RegisterForms,
  intake: RegisterIntake,
  parts: ReadonlyArray<Part>,
  each: () => Effect.Effect<void, E, R>
): Effect.Effect<void, E | FileProblem, R> =>
  Effect.gen(function* () {
    do yield* Effect.scoped(readOnce(forms, intake, parts, each))
    while (intake.again())
  })

const readOnce = <E, R>(
  forms: RegisterForms,
  intake: RegisterIntake,
  parts: ReadonlyArray<Part>,
  each: () => Effect.Effect<void, E, R>
) =>
  Effect.gen(function* () {
    let open = yield* Effect.forEach(parts, ({ opened, table }) =>
      Effect.map(opened.written(pickedOf(forms, table)), (next) => ({ table, next }))
    )
    while (open.length > 0) {
      const wanted = intake.wanted(open.map(({ table }) => table))
      const part = open.find(({ table }) => table === wanted)!
      const batch = yield* part.next
      if (batch === undefined) open = open.filter((one) => one !== part)
      else {
        intake.take(part.table, batch)
        yield* each()
      }
    }
  })
