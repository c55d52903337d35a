import * as Figure from "../Figure.ts"
import type { Age, MonthFigures } from "../MonthFigures.ts"
import type { Area } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { categoriesInOrder, categoryName } from "./CategoryName.ts"

interface Line {
  readonly category: string
  readonly rows: MonthFigures["standing"]
}

/** 月末在册: households and persons by category, in town and country, and by age. */
export const standing = (figures: MonthFigures, voice: Voice): Section => {
  const { say } = voice
  const recognised = figures.standing.filter(({ category }) => category !== "none" && category !== "undetermined")
  const lines = categoriesInOrder(
    voice,
    recognised.map(({ category }) => category)
  ).map((category): Line => ({ category, rows: recognised.filter((row) => row.category === category) }))
  const count = (
    key: string,
    group: string,
    number: "households" | "persons",
    holds: (row: Line["rows"][number]) => boolean,
    title = number === "households" ? say("户数", "Households") : say("人数", "Persons")
  ): ReportTable.Spec<Line> => ({
    key,
    title,
    group,
    kind: "count",
    unit: number === "households" ? say("户", "households") : say("人", "persons"),
    of: ({ rows }) => Figure.sum("standing", rows, number, holds)
  })
  const table = ReportTable.of(
    {
      id: "standing",
      name: say("月末在册", "Stock"),
      title: say("各类别月末在册户数、人数", "Households and persons at the end of the month, by category"),
      note: say(
        "合计＝城镇＋农村＋不详；人数按年龄分：老年人 60 周岁及以上，成年人 18 至 59 周岁，未成年人 18 周岁以下，没有出生日期的为不详。",
        "Total = urban + rural + unknown. By age: elderly from 60, adult 18 to 59, minor under 18 full years, unknown without a date of birth."
      ),
      heads: 1,
      key: ({ category }) => category
    },
    lines,
    [
      {
        key: "category",
        title: say("现享类别", "Category"),
        kind: "text",
        of: ({ category }) => categoryName(voice, category)
      },
      ...areas.flatMap(({ area, zh, en }) =>
        (["households", "persons"] as const).map((number) =>
          count(`${area}.${number}`, say(zh, en), number, (row) => row.area === area)
        )
      ),
      ...(["households", "persons"] as const).map((number) =>
        count(`all.${number}`, say("合计", "Total"), number, () => true)
      ),
      ...ages.map(({ age, zh, en }) =>
        count(`age.${age}`, say("其中", "Of them"), "persons", (row) => row.age === age, say(zh, en))
      )
    ],
    say("合计", "Total")
  )
  return {
    id: "standing",
    title: say("月末在册", "Stock at the end of the month"),
    lead: say(
      "户数、人数是月末数，按登记台账上的现享类别。",
      "Households and persons are those of the last day, by the category on record."
    ),
    charts: [],
    tables: [table]
  }
}

export const areas: ReadonlyArray<{ readonly area: Area; readonly zh: string; readonly en: string }> = [
  { area: "urban", zh: "城镇", en: "Urban" },
  { area: "rural", zh: "农村", en: "Rural" },
  { area: "unknown", zh: "不详", en: "Unknown" }
]

const ages: ReadonlyArray<{ readonly age: Age; readonly zh: string; readonly en: string }> = [
  { age: "elderly", zh: "老年人", en: "Elderly" },
  { age: "adult", zh: "成年人", en: "Adults" },
  { age: "minor", zh: "未成年人", en: "Minors" },
  { age: "unknown", zh: "年龄不详", en: "Age unknown" }
]
