import type { Exclusion, Need, Overlap, Programme } from "../../policy/pack/Section.ts"
import type { Block, Entry, Section } from "../RuleBook.ts"
import { money } from "./Categories.ts"
import { forms, layers, modes, whom } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** What is given, by layer (救助帮扶项目). */
export const programmes = (w: Writing): Section => {
  const all = w.policy.pack.programmes
  const groups = (Object.keys(layers) as ReadonlyArray<Programme["layer"]>).map((layer) =>
    all.filter((programme) => programme.layer === layer)
  )
  return {
    id: "programmes",
    title: w.tell("救助帮扶项目：给什么、由谁给", "Programmes: what is given, and by whom"),
    lead: w.tell("每个项目须同时符合所列条件。", "All conditions of a programme must hold."),
    blocks: [],
    entries: groups.flat().map((programme) => programmeEntry(w, programme))
  }
}

const programmeEntry = (w: Writing, programme: Programme): Entry => {
  const { amount, department, form, id, layer, name, need, note, overlap, shares, source, unit } = programme
  return {
    id: `programmes-${id}`,
    group: w.say(layers[layer]),
    title: w.say(name),
    blocks: [
      {
        _tag: "Rows",
        rows: [
          ...w.row("认定单位", "asked of", w.say(whom(unit))),
          ...w.row("部门", "department", [w.thing("departments", department)]),
          ...w.row("形式", "form", w.say(forms[form])),
          ...w.row("解决的需求", "need it meets", [w.thing("needs", need)]),
          ...(overlap === undefined ? [] : w.row("重叠", "overlap", [w.thing("overlaps", overlap)])),
          ...w.source(source)
        ]
      },
      ...w.note("说明", "note", note === undefined ? undefined : w.say(note)),
      { _tag: "Lead", line: [w.tell("须同时符合", "Conditions")] },
      ...w.conditions(programme.for),
      ...money(w, amount),
      ...exclusions(w, programme.excludedBy),
      ...marked(w, w.tell("视为家庭已选择", "Counts as chosen by the family"), programme.chosen),
      ...marked(w, w.tell("视为正在享受", "Counts as drawn already"), programme.current),
      {
        _tag: "Rows",
        rows: [
          ...w.row("部门可见字段", "fields the department sees", w.list(shares.map((field) => fieldName(w, field)))),
          ...w.usedBy(`programmes.${id}`)
        ]
      }
    ]
  }
}

/** What shuts the programme out although its conditions hold (互斥). */
const exclusions = (w: Writing, all: ReadonlyArray<Exclusion>): ReadonlyArray<Block> =>
  all.length === 0
    ? []
    : [
        { _tag: "Lead", line: [w.tell("有下列情形之一的不能享受", "Not given in any of these situations")] },
        {
          _tag: "Points",
          points: all.map(({ category, programme, says, source, when }) => ({
            says: [w.say(says)],
            under: [
              ...(category === undefined ? [] : w.note("类别", "category", [w.thing("categories", category)])),
              ...(programme === undefined
                ? []
                : w.note("已享受项目", "programme given", [w.thing("programmes", programme)])),
              ...(when === undefined ? [] : w.rule(when)),
              ...w.note("依据", "source", w.cite(source))
            ]
          }))
        }
      ]

const marked = (w: Writing, lead: string, rule: string | undefined): ReadonlyArray<Block> =>
  rule === undefined ? [] : [{ _tag: "Lead", line: [lead] }, ...w.rule(rule)]

/** A field of the register or of the pack in the language of the book. */
const fieldName = (w: Writing, name: string): string => {
  const { household, person } = w.policy.vocabulary
  const term = person.get(name) ?? household.get(name)
  return term === undefined ? name : w.say(term.name)
}

/** What happens when several programmes give the same kind of help (重叠). */
export const overlaps = (w: Writing): Section => ({
  id: "overlaps",
  title: w.tell("不重复享受：就高、择一", "Where help overlaps"),
  blocks: [],
  entries: w.policy.pack.overlaps.map((overlap) => overlapEntry(w, overlap))
})

const overlapEntry = (w: Writing, { cap, id, mode, name, order, source }: Overlap): Entry => ({
  id: `overlaps-${id}`,
  title: w.say(name),
  blocks: [
    {
      _tag: "Rows",
      rows: [
        ...w.row("办法", "mode", w.say(modes[mode])),
        ...w.row("项目", "programmes", w.things(programmesWith(w, (programme) => programme.overlap === id))),
        ...w.row(
          "次序",
          "order",
          order === undefined
            ? undefined
            : order === "pack"
              ? w.tell("按项目排列的次序", "as the programmes stand")
              : w.things(order.map((one) => `programmes.${one}`))
        ),
        ...w.source(source)
      ]
    },
    ...(cap === undefined ? [] : [{ _tag: "Lead" as const, line: [w.tell("上限", "Limit")] }, ...money(w, cap)])
  ]
})

const programmesWith = (w: Writing, wanted: (programme: Programme) => boolean): ReadonlyArray<string> =>
  w.policy.pack.programmes.filter(wanted).map((programme) => `programmes.${programme.id}`)

/** Dimensions of need, what proves them, and what meets them (需求). */
export const needs = (w: Writing): Section => ({
  id: "needs",
  title: w.tell("需求：缺什么、由什么项目补", "Needs: what is missing, and what meets it"),
  blocks: [],
  entries: w.policy.pack.needs.map((need) => needEntry(w, need))
})

const needEntry = (w: Writing, { id, name, source, unit, when }: Need): Entry => {
  const meeting = programmesWith(w, (programme) => programme.need === id)
  return {
    id: `needs-${id}`,
    title: w.say(name),
    blocks: [
      {
        _tag: "Rows",
        rows: [
          ...w.row("认定单位", "asked of", w.say(whom(unit))),
          ...w.row(
            "由哪些项目解决",
            "met by",
            meeting.length === 0 ? w.tell("目前没有项目", "nothing yet") : w.things(meeting)
          ),
          ...w.source(source)
        ]
      },
      { _tag: "Lead", line: [w.tell("须同时符合", "Conditions")] },
      ...w.conditions(when)
    ]
  }
}
