import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Fields } from "../foundation/Field.ts"
import * as History from "../population/History.ts"
import { type Checked, terms } from "../language/Checked.ts"
import { fieldOf } from "./pack/Input.ts"
import type { Policy } from "./Policy.ts"

/** A list that the register keeps for a pack, with the columns of its entries. */
export interface CollectedList {
  readonly id: string
  readonly name: Bilingual
  readonly fields: Fields
}

/**
 * What a pack wants kept in the register besides the register's own facts (采集内容): of households, of persons, and lists. 既往救助
 * is among them when a rule asks for it.
 */
export const collected = (policy: Policy) => {
  const of = (scope: string): Fields =>
    Object.fromEntries(policy.pack.inputs.filter((input) => input.scope === scope).map((one) => [one.id, fieldOf(one)]))
  const declared = policy.pack.lists.map(({ id, name }): CollectedList => ({ id, name, fields: of(id) }))
  const categories = Object.fromEntries(policy.pack.categories.map(({ id, name }) => [id, name]))
  const past: CollectedList = { id: History.id, name: History.name, fields: History.fields(categories) }
  return {
    household: of("household"),
    member: of("person"),
    lists: asksForHistory(policy) ? [...declared, past] : declared
  }
}

const asksForHistory = (policy: Policy): boolean => {
  const rules = [...policy.categories.values(), ...policy.programmes.values(), ...policy.needs.values()]
  const texts: ReadonlyArray<Checked | undefined> = rules.flatMap(
    ({
      rule,
      pays
    }: {
      readonly rule: (typeof rules)[number]["rule"]
      readonly pays?: { readonly checked: Checked } | undefined
    }) => [...rule.conditions.map(({ checked }) => checked), pays?.checked]
  )
  const graces = [...policy.categories.values()].map(({ grace }) => grace?.holds)
  return [...texts, ...graces].some(
    (text) =>
      text !== undefined && [...terms(text)].some(({ origin }) => origin._tag === "List" && origin.list === History.id)
  )
}
