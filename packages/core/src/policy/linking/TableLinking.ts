import { Either } from "effect"
import { typeOf as inferred } from "../../language/Checker.ts"
import { withDerived } from "../../language/Derived.ts"
import type { Expression } from "../../language/Expression.ts"
import { scopeOf } from "./InputLinking.ts"
import type { Linker } from "./Linker.ts"
import { typeOf } from "../parameter/Parameter.ts"
import type { DerivedFact } from "../pack/Section.ts"
import * as Table from "../pack/Table.ts"
import { meant } from "../pack/TableCell.ts"
import * as Type from "../../language/Type.ts"
import type { Scope } from "../../language/Vocabulary.ts"

/** The type of a derived fact's or a table's unit. */
export const resultType = (unit: DerivedFact["unit"]): Type.Type =>
  unit === "text" ? Type.text : unit === "day" ? Type.date : typeOf(unit)

/** Every text of a table, for finding what it rests on. */
export const texts = ({ inputs, rows, otherwise }: Table.Table): ReadonlyArray<string> => [
  ...inputs,
  ...rows.flatMap(({ when, gives }) => [...when.map((cell) => Table.test("true", cell)), gives]),
  ...(otherwise === undefined ? [] : [otherwise])
]

/** Checks a table cell by cell, so that a fault is told at its cell, and puts its name into the vocabulary. */
export const linkTable = (linker: Linker, table: Table.Table): void => {
  const path = `tables.${table.id}`
  linker.cites(table.source, path)
  const scope = scopeOf(linker, table.scope, path)
  if (scope === undefined) return
  const type = resultType(table.unit)
  const cell = (text: string, expects: Type.Type, at: string): Expression | undefined =>
    linker.expression(text, scope, expects, at) === undefined ? undefined : Either.getOrUndefined(linker.parse(text))
  const tested = (input: string, test: string, at: string): Expression | undefined => {
    const written = unquoted(linker, scope, input, test) ?? meant(test)
    return written === undefined
      ? cell(Table.test(input, test), Type.boolean, at)
      : otherwise(linker, test, written, at)
  }
  const rows = table.rows.map(({ when, gives }, i) => ({
    tests: when.map((test, j) => tested(table.inputs[j]!, test, `${path}.rows.${i}.when.${j}`)),
    gives: cell(gives, type, `${path}.rows.${i}.gives`)
  }))
  const last = table.otherwise === undefined ? undefined : cell(table.otherwise, type, `${path}.otherwise`)
  const whole = rows.every(({ tests, gives }) => gives !== undefined && tests.every((test) => test !== undefined))
  if (!whole || (table.otherwise !== undefined && last === undefined)) return
  const expression = Table.expression(table.hit, rows as ReadonlyArray<Table.Row>, last)
  const derived = { key: table.id, name: table.name, type, scope, expression }
  linker.vocabulary = linker.take(withDerived(linker.vocabulary, derived), path) ?? linker.vocabulary
}

/** Labels of codes that stand in a cell without their quotes, with them. */
const unquoted = (linker: Linker, scope: Scope, input: string, test: string): string | undefined => {
  const labels = test.split(/[,，、] */)
  if (!labels.every((label) => /^[\p{L}\p{N} （）()]+$/u.test(label))) return undefined
  const parsed = linker.parse(input)
  const type = Either.isRight(parsed) ? inferred(parsed.right, linker.vocabulary, scope) : undefined
  if (type?._tag !== "text" || type.codes === undefined) return undefined
  const known = new Set(Object.entries(type.codes).flatMap(([code, { zh, en }]) => [code, zh, en]))
  return labels.every((label) => known.has(label.trim()))
    ? labels.map((label) => JSON.stringify(label.trim())).join(", ")
    : undefined
}

const otherwise = (linker: Linker, test: string, written: string, at: string): undefined =>
  linker.fault(at, `表格里不写“${test}”`, `“${test}” is not how a cell is written`, [
    `请写作 ${quotedForYaml(written)}`,
    `Write ${quotedForYaml(written)}`
  ])

/** A cell as it stands in YAML: within single quotes where it has double ones. */
const quotedForYaml = (cell: string): string => (cell.includes('"') ? `'${cell}'` : `"${cell}"`)
