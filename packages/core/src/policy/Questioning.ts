import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Field, Fields } from "../foundation/Field.ts"
import { fields as householdFields } from "../population/Household.ts"
import { fields as memberFields } from "../population/Member.ts"
import type { MissingFact } from "./Determination.ts"
import type { Policy } from "./Policy.ts"
import type { Question } from "./Settlement.ts"

/** A missing fact as a question to somebody (待问事项). A fact without words of its own is asked for by its name, in the village. */
export const questionOf = (policy: Policy, { field, no, name }: MissingFact): Question => {
  const known = fieldOf(field, no)
  const { asks, answeredBy, orFrom } = known?.question ?? {
    asks: both(`“${name.zh}”是什么情况？`, `What is to be said of “${name.en}”?`),
    answeredBy: "village"
  }
  const other = orFrom === undefined ? undefined : fieldOf(orFrom, no)?.name
  return {
    field,
    ...(no === undefined ? {} : { no }),
    name,
    asks,
    answeredBy,
    answeredByName: answererName(policy, answeredBy),
    recordedIn: recordedIn(known?.name ?? name, no),
    ...(other === undefined ? {} : { orFrom: other })
  }
}

const fieldOf = (key: string, no: number | undefined): Field<any> | undefined => {
  const fields: Fields = no === undefined ? householdFields : memberFields
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** Who answers, as people say it. */
export const answererName = (policy: Policy, id: string): Bilingual => {
  if (id === "family") return both("家庭", "the family")
  if (id === "village") return both("村（社区）", "the village or community")
  return policy.departments.get(id)?.name ?? both(id, id)
}

const recordedIn = (column: Bilingual, no: number | undefined): Bilingual =>
  no === undefined
    ? both(`家庭表“${column.zh}”列`, `table of households, column “${column.en}”`)
    : both(`成员表“${column.zh}”列`, `table of members, column “${column.en}”`)
