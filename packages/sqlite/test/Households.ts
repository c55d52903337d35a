import { Imports, newVersion, Register, Store } from "@doudi/app"
import { CitizenId, type Form, Household, Member, type Provenance } from "@doudi/core"
import { Effect } from "effect"

const provenance = { source: "register", observedOn: "2025-06-30", recordedAt: "2025-07-01T08:00:00Z" }

const cells = (fields: object, values: Readonly<Record<string, Form.Cell>>) =>
  Object.keys(fields).map((key) => values[key])

const person = (no: number, sequence: number) => {
  const body = `99000119800101${String(sequence).padStart(3, "0")}`
  const citizenId = body + CitizenId.checkCharacter(body)
  return {
    no,
    facts: cells(Member.fields, { name: "示例", relation: "02", citizenId, wage: sequence })
  }
}

/** Imports `count` households of one synthetic person each, in batches, as one piece of work. */
export const importHouseholds = (digest: string, count: number, batch = 100) =>
  Effect.gen(function* () {
    const store = yield* Store
    const imports = yield* Imports
    const register = yield* Register
    return yield* store.write(
      Effect.gen(function* () {
        const id = yield* imports.begin({
          kind: "households",
          source: "register",
          fileName: "a.csv",
          digest,
          observedOn: provenance.observedOn as Provenance.Provenance["observedOn"],
          recordedAt: provenance.recordedAt
        })
        for (let at = 0; at < count; at += batch) {
          yield* register.append(
            id,
            provenance as Provenance.Provenance,
            Array.from({ length: Math.min(batch, count - at) }, (_, i) =>
              newVersion(
                `${digest}-${at + i}`,
                cells(Household.fields, { division: "990001200201", address: "示例村" }),
                [person(1, (at + i) % 1000)]
              )
            )
          )
        }
        yield* imports.finish(id, { rows: count, accepted: count, unchanged: 0, quarantined: 0 })
        return id
      })
    )
  })

export const households = Effect.flatMap(Register, (register) => Effect.map(register.size, (size) => size.households))
