import { type Bilingual, Day, type Pack, Policy, RuleBook } from "@doudi/core"
import { pack, packs } from "@doudi/packs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { condition, linked, small } from "../policy/pack.ts"

const on = Day.day("2025-09-30")
const languages: ReadonlyArray<Bilingual.Language> = ["zh", "en"]
const both = (zh: string, en: string) => ({ zh, en })

const shipped = [...packs.keys()].map((id) => {
  const { data, hash } = Either.getOrThrow(pack(id))
  return { id, policy: Either.getOrThrow(Policy.fromData(data, hash)) }
})

const lineText = (line: RuleBook.Line) => line.map((run) => (typeof run === "string" ? run : run.text)).join("")
const linesOf = (block: RuleBook.Block): ReadonlyArray<RuleBook.Line> => {
  switch (block._tag) {
    case "Rows":
      return block.rows.map(({ line }) => line)
    case "Points":
      return block.points.flatMap(({ says, under }) => [says, ...under.flatMap(linesOf)])
    case "Table":
      return block.rows.flatMap(({ cells }) => cells)
    default:
      return [block.line]
  }
}
const blocksOf = ({ blocks, entries }: RuleBook.Section) => [...blocks, ...entries.flatMap((entry) => entry.blocks)]
const idsOf = (book: RuleBook.Book): ReadonlyArray<string> =>
  book.sections.flatMap((section) => [
    section.id,
    ...section.entries.map(({ id }) => id),
    ...blocksOf(section).flatMap((block) =>
      block._tag === "Table" ? block.rows.flatMap(({ id }) => (id === undefined ? [] : [id])) : []
    )
  ])
const textOf = (book: RuleBook.Book, id: string): string => {
  const section = book.sections.find((one) => one.id === id)!
  return blocksOf(section).flatMap(linesOf).map(lineText).join("\n")
}

describe.each(shipped)("the rule book of $id", ({ policy }) => {
  it.each(languages)("has everything of the pack once, and every link leads somewhere, in %s", (language) => {
    const book = RuleBook.of(policy, language, on)
    const ids = idsOf(book)
    expect(new Set(ids).size).toBe(ids.length)
    const { pack } = policy
    const sections = [
      "categories",
      "programmes",
      "parameters",
      "tables",
      "facts",
      "needs",
      "overlaps",
      "sources"
    ] as const
    const more = [
      "departments",
      "comparisons",
      "inputs",
      "lists",
      "zones",
      "checks",
      "freshness",
      "untranslated"
    ] as const
    for (const section of [...sections, ...more]) {
      for (const { id } of pack[section]) expect(ids).toContain(`${section}-${id}`)
    }
    const links = book.sections.flatMap(blocksOf).flatMap(linesOf).flat()
    const dead = links.filter((run) => typeof run !== "string" && "to" in run && !ids.includes(run.to))
    expect(dead).toEqual([])
    const empty = book.sections
      .flatMap(({ entries }) => entries)
      .filter(({ blocks, title }) => title === "" || blocks.length === 0)
    expect(empty).toEqual([])
  })

  it("says nothing in Chinese where the pack has English, but for the documents", () => {
    const book = RuleBook.of(policy, "en", on)
    const chinese = book.sections
      .filter(({ id }) => !["sources"].includes(id))
      .flatMap((section) => [section.title, ...section.entries.map(({ title }) => title)])
      .filter((title) => /[一-鿿]/.test(title))
    expect(chinese).toEqual([])
  })
})

const plain = (id: string, holds: string) => ({ id, holds, says: both(id, id), source: "law 第一条" })

/** A pack with something of every form. */
const rich: Pack.PackData = {
  ...small,
  recheckMonths: "1",
  zones: [
    {
      id: "county",
      name: both("所属县区", "county"),
      source: "law",
      parts: [{ id: "city", name: both("市辖区", "city districts"), divisions: ["340302", "340303"] }]
    }
  ],
  lists: [
    {
      id: "cars",
      name: both("机动车清单", "cars"),
      level: "3",
      asks: both("有哪些车？", "Which cars?"),
      answeredBy: "family"
    }
  ],
  inputs: [
    { id: "price", name: both("车价", "price"), scope: "cars", kind: "money", level: "3", unit: "yuan" },
    {
      id: "luxury",
      name: both("高额消费", "luxury"),
      scope: "household",
      kind: "flag",
      level: "3",
      asks: both("有没有高额消费？", "Any luxury?"),
      answeredBy: "village"
    }
  ],
  parameters: [
    ...small.parameters!,
    {
      id: "care",
      name: both("照护标准", "care rate"),
      unit: "yuan/month",
      by: "county",
      values: [
        { from: "2025-01-01", zones: { city: "1300.50" }, source: "law", checkedOn: "2025-01-01", certainty: "primary" }
      ]
    },
    {
      id: "tekun",
      name: both("特困标准", "tekun rate"),
      unit: "yuan/month",
      by: "area",
      derived: [
        {
          from: "2025-01-01",
          formula: "进位(标准 * 1.3, 0)",
          source: "law 第七条",
          checkedOn: "2025-01-01",
          certainty: "primary"
        }
      ]
    },
    {
      id: "coming",
      name: both("未定标准", "coming rate"),
      unit: "yuan",
      open: { missing: both("还没有公布", "not published"), publisher: both("市民政局", "the city") }
    }
  ],
  tables: [
    {
      id: "tier",
      name: both("档次", "tier"),
      scope: "household",
      unit: "yuan/month",
      inputs: ["月收入 / 人数", "城乡"],
      rows: [
        { when: ["< 元(200)", "-"], gives: "元(560)" },
        { when: ["[元(200)..元(400))", 'not("城镇")'], gives: "元(400)" }
      ],
      otherwise: "null",
      source: "law 第三条"
    }
  ],
  categories: [
    {
      ...small.categories![0]!,
      validMonths: "12",
      reviews: [
        { months: "6", when: "人数 > 2", source: "law" },
        { months: "12", source: "law" }
      ],
      exits: [
        {
          id: "work",
          says: both("因就业增收", "earns by work"),
          when: "人数 > 1",
          steps: [{ months: "6", share: "0.5" }],
          rounds: { mode: "up", to: "1" },
          source: "law 第九条"
        }
      ],
      when: [
        {
          id: "either",
          says: both("符合下列情形之一", "in one of these situations"),
          source: "law 第二条",
          any: [
            { id: "low", says: both("收入低", "low income"), all: [plain("below", "月收入 <= 标准 * 人数")] },
            {
              id: "cars",
              says: both("没有好车", "no good car"),
              all: [plain("cheap", "sum(机动车清单.车价) < 元(500)")]
            }
          ]
        },
        condition("plain-life", "not(高额消费)")
      ]
    },
    ...small.categories!.slice(1)
  ],
  overlaps: [
    ...small.overlaps!,
    {
      id: "energy",
      name: both("能源补贴", "energy"),
      mode: "capped",
      order: "pack",
      cap: { formula: "元(500)", per: "year", source: "law 第六条" },
      source: "law"
    }
  ],
  programmes: small.programmes!.map((programme, i) =>
    i === 0
      ? {
          ...programme,
          overlap: "energy",
          amount: { between: { low: "元(100)", high: "元(300)" }, per: "year", source: "law 第八条" },
          excludedBy: [
            { id: "old", says: both("已是老年困难", "already old and poor"), when: "人数 > 9", source: "law 第四条" }
          ]
        }
      : programme
  )
}

describe("a rule book", () => {
  const policy = linked(rich)
  const [zh, en] = languages.map((language) => RuleBook.of(policy, language, on)) as [RuleBook.Book, RuleBook.Book]

  it("tells conditions in words with what is included, ways to meet one, and the rule with links to what its names mean", () => {
    const text = textOf(zh, "categories")
    expect(text).toContain("月收入 不高于（含本数） 标准 × 人数")
    expect(text).toContain("没有好车")
    expect(text).toContain("每 6 个月核查一次")
    expect(text).toContain("渐退：6 个月按原月金额的 50% 发")
    expect(text).toContain("取整：进位到 1 元")
    expect(textOf(en, "categories")).toContain("income at or below (including) standard × heads")
    const rule = blocksOf(en.sections.find(({ id }) => id === "categories")!)
      .flatMap((block) => (block._tag === "Points" ? block.points : []))
      .flatMap(({ under }) => under)
      .flatMap((block) => (block._tag === "Points" ? block.points.flatMap(({ under }) => under) : [block]))
      .flatMap((block) => (block._tag === "Points" ? block.points.flatMap(({ under }) => under) : [block]))
      .find((block) => block._tag === "Rule")
    expect(rule).toEqual({
      _tag: "Rule",
      line: [
        { text: "income", to: "facts-income" },
        " <= ",
        { text: "standard", to: "parameters-standard" },
        " * ",
        { text: "heads", to: "facts-heads" }
      ]
    })
  })

  it("tells bands, exclusions and caps", () => {
    expect(textOf(zh, "programmes")).toContain("由经办机关在幅度内确定，最低\n元(100)")
    expect(textOf(zh, "programmes")).toContain("已是老年困难\n人数 高于（不含本数） 9")
    expect(textOf(zh, "overlaps")).toContain("上限\n金额（按年）\n元(500)")
  })

  it("shows every figure with unit, place, formula and age, and apart what is still open", () => {
    const text = textOf(zh, "figures")
    expect(text).toContain("城镇 800.00 元/月，农村 780.00 元/月\n2025-01-01（现行）")
    expect(text).toContain("市辖区：1,300.50 元/月")
    expect(text).toContain("推算：进位(标准 * 1.3, 0)")
    expect(text).toContain("2025-01-01（该复核了）")
    expect(text).not.toContain("未定标准")
    expect(textOf(zh, "open")).toContain("未定标准\n元\n还没有公布\n市民政局")
    expect(zh.warnings.some((warning) => warning.includes("1 项数值待补"))).toBe(true)
    expect(RuleBook.of(policy, "zh", Day.day("2024-12-31")).sections.some((one) => one.id === "figures")).toBe(true)
    expect(textOf(RuleBook.of(policy, "zh", Day.day("2024-12-31")), "figures")).not.toContain("现行")
  })

  it("has tables as tables, with cells in words", () => {
    const [table] = blocksOf(zh.sections.find(({ id }) => id === "tables")!).filter(({ _tag }) => _tag === "Table")
    expect(table).toMatchObject({ heads: ["月收入 / 人数", "城乡", "结果"] })
    const rows = linesOf(table!).map(lineText)
    expect(rows).toEqual([
      ...["低于（不含本数） 200 元", "不限", "560 元"],
      ...["200 元（含）至 400 元（不含）", '不是 "城镇"', "400 元"],
      ...["都不符合时", "", "不适用"]
    ])
    expect(textOf(en, "tables")).toContain('200 yuan (including) to 400 yuan (excluding)\nnot "urban"')
  })

  it("says of facts whom to ask and which rules use them, and of articles which rules rest on them", () => {
    expect(textOf(zh, "inputs")).toContain("有没有高额消费？\n村（社区）\n3 个人\n困难")
    expect(textOf(zh, "inputs")).toContain("有哪些车？\n家庭\n3 个人\n困难")
    expect(textOf(zh, "sources")).toContain("第七条\n特困标准")
    expect(textOf(zh, "index")).toContain("标准\n数值\n困难、生活、特困标准")
  })
})
