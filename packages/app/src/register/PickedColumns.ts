import type { Form } from "@doudi/core"
import * as Forms from "./Forms.ts"
import type { RegisterForms } from "./RegisterForms.ts"

/**
 * The columns of the register's tables whose cells are looked at on their way into the store (所看的列), by their place in the form; the
 * household's number is the first.
 */
export const pickedOf = (forms: RegisterForms, table: number): ReadonlyArray<number> =>
  table === 0 ? [...ofHousehold, ...forms.lists.map(({ countAt }) => countAt)] : table === 1 ? ofMember : [0]

/** Those of a first look: whose rows, and who the people are. */
export const firstOf = (table: number): ReadonlyArray<number> => (table === 1 ? ofMember.slice(0, 2) : [0])

const placesIn = (form: Form.Form, keys: ReadonlyArray<string>): ReadonlyArray<number> =>
  keys.map((wanted) => form.columns.findIndex(({ key }) => key === wanted))

const ofHousehold = placesIn(Forms.households, ["household", "division", "category"])
const ofMember = placesIn(Forms.members, [
  ...["household", "citizenId", "no", "birth", "sex"],
  ...["disabilityGrade", "failedAbilities"]
])
