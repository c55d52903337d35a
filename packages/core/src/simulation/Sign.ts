import * as Rational from "../foundation/Rational.ts"
import type { Node } from "../language/Checked.ts"
import type { Term } from "../language/Vocabulary.ts"

/** What is certain of the sign of a number, whatever the facts are (符号); zero is both. */
export type Sign = "notNegative" | "notPositive" | "any"

/** Signs of expressions, from figures, counts and what is made of them. Facts of a record may have any sign. */
export class Signs {
  private readonly figure: (term: Term) => Sign
  private readonly derived = new Map<Term, Sign>()

  /** `figure` tells the sign of a parameter wherever it is in force. */
  constructor(figure: (term: Term) => Sign) {
    this.figure = figure
  }

  of(node: Node): Sign {
    switch (node._tag) {
      case "Constant":
        return ofNumber(node.value)
      case "Read":
        return this.term(node.term)
      case "Negate":
        return opposite[this.of(node.operand)]
      case "If":
        return alike([this.of(node.whenTrue), this.of(node.whenFalse)])
      case "Project":
        return this.of(node.body)
      case "Filter":
        return this.of(node.list)
      case "ListOf":
        return alike(node.items.map((item) => this.of(item)))
      case "Arithmetic": {
        const [left, right] = [this.of(node.left), this.of(node.right)]
        if (node.operator === "+") return alike([left, right])
        if (node.operator === "-") return alike([left, opposite[right]])
        if (node.operator === "**") return left === "notNegative" ? left : "any"
        if (left === "any" || right === "any") return "any"
        return left === right ? "notNegative" : "notPositive"
      }
      case "Invoke": {
        const given = node.given.map((part) => this.of(part))
        if (node.function === "count" || node.function === "abs") return "notNegative"
        if (node.function === "portion") return "notNegative"
        if (node.function === "max" && given.includes("notNegative")) return "notNegative"
        return given.length > 0 && keeping.has(node.function) ? alike(given) : "any"
      }
      default:
        return "any"
    }
  }

  private term(term: Term): Sign {
    if (term.scope === "parameter") return this.figure(term)
    const known = this.derived.get(term)
    if (known !== undefined) return known
    const sign = term.origin._tag === "Derived" ? this.of(term.origin.formula.root) : "any"
    this.derived.set(term, sign)
    return sign
  }
}

/** Functions whose result has the sign that all of their arguments have. */
const keeping: ReadonlySet<string> = new Set(
  ["sum", "min", "max", "mean", "yuan", "days", "months", "years", "withDefault"].concat([
    "floor",
    "ceiling",
    "roundUp",
    "roundDown",
    "roundHalfUp",
    "roundHalfDown",
    "roundHalfEven"
  ])
)

const opposite: Readonly<Record<Sign, Sign>> = { notNegative: "notPositive", notPositive: "notNegative", any: "any" }

const alike = (signs: ReadonlyArray<Sign>): Sign => (signs.every((sign) => sign === signs[0]) ? signs[0]! : "any")

export const ofNumber = (value: unknown): Sign => {
  if (!Rational.isRational(value)) return "any"
  return Rational.compare(value, Rational.zero) >= 0 ? "notNegative" : "notPositive"
}
