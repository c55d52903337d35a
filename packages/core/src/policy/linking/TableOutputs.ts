import { Either } from "effect"
import type { Call, Expression } from "../../language/Expression.ts"
import type { Linker } from "./Linker.ts"
import type { Table } from "../pack/Table.ts"

/**
 * What a check may ask of a decision table (分档校验): `各档金额("tier")` `outputs` is the list of what its rows give, `级差("tier")` `steps` by how much
 * neighbouring rows differ, `档数("tier")` `tiers` how many rows there are. The table is named by its id or its name.
 */
const questions = {
  各档金额: "outputs",
  outputs: "outputs",
  级差: "steps",
  steps: "steps",
  档数: "tiers",
  tiers: "tiers"
} as const
type Question = (typeof questions)[keyof typeof questions]

/** The expression with such questions answered from the tables, or nothing after a fault was noted. */
export const withOutputs = (
  linker: Linker,
  tables: ReadonlyArray<Table>,
  expression: Expression,
  path: string
): Expression | undefined => {
  let whole = true
  const visit = (e: unknown): unknown => {
    if (Array.isArray(e)) return e.map(visit)
    if (typeof e !== "object" || e === null) return e
    const call = e as Call
    const question = call._tag === "Call" && isQuestion(call.function.name) ? questions[call.function.name] : undefined
    if (question === undefined) return Object.fromEntries(Object.entries(e).map(([key, part]) => [key, visit(part)]))
    const [named] = call.arguments
    const table =
      named?._tag === "TextLiteral"
        ? tables.find(({ id, name }) => [id, name.zh, name.en].includes(named.value))
        : undefined
    if (table !== undefined && call.arguments.length === 1) return answer(linker, question, table, call)
    whole = false
    const known = tables.map(({ id }) => id)
    return linker.fault(
      path,
      `“${call.function.name}”要写明本政策包的一张分档表`,
      `“${call.function.name}” needs the name of a table of the pack`,
      [`现有的表：${known.join("、") || "无"}`, `Tables there are: ${known.join(", ") || "none"}`]
    )
  }
  const found = visit(expression) as Expression
  return whole ? found : undefined
}

const isQuestion = (name: string): name is keyof typeof questions => Object.hasOwn(questions, name)

const answer = (linker: Linker, question: Question, table: Table, { from, to }: Call): Expression => {
  const span = { from, to }
  if (question === "tiers") return { _tag: "NumberLiteral", value: String(table.rows.length), ...span }
  // Faults of the rows are told where the table is linked.
  const gives = table.rows.flatMap((row) =>
    Either.getOrElse(
      Either.map(linker.parse(row.gives), (e) => [e]),
      () => []
    )
  )
  const steps = gives.slice(1).map((next, i): Expression => {
    const difference: Expression = { _tag: "Arithmetic", operator: "-", left: gives[i]!, right: next, ...span }
    return { _tag: "Call", function: { _tag: "Name", name: "abs", ...span }, arguments: [difference], ...span }
  })
  return { _tag: "ListLiteral", items: question === "outputs" ? gives : steps, ...span }
}
