import { both } from "../foundation/Bilingual.ts"
import type { Calendar } from "../foundation/Calendar.ts"
import { about, binding, type Node, type NodeOf } from "./Checked.ts"
import type { Call } from "./Expression.ts"
import { forms } from "./Forms.ts"
import { type FunctionId, functionNamed, functions } from "./Functions.ts"
import { historyFunctionNamed } from "./HistoryCall.ts"
import { invocation } from "./Invocation.ts"
import type { Report } from "./Operators.ts"
import { written } from "./Spoken.ts"
import { didYouMean, fault, type RuleFault } from "./RuleFault.ts"

/** A function call (函数调用) with its name, its arguments and its unit checked. `given` are the arguments, checked before. */
export const call = (
  report: Report,
  e: Call,
  given: ReadonlyArray<Node>,
  calendar: Calendar | undefined
): Node | undefined => {
  const id = functionNamed.get(e.function.name)
  if (id === undefined) return report(noFunction(e))
  const { least, most, accept } = forms[id]
  if (given.length < least || given.length > most) return report(wrongCount(e, id))
  const accepted = accept(report, given, e)
  if (accepted === undefined) return undefined
  const written = given.map((node, i) => accepted.given[i] ?? node)
  const text = (language: "zh" | "en") =>
    `${functions[id][language]}(${written.map((node) => node.text[language]).join(", ")})`
  const node: NodeOf<"Invoke"> = {
    _tag: "Invoke",
    function: id,
    given: accepted.given,
    ...(accepted.step === undefined ? {} : { step: accepted.step }),
    ...(id === "workingDaysAfter" && calendar !== undefined ? { calendar } : {}),
    ...about(e, accepted.type, accepted.given, binding.atom, text)
  }
  return units.has(id) ? literal(node) : node
}

/** Functions that make a number with a unit: of a literal they are a literal, `yuan(500)` like `500`. */
const units: ReadonlySet<FunctionId> = new Set(["yuan", "days", "months", "years", "squareMetres"])

const literal = (node: NodeOf<"Invoke">): Node => {
  const [argument] = node.given
  if (argument?._tag !== "Constant") return node
  const { from, to, type, text, binding: own } = node
  return { _tag: "Constant", value: invocation(node)([argument.value]), from, to, type, text, size: 1, binding: own }
}

const noFunction = (e: Call): RuleFault =>
  fault(
    "UnknownName",
    e.function,
    [`没有函数“${e.function.name}”`, `There is no function “${e.function.name}”`],
    written(e.function.name) ??
      didYouMean(
        e.function.name,
        [...functionNamed.keys(), ...historyFunctionNamed.keys()],
        both("函数见 docs/reference/rule-language.md", "The functions stand in docs/reference/rule-language.md")
      )
  )

const wrongCount = (e: Call, id: FunctionId): RuleFault => {
  const { zh, en } = functions[id]
  return fault(
    "WrongArguments",
    e,
    [`函数“${zh}”的参数个数不对`, `“${en}” has a wrong number of arguments`],
    [`请写作 ${zh}${forms[id].usage}`, `Write ${en}${forms[id].usage}`]
  )
}
