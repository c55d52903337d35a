import fc from "fast-check"
import { grammar, type Kind, type Names } from "../../language/grammar.ts"
import { condition } from "../pack.ts"
import { asked, type DrawnPack, packData } from "./Pack.ts"
import { packs } from "./Packs.ts"

const both = (zh: string, en: string) => ({ zh, en })

/** Texts of the grammar with the names that the pack gives its facts. */
const renamed = (text: string): string =>
  asked.reduce((sofar, [, name]) => sofar.replaceAll(name, `所问${name}`), text).replaceAll("place in", "所问城乡 in")
const of = (kind: Kind, names: Names): fc.Arbitrary<string> => grammar(names)[kind].map(renamed)

const own = {
  household: {
    money: ["总额", "分档", "元(0.05)", "元(0.05)"],
    bool: ["甲类", "乙类", "有经营"]
  },
  person: {
    money: ["总额", "分档"],
    wage: ["增发", "元(0.05)", "元(0.05)", "元(0.03)"],
    bool: ["甲类", "乙类"],
    person: ["甲类", "乙类", "丙类", "参保"]
  }
} as const
type Unit = keyof typeof own

const holds = (unit: Unit): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...(unit === "household" ? own.household.bool : own.person.person), "true")
        .map(renamed)
    },
    { weight: 1, arbitrary: unit === "household" ? of("bool", own.household) : of("person", own.person) }
  )
const money = (unit: Unit): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("元(0.05)", "元(0.03)", "max(元(0.01), 房租收入)").map(renamed) },
    { weight: 2, arbitrary: unit === "household" ? of("money", own.household) : of("wage", own.person) }
  )

const per = "year"
const amount = (unit: Unit): fc.Arbitrary<object | undefined> =>
  fc.oneof(
    { weight: 30, arbitrary: money(unit).map((text) => ({ formula: `四舍五入(${text}, 2)`, per, source: "law" })) },
    // A tenth of an amount is not whole fen as a rule: whoever it is due to has a problem of the pack.
    { weight: 1, arbitrary: money(unit).map((text) => ({ formula: `(${text}) / 2`, per, source: "law" })) },
    {
      weight: 8,
      arbitrary: fc.tuple(money(unit), money(unit)).map(([a, b]) => ({
        between: { low: `四舍五入(min(${a}, ${b}), 2)`, high: `四舍五入(max(${a}, ${b}), 2)` },
        per,
        source: "law"
      }))
    }
  )

const excluded = (unit: Unit, by: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<object>> => {
  const one = fc.oneof(
    holds(unit).map((when) => ({ when })),
    fc
      .constantFrom(...(unit === "household" ? ["first", "second"] : ["first", "second", "third"]))
      .map((category) => ({ category })),
    ...(by.length === 0 ? [] : [fc.constantFrom(...by).map((programme) => ({ programme }))])
  )
  return fc
    .array(one, { maxLength: 2 })
    .map((all) => all.map((what, i) => ({ id: `x${i}`, says: both("互斥", "shut out"), source: "law", ...what })))
}

const programme = (
  id: string,
  unit: Unit,
  overlap: string | undefined,
  by: ReadonlyArray<string>
): fc.Arbitrary<object> =>
  fc
    .record({
      when: fc.array(holds(unit), { minLength: 1, maxLength: 2 }),
      amount: overlap === undefined ? fc.option(amount(unit), { nil: undefined }) : amount(unit),
      excludedBy: excluded(unit, by),
      chosen: fc.option(holds(unit), { nil: undefined }),
      current: fc.option(holds(unit), { nil: undefined }),
      need: fc.constantFrom("living", "care")
    })
    .map(({ when, ...rest }) => ({
      ...{ id, name: both(`项目${id}`, `programme ${id}`), layer: "basic", department: "office" },
      ...{ unit, form: "cash", source: "law", shares: ["姓名"] },
      ...(overlap === undefined ? {} : { overlap }),
      for: when.map((text, i) => condition(`f${i}`, text)),
      ...Object.fromEntries(Object.entries(rest).filter(([, x]) => x !== undefined))
    }))

const modes = ["highest", "exclusive", "choice", "capped", "accumulate"] as const
const overlap = (id: string, unit: Unit, group: ReadonlyArray<string>): fc.Arbitrary<object> =>
  fc
    .record({
      mode: fc.constantFrom(...modes),
      order: fc.constantFrom("pack", [...group].reverse(), undefined),
      cap: money(unit)
    })
    .map(({ mode, order, cap }) => {
      const by = mode === "capped" ? (order ?? "pack") : order
      return {
        ...{ id, name: both("组", "group"), source: "law", mode },
        ...(by === undefined ? {} : { order: by }),
        ...(mode === "capped" ? { cap: { formula: `四舍五入(${cap}, 2)`, per, source: "law" } } : {})
      }
    })

/** The same pack with categories that nearly every household can be told apart by, so that much is due. */
const plain = (pack: DrawnPack): DrawnPack => ({
  ...pack,
  categories: pack.categories.map((category, i) => ({
    ...category,
    when: [{ id: "c0", holds: ["所问有经营", "not(所问有经营)", "所问参保 or 所问年龄 > 17"][i]! }]
  }))
})

const need = (id: string, unit: Unit): fc.Arbitrary<object> =>
  fc.array(holds(unit), { minLength: 1, maxLength: 2 }).map((when) => ({
    ...{ id, name: both(`需求${id}`, `need ${id}`), unit, source: "law" },
    when: when.map((text, i) => condition(`n${i}`, text))
  }))

export interface DrawnOffers {
  readonly pack: DrawnPack
  readonly overlaps: ReadonlyArray<object>
  readonly programmes: ReadonlyArray<object>
  readonly needs: ReadonlyArray<object>
}

/**
 * Packs with programmes of households and of persons in two groups and on their own, which shut each other out along the order they stand
 * in, with amounts, bands, ties, caps and choices, and with needs of both units that they meet.
 */
export const packsWithOffers: fc.Arbitrary<DrawnOffers> = fc.oneof(packs, packs.map(plain)).chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    overlaps: fc.tuple(
      overlap("homes", "household", ["h1", "h2", "h3"]),
      overlap("people", "person", ["p1", "p2", "p3"])
    ),
    programmes: fc.tuple(
      programme("h0", "household", undefined, []),
      programme("p0", "person", undefined, ["h0"]),
      ...["h1", "h2", "h3"].map((id) => programme(id, "household", "homes", ["h0", "p0"])),
      ...["p1", "p2", "p3"].map((id) => programme(id, "person", "people", ["h0", "p0", "h1", "h2"])),
      programme("h9", "household", undefined, ["h0", "h1", "h3", "p1", "p2"]),
      programme("p9", "person", undefined, ["p0", "p1", "p3", "h2"])
    ),
    needs: fc.tuple(need("living", "household"), need("care", "person"), need("repair", "household"))
  })
)

/** The drawn pack in the form of a pack. */
export const offersData = ({ pack, needs, overlaps, programmes }: DrawnOffers): object => ({
  ...packData(pack),
  needs,
  overlaps,
  programmes
})
