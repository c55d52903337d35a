import type { Day } from "../foundation/Day.ts"
import { isDay } from "../foundation/Day.ts"
import { division } from "../foundation/Division.ts"
import { parseYuan } from "../foundation/Fen.ts"
import type { Field, Fields } from "../foundation/Field.ts"
import { fields as householdFields, type Household, householdId } from "../population/Household.ts"
import * as History from "../population/History.ts"
import { fields as memberFields } from "../population/Member.ts"
import { fieldOf, type Input } from "../policy/pack/Input.ts"
import { nearest } from "../language/RuleFault.ts"
import type { Pack } from "../policy/pack/Pack.ts"

type Facts = Readonly<Record<string, string>>

/** The facts of a case, or of the household it starts from. */
interface Written {
  readonly household: Facts
  readonly members: Readonly<Record<string, Facts>>
  readonly lists?: Readonly<Record<string, ReadonlyArray<Facts>>>
}

/** What a pack asks for besides the register's own facts. */
type Asked = Pick<Pack, "inputs" | "lists" | "categories">

/**
 * The household that a case is about (案例家庭): its facts over those of its base. A list of the case stands in place of the base's.
 *
 * Throws `RangeError` for a fact or a list that does not exist, and for a value that a fact cannot have.
 */
export const read = (
  golden: Written & { readonly id: string; readonly on: Day },
  base: Written | undefined,
  asked: Asked = { inputs: [], lists: [], categories: [] }
): Household => {
  const { id, on } = golden
  const numbers = [...new Set([...Object.keys(base?.members ?? {}), ...Object.keys(golden.members)].map(Number))]
  const members = numbers
    .sort((a, b) => a - b)
    .map((no, i) => ({
      name: `成员${no}`,
      relation: i === 0 ? "02" : "97",
      ...record(memberFields, of(asked, "person"), { ...base?.members[no], ...golden.members[no] }),
      no
    }))
  return {
    division: division("340303200201"),
    ...record(householdFields, of(asked, "household"), { ...base?.household, ...golden.household }),
    ...entries({ ...base?.lists, ...golden.lists }, asked),
    id: householdId(`CASE-${id}`.slice(0, 40)),
    provenance: { source: "golden-case", observedOn: on, recordedAt: `${on}T00:00:00Z` },
    members
  } as unknown as Household
}

const of = ({ inputs }: Asked, scope: string): ReadonlyArray<Input> => inputs.filter((input) => input.scope === scope)

const entries = (lists: NonNullable<Written["lists"]>, asked: Asked) => {
  const past = History.fields(Object.fromEntries(asked.categories.map((category) => [category.id, category.name])))
  const read = Object.entries(lists).map(([list, written]) => {
    if (list === History.id) return [list, written.map((facts) => record(past, [], facts))] as const
    if (!asked.lists.some((known) => known.id === list))
      throw new RangeError(`没有清单“${list}”，请写清单的标识 · no list ${list}; write its id`)
    return [list, written.map((facts) => record({}, of(asked, list), facts).more ?? {})] as const
  })
  return read.length === 0 ? {} : { lists: Object.fromEntries(read) }
}

/** The register's own facts by their keys, and the pack's under `more` by their ids. */
const record = (fields: Fields, inputs: ReadonlyArray<Input>, facts: Facts): Readonly<Record<string, unknown>> => {
  const own: Record<string, unknown> = {}
  const more: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(facts)) {
    const field = Object.entries(fields).find(
      ([
        key,
        {
          name: { zh }
        }
      ]) => key === name || zh === name
    )
    const input = inputs.find((each) => each.id === name || each.name.zh === name)
    const found = field?.[1] ?? (input === undefined ? undefined : fieldOf(input))
    if (found === undefined)
      throw new RangeError(`没有“${name}”这项事实${like(name, fields, inputs)} · no fact ${name}`)
    if (text === "不详") continue
    const value = text === "不适用" ? null : readFact(found, text)
    if (value === undefined)
      throw new RangeError(`“${name}”不能写“${text}”，${formOf(found)} · ${name} cannot be ${text}`)
    if (field === undefined) more[input!.id] = value
    else own[field[0]] = value
  }
  return Object.keys(more).length === 0 ? own : { ...own, more }
}

/** Facts whose names come near one that is not there, as a question. */
const like = (name: string, fields: Fields, inputs: ReadonlyArray<Input>): string => {
  const known = [...Object.values(fields).map((field) => field.name.zh), ...inputs.map((input) => input.name.zh)]
  const holding = known.filter((one) => one.includes(name) || name.includes(one))
  const near = holding.length > 0 ? holding : [nearest(name, known) ?? []].flat()
  return near.length === 0
    ? ""
    : `，是否应为${near
        .slice(0, 3)
        .map((one) => `“${one}”`)
        .join("、")}`
}

/** What may be written for a fact, in words. */
const formOf = ({ kind, codes }: Field): string => {
  if (kind === "code")
    return `可写：${Object.values(codes ?? {})
      .map(({ zh }) => zh)
      .join("、")}`
  return forms[kind] ?? "请对照登记表的写法"
}
const forms: Partial<Record<Field["kind"], string>> = {
  money: "请写以元为单位的金额，如 1234.50",
  count: "请写整数",
  decimal: "请写数字",
  flag: "可写：是、否",
  day: "请写日期，如 2025-07-01"
}

const readFact = (field: Field, text: string): unknown => {
  switch (field.kind) {
    case "money":
      return parseYuan(text)
    case "count":
      return /^\d+$/.test(text) ? Number(text) : undefined
    case "decimal":
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? text : undefined
    case "flag":
      return text === "是" ? true : text === "否" ? false : undefined
    case "day":
      return isDay(text) ? text : undefined
    case "code": {
      const codes = Object.entries(field.codes ?? {})
      return codes.find(([key, label]) => key === text || label.zh === text)?.[0]
    }
    default:
      return text
  }
}
