import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Field, Fields } from "../../foundation/Field.ts"
import { fields as householdFields } from "../../population/Household.ts"
import { fields as memberFields } from "../../population/Member.ts"
import type { MissingFact } from "./Determination.ts"
import type { Policy } from "../Policy.ts"
import type { Question } from "./Settlement.ts"

/** A missing fact as a question to somebody (待问事项). A fact without words of its own is asked for by its name, in the village. */
export const questionOf = (policy: Policy, fact: MissingFact): Question => {
  const { field, no, list, entry, name } = fact
  const known = list === undefined ? fieldOf(field, no) : undefined
  const declared = declaredIn(policy, fact)
  const { asks, answeredBy, orFrom }: NonNullable<Field["question"]> = known?.question ?? {
    asks: declared?.asks ?? both(`“${name.zh}”是什么情况？`, `What is to be said of “${name.en}”?`),
    answeredBy: declared?.answeredBy ?? "village"
  }
  const other = orFrom === undefined ? undefined : fieldOf(orFrom, no)?.name
  return {
    field,
    ...(no === undefined ? {} : { no }),
    ...(list === undefined ? {} : { list }),
    ...(entry === undefined ? {} : { entry }),
    name,
    asks,
    answeredBy,
    answeredByName: answererName(policy, answeredBy),
    recordedIn: list === undefined ? recordedIn(known?.name ?? name, no) : recordedInList(policy, list, name),
    ...(other === undefined ? {} : { orFrom: other })
  }
}

/** What the pack says of a fact, or of a whole list, that it asks for besides the register's own. */
const declaredIn = ({ pack }: Policy, { field, no, list }: MissingFact) => {
  const scope = list ?? (no === undefined ? "household" : "person")
  return (
    pack.inputs.find((input) => input.id === field && input.scope === scope) ??
    pack.lists.find(({ id }) => id === field)
  )
}

const recordedInList = ({ pack }: Policy, list: string, column: Bilingual): Bilingual => {
  const name = pack.lists.find(({ id }) => id === list)?.name ?? both(list, list)
  return both(`“${name.zh}”表“${column.zh}”列`, `table “${name.en}”, column “${column.en}”`)
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
