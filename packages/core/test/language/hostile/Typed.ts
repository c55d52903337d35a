import type { Chance } from "./Chance.ts"

/** What a text gives, and whether it may speak of one person. */
export type Kind = "bool" | "number" | "money" | "day" | "text"

/** How facts of a person are written here: bare, after a variable, or not at all. */
type Person = "" | "m." | undefined

const signs = ["<", "<=", ">", ">=", "=", "!="]
const large = ["10 ** 20", "999999999999999999", "0.000000001", "(0 - 7)", "1.02 ** 20", "3 ** -7"]
const rounds = ["floor", "ceiling", "round up", "round down", "round half up", "round half down", "四舍六入五成双"]

/**
 * Texts of the test language whose types go together, so that they reach the evaluator: deep, with large numbers, far days, loops in
 * loops and whatever divides by zero.
 */
export const typed = (chance: Chance, kind: Kind, person: Person, depth: number): string => {
  const of = (other: Kind) => typed(chance, other, person, depth - 1)
  const inside = (other: Kind, how: Person) => typed(chance, other, how, depth - 1)
  const list = () => (depth > 1 && chance.below(2) === 0 ? `成员[${inside("bool", "")}]` : "成员")
  const one = (...forms: ReadonlyArray<() => string>) => chance.pick(forms)()
  const own = (...facts: ReadonlyArray<string>) => (person === undefined ? [] : facts.map((fact) => `${person}${fact}`))
  const branch = (other: Kind) => `(if ${of("bool")} then ${of(other)} else ${of(other)})`
  if (depth <= 0) return leaf(chance, kind, own)
  switch (kind) {
    case "bool":
      return one(
        () => `(${of("number")} ${chance.pick(signs)} ${of("number")})`,
        () => `(${of("money")} ${chance.pick(signs)} ${of("money")})`,
        () => `(${of("day")} ${chance.pick(signs)} ${of("day")})`,
        () => `(${of("text")} ${chance.pick(["=", "!="])} ${of("text")})`,
        () => `(${of("bool")} ${chance.pick(["and", "or"])} ${of("bool")})`,
        () => `not(${of("bool")})`,
        () => branch("bool"),
        () =>
          `(${of("number")} in ${chance.pick(["(", "["])}${of("number")}..${of("number")}${chance.pick([")", "]"])})`,
        () => `(${of("day")} between ${of("day")} and ${of("day")})`,
        () => `(${chance.pick(["some", "every"])} m in ${list()} satisfies ${inside("bool", "m.")})`,
        () => `${chance.pick(["all", "any", "全部"])}(for m in ${list()} return ${inside("bool", "m.")})`,
        () => `(${of("money")} = null)`,
        () => `${chance.pick(["is known", "适用"])}(${of(chance.pick(["number", "money", "day"]))})`,
        () => `${chance.pick(["starts with", "包含", "ends with"])}(${of("text")}, ${of("text")})`,
        () => `within last(${of("day")}, months(${chance.below(40)}), ${of("day")})`
      )
    case "number":
      return one(
        () => `(${of("number")} ${chance.pick(["+", "-", "*", "/"])} ${of("number")})`,
        () => `(${of("number")} ** ${chance.below(8) - 2})`,
        () => `-(${of("number")})`,
        () => branch("number"),
        () => `(count(${list()}) / count(成员))`,
        () => `${chance.pick(rounds)}(${of("number")}, ${chance.below(19) - 9})`,
        () => `${chance.pick(["sum", "max", "min", "mean"])}(for m in ${list()} return ${inside("number", "m.")})`,
        () => `modulo(${of("number")}, ${of("number")})`,
        () => `portion(${of("number")}, ${of("number")}, ${of("number")})`,
        () => `abs(${of("number")})`,
        () => `with default(${of("number")}, ${of("number")})`,
        () => `${chance.pick(["year", "month", "日"])}(${of("day")})`,
        () => `string length(${of("text")})`,
        () => `(full days(${of("day")}, ${of("day")}) / days(1))`
      )
    case "money":
      return one(
        () => `(${of("money")} ${chance.pick(["+", "-"])} ${of("money")})`,
        () => `(${of("money")} ${chance.pick(["*", "/"])} ${of("number")})`,
        () => branch("money"),
        () => `${chance.pick(rounds)}(${of("money")}, ${chance.below(5) - 2})`,
        () => `${chance.pick(["sum", "max", "min", "平均"])}(for m in ${list()} return ${inside("money", "m.")})`,
        () => `${chance.pick(["max", "min"])}(${of("money")}, ${of("money")})`,
        () => `portion(${of("money")}, ${of("money")})`,
        () => `abs(${of("money")})`
      )
    case "day":
      return one(
        () => `(${of("day")} ${chance.pick(["+", "-"])} ${chance.pick(["days", "months", "years"])}(${of("number")}))`,
        () => `${chance.pick(["month start", "月末", "年初", "year end"])}(${of("day")})`,
        () => `${chance.pick(["min", "max"])}(${of("day")}, ${of("day")})`,
        () => branch("day")
      )
    case "text":
      return branch("text")
  }
}

const leaf = (chance: Chance, kind: Kind, own: (...facts: ReadonlyArray<string>) => ReadonlyArray<string>): string => {
  switch (kind) {
    case "bool":
      return chance.pick(["true", "有经营", 'place = "urban"', "住房套数 = null", ...own("参保", "成年", "insured")])
    case "number":
      return chance.pick(["0", "1", "2.5", "12", "住房套数", "系数", ...large, ...own("残疾等级", "disability grade")])
    case "money":
      return chance.pick(["元(0.01)", "yuan(500)", "金融资产", "房租收入", "年收入", ...own("工资", "个人收入")])
    case "day":
      return chance.pick(["现享起", "认定日", 'date("9999-12-31")', '@"0001-01-01"', ...own("出生日期")])
    case "text":
      return chance.pick(['"甲"', '"__proto__"', '""', "备注", '"\\uD83D\\uDE00"', ...own("姓名")])
  }
}
