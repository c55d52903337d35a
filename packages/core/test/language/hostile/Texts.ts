import { functions } from "../../../src/language/Functions.ts"
import { household, member } from "../language.ts"
import type { Chance } from "./Chance.ts"

/** Words by which a host object would be reached, and others that mean something to a program rather than to a rule. */
const host = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "process",
  "require",
  "globalThis",
  "record",
  "values",
  "items",
  "_tag",
  "length"
]
const fields = [...Object.values(household), ...Object.values(member)].flatMap(({ name }) => [name.zh, name.en])
const names = [
  ...fields,
  ...Object.keys({ ...household, ...member }),
  ...["成员", "members", "认定日", "item", "人均月收入", "年收入", "人数", "个人收入", "成年", "低保标准", "系数"]
]
const calls = Object.values(functions).flatMap(({ zh, en }) => [zh, en])
const literals = [
  ...["0", "1", "2", "12", "-1", "0.5", "1e9", "007", "999999999999999999999999", ".5", "true", "false", "null"],
  ...['"慢性病"', '"无"', '"urban"', '"__proto__"', '"constructor"', '"\\u0000"', '""', "“甲”"],
  ...['date("2025-07-01")', 'date("2025-02-30")', '@"2024-02-29"', 'duration("P1Y6M")', '@"P10D"', '@"PT1H"'],
  ...["元(0.01)", "yuan(500)", "个月(6)", "days(30)", "年(2)", "years(9999)", "days(99999999999)"]
]
const operators = ["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or", "in", "==", "&&", "<>", "≤"]
const marks = [
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ",",
  ".",
  "..",
  ":",
  "?",
  '"',
  "“",
  "//",
  "/*",
  "*/",
  "\\",
  "@",
  "，",
  "（",
  "）"
]
const words = [
  "if",
  "then",
  "else",
  "some",
  "every",
  "satisfies",
  "for",
  "return",
  "between",
  "not",
  "instance of",
  "function"
]
const tokens = [...host, ...names, ...calls, ...literals, ...operators, ...marks, ...words]

/** Any tokens in any order. */
const soup = (chance: Chance): string => chance.times(30, () => chance.pick(tokens)).join(chance.pick([" ", "", " "]))

/** A text of the grammar, with names and types at random. */
const shaped = (chance: Chance, depth: number): string => {
  const part = () => shaped(chance, depth - 1)
  if (depth <= 0) return chance.pick(chance.below(8) === 0 ? host : chance.below(2) === 0 ? names : literals)
  switch (chance.below(14)) {
    case 0:
      return `not(${part()})`
    case 1:
      return `if ${part()} then ${part()} else ${part()}`
    case 2:
      return `${chance.pick(["some", "every"])} m in ${part()} satisfies ${part()}`
    case 3:
      return `${part()}[${part()}]`
    case 4:
      return `${chance.pick(["m", "成员", part()])}.${chance.pick([...names, ...host])}`
    case 5:
      return `${part()} in ${chance.pick(["(", "["])}${part()}${chance.pick(["..", ", "])}${part()}${chance.pick([")", "]"])}`
    case 6:
      return `[${chance.times(4, part).join(", ")}]`
    case 7:
      return `${part()} between ${part()} and ${part()}`
    case 8:
      return `for m in ${part()} return ${part()}`
    case 9:
    case 10:
    case 11:
      return `${chance.pick(chance.below(9) === 0 ? host : calls)}(${chance.times(3, part).join(", ")})`
    default:
      return `(${part()} ${chance.pick(operators)} ${part()})`
  }
}

/** One shape again and again: deep, long, or both. */
const extreme = (chance: Chance): string => {
  const n = chance.below(600)
  const leaf = shaped(chance, 1)
  switch (chance.below(8)) {
    case 0:
      return `${"(".repeat(n)}${leaf}${")".repeat(n)}`
    case 1:
      return `sum([${Array.from({ length: n }, () => "1").join(", ")}]) > 0`
    case 2:
      return Array.from({ length: n }, () => leaf).join(chance.pick([" and ", " or ", " + ", " * ", " ** "]))
    case 3:
      return `${"not(".repeat(n)}${leaf}${")".repeat(n)}`
    case 4:
      return `${"成员[".repeat(n)}${leaf}${"]".repeat(n)}`
    case 5:
      return `${"some m in 成员 satisfies ".repeat(n % 40)}${leaf}`
    case 6:
      return `x${".a".repeat(n)} = ${"-".repeat(n)}1`
    default:
      return `${"if true then ".repeat(n)}1${" else 2".repeat(n)}`
  }
}

/** A good rule with something taken out, put in, doubled or exchanged. */
const mutated = (chance: Chance, rules: ReadonlyArray<string>): string => {
  let text = chance.pick(rules)
  for (let i = chance.below(3); i >= 0; i--) {
    const [at, by] = [chance.below(text.length + 1), chance.below(6)]
    const end = at + by
    text = [
      text.slice(0, at) + text.slice(end),
      text.slice(0, at) + chance.pick(tokens) + text.slice(at),
      text.slice(0, at) + chance.pick(tokens) + text.slice(end),
      text.slice(0, end) + text.slice(at),
      text.slice(at) + text.slice(0, at)
    ][chance.below(5)]!
  }
  return text
}

/** A good rule with names, numbers and signs exchanged for others of their kind, so that much of it still makes sense. */
export const exchanged = (chance: Chance, rules: ReadonlyArray<string>): string =>
  chance.pick(rules).replace(/[\p{L}]+|\d+(\.\d+)?|[<>=!*/+-]+/gu, (token) => {
    if (chance.below(5) > 0) return token
    if (/^\d/.test(token)) return chance.pick(["0", "1", "2", "3", "7", "0.5", "99"])
    if (fields.includes(token)) return chance.pick(fields)
    return operators.includes(token) && !/[a-z]/.test(token) ? chance.pick(operators.slice(0, 11)) : token
  })

export const hostile = (chance: Chance, rules: ReadonlyArray<string>): string => {
  const kind = chance.below(40)
  if (kind < 8) return soup(chance)
  if (kind < 18) return shaped(chance, chance.below(5))
  if (kind === 18) return extreme(chance)
  return kind < 30 ? mutated(chance, rules) : exchanged(chance, rules)
}
