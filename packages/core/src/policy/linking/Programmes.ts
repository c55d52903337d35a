import type { Field } from "../../foundation/Field.ts"
import { fields as householdFields } from "../../population/Household.ts"
import { fields as memberFields } from "../../population/Member.ts"
import type { Checked } from "../../language/Checked.ts"
import type { Linker } from "./Linker.ts"
import type { Pack } from "../pack/Pack.ts"
import type { LinkedCategory, LinkedExclusion, LinkedOverlap, LinkedProgramme } from "../Policy.ts"
import * as Rule from "../Rule.ts"
import type * as Section from "../pack/Section.ts"
import * as Type from "../../language/Type.ts"

/** What programmes refer to. */
interface Known {
  readonly departments: ReadonlyMap<string, unknown>
  readonly categories: ReadonlyMap<string, LinkedCategory>
}

/** Checks every programme of a pack (链接救助项目): its references, its rule, its amount, and what shuts it out. */
export const linkProgrammes = (linker: Linker, pack: Pack, known: Known): ReadonlyMap<string, LinkedProgramme> => {
  const programmes = new Map<string, LinkedProgramme>()
  const needs = new Map(pack.needs.map((need) => [need.id, need]))
  const overlaps = new Map(pack.overlaps.map((overlap) => [overlap.id, overlap]))
  for (const programme of pack.programmes) {
    const { id, department, need, overlap, source, shares } = programme
    const path = `programmes.${id}`
    linker.cites(source, path)
    linker.refers(known.departments, department, `${path}.department`, "部门", "department")
    linker.refers(needs, need, `${path}.need`, "需求", "need")
    for (const name of shares) linker.refers(shareable(pack), name, `${path}.shares`, "字段", "field")
    if (overlap !== undefined) linker.refers(overlaps, overlap, `${path}.overlap`, "重叠组", "overlap group")
    const linked = linkProgramme(linker, programme, pack, known.categories)
    if (linked !== undefined) programmes.set(id, linked)
  }
  return programmes
}

/** Checks the rules of one programme: its conditions, its amount, what shuts it out, what was chosen. */
export const linkProgramme = (
  linker: Linker,
  programme: Section.Programme,
  pack: Pack,
  categories: ReadonlyMap<string, LinkedCategory>
): LinkedProgramme | undefined => {
  const { amount, unit, source, chosen, current } = programme
  const path = `programmes.${programme.id}`
  const rule = linker.rule(unit, programme.for, source, `${path}.for`)
  const pays = amount && linker.formula(amount, unit, `${path}.amount`)
  const exclusions = linkExclusions(linker, programme, pack, categories)
  const yes = (text: string | undefined, key: string) =>
    text === undefined ? undefined : linker.expression(text, unit, Type.boolean, `${path}.${key}`)
  const [isChosen, isCurrent] = [yes(chosen, "chosen"), yes(current, "current")]
  return rule && { ...programme, rule, pays, exclusions, isChosen, isCurrent }
}

const linkExclusions = (
  linker: Linker,
  programme: Section.Programme,
  pack: Pack,
  categories: ReadonlyMap<string, LinkedCategory>
): ReadonlyArray<LinkedExclusion> => {
  const path = `programmes.${programme.id}.excludedBy`
  linker.distinct(path, programme.excludedBy)
  return programme.excludedBy.map((exclusion) => {
    const at = `${path}.${exclusion.id}`
    linker.cites(exclusion.source, at)
    if (exclusion.when !== undefined) {
      const checked = linker.expression(exclusion.when, programme.unit, Type.boolean, `${at}.when`)
      return { ...exclusion, checked }
    }
    if (exclusion.programme !== undefined) {
      const other = pack.programmes.find(({ id }) => id === exclusion.programme)
      if (other === undefined) {
        linker.fault(
          `${at}.programme`,
          `没有救助项目 ${exclusion.programme}`,
          `There is no programme ${exclusion.programme}`
        )
      } else if (other.id === programme.id || (other.overlap !== undefined && other.overlap === programme.overlap)) {
        linker.fault(
          `${at}.programme`,
          "同一重叠组内由重叠方式决定，不能再写互斥",
          "Programmes of one overlap group are ranked by its mode, not shut out by each other",
          ["请删去本条，或让两个项目分属不同的组", "Remove it, or put the two programmes in different groups"]
        )
      }
      return { ...exclusion, checked: undefined }
    }
    const category = categories.get(exclusion.category!)
    if (category === undefined) {
      linker.refers(categories, exclusion.category!, `${at}.category`, "类别", "category")
      return { ...exclusion, checked: undefined }
    }
    const checked = linker.expression(category.name.zh, programme.unit, Type.boolean, `${at}.category`)
    return { ...exclusion, checked }
  })
}

/** Checks the overlap groups of a pack against the programmes in them. */
export const linkOverlaps = (
  linker: Linker,
  pack: Pack,
  programmes: ReadonlyMap<string, LinkedProgramme>
): ReadonlyMap<string, LinkedOverlap> => {
  const overlaps = new Map<string, LinkedOverlap>()
  for (const overlap of pack.overlaps) {
    const path = `overlaps.${overlap.id}`
    linker.cites(overlap.source, path)
    const group = [...programmes.values()].filter((one) => one.overlap === overlap.id)
    checkGroup(linker, overlap, group, path)
    const unit = group[0]?.unit ?? "household"
    const limit = overlap.cap && linker.formula(overlap.cap, unit, `${path}.cap`)
    overlaps.set(overlap.id, { ...overlap, limit })
  }
  return overlaps
}

/** Checks that every budget line pays for programmes there are, and that no programme stands under two. */
export const linkBudgets = (linker: Linker, pack: Pack, programmes: ReadonlyMap<string, LinkedProgramme>): void => {
  if (pack.answerWithin !== undefined) linker.cites(pack.answerWithin.source, "answerWithin")
  const paidBy = new Map<string, string>()
  for (const budget of pack.budgets) {
    const path = `budgets.${budget.id}`
    linker.cites(budget.source, path)
    for (const id of budget.programmes) {
      linker.refers(programmes, id, `${path}.programmes`, "项目", "programme")
      const other = paidBy.get(id)
      if (other !== undefined) {
        linker.fault(
          `${path}.programmes`,
          `项目 ${id} 已列在资金来源 ${other} 下，不能再列一次`,
          `The programme ${id} stands under ${other} already`
        )
      }
      paidBy.set(id, budget.id)
    }
  }
}

const checkGroup = (
  linker: Linker,
  { id, mode, order, cap }: Section.Overlap,
  group: ReadonlyArray<LinkedProgramme>,
  path: string
): void => {
  const listed = order === "pack" ? undefined : order
  const period = cap?.per ?? group[0]?.amount?.per
  for (const programme of group) {
    const at = `programmes.${programme.id}`
    if (
      (mode === "highest" || mode === "capped") &&
      (programme.amount === undefined || programme.amount.per !== period)
    ) {
      linker.fault(
        `${at}.amount`,
        "同一就高组或封顶组的项目须有同一周期的金额",
        "Programmes of a group of mode highest or capped need amounts of the same period"
      )
    }
    if (programme.unit !== group[0]!.unit) {
      linker.fault(
        `${at}.unit`,
        `重叠组 ${id} 中的项目须同以家庭或同以个人为单位，否则无从比较`,
        `Programmes of the overlap group ${id} must all be of households or all of persons, or they are never compared`
      )
    }
    if (listed !== undefined && !listed.includes(programme.id)) {
      linker.fault(`${path}.order`, `order 没有列出 ${programme.id}`, `The order does not list ${programme.id}`)
    }
  }
  for (const one of listed ?? []) {
    if (!group.some((programme) => programme.id === one)) {
      linker.fault(`${path}.order`, `组内没有项目 ${one}`, `The group has no programme ${one}`)
    }
  }
}

/** Programmes that are ranked together, each group after those that can shut one of it out. A circle is reported. */
export const groupsOf = (
  linker: Linker,
  programmes: ReadonlyMap<string, LinkedProgramme>
): ReadonlyArray<ReadonlyArray<string>> => {
  const keyOf = ({ id, overlap }: LinkedProgramme) => (overlap === undefined ? `programme ${id}` : `overlap ${overlap}`)
  const groups = new Map<string, Array<LinkedProgramme>>()
  for (const programme of programmes.values()) {
    const key = keyOf(programme)
    groups.set(key, [...(groups.get(key) ?? []), programme])
  }
  const state = new Map<string, "open" | "done">()
  const ordered: Array<ReadonlyArray<string>> = []
  const visit = (key: string, by: string): void => {
    if (state.get(key) === "done") return
    if (state.get(key) === "open") {
      linker.fault(by, "救助项目互相排除，无法决定先后", "Programmes shut each other out in a circle", [
        "请删去其中一条互斥，或用重叠组",
        "Remove one of the exclusions, or use an overlap group"
      ])
      return
    }
    state.set(key, "open")
    for (const { id, exclusions } of groups.get(key) ?? []) {
      for (const exclusion of exclusions) {
        const other = exclusion.programme === undefined ? undefined : programmes.get(exclusion.programme)
        if (other !== undefined && keyOf(other) !== key)
          visit(keyOf(other), `programmes.${id}.excludedBy.${exclusion.id}`)
      }
    }
    state.set(key, "done")
    ordered.push(groups.get(key)!.map(({ id }) => id))
  }
  for (const key of groups.keys()) visit(key, "programmes")
  return ordered
}

/** Every expression of a programme or a group besides its conditions. */
export const expressionsOf = (things: {
  readonly programmes: ReadonlyMap<string, LinkedProgramme>
  readonly overlaps: ReadonlyMap<string, LinkedOverlap>
}): ReadonlyArray<Checked> => [
  ...[...things.programmes.values()].flatMap(({ exclusions, isChosen, isCurrent }) =>
    [...exclusions.map(({ checked }) => checked), isChosen, isCurrent].filter((one) => one !== undefined)
  ),
  ...[...things.overlaps.values()].flatMap(({ limit }) => (limit === undefined ? [] : Rule.expressionsOf(limit)))
]

/** Names and keys of the facts a programme may share: the register's own, and what the pack asks of households and persons. */
const shareable = (pack: Pack): ReadonlyMap<string, unknown> => {
  const own = [...Object.entries(householdFields), ...Object.entries(memberFields)] as ReadonlyArray<
    [string, Field<any>]
  >
  const asked = pack.inputs.filter(({ scope }) => scope === "household" || scope === "person")
  return new Map(
    [...own.map(([key, { name }]) => ({ key, name })), ...asked.map(({ id, name }) => ({ key: id, name }))].flatMap(
      ({ key, name }) => [key, name.zh, name.en].map((each) => [each, true] as const)
    )
  )
}
