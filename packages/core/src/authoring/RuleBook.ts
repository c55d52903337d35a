import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import { categories } from "./book/Categories.ts"
import { comparisons, departments } from "./book/Departments.ts"
import { asked, derived, index, register } from "./book/Facts.ts"
import { arrangements } from "./book/Arrangements.ts"
import { figures, open } from "./book/Figures.ts"
import { needs, overlaps, programmes } from "./book/Programmes.ts"
import { sources, untranslated } from "./book/Sources.ts"
import { tables } from "./book/Tables.ts"
import { reading } from "./book/Terms.ts"
import { type Writing, writing } from "./book/Writing.ts"

/**
 * A run of a line: plain text; a link to a part of the book, by its id; or an address outside it. None of it is markup.
 */
export type Run =
  | string
  | { readonly text: string; readonly to: string }
  | { readonly text: string; readonly url: string }
export type Line = ReadonlyArray<Run>

/** A row of facts: `认定部门：民政部门`. */
export interface Row {
  readonly label: string
  readonly line: Line
}

/** One point of a list, with what stands under it. */
export interface Point {
  readonly says: Line
  readonly under: ReadonlyArray<Block>
}

/** A row of a table. `id` is what links lead to. */
export interface TableRow {
  readonly id?: string
  readonly cells: ReadonlyArray<Line>
}

/**
 * A part of an entry (段落).
 *
 * Shape: `Rule` is an expression of the rule language, with its names as links; `Note` is said in small print; `Lead` stands before
 * what follows it.
 */
export type Block =
  | { readonly _tag: "Text" | "Note" | "Rule" | "Lead"; readonly line: Line }
  | { readonly _tag: "Rows"; readonly rows: ReadonlyArray<Row> }
  | { readonly _tag: "Points"; readonly points: ReadonlyArray<Point> }
  | {
      readonly _tag: "Table"
      readonly title: string
      readonly heads: ReadonlyArray<string>
      readonly rows: ReadonlyArray<TableRow>
    }

/** One thing of the pack (条目). `group` is the heading under which it stands with those beside it. */
export interface Entry {
  readonly id: string
  readonly group?: string
  readonly title: string
  /** What stands small beside the title. */
  readonly aside?: string
  readonly blocks: ReadonlyArray<Block>
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly blocks: ReadonlyArray<Block>
  readonly entries: ReadonlyArray<Entry>
}

/**
 * The rule book of a pack in one language (政策规则手册): what is decided, for staff who decide and for people who ask why.
 *
 * Shape: every link leads to the id of a section, an entry or a row of a table.
 */
export interface Book {
  readonly language: Language
  readonly title: string
  readonly pack: string
  readonly hash: string
  readonly about: ReadonlyArray<Row>
  readonly warnings: ReadonlyArray<string>
  readonly sections: ReadonlyArray<Section>
}

/** The book of a policy. `on` is the day for which figures are marked as in force. */
export const of = (policy: Policy, language: Language, on: Day): Book => {
  const w = writing(policy, language, on)
  const { pack } = policy
  return {
    language,
    title: w.tell(`${w.say(pack.title)}：政策规则手册`, `${w.say(pack.title)}: rule book`),
    pack: policy.id,
    hash: policy.hash,
    about: about(w),
    warnings: warnings(w),
    sections: [
      reading(w),
      categories(w),
      programmes(w),
      overlaps(w),
      needs(w),
      figures(w),
      open(w),
      tables(w),
      derived(w),
      asked(w),
      register(w),
      departments(w),
      comparisons(w),
      arrangements(w),
      untranslated(w),
      sources(w),
      index(w)
    ].filter(({ blocks, entries }) => blocks.length + entries.length > 0)
  }
}

const about = (w: Writing): ReadonlyArray<Row> => {
  const { pack, id } = w.policy
  const { from, until } = pack
  const row = (label: Bilingual, text: string | undefined): ReadonlyArray<Row> =>
    text === undefined ? [] : [{ label: w.say(label), line: [text] }]
  return [
    ...row({ zh: "辖区", en: "place" }, pack.place === undefined ? undefined : w.say(pack.place)),
    ...row({ zh: "区划代码", en: "division" }, pack.division),
    ...row(
      { zh: "施行", en: "in force" },
      from === undefined && until === undefined ? undefined : w.period(from, until)
    ),
    ...row({ zh: "核对日期", en: "checked on" }, pack.checkedOn),
    ...row({ zh: "现行数值截至", en: "figures as of" }, w.on),
    ...row({ zh: "政策包", en: "pack" }, pack.layers.length === 0 ? id : pack.layers.join(" → ")),
    ...row(
      { zh: "乡镇街道", en: "townships" },
      pack.townships.length === 0 ? undefined : w.list(pack.townships.map(({ name }) => w.say(name)))
    )
  ]
}

/** What to know before anybody relies on the book. */
const warnings = (w: Writing): ReadonlyArray<string> => {
  const { pack } = w.policy
  const values = pack.parameters.flatMap((parameter) => [...parameter.values, ...parameter.derived])
  const invented = values.filter(({ certainty }) => certainty === "invented").length
  const missing = pack.parameters.filter((parameter) => w.isOpen(parameter)).length
  return [
    ...(pack.note === undefined ? [] : [w.say(pack.note)]),
    ...(invented === 0
      ? []
      : [
          w.tell(
            `有 ${invented} 个数值是演示用的虚构数值，不得用于实际认定`,
            `${invented} figures are invented for demonstration and must not be used to decide about anybody`
          )
        ]),
    ...(missing === 0
      ? []
      : [
          w.tell(
            `有 ${missing} 项数值待补，补齐之前相关类别和项目不能认定（见“待补数值”）`,
            `${missing} figures are still to be filled in; until then what rests on them cannot be decided (see “Figures still open”)`
          )
        ])
  ]
}
