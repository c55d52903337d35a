import * as Rational from "../../foundation/Rational.ts"
import { below, type Checked, type Node, terms } from "../../language/Checked.ts"
import { type Book, changeDays, figuresOn, placesOf } from "../parameter/Figures.ts"
import type { Linker } from "./Linker.ts"
import { didYouMean } from "../../language/RuleFault.ts"
import * as Parameter from "../parameter/Parameter.ts"
import * as Type from "../../language/Type.ts"
import type { Term } from "../../language/Vocabulary.ts"

/** What an expression over parameters reads: their ids, and whether it differs by area. */
export interface Reading {
  readonly parameters: ReadonlySet<string>
  readonly area: boolean
}

/** The parameters an expression reads, or the first name that is none. Fails: with that name, or `day` and `members` themselves. */
export const parametersRead = (checked: Checked): Reading | Term["name"] => {
  const parameters = new Set<string>()
  let area = false
  for (const { key, scope, origin, name } of terms(checked)) {
    if (scope === "parameter") parameters.add(parameterOf(key))
    else if (scope === "household" && key === "area") area = true
    else if (origin._tag !== "Derived") return name
  }
  return hidden(checked.root, new Set()) ?? { parameters, area }
}

/** The id of the parameter a term's key belongs to. */
export const parameterOf = (key: string): string => key.replace(/\.(urban|rural)$/, "")

/** The assessment day and the members, wherever they stand: neither is a figure. */
const hidden = (node: Node, seen: Set<Node>): Term["name"] | undefined => {
  if (seen.has(node)) return undefined
  seen.add(node)
  if (node._tag === "Today" || node._tag === "Members") return node.text
  const behind = node._tag === "Read" && node.term.origin._tag === "Derived" ? [node.term.origin.formula.root] : []
  for (const part of [...below(node), ...behind]) {
    const found = hidden(part, seen)
    if (found !== undefined) return found
  }
  return undefined
}

/** The parameters with their formulas checked, each after those it rests on, and every value worked out once. */
export const linkDerived = (
  linker: Linker,
  declared: ReadonlyArray<Parameter.Parameter>,
  linked: ReadonlyMap<string, Parameter.Linked>
): ReadonlyMap<string, Parameter.Linked> => {
  const whole = new Map<string, Parameter.Linked>()
  for (const parameter of declared) {
    const known = linked.get(parameter.id)
    if (known !== undefined) whole.set(parameter.id, { ...known, derived: formulas(linker, parameter, known, linked) })
  }
  const ordered = inOrder(linker, whole)
  const book: Book = { parameters: ordered, vocabulary: linker.vocabulary }
  for (const parameter of ordered.values()) tryDerived(linker, book, parameter)
  return ordered
}

const formulas = (
  linker: Linker,
  parameter: Parameter.Parameter,
  known: Parameter.Linked,
  linked: ReadonlyMap<string, Parameter.Linked>
): Parameter.Linked["derived"] => {
  const path = `parameters.${parameter.id}.derived`
  const dated = parameter.derived.flatMap((written): ReadonlyArray<Parameter.DatedFormula> => {
    const at = `${path}.${written.from}`
    linker.cites(written.source, at)
    const checked = linker.expression(written.formula, "household", known.type, `${at}.formula`)
    if (checked === undefined) return []
    const read = parametersRead(checked)
    if ("zh" in read) {
      linker.fault(
        `${at}.formula`,
        `推算公式只能用其他参数，不能用“${read.zh}”`,
        `The formula of a parameter uses other parameters only, not “${read.en}”`,
        didYouMean(
          read.zh,
          [...linked.values()].map(({ name }) => name.zh),
          {
            zh: "请改用参数的名称，或把它写进 facts.yaml",
            en: "Use the names of parameters, or make it a fact in facts.yaml"
          }
        )
      )
      return []
    }
    const others = [...read.parameters].flatMap((id) => linked.get(id) ?? [])
    const zoning = others.find((other) => other.zoning !== undefined && other.zoning !== known.zoning)?.zoning
    const along = read.area && !known.byArea ? "area" : zoning?.id
    if (along !== undefined) {
      linker.fault(
        `${at}.formula`,
        `公式所用的参数按 ${along} 区分，本参数没有`,
        `The formula rests on figures that differ by ${along}, and the parameter does not`,
        [`请在本参数的 by 中加上 ${along}`, `Add ${along} to the parameter's \`by\``]
      )
      return []
    }
    return [{ from: written.from, until: written.until, checked, restsOn: read.parameters, written }]
  })
  return Parameter.closed(
    dated,
    () => undefined,
    (from) => linker.fault(path, `${from} 起有两个公式`, `There are two formulas from ${from} on`)
  )
}

/** Parameters with those they rest on before them. A circle is reported. */
const inOrder = (
  linker: Linker,
  whole: ReadonlyMap<string, Parameter.Linked>
): ReadonlyMap<string, Parameter.Linked> => {
  const ordered = new Map<string, Parameter.Linked>()
  const open: Array<string> = []
  const visit = (id: string): void => {
    const parameter = whole.get(id)
    if (parameter === undefined || ordered.has(id)) return
    if (open.includes(id)) {
      const circle = [...open.slice(open.indexOf(id)), id].map((one) => whole.get(one)!.name)
      linker.fault(
        `parameters.${id}.derived`,
        `参数互相推算：${circle.map(({ zh }) => zh).join(" → ")}`,
        `Parameters rest on themselves: ${circle.map(({ en }) => en).join(" → ")}`,
        ["请把其中一个改为公布的值", "State the value of one of them instead"]
      )
      return
    }
    open.push(id)
    for (const { restsOn } of parameter.derived) for (const other of restsOn) visit(other)
    open.pop()
    ordered.set(id, parameter)
  }
  for (const id of whole.keys()) visit(id)
  return ordered
}

/** A derived amount must be whole fen for every period and place, so that no household is the first to find out. */
export const tryDerived = (linker: Linker, book: Book, parameter: Parameter.Linked): void => {
  const { id, type, derived } = parameter
  if (derived.length === 0 || linker.problems.length > 0 || type._tag !== "number" || !Type.isMoney(type.unit)) return
  for (const day of changeDays(book, [id])) {
    const formula = derived.find((one) => Parameter.holdsOn(one, day))
    if (formula === undefined) continue
    for (const place of placesOf(book, [id])) {
      const { record } = figuresOn(book, day, place)
      const given = [record[id], record[`${id}.urban`], record[`${id}.rural`]]
      const broken = given.some((figure) => Rational.isRational(figure) && Rational.toFen(figure) === undefined)
      if (!broken) continue
      linker.fault(
        `parameters.${id}.derived.${formula.from}.formula`,
        `${day} 起推算的金额不是整分，公式没有写明如何取整`,
        `From ${day} on the derived amount is not whole fen, and the formula does not say how to round`,
        ["请写明取整方式，例如 进位(…, 0)", "Write the rounding, such as round up(…, 0)"]
      )
      return
    }
  }
}
