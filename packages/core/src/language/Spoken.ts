import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Span } from "./RuleFault.ts"

/** How something is written in a rule, for the remedy of a fault. */
type Written = readonly [zh: string, en: string]

const write = (rule: string, english = rule): Written => [`请写作 ${rule}`, `Write ${english}`]
const own: Written = [
  "人数请写作 计数(成员[共同生活])",
  "Write the number of people as count(members[living together])"
]
const rounds: Written = [
  "取整请写明方向：进位、舍去或 四舍五入(x, 0)",
  "Say which way to round: round up, round down or round half up(x, 0)"
]
const self: Written = [
  "个人的规则里，不带前缀的名称就是本人的；与其他成员比较，用 for m in 成员 return …m.名称…",
  "In a person's rule a name without a prefix is the person's own; compare with others by for m in members return …"
]
const truth: Written = [
  "是与否写作 true 和 false；“是”也可以只写名称",
  "Write yes and no as true and false, or the name alone"
]

/**
 * What people say for a word of the grammar, a function or a name (口头说法), which the language writes otherwise. The words of the
 * grammar are FEEL's and have no Chinese twin, so that a rule reads the same in every pack.
 */
const words: ReadonlyMap<string, Written> = new Map<string, Written>([
  ...["且", "并且", "而且", "同时"].map((word) => [word, write("and")] as const),
  ...["或", "或者"].map((word) => [word, write("or")] as const),
  ...["非", "不", "不是", "除外"].map((word) => [word, write("not(…)")] as const),
  ...["如果", "若", "则", "那么", "否则", "switch", "case", "when"].map(
    (word) => [word, write("if … then … else …")] as const
  ),
  ...["有一人", "任何人", "存在"].map(
    (word) => [word, write("some m in 成员 satisfies m.年龄 >= 60", "some m in members satisfies m.age >= 60")] as const
  ),
  ...["每个人", "所有人"].map(
    (word) =>
      [word, write("every m in 成员 satisfies m.年龄 >= 18", "every m in members satisfies m.age >= 18")] as const
  ),
  ["满足", write("satisfies")],
  ...["是", "否", "真", "假", "yes", "no"].map((word) => [word, truth] as const),
  ...["不适用", "空", "none", "undefined", "nil"].map((word) => [word, write("null")] as const),
  ["不详", ["是否知道请写作 已知(…)", "Ask whether it is known by is known(…)"]],
  ...["日期", "day of"].map((word) => [word, write('date("2025-07-01")')] as const),
  ...["今天", "今日", "当天", "today", "now"].map((word) => [word, write("认定日", "assessment day")] as const),
  ...["人数", "成员数", "家庭人数", "家庭人口", "household size"].map((word) => [word, own] as const),
  ...["本人", "自己", "self", "me"].map((word) => [word, self] as const),
  ...["取整", "round"].map((word) => [word, rounds] as const)
])

/** How a word that nobody defined is written, when it is one that people say. */
export const written = (word: string): Written | undefined => words.get(word)

const grammar = /(?<![\p{L}\p{N}_])(且|并且|而且|或者?|如果|若|则|那么|否则|有一人|每个人|满足)(?![\p{L}\p{N}_])/gu

/** The Chinese words for the grammar that stand by themselves in a text, outside quotes, each with what to write. */
export const grammarWords = (
  source: string
): ReadonlyArray<Span & { readonly word: string; readonly remedy: Written }> =>
  [...source.replace(/"[^"]*"?/g, (quoted) => " ".repeat(quoted.length)).matchAll(grammar)].map((found) => ({
    word: found[1]!,
    remedy: words.get(found[1]!)!,
    from: found.index,
    to: found.index + found[1]!.length
  }))

/** Units that functions make of a number, and units that a number in a rule goes without. */
const made: Readonly<Record<string, Bilingual>> = {
  元: both("元", "yuan"),
  个月: both("个月", "months"),
  月: both("个月", "months"),
  天: both("天", "days"),
  日: both("天", "days"),
  年: both("年", "years"),
  平方米: both("平方米", "square metres"),
  平米: both("平方米", "square metres"),
  "㎡": both("平方米", "square metres")
}
const bare = /^(周?岁|人|口|户|倍|次|套|辆|间|名|个|分|级|years?|persons?)/

/** How a number with something behind it is written: `500元`, `30%`, `2万元`, `60岁`; `after` is what follows the digits. */
export const numberWith = (digits: string, after: string): Written | undefined => {
  if (after.startsWith("%")) return write(hundredth(digits))
  const thousands = /^万元?/.exec(after)
  if (thousands !== null) return amount(tenThousandfold(digits))
  const unit = Object.keys(made).find((each) => after.startsWith(each))
  if (unit !== undefined) return write(`${made[unit]!.zh}(${digits})`, `${made[unit]!.en}(${digits})`)
  const word = bare.exec(after)
  return word === null
    ? undefined
    : [`数字后面不写“${word[0]}”，请写作 ${digits}`, `Leave out “${word[0]}” and write ${digits}`]
}

const amount = (digits: string): Written => write(`元(${digits})`, `yuan(${digits})`)

/** A decimal with its point moved, as text, so that nothing is rounded. */
const moved = (digits: string, by: number): string => {
  const [whole = "0", fraction = ""] = digits.split(".")
  const all = `${"0".repeat(Math.max(0, -by))}${whole}${fraction}${"0".repeat(Math.max(0, by))}`
  const point = Math.max(0, -by) + whole.length + by
  const text = `${all.slice(0, point)}.${all.slice(point)}`
  return text.replace(/^0+(?=\d)/, "").replace(/\.?0*$/, "") || "0"
}
const hundredth = (digits: string): string => moved(digits, -2)
const tenThousandfold = (digits: string): string => moved(digits, 4)

/** What a number must be made into where a unit is needed, `undefined` where no function makes it. */
export const maker = (unit: string): Bilingual | undefined =>
  unit.startsWith("fen")
    ? both("元(500)", "yuan(500)")
    : ({
        m2: both("平方米(15)", "square metres(15)"),
        months: both("个月(6)", "months(6)"),
        days: both("天(30)", "days(30)"),
        years: both("年(2)", "years(2)")
      }[unit] as Bilingual | undefined)
