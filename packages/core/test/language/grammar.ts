import fc from "fast-check"

/** All kinds share one depth, so that no rule passes the limits of the parser. */
const deep = { depthSize: "small", depthIdentifier: "rule", maxDepth: 5, withCrossShrink: true } as const

export type Kind = "bool" | "count" | "money" | "day" | "person" | "grade" | "wage"

/** Names that a pack adds to the test language, by what they give; `person`, `grade` and `wage` are facts of one member. */
export type Names = Readonly<Partial<Record<Kind, ReadonlyArray<string>>>>

/** Rules of the test language as text, by the type of what they give. */
export const grammar = (names: Names = {}): Readonly<Record<Kind, fc.Arbitrary<string>>> =>
  fc.letrec<Record<Kind, string>>((tie) => {
    const known = (kind: Kind, ...words: ReadonlyArray<string>) => fc.constantFrom(...words, ...(names[kind] ?? []))

    const operator = fc.constantFrom("<", "<=", ">", ">=", "=", "!=")
    const small = fc.integer({ min: 0, max: 4 }).map(String)
    const two = (a: fc.Arbitrary<string>, op: fc.Arbitrary<string>, b: fc.Arbitrary<string>) =>
      fc.tuple(a, op, b).map(([x, o, y]) => `(${x} ${o} ${y})`)
    const junction = (a: fc.Arbitrary<string>) =>
      fc.oneof(
        two(a, fc.constantFrom("and", "or"), a),
        a.map((x) => `not(${x})`),
        fc.tuple(a, a, a).map(([c, x, y]) => `(if ${c} then ${x} else ${y})`)
      )
    const divisor = fc.constantFrom("3", "住房套数", "人数", "count(成员[成年])", "(住房套数 - 1)")
    const where = tie("person").map((p) => `成员[${p}]`)
    return {
      bool: fc.oneof(
        deep,
        known("bool", "有经营", '城乡 = "农村"', "住房套数 = null", "有经营 = true", 'place in ("urban", "rural")'),
        two(tie("count"), operator, tie("count")),
        two(tie("money"), operator, tie("money")),
        junction(tie("bool")),
        fc
          .tuple(where, fc.constantFrom("元(0.01)", "金融资产", "房租收入", "0"))
          .map(([list, w]) => `(some m in ${list} satisfies m.工资 > ${w})`),
        fc.tuple(where, small).map(([list, n]) => `(every m in ${list} satisfies m.残疾等级 <= ${n} or m.参保)`),
        tie("count").map((c) => `(${c} in [1..3) and true)`),
        fc.tuple(tie("wage"), tie("money")).map(([w, m]) => `(some m in 成员[${w} > ${m}] satisfies m.参保)`),
        two(tie("day"), operator, tie("day")),
        fc
          .tuple(fc.constantFrom("within last", "within months before"), tie("day"), tie("count"), tie("day"))
          .map(([f, d, n, on]) => `${f}(${d}, months(${n}), ${on})`),
        fc.constantFrom(
          "all(成员.参保)",
          "any(成员[成年].参保)",
          '"慢性病" in 成员.患病情况',
          'starts with(备注, "甲")',
          "contains(备注, 备注)",
          "any(有经营, all(成员.成年))"
        ),
        fc.tuple(where, operator, small).map(([list, o, n]) => `(count(${list}) ${o} ${n})`),
        tie("money").map((m) => `(${m} = null)`)
      ),
      person: fc.oneof(
        deep,
        known("person", "参保", "成年", "残疾等级 = null", "is applicable(年龄)", '患病情况 in ("无", "慢性病")'),
        two(tie("grade"), operator, small),
        two(tie("wage"), operator, tie("wage")),
        junction(tie("person"))
      ),
      grade: fc.oneof(
        deep,
        known("grade", "残疾等级", "住房套数", "(年龄 / 年(20))"),
        fc.tuple(tie("grade"), small, small).map(([c, a, b]) => `portion(${c}, ${a}, ${b})`),
        fc.tuple(tie("person"), tie("grade"), tie("grade")).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`)
      ),
      wage: fc.oneof(
        deep,
        known("wage", "工资", "个人收入", "元(0.03)"),
        fc.tuple(tie("wage"), tie("grade")).map(([m, c]) => `(${m} * ${c})`),
        fc
          .tuple(tie("wage"), fc.constantFrom("floor", "round up", "decimal"), fc.integer({ min: 0, max: 2 }))
          .map(([m, f, k]) => `${f}(${m} / 3, ${k})`),
        two(tie("wage"), fc.constantFrom("+", "-"), tie("wage"))
      ),
      count: fc.oneof(
        deep,
        small,
        known(
          "count",
          "住房套数",
          "(人数 / count(成员))",
          "max(成员.残疾等级)",
          "min(1, 住房套数)",
          "string length(备注)"
        ),
        fc.constantFrom(
          "mean(成员.残疾等级)",
          "mean(成员[成年].残疾等级)",
          "(full months(现享起, 认定日) / months(1))"
        ),
        fc.tuple(tie("count"), small, small).map(([c, a, b]) => `portion(${c}, ${a}, ${b})`),
        fc.tuple(tie("count"), fc.constantFrom("2", "住房套数")).map(([c, by]) => `modulo(${c}, ${by})`),
        fc.tuple(tie("count"), fc.integer({ min: -1, max: 3 })).map(([c, n]) => `(${c} ** ${n})`),
        fc.tuple(tie("count"), tie("count")).map(([c, d]) => `with default(${c}, ${d})`),
        tie("day").map((d) => `month(${d})`),
        where.map((list) => `(count(${list}) / count(成员))`),
        fc.tuple(tie("bool"), tie("count"), tie("count")).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
        two(tie("count"), fc.constantFrom("+", "-"), tie("count"))
      ),
      money: fc.oneof(
        deep,
        known("money", "金融资产", "元(0.02)", "sum(成员.工资)", "年收入 * 0.5", "房租收入"),
        where.map((list) => `sum(${list}.工资)`),
        fc
          .tuple(fc.constantFrom("sum", "max", "mean"), where, small)
          .map(([f, list, n]) => `${f}(for m in ${list} return if m.残疾等级 > ${n} then m.工资 else m.个人收入 * 2)`),
        where.map((list) => `max(元(0), ${list.replace("成员", "max(成员")}.个人收入))`),
        fc.tuple(tie("money"), tie("count")).map(([m, c]) => `${m} * ${c}`),
        fc.tuple(tie("money"), divisor).map(([m, c]) => `(${m} / ${c})`),
        fc.tuple(tie("money"), fc.integer({ min: -1, max: 2 })).map(([m, k]) => `round half up(${m}, ${k})`),
        two(tie("money"), fc.constantFrom("+", "-"), tie("money")),
        tie("money").map((m) => `-(${m})`),
        fc.tuple(tie("money"), tie("money"), tie("money")).map(([m, a, b]) => `portion(${m}, ${a}, ${b})`),
        where.map((list) => `mean(${list}.工资)`)
      ),
      day: fc.oneof(
        deep,
        known("day", "现享起", "认定日", 'date("2025-01-31")'),
        fc
          .tuple(tie("day"), tie("count"), fc.constantFrom("days", "months", "years"))
          .map(([d, n, unit]) => `(${d} - ${unit}(${n}))`),
        fc.tuple(fc.constantFrom("month start", "月末", "年初"), tie("day")).map(([f, d]) => `${f}(${d})`),
        fc.tuple(tie("day"), tie("day")).map(([a, b]) => `min(${a}, ${b})`),
        fc.tuple(tie("day"), fc.constantFrom("0", "3", "days(8)", "住房套数")).map(([d, n]) => `工作日后(${d}, ${n})`),
        fc.tuple(tie("bool"), tie("day"), tie("day")).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`)
      )
    }
  })
