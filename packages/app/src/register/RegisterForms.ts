import { Bilingual, Field, Form, Policy } from "@doudi/core"
import * as Forms from "./Forms.ts"
import type { Shape } from "../port/Register.ts"

/**
 * The tables of the register under a pack (档案表样): the register's own columns, then what the pack asks for; and one table for each
 * list, tied to its household by number.
 *
 * Shape: for every list the household table has a column that says how many entries there are, so that an empty list (0) is
 * not taken for one that nobody told (empty cell).
 */
export interface RegisterForms {
  readonly households: Form.Form
  readonly members: Form.Form
  readonly lists: ReadonlyArray<ListForm>
}

export interface ListForm {
  readonly id: string
  readonly form: Form.Form
  /** Where in the household table the number of entries stands. */
  readonly countAt: number
}

export const registerForms = (policy: Policy.Policy): RegisterForms => {
  const { household, lists, member } = Policy.collected(policy)
  const counts = lists.map(({ name }) =>
    Field.count(`${name.zh}数`, `number of ${name.en}`, {
      level: 2,
      note: Bilingual.both("没有填 0；不清楚留空", "0 when there is none; empty when nobody knows")
    })
  )
  const own = [...Forms.households.columns, ...Form.columnsOf(household)]
  return {
    households: {
      ...Forms.households,
      columns: [...own, ...counts.map((field, i) => ({ key: lists[i]!.id, field, required: false }))]
    },
    members: { ...Forms.members, columns: [...Forms.members.columns, ...Form.columnsOf(member)] },
    lists: lists.map(({ id, name, fields }, i) => ({
      id,
      countAt: own.length + i,
      form: {
        name: id,
        title: name,
        columns: Form.columnsOf({ household: Forms.householdNumber, ...fields })
      }
    }))
  }
}

/** What stands where in the text of a stored household. Lists stand first, because a row leaves out what is unknown at its end. */
export const shapeOf = ({ households, lists, members }: RegisterForms): Shape => ({
  household: [
    ...lists.map(({ id, form }) => `lists.${id}:${form.columns.slice(1).map(entryKey).join(",")}`),
    ...Forms.households.columns.slice(1).map(({ key }) => key),
    ...households.columns.slice(Forms.households.columns.length).map((column, i) => {
      const at = Forms.households.columns.length + i
      const list = lists.find(({ countAt }) => countAt === at)
      return list === undefined ? `more.${entryKey(column)}` : `count.${list.id}`
    })
  ],
  member: [
    ...Forms.members.columns.slice(2).map(({ key }) => key),
    ...members.columns.slice(Forms.members.columns.length).map((column) => `more.${entryKey(column)}`)
  ]
})

/** The key of a cell that a pack asks for. A yes or no is marked, because cells hold 1 and 0. */
const entryKey = ({ key, field }: Form.Column): string => (field.kind === "flag" ? `${key}!` : key)
