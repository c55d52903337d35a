import { type Bilingual, both } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import { about, binding, type Node } from "./Checked.ts"
import type { Call } from "./Expression.ts"
import { type FunctionId, functionNamed, functions, implementation, mostDecimals, roundings } from "./Functions.ts"
import { type Report, unitsDiffer, wrongType } from "./Operators.ts"
import { didYouMean, fault } from "./RuleFault.ts"
import * as Type from "./Type.ts"

/** A function call with its name, its arguments and its unit checked. `given` are the arguments, checked before. */
export const call = (report: Report, e: Call, given: ReadonlyArray<Node>): Node | undefined => {
  const id = functionNamed.get(e.function.name)
  if (id === undefined) {
    return report(
      fault(
        "UnknownName",
        e.function,
        [`没有函数“${e.function.name}”`, `There is no function “${e.function.name}”`],
        didYouMean(
          e.function.name,
          functionNamed.keys(),
          both("请从函数表中选择", "Choose one from the list of functions")
        )
      )
    )
  }
  const form = forms[id]
  if (given.length < form.least || given.length > form.most) return report(wrongCount(e, id))
  const type = form.type(report, given, e)
  if (type === undefined) return undefined
  const rounds = roundings[id] !== undefined
  const scale = rounds ? decimals(report, given[1], type, e) : 0
  if (scale === undefined) return undefined
  const operands = rounds ? given.slice(0, 1) : given
  const base = about(
    e,
    type,
    operands,
    binding.atom,
    (language) => `${functions[id][language]}(${given.map(({ text }) => text[language]).join(", ")})`
  )
  if (id === "yuan" && given[0]!._tag === "Constant") {
    return { _tag: "Constant", value: implementation(id, 0, undefined)([given[0]!.value]), ...base }
  }
  return { _tag: "Invoke", function: id, given: operands, scale, ...base }
}

interface Form {
  readonly least: number
  readonly most: number
  /** The arguments in words, for the fault of a wrong number of them. */
  readonly usage: string
  readonly type: (report: Report, given: ReadonlyArray<Node>, e: Call) => Type.Type | undefined
}

const sameNumber = (report: Report, [x]: ReadonlyArray<Node>) =>
  x!.type._tag === "number" ? x!.type : report(wrongType(x!, Type.number()))

const rounding: Form = { least: 1, most: 2, usage: "(x, 2)", type: sameNumber }

const dates = (unit: Type.Unit): Form => ({
  least: 2,
  most: 2,
  usage: "(from, to)",
  type: (report, given) => {
    const wrong = given.find(({ type }) => type._tag !== "date")
    return wrong === undefined ? Type.number(unit) : report(wrongType(wrong, Type.date))
  }
})

const anyFact: Form = {
  least: 1,
  most: 1,
  usage: "(x)",
  type: (report, [x]) =>
    ["list", "member", "null"].includes(x!.type._tag) ? report(wrongType(x!, Type.text)) : Type.boolean
}

/** `sum`, `min` and `max`: over a list of numbers, or over the arguments. */
const gathering: Form = {
  least: 1,
  most: 100,
  usage: "(成员.x)",
  type: (report, given, e) => {
    const items =
      given.length === 1 && given[0]!.type._tag === "list" ? [given[0]!.type.of] : given.map(({ type }) => type)
    let common: Type.NumberType | undefined
    for (const [i, item] of items.entries()) {
      if (item._tag !== "number") return report(wrongType(given[i]!, Type.number()))
      const next: Type.NumberType | undefined = common === undefined ? item : Type.common(common, item)
      if (next === undefined) return report(unitsDiffer(e, given[i - 1]!, given[i]!))
      common = next
    }
    return common
  }
}

const forms: Readonly<Record<FunctionId, Form>> = {
  count: {
    least: 1,
    most: 1,
    usage: "(成员[…])",
    type: (report, [x]) =>
      x!.type._tag === "list" && x!.type.of._tag === "member"
        ? Type.number("persons")
        : report(wrongType(x!, Type.list(Type.member)))
  },
  sum: gathering,
  min: gathering,
  max: gathering,
  abs: { least: 1, most: 1, usage: "(x)", type: sameNumber },
  floor: rounding,
  ceiling: rounding,
  roundUp: rounding,
  roundDown: rounding,
  roundHalfUp: rounding,
  yuan: {
    least: 1,
    most: 1,
    usage: "(500)",
    type: (report, [x]) =>
      x!.type._tag === "number" && x!.type.unit === undefined
        ? Type.number("fen")
        : report(wrongType(x!, Type.number()))
  },
  isKnown: anyFact,
  isApplicable: anyFact,
  fullYears: dates("years"),
  fullMonths: dates("months")
}

/** How many decimals a rounding keeps. Money must say it, because whole yuan and whole fen are both common. */
const decimals = (report: Report, node: Node | undefined, type: Type.Type, e: Call): number | undefined => {
  if (node === undefined) {
    if (type._tag !== "number" || !Type.isMoney(type.unit)) return 0
    return report(
      wrong(
        e,
        both("金额取整须写明保留到元后几位小数", "Rounding money must say how many decimals of a yuan to keep"),
        ["到元写 0，到角写 1，到分写 2", "Write 0 for whole yuan, 1 for jiao, 2 for fen"]
      )
    )
  }
  const value = node._tag === "Constant" && Rational.isRational(node.value) ? node.value : undefined
  if (typeof value === "number" && Math.abs(value) <= mostDecimals && node.type._tag === "number" && !node.type.unit) {
    return value
  }
  return report(
    wrong(e, both("保留的小数位数须为整数常数", "The number of decimals must be a whole number written out"), [
      `请写 -${mostDecimals} 到 ${mostDecimals} 的整数`,
      `Write a whole number from -${mostDecimals} to ${mostDecimals}`
    ])
  )
}

const wrong = (e: Call, says: Bilingual, remedy: readonly [string, string]) =>
  fault("WrongArguments", e, [says.zh, says.en], remedy)

const wrongCount = (e: Call, id: FunctionId) => {
  const { zh, en } = functions[id]
  return wrong(e, both(`函数“${zh}”的参数个数不对`, `“${en}” has a wrong number of arguments`), [
    `请写作 ${zh}${forms[id].usage}`,
    `Write ${en}${forms[id].usage}`
  ])
}
