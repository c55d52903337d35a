import type { ClueRule, ComparisonList, Department } from "../../policy/pack/Section.ts"
import type { Block, Entry, Section, TableRow } from "../RuleBook.ts"
import { contentOf } from "./Facts.ts"
import { level, unit } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** Who does the work (部门). */
export const departments = (w: Writing): Section => ({
  id: "departments",
  title: w.tell("部门：谁负责什么", "Departments: who does what"),
  blocks:
    w.policy.pack.departments.length === 0
      ? []
      : [
          {
            _tag: "Table",
            title: w.tell("部门", "Departments"),
            heads: [
              w.tell("部门", "department"),
              w.tell("职责", "duty"),
              w.tell("认定的类别", "recognises"),
              w.tell("负责的项目", "gives"),
              w.tell("提供的名单", "lists it sends")
            ],
            rows: w.policy.pack.departments.map((department) => departmentRow(w, department))
          }
        ],
  entries: []
})

const departmentRow = (w: Writing, { duty, id, name }: Department): TableRow => {
  const own = (section: "categories" | "programmes" | "comparisons") =>
    w.things(
      w.policy.pack[section].filter(({ department }) => department === id).map((thing) => `${section}.${thing.id}`)
    )
  return {
    id: `departments-${id}`,
    cells: [
      [w.say(name)],
      [duty === undefined ? "" : w.say(duty)],
      own("categories"),
      own("programmes"),
      own("comparisons")
    ]
  }
}

/** Department lists and what makes a clue (比对名单、线索规则). */
export const comparisons = (w: Writing): Section => ({
  id: "comparisons",
  title: w.tell("比对名单和线索规则", "Department lists and clues"),
  blocks: [],
  entries: w.policy.pack.comparisons.map((list) => listEntry(w, list))
})

const listEntry = (
  w: Writing,
  { clues, columns, department, id, identity, recognise, source, title }: ComparisonList
): Entry => ({
  id: `comparisons-${id}`,
  title: w.say(title),
  blocks: [
    {
      _tag: "Rows",
      rows: [
        ...w.row("由谁提供", "sent by", [w.thing("departments", department)]),
        ...w.row("比对依据", "compared by", w.say(columns.find(({ key }) => key === identity)!.name)),
        ...(recognise === undefined
          ? []
          : w.row(
              "号码有误时凭",
              "with a wrong number, by",
              [recognise.name, recognise.place, recognise.birth]
                .flatMap((wanted) => columns.find(({ key }) => key === wanted) ?? [])
                .map(({ name }) => w.say(name))
                .join(w.tell("、", ", "))
            )),
        ...w.source(source)
      ]
    },
    { _tag: "Lead", line: [w.tell("线索规则", "Clues")] },
    {
      _tag: "Points",
      points: clues.map((clue) => ({
        says: [w.say(clue.says)],
        under: clueBlocks(w, clue)
      }))
    },
    {
      _tag: "Table",
      title: w.tell("名单的列", "Columns of the list"),
      heads: [
        w.tell("列", "column"),
        w.tell("内容", "content"),
        w.tell("必填", "needed"),
        w.tell("敏感级别", "sensitivity")
      ],
      rows: columns.map(({ codes, kind, level: of, name, note, required, unit: measure }) => ({
        cells: [
          [w.say(name)],
          [
            contentOf(w, kind, codes, measure === undefined ? undefined : unit(measure)),
            ...(note === undefined ? [] : [w.tell("；", "; "), w.say(note)])
          ],
          [required ? w.tell("是", "yes") : ""],
          [w.say(level(of))]
        ]
      }))
    }
  ]
})

const clueBlocks = (w: Writing, { on, source, when }: ClueRule): ReadonlyArray<Block> => [
  ...w.note("情形", "found", w.tell(...findings[on])),
  ...(when === undefined ? [] : w.rule(when)),
  ...w.note("依据", "source", w.cite(source))
]

const findings: Readonly<Record<ClueRule["on"], readonly [string, string]>> = {
  matched: ["名单和登记册都有这个人", "the person is on the list and in the register"],
  listOnly: ["名单上有，登记册没有", "on the list, not in the register"],
  registerOnly: ["登记册有，名单上没有", "in the register, not on the list"]
}
