import { Either } from "effect"
import { withDerived } from "../../language/Derived.ts"
import type { Expression } from "../../language/Expression.ts"
import { scopeOf } from "./InputLinking.ts"
import type { Linker } from "./Linker.ts"
import { typeOf } from "../parameter/Parameter.ts"
import type { DerivedFact } from "../pack/Section.ts"
import * as Table from "../pack/Table.ts"
import * as Type from "../../language/Type.ts"

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
  const rows = table.rows.map(({ when, gives }, i) => ({
    tests: when.map((test, j) => cell(Table.test(table.inputs[j]!, test), Type.boolean, `${path}.rows.${i}.when.${j}`)),
    gives: cell(gives, type, `${path}.rows.${i}.gives`)
  }))
  const last = table.otherwise === undefined ? undefined : cell(table.otherwise, type, `${path}.otherwise`)
  const whole = rows.every(({ tests, gives }) => gives !== undefined && tests.every((test) => test !== undefined))
  if (!whole || (table.otherwise !== undefined && last === undefined)) return
  const expression = Table.expression(table.hit, rows as ReadonlyArray<Table.Row>, last)
  const derived = { key: table.id, name: table.name, type, scope, expression }
  linker.vocabulary = linker.take(withDerived(linker.vocabulary, derived), path) ?? linker.vocabulary
}
