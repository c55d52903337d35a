import fc from "fast-check"
import { grammar, type Kind, type Names } from "../../language/grammar.ts"
import { type Asked, asked, type Cell, type DrawnFact, type DrawnPack, type DrawnTable } from "./Pack.ts"

/** Texts of the grammar with the names that the pack gives its facts. */
const renamed = (text: string): string => {
  const names = new Map<string, string>(asked.map(([, name]) => [name, `所问${name}`]))
  return [...names]
    .reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text)
    .replaceAll("place in", "所问城乡 in")
}
const of = (kind: Kind, names: Names = {}) => grammar(names)[kind].map(renamed)

const fixed = [
  ["adult", "成年", "person", "flag", "年龄 >= 18"],
  ["own", "个人收入", "person", "yuan/year", "if 成年 then 工资 else 0"],
  ["size", "人数", "household", "persons", "count(成员)"],
  ["income", "年收入", "household", "yuan/year", "sum(成员.个人收入) + 房租收入"]
].map(([id, name, scope, unit, formula]) => ({ id, name, scope, unit, formula: renamed(formula!) })) as Array<DrawnFact>

const small4 = fc.integer({ min: 0, max: 4 }).map(String)
const onList = fc
  .tuple(small4, fc.constantFrom("<", ">=", "="))
  .chain(([n, sign]) =>
    fc.constantFrom(
      `count(车辆[所问在用]) ${sign} ${n}`,
      `some c in 车辆 satisfies c.所问车价 > 元(0.0${n}) and c.所问在用`,
      `every c in 车辆 satisfies c.折价 ${sign} 所问金融资产`,
      `sum(for c in 车辆 return if c.所问在用 then c.折价 else 元(0.0${n})) ${sign} 年收入`,
      `count(车辆[所问购车日 >= 认定日 - 年(${n})]) > 0`,
      `曾享受("甲类", 个月(${n}))`,
      `not(已连续享受("甲类", 个月(${n})))`,
      `曾享受("丙类", 年(${n})) or 所问有经营`
    )
  )

const number: fc.Arbitrary<Cell> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 7 }))
  .map(([n, i]) => {
    const forms: ReadonlyArray<readonly [string, (x: string) => string]> = [
      ["-", () => "true"],
      [`< ${n}`, (x) => `${x} < ${n}`],
      [`>= ${n}`, (x) => `not(${x} < ${n}) and ${x} != null`],
      [`[${n}..${n + 2})`, (x) => `${x} >= ${n} and ${x} < ${n + 2}`],
      [`(${n}..${n + 2}]`, (x) => `${x} > ${n} and ${x} <= ${n + 2}`],
      [`${n}, ${n + 2}`, (x) => `${x} = ${n} or ${x} = ${n + 2}`],
      [`not(${n})`, (x) => `not(${x} = ${n})`],
      [`> ${n}, ${n - 1}`, (x) => `${x} = ${n - 1} or ${x} > ${n}`]
    ]
    return { text: forms[i]![0], holds: forms[i]![1] }
  })
const label: fc.Arbitrary<Cell> = fc.constantFrom(
  { text: "-", holds: () => "true" },
  { text: '"城镇"', holds: (x: string) => `${x} = "urban"` },
  { text: 'not("农村")', holds: (x: string) => `not(${x} = "农村")` }
)
const table = (
  id: string,
  name: string,
  scope: DrawnTable["scope"],
  inputs: readonly [fc.Arbitrary<string>, string],
  second: fc.Arbitrary<Cell>,
  gives: fc.Arbitrary<string>
): fc.Arbitrary<DrawnTable> =>
  fc
    .record({
      first: inputs[0],
      hit: fc.constantFrom("first", "sum", "max", "min"),
      rows: fc.array(fc.record({ when: fc.tuple(number, second), gives }), { minLength: 1, maxLength: 3 }),
      otherwise: gives
    })
    .map(({ first, hit, rows, otherwise }) => ({
      id,
      name,
      scope,
      hit,
      rows,
      inputs: [first, inputs[1]],
      otherwise: hit === "first" ? otherwise : undefined
    })) as fc.Arbitrary<DrawnTable>

const conditions = (holds: fc.Arbitrary<string>): fc.Arbitrary<ReadonlyArray<Asked>> => {
  const branch = fc.array(holds, { minLength: 1, maxLength: 2 })
  const one = fc.oneof(
    { weight: 3, arbitrary: holds },
    { weight: 1, arbitrary: fc.array(branch, { minLength: 1, maxLength: 2 }) }
  )
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) =>
    all.map((text, i): Asked => {
      if (typeof text === "string") return { id: `c${i}`, holds: text }
      const any = text.map((way, j) => ({ id: `w${j}`, all: way.map((holds, k) => ({ id: `p${k}`, holds })) }))
      return { id: `c${i}`, any }
    })
  )
}
const rounded = (text: fc.Arbitrary<string>) => text.map((x) => `四舍五入(${x}, 2)`)

/** Packs with inputs, a list, facts, tables, categories that rest on each other, ways to meet a condition, and past assistance. */
export const packs: fc.Arbitrary<DrawnPack> = fc
  .record({
    grade: of("grade"),
    sum: of("money"),
    where: table("where", "分档", "household", [of("count"), "所问城乡"], label, of("money")),
    each: table("each", "增发", "person", [of("grade"), "所问残疾等级"], number, of("wage"))
  })
  .chain((base) => {
    const names: Names = { money: ["总额", "分档"], grade: ["派生等级"], wage: ["增发"] }
    const bool = (own: Names) => fc.oneof({ weight: 2, arbitrary: of("bool", own) }, { weight: 1, arbitrary: onList })
    return fc.record({
      facts: fc.constant([
        ...fixed,
        { id: "drawn-grade", name: "派生等级", scope: "person", unit: "ratio", formula: base.grade },
        { id: "drawn-sum", name: "总额", scope: "household", unit: "yuan/year", formula: base.sum },
        {
          id: "worn",
          name: "折价",
          scope: "cars",
          unit: "yuan",
          formula: "if 所问在用 then 所问车价 * 0.8 - 所问金融资产 else 元(0.05)"
        }
      ]),
      tables: fc.constant([base.where, base.each]),
      categories: fc.tuple(
        fc.record({
          id: fc.constant("first"),
          name: fc.constant("甲类"),
          unit: fc.constant("household" as const),
          when: conditions(bool(names)),
          amount: rounded(of("money", names))
        }),
        fc.record({
          id: fc.constant("second"),
          name: fc.constant("乙类"),
          unit: fc.constant("household" as const),
          when: conditions(bool({ ...names, bool: ["甲类"] })),
          amount: rounded(of("money", names))
        }),
        fc.record({
          id: fc.constant("third"),
          name: fc.constant("丙类"),
          unit: fc.constant("person" as const),
          when: conditions(
            fc.oneof(
              { weight: 3, arbitrary: of("person", { ...names, person: ["甲类", "乙类"] }) },
              { weight: 1, arbitrary: onList }
            )
          ),
          amount: rounded(of("wage", names))
        })
      )
    })
  })
