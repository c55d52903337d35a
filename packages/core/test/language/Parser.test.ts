import { Either } from "effect"
import { describe, expect, it } from "vitest"
import type { Expression } from "../../src/language/Expression.ts"
import { limits, parse } from "../../src/language/Parser.ts"
import { left, right } from "./language.ts"

/** The tree without offsets, as nested arrays, so that its shape can be read. */
const shape = (e: any): unknown => {
  switch (e._tag) {
    case "NumberLiteral":
    case "BooleanLiteral":
      return e.value
    case "TextLiteral":
      return `'${e.value}'`
    case "DateLiteral":
      return `@${e.value}`
    case "NullLiteral":
      return null
    case "Name":
      return e.name
    case "Path":
      return [".", shape(e.of), e.name.name]
    case "Filter":
      return ["[]", shape(e.list), shape(e.where)]
    case "And":
    case "Or":
      return [e._tag, ...e.operands.map(shape)]
    case "Not":
    case "Negate":
      return [e._tag, shape(e.operand)]
    case "Comparison":
    case "Arithmetic":
      return [e.operator, shape(e.left), shape(e.right)]
    case "Between":
      return ["between", shape(e.operand), shape(e.low), shape(e.high)]
    case "In":
      return ["in", shape(e.operand), ...e.options.map(shape)]
    case "Interval":
      return [`${e.lowIncluded ? "[" : "("}..${e.highIncluded ? "]" : ")"}`, shape(e.low), shape(e.high)]
    case "Quantified":
      return [e.quantifier, e.variable, shape(e.list), shape(e.satisfies)]
    case "If":
      return ["if", shape(e.condition), shape(e.whenTrue), shape(e.whenFalse)]
    case "ListLiteral":
      return ["list", ...e.items.map(shape)]
    default:
      return [e.function.name, ...e.arguments.map(shape)]
  }
}
const shaped = (text: string) => shape(right(parse(text)))
const refused = (text: string) => left(parse(text)).map(({ code, from, to }) => [code, from, to])

describe("what rules may say", () => {
  it.each<[string, unknown]>([
    ["家庭人均月收入 < 低保标准 * 1.5", ["<", "家庭人均月收入", ["*", "低保标准", "1.5"]]],
    ["a - b - c", ["-", ["-", "a", "b"], "c"]],
    ["a / b * c + d", ["+", ["*", ["/", "a", "b"], "c"], "d"]],
    ["(a + b) * c", ["*", ["+", "a", "b"], "c"]],
    ["-a + b", ["+", ["Negate", "a"], "b"]],
    ["2 * 3 ** 2", ["*", "2", ["**", "3", "2"]]],
    ["-a ** 2", ["**", ["Negate", "a"], "2"]],
    ["a ** 2 ** 3", ["**", ["**", "a", "2"], "3"]],
    ["[1, a]", ["list", "1", "a"]],
    ["[]", ["list"]],
    ['duration("P1Y6M")', ["months", "18"]],
    ['duration("-P1Y")', ["months", "-12"]],
    ['@"P10D"', ["days", "10"]],
    ["x = -1.50", ["=", "x", "-1.50"]],
    ["a or b and c or d", ["Or", "a", ["And", "b", "c"], "d"]],
    ["a and (b and c)", ["And", "a", ["And", "b", "c"]]],
    ["not(a) and b", ["And", ["Not", "a"], "b"]],
    ["x between 1 and 2 and y", ["And", ["between", "x", "1", "2"], "y"]],
    ["x between 1 and 2 or y", ["Or", ["between", "x", "1", "2"], "y"]],
    ["x = null", ["=", "x", null]],
    ["x = true", ["=", "x", true]],
    ['x = "无"', ["=", "x", "'无'"]],
    ['x < date("2025-07-01")', ["<", "x", "@2025-07-01"]],
    ['x >= @"2024-02-29"', [">=", "x", "@2024-02-29"]],
    ["m.年龄", [".", "m", "年龄"]],
    ["成员[年龄 < 18].工资", [".", ["[]", "成员", ["<", "年龄", "18"]], "工资"]],
    ["some m in 成员 satisfies m.a or m.b", ["some", "m", "成员", ["Or", [".", "m", "a"], [".", "m", "b"]]]],
    ["every m in 成员 satisfies m.a", ["every", "m", "成员", [".", "m", "a"]]],
    ["some a in 成员, b in 成员 satisfies c", ["some", "a", "成员", ["some", "b", "成员", "c"]]],
    ["if a then 1 else if b then 2 else 3", ["if", "a", "1", ["if", "b", "2", "3"]]],
    ["round half up(x, 2)", ["round half up", "x", "2"]],
    ["is known(x) and is applicable(y)", ["And", ["is known", "x"], ["is applicable", "y"]]],
    ["wage income > 3", [">", "wage income", "3"]],
    ["x in (1, 2)", ["in", "x", "1", "2"]],
    ["x in [1, -2]", ["in", "x", "1", "-2"]],
    ['x in ("a")', ["in", "x", "'a'"]],
    ["x in [1..5)", ["in", "x", ["[..)", "1", "5"]]],
    ["x in ]1..a + 1]", ["in", "x", ["(..]", "1", ["+", "a", "1"]]]],
    ["x in ([1..2], 5, (7..9))", ["in", "x", ["[..]", "1", "2"], "5", ["(..)", "7", "9"]]],
    ["a // 注：含义\n > 2 /* (" + "*/", [">", "a", "2"]]
  ])("%s", (text, expected) => {
    expect(shaped(text)).toEqual(expected)
  })
})

describe("`in` never swallows the conditions after it, as the grammar alone would", () => {
  it.each<[string, unknown]>([
    ["x in [1..2] and y", ["And", ["in", "x", ["[..]", "1", "2"]], "y"]],
    ["x in [1, 2] or y", ["Or", ["in", "x", "1", "2"], "y"]],
    ["a and x in [1..2] or y", ["Or", ["And", "a", ["in", "x", ["[..]", "1", "2"]]], "y"]],
    ["a or x in [1..2] and y or z", ["Or", "a", ["And", ["in", "x", ["[..]", "1", "2"]], "y"], "z"]],
    [
      "x in [1..2] and y in [3..4] and z",
      ["And", ["in", "x", ["[..]", "1", "2"]], ["in", "y", ["[..]", "3", "4"]], "z"]
    ],
    ["x in (1) and y", ["And", ["in", "x", "1"], "y"]],
    ["if x in [1..2] and y then 1 else 2", ["if", ["And", ["in", "x", ["[..]", "1", "2"]], "y"], "1", "2"]],
    [
      "some m in 成员 satisfies m.a in [1..2] and y",
      ["some", "m", "成员", ["And", ["in", [".", "m", "a"], ["[..]", "1", "2"]], "y"]]
    ]
  ])("%s", (text, expected) => {
    expect(shaped(text)).toEqual(expected)
  })
})

describe("Chinese input", () => {
  it("reads full-width punctuation like its half-width twin, at the same offsets", () => {
    const wide = "家庭人均月收入＜低保标准＊１．５　and（成员［年龄＞＝６０］．工资＝０）"
    const narrow = "家庭人均月收入<低保标准*1.5 and(成员[年龄>=60].工资=0)"
    expect(right(parse(wide))).toEqual(right(parse(narrow)))
  })
  it("reads curly and full-width quotes", () => {
    for (const text of ['x = "无"', "x = “无”", "x = ＂无＂", "x = ”无”"])
      expect(shaped(text)).toEqual(["=", "x", "'无'"])
  })
  it("keeps what stands in quotes as it was typed", () => {
    expect(shaped("x = “重病（含精神病）”")).toEqual(["=", "x", "'重病（含精神病）'"])
    expect(shaped('x = "他说“好”，＜１＞"')).toEqual(["=", "x", "'他说“好”，＜１＞'"])
    expect(shaped('x = "a\\"b\\u4e2d\\\\"')).toEqual(["=", "x", "'a\"b中\\'"])
  })
  it("takes one space for many in a name", () => {
    expect(shaped("wage   income > 3")).toEqual([">", "wage income", "3"])
  })
})

describe("refusals, each at its place", () => {
  it.each<[string, ReadonlyArray<unknown>]>([
    ["", [["Syntax", 0, 0]]],
    ["60岁以上老人数 > 0", [["Syntax", 2, 8]]],
    ["a and", [["Syntax", 5, 5]]],
    ["(a", [["Syntax", 2, 2]]],
    ["a)", [["Syntax", 1, 2]]],
    ["a ≤ 3", [["Syntax", 2, 3]]],
    ["a && b", [["Syntax", 2, 4]]],
    ["a; process.exit()", [["Syntax", 1, 2]]],
    ['x = "abc', [["Syntax", 4, 5]]],
    ["a\nb > 2", [["Syntax", 2, 3]]],
    ["a == 3", [["NotSupported", 2, 4]]],
    ["a <> 3", [["NotSupported", 2, 4]]],
    ["x in > 1", [["NotSupported", 5, 8]]],
    ["for m in 成员, n in 成员 return m.a", [["NotSupported", 0, 31]]],
    ["{a: 1}", [["NotSupported", 0, 6]]],
    ["x instance of y", [["NotSupported", 0, 15]]],
    ["f(a: 1)", [["NotSupported", 0, 7]]],
    ["function(x) x", [["NotSupported", 0, 13]]],
    ['time("12:00")', [["NotSupported", 0, 13]]],
    ['duration("P1M1D")', [["NotSupported", 0, 17]]],
    ['duration("PT1H")', [["NotSupported", 0, 16]]],
    ['duration("P")', [["NotSupported", 0, 13]]],
    ["duration(x)", [["NotSupported", 0, 11]]],
    ['date("2025-02-30")', [["NotSupported", 0, 18]]],
    ["date(x)", [["NotSupported", 0, 7]]],
    ['@"12:00"', [["NotSupported", 0, 8]]],
    ["x = 1e3", [["NotSupported", 4, 7]]],
    ["x = 02", [["NotSupported", 4, 6]]],
    [
      "x = 1e3 and y = 02",
      [
        ["NotSupported", 4, 7],
        ["NotSupported", 16, 18]
      ]
    ]
  ])("%j", (text, expected) => {
    expect(refused(text)).toEqual(expected)
  })
  it.each([
    ["a ≤ 3", "请写作 <=", "Write <="],
    ["60岁 > 0", "数字后面不写“岁”，请写作 60", "Leave out “岁” and write 60"],
    ["60多 > 0", "名称不能以数字开头", "A name cannot begin with a digit"],
    ["a * 12.5% > 0", "请写作 0.125", "Write 0.125"],
    ["a * 5% > 0", "请写作 0.05", "Write 0.05"],
    ["a * 150% > 0", "请写作 1.5", "Write 1.5"],
    ["a > 500元", "请写作 元(500)", "Write yuan(500)"],
    ["a > 1.25万元", "请写作 元(12500)", "Write yuan(12500)"],
    ["a > 30平方米", "请写作 平方米(30)", "Write square metres(30)"],
    ["a > 6个月", "请写作 个月(6)", "Write months(6)"],
    ["a = 1 且 b > 2", "请写作 and", "Write and"],
    ["a = 1 或者 b > 2", "请写作 or", "Write or"],
    ["如果 a > 1 则 b 否则 c", "请写作 if … then … else …", "Write if … then … else …"],
    [
      "if a > 1 then b",
      "if 之后要写 then 和 else；没有其他情形的写 else null",
      "An if needs then and else; write else null for nothing"
    ],
    [
      "a in 1..2",
      "区间请写作 [1..2]，不含一端写圆括号",
      "Write a range as [1..2], a round bracket for an end that is not in it"
    ],
    ["a == 3", "请写作 =", "Write ="],
    ["a <> 3", "请写作 !=", "Write !="]
  ])("%s says what to write", (text, zh, en) => {
    expect(left(parse(text))[0]).toMatchObject({ _tag: "RuleFault", kind: "refused", remedy: { zh, en } })
  })
  it("words of the grammar are told one by one, quoted texts and names left alone", () => {
    expect(left(parse('a = "且" 且 如果a > 1 或 b')).map(({ from, to }) => [from, to])).toEqual([
      [8, 9],
      [18, 19]
    ])
  })
  it("tells the place as the problem's offset too", () => {
    expect(left(parse("a ≤ 3"))[0]!.place).toEqual({ offset: 2 })
  })
})

describe("limits", () => {
  const nested = (depth: number) => `${"(".repeat(depth)}1${")".repeat(depth)} = 1`
  it("refuses text beyond 4000 characters without parsing it", () => {
    expect(refused(`a = ${"1".repeat(limits.characters)}`)).toEqual([["TooLarge", 4000, 4004]])
  })
  it("refuses nesting beyond 32, of brackets, calls, filters, minus signs and branches", () => {
    expect(Either.isRight(parse(nested(30)))).toBe(true)
    const hostile = [
      nested(33),
      nested(1900),
      `${"abs(".repeat(40)}a${")".repeat(40)}`,
      `a${"[a".repeat(40)}${"]".repeat(40)}`
    ]
    hostile.push(`${"-".repeat(40)}a`, `${"if a then b else ".repeat(40)}c`, `${"some x in y satisfies ".repeat(40)}a`)
    for (const text of hostile) expect(left(parse(text)).map(({ code }) => code)).toContain("TooLarge")
  })
  it("allows long flat sums and conditions", () => {
    const sum = Array.from({ length: 300 }, (_, i) => `a${i}`).join(" + ")
    const conditions = Array.from({ length: 300 }, (_, i) => `a${i}`).join(" and ")
    expect(Either.isRight(parse(sum))).toBe(true)
    expect((right(parse(conditions)) as Extract<Expression, { _tag: "And" }>).operands).toHaveLength(300)
  })
  it("reports at most twenty faults of hostile text", () => {
    expect(left(parse("(".repeat(4000))).length).toBeLessThanOrEqual(limits.faults)
  })
})

describe("the tree", () => {
  it("is plain JSON with true offsets", () => {
    const text = "成员[年龄 < 18].工资 > 0 and x"
    const tree = right(parse(text)) as Extract<Expression, { _tag: "And" }>
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
    expect(tree.operands.map(({ from, to }) => text.slice(from, to))).toEqual(["成员[年龄 < 18].工资 > 0", "x"])
  })
})
