import { Either } from "effect"
import { both, type Bilingual } from "../../foundation/Bilingual.ts"
import type { Table } from "../../policy/pack/Table.ts"
import type { Block, Entry, Section } from "../RuleBook.ts"
import { comparators } from "../RuleWords.ts"
import { namesOf, translate } from "../Translation.ts"
import { scopeName } from "./Facts.ts"
import { unit } from "./Terms.ts"
import { textOf, type Writing } from "./Writing.ts"

/** What follows from several facts, row by row (分档表). */
export const tables = (w: Writing): Section => ({
  id: "tables",
  title: w.tell("分档表", "Decision tables"),
  blocks: [],
  entries: w.policy.pack.tables.map((table) => entry(w, table))
})

const entry = (w: Writing, table: Table): Entry => ({
  id: `tables-${table.id}`,
  title: w.say(table.name),
  aside: w.say(unit(table.unit)),
  blocks: [
    {
      _tag: "Rows",
      rows: [
        ...w.row("对象", "asked of", scopeName(w, table.scope)),
        ...w.row("取法", "which row counts", w.say(hits[table.hit])),
        ...w.source(table.source),
        ...w.usedBy(`tables.${table.id}`)
      ]
    },
    ...w.note("理解", "read as", table.reading === undefined ? undefined : w.say(table.reading)),
    grid(w, table)
  ]
})

const hits: Readonly<Record<Table["hit"], Bilingual>> = {
  first: both("自上而下，取第一个符合的行", "the first row that is met"),
  sum: both("符合的各行相加", "all rows that are met, added up"),
  max: both("取符合各行中最高的", "the highest of the rows that are met"),
  min: both("取符合各行中最低的", "the lowest of the rows that are met")
}

const grid = (w: Writing, { inputs, name, otherwise, rows }: Table): Block => {
  const said = rows.some(({ says }) => says !== undefined)
  return {
    _tag: "Table",
    title: w.say(name),
    heads: [
      ...(said ? [w.tell("档次", "row")] : []),
      ...inputs.map((input) => textOf(w.expression(input))),
      w.tell("结果", "result")
    ],
    rows: [
      ...rows.map(({ gives, says, when }) => ({
        cells: [
          ...(said ? [[says === undefined ? "" : w.say(says)]] : []),
          ...when.map((cell, i) => [test(w, inputs[i]!, cell)]),
          result(w, gives)
        ]
      })),
      ...(otherwise === undefined
        ? []
        : [
            {
              cells: [
                ...(said ? [[""]] : []),
                ...inputs.map((_, i) => [i === 0 ? w.tell("都不符合时", "otherwise") : ""]),
                result(w, otherwise)
              ]
            }
          ])
    ]
  }
}

const result = (w: Writing, text: string) =>
  text.trim() === "null"
    ? [w.tell("不适用", "not applicable")]
    : w.expression(text).map((run) => (typeof run === "string" ? amounts(w, run) : run))

/** A cell in words: `< 元(300)` is 低于（不含本数）300 元. What has no words stands as it is written. */
const test = (w: Writing, input: string, cell: string): string => {
  const text = cell.trim()
  if (text === "-") return w.tell("不限", "any")
  const negated = /^(?:not|非)\s*\((.*)\)$/s.exec(text)
  if (negated !== null) return `${w.tell("不是 ", "not ")}${test(w, input, negated[1]!)}`
  const compared = /^(<=|>=|!=|=|<|>)\s*(.+)$/s.exec(text)
  if (compared !== null) {
    const operator = compared[1] as keyof typeof comparators
    return `${w.say(comparators[operator])} ${amounts(w, translated(w, input, compared[2]!))}`
  }
  const interval = /^([[(\]])(.+)\.\.(.+)([\])[])$/s.exec(text)
  if (interval === null) return amounts(w, translated(w, input, text))
  const end = (value: string, included: boolean) =>
    `${amounts(w, translated(w, input, value))}${included ? w.tell("（含）", " (including)") : w.tell("（不含）", " (excluding)")}`
  return w.tell(
    `${end(interval[2]!, interval[1] === "[")}至 ${end(interval[3]!, interval[4] === "]")}`,
    `${end(interval[2]!, interval[1] === "[")} to ${end(interval[3]!, interval[4] === "]")}`
  )
}

/** Values beside their input, so that labels of codes come in the language of the book. */
const translated = (w: Writing, input: string, values: string): string => {
  const before = `(${input}) in (`
  const text = Either.getOrUndefined(translate(`${before}${values})`, namesOf(w.policy.vocabulary), w.language))?.text
  const start = text === undefined ? -1 : text.indexOf(") in (")
  return text === undefined || start < 0 ? values.trim() : text.slice(start + ") in (".length, -1).trim()
}

/** `元(200)` as `200 元`. */
const amounts = (w: Writing, text: string): string =>
  text.replace(/(?:元|yuan)\((\d+(?:\.\d+)?)\)/g, w.tell("$1 元", "$1 yuan"))
