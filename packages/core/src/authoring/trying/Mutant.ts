import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Expression, Interval } from "../../language/Expression.ts"
import { halfWidth, parts } from "../../language/Expression.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { parse } from "../../language/Parser.ts"
import type { Span } from "../../language/RuleFault.ts"
import { get, put, type RuleSite, type Steps, sites } from "../RuleSite.ts"
import { shifts } from "./Shift.ts"

/**
 * A pack with one small mistake (变异): a limit one unit off, a comparison that takes or leaves its figure, a condition left out.
 *
 * Shape: `name` says what was changed where, is the same from run to run, and is what explanations refer to.
 */
export interface Mutant {
  readonly name: string
  readonly kind: Kind
  /** Where the mistake stands, by ids. */
  readonly path: string
  readonly before: string
  readonly after: string
  readonly at: Steps
  readonly next: unknown
  /** The case that would notice it. */
  readonly advice: Bilingual
}

/**
 * `threshold` a figure written in a rule · `parameter` a figure of a parameter · `comparator` strict or inclusive · `condition` one
 * left out · `connective` and for or · `equality` = for != · `option` one of a list left out.
 */
export const kinds = ["threshold", "parameter", "comparator", "condition", "connective", "equality", "option"] as const
export type Kind = (typeof kinds)[number]

/** The kinds over which the score is counted: thresholds and comparators. */
export const scored: ReadonlySet<Kind> = new Set(["threshold", "parameter", "comparator"])

/** Every mutant of a pack: figures of parameters, conditions, then every text of the rule language. No two have one name. */
export const all = (pack: Pack): ReadonlyArray<Mutant> => {
  const mutants = [
    ...figures(pack),
    ...leftOut(pack),
    ...sites(pack).flatMap((site) => (beyondCases(site.path) ? [] : ofText(site))),
    ...ofRows(pack)
  ]
  const times = new Map<string, number>()
  return mutants.map((mutant) => {
    const nth = (times.get(mutant.name) ?? 0) + 1
    times.set(mutant.name, nth)
    return nth === 1 ? mutant : { ...mutant, name: `${mutant.name} #${nth}` }
  })
}

/**
 * Golden cases are about what comes of households: what makes a clue of a list is not theirs to tell, nor what a pack holds itself to,
 * nor when somebody is looked at again.
 */
const beyondCases = (path: string): boolean => /^(comparisons|checks)\.|\.reviews\./.test(path)

export const apply = (pack: Pack, { at, next }: Mutant): Pack => put(pack, at, next)

const figures = (pack: Pack): ReadonlyArray<Mutant> =>
  pack.parameters.flatMap(({ id, unit, values }, i) =>
    values.flatMap((value, j) => {
      const { urban, rural, zones } = value
      const path = `parameters.${id}.values.${value.from}`
      return texts({ value: value.value, urban, rural, zones }).flatMap(([way, before]) =>
        shifts(before, unit).map((after) =>
          mutant("parameter", [path, ...way].join("."), before, after, ["parameters", i, "values", j, ...way], after)
        )
      )
    })
  )

/** Every text of plain data, with the way to it. */
const texts = (data: unknown): ReadonlyArray<readonly [way: ReadonlyArray<string>, text: string]> => {
  if (typeof data === "string") return [[[], data]]
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    texts(inner).map(([way, text]) => [[key, ...way], text] as const)
  )
}

const mutant = (kind: Kind, path: string, before: string, after: string, at: Steps, next: unknown): Mutant => ({
  name: `${path}: ${before} → ${after}`,
  advice: advice(kind, before),
  kind,
  path,
  before,
  after,
  at,
  next
})

/** Which case would notice a mistake, in words for whoever writes cases. */
const advice = (kind: Kind, before: string): Bilingual => {
  switch (kind) {
    case "threshold":
    case "parameter":
      return both(
        `请加案例：有关的事实正好等于、略高于、略低于 ${before}，日期在该值有效期内`,
        `Add cases with the fact at, just above and just below ${before}, on a day when it is in force`
      )
    case "comparator":
      return both(`请加一个两边正好相等的案例：${before}`, `Add a case in which both sides are equal: ${before}`)
    case "condition":
      return both(`请加一个只由它决定结果的案例：${before}`, `Add a case that this alone decides: ${before}`)
    case "connective":
      return both(`请加一个其中只有一部分成立的案例：${before}`, `Add a case in which only part of it holds: ${before}`)
    case "equality":
      return both(`请加两个案例，成立和不成立各一：${before}`, `Add a case each way: ${before}`)
    case "option":
      return both(`请加一个取值为 ${before} 的案例`, `Add a case with the value ${before}`)
  }
}

/** Conditions, ways to meet one, and rows of tables, each with its list: one of them left out at a time. */
const leftOut = (pack: Pack): ReadonlyArray<Mutant> => {
  const found = new Map<string, Mutant>()
  for (const site of sites(pack)) {
    const names = site.path.split(".")
    for (const [i, key] of site.at.entries()) {
      if (i < 2 || typeof site.at[i + 1] !== "number" || !lists.has(String(key))) continue
      const at = site.at.slice(0, i + 1)
      const items = get(pack, at) as ReadonlyArray<unknown>
      const path = names.slice(0, i + 2).join(".")
      if (items.length < 2 || found.has(path)) continue
      const rest = items.filter((_, j) => j !== site.at[i + 1])
      found.set(path, mutant("condition", path, names[i + 1]!, "∅", at, rest))
    }
  }
  return [...found.values()]
}
const lists = new Set(["when", "for", "any", "all", "rows"])

/** Every mistake in the tests of a table's rows. A test is tried as what it says of some x. */
const ofRows = (pack: Pack): ReadonlyArray<Mutant> =>
  pack.tables.flatMap(({ id, rows }, i) =>
    rows.flatMap(({ when }, j) =>
      when.flatMap((cell, k) => {
        const [before, after] = /^[<>=!]/.test(cell)
          ? ["x ", ""]
          : /^[[(\]].*\.\./.test(cell)
            ? ["x in ", ""]
            : ["x in (", ")"]
        const site: RuleSite = {
          path: `tables.${id}.rows.${j}.when.${k}`,
          at: ["tables", i, "rows", j, "when", k],
          text: before + cell + after
        }
        return ofText(site).flatMap((made) => {
          const next = String(made.next)
          return next.startsWith(before) && next.endsWith(after)
            ? [{ ...made, next: next.slice(before.length, next.length - after.length) }]
            : []
        })
      })
    )
  )

type Part = Expression | Interval

/** Every mistake in one text of the rule language. */
const ofText = ({ path, at, text }: RuleSite): ReadonlyArray<Mutant> => {
  const parsed = parse(text)
  if (Either.isLeft(parsed)) return []
  const found: Array<Mutant> = []
  const whole = halfWidth(text)
  const of = (part: Part) => {
    const { from, to } = balanced(whole, part)
    return whole.slice(from, to)
  }
  const change = (part: Part, { kind, after, gone }: Mistake) => {
    const { from, to } = balanced(whole, part)
    const next = whole.slice(0, from) + after + whole.slice(to)
    found.push(
      gone === undefined
        ? mutant(kind, path, whole.slice(from, to), after, at, next)
        : mutant(kind, path, of(gone), "∅", at, next)
    )
  }
  const walk = (part: Part, money: boolean): void => {
    for (const mistake of mistakes(part, of, money)) change(part, mistake)
    const inMoney = part._tag === "Call" && /^(元|yuan)$/.test(part.function.name)
    for (const inner of parts(part)) walk(inner, inMoney)
  }
  walk(parsed.right, false)
  return found
}

/** The place of a part with the brackets that belong to it: the tree drops those around its first and last operand. */
const balanced = (whole: string, part: Span): Span => {
  let { from, to } = part
  let depth = 0
  let least = 0
  for (const bracket of whole
    .slice(from, to)
    .replace(/"[^"]*"/g, "")
    .match(/\.\.|[()]/g) ?? []) {
    if (bracket === "..") return part
    depth += bracket === "(" ? 1 : -1
    least = Math.min(least, depth)
  }
  for (let missing = -least; missing > 0; missing--) from = whole.lastIndexOf("(", from - 1)
  for (let missing = depth - least; missing > 0; missing--) to = whole.indexOf(")", to) + 1
  return from < 0 || to <= 0 ? part : { from, to }
}

const turned: Readonly<Record<string, readonly [kind: Kind, other: string]>> = {
  "<": ["comparator", "<="],
  "<=": ["comparator", "<"],
  ">": ["comparator", ">="],
  ">=": ["comparator", ">"],
  "=": ["equality", "!="],
  "!=": ["equality", "="]
}

/** A side of a comparison as it stands, in brackets where it is more than a name or a product. */
const bracketed = (part: Part, of: (part: Part) => string): string =>
  ["Comparison", "And", "Or", "If", "Quantified", "Between", "In"].includes(part._tag) ? `(${of(part)})` : of(part)

/** What to write in the place of a part; `gone` is the piece that is missing then. */
interface Mistake {
  readonly kind: Kind
  readonly after: string
  readonly gone?: Part
}

const mistakes = (part: Part, of: (part: Part) => string, money: boolean): ReadonlyArray<Mistake> => {
  const written = (kind: Kind, ...texts: ReadonlyArray<string>) => texts.map((after): Mistake => ({ kind, after }))
  switch (part._tag) {
    case "NumberLiteral":
      return written("threshold", ...shifts(part.value, money ? "yuan" : undefined))
    case "DateLiteral":
      return written("threshold", ...shifts(part.value, "day").map((day) => `date("${day}")`))
    case "Comparison": {
      const [kind, other] = turned[part.operator]!
      return written(kind, `${bracketed(part.left, of)} ${other} ${bracketed(part.right, of)}`)
    }
    case "Between": {
      const [x, low, high] = [of(part.operand), of(part.low), of(part.high)]
      return written(
        "comparator",
        `((${x}) > (${low}) and (${x}) <= (${high}))`,
        `((${x}) >= (${low}) and (${x}) < (${high}))`
      )
    }
    case "Interval": {
      const { highIncluded, lowIncluded } = part
      const range = (low: boolean, high: boolean) =>
        `${low ? "[" : "("}${of(part.low)}..${of(part.high)}${high ? "]" : ")"}`
      return written("comparator", range(!lowIncluded, highIncluded), range(lowIncluded, !highIncluded))
    }
    case "And":
    case "Or":
      return ofChain(part, of)
    case "In": {
      const { operand, options } = part
      if (options.length < 2 || options.some(({ _tag }) => _tag === "Interval")) return []
      return options.map((gone): Mistake => {
        const rest = options.filter((option) => option !== gone).map(of)
        return { kind: "option", after: `${of(operand)} in (${rest.join(", ")})`, gone }
      })
    }
    default:
      return []
  }
}

/** `and` for `or` and back, and each operand left out. */
const ofChain = (part: Extract<Part, { _tag: "And" | "Or" }>, of: (part: Part) => string): ReadonlyArray<Mistake> => {
  const [own, other] = part._tag === "And" ? [" and ", " or "] : [" or ", " and "]
  const joined = (operands: ReadonlyArray<Part>, word: string) =>
    `(${operands.map((operand) => `(${of(operand)})`).join(word)})`
  return [
    { kind: "connective", after: joined(part.operands, other) },
    ...part.operands.map((gone): Mistake => {
      const rest = part.operands.filter((operand) => operand !== gone)
      return { kind: "condition", after: joined(rest, own), gone }
    })
  ]
}
