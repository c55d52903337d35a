import * as Figure from "../Figure.ts"
import type { Area, Movement, QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { categoriesInOrder, categoryName } from "./CategoryName.ts"

type Flows = QuarterFigures["flows"]
interface Line {
  readonly category: string
  readonly rows: Flows
}

/** 在册与增减: who receives which category, how many came in and how many ended, in town and country. */
export const stock = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const recognised = figures.flows.filter(({ category }) => category !== "none" && category !== "undetermined")
  const lines = categoriesInOrder(
    voice,
    recognised.map(({ category }) => category)
  ).map((category): Line => ({ category, rows: recognised.filter((row) => row.category === category) }))
  const flows = ReportTable.of(
    {
      id: "flows",
      name: say("在册与增减", "Stock and flow"),
      title: say("各类别在册、新增和退出", "Stock, new and ended, by category"),
      note: say(
        "上季末＋新增－退出＝本季末。户改类别或改城乡的，在原处记退出、在新处记新增；留在原处的户，家中增减的人也计入新增、退出人数。登记台账上的现享类别，季度关账时的情况。",
        "Last quarter + new − ended = this quarter. A household that changes its category or area ends in one and is new in the other; persons who join or leave a household that stays count as new or ended. By the category on record when the quarter closed."
      ),
      heads: 1,
      key: ({ category }) => category
    },
    lines,
    [
      {
        key: "category",
        title: say("现享类别", "Category today"),
        kind: "text",
        of: ({ category }) => categoryName(voice, category)
      },
      ...movements.flatMap(({ movement, zh, en }) =>
        (["households", "persons"] as const).map((number) =>
          column(voice, `${movement}.${number}`, say(zh, en), number, (row) => row.movement === movement)
        )
      )
    ],
    say("合计", "Total")
  )
  const areas = ReportTable.of(
    {
      id: "areas",
      name: say("城乡", "Town and country"),
      title: say("各类别季末在册（城镇、农村）", "Stock at the end of the quarter, urban and rural"),
      note: say(
        "城镇＋农村＋不详＝合计。台账没有填城乡的记为不详，不归入任何一边。",
        "Urban + rural + unknown = total. A record that does not say is counted as unknown, on neither side."
      ),
      heads: 1,
      key: ({ category }) => category
    },
    lines,
    [
      {
        key: "category",
        title: say("现享类别", "Category today"),
        kind: "text",
        of: ({ category }) => categoryName(voice, category)
      },
      ...areaNames.flatMap(({ area, zh, en }) =>
        (["households", "persons"] as const).map((number) =>
          column(
            voice,
            `${area}.${number}`,
            say(zh, en),
            number,
            (row) => row.movement === "stock" && row.area === area
          )
        )
      ),
      ...(["households", "persons"] as const).map((number) =>
        column(voice, `all.${number}`, say("合计", "Total"), number, (row) => row.movement === "stock")
      )
    ],
    say("合计", "Total")
  )
  return {
    id: "stock",
    title: say("在册与增减", "Stock and flow"),
    lead: say(
      "现在享受各类救助的户和人有多少，本季度新增、退出多少。户数、人数是季末数。",
      "How many receive each kind of assistance today, how many came in this quarter and how many ended. Households and persons are those at its end."
    ),
    charts: recognised.every(
      ({ movement, households }) => households === 0 || movement === "last" || movement === "stock"
    )
      ? []
      : [
          {
            id: "flows",
            title: say("各类别新增和退出户数", "Households new and ended, by category"),
            says: say("按类别比较新增户数和退出户数", "Compares households new and ended for each category"),
            kind: "grouped",
            table: flows.id,
            series: [
              { column: "new.households", tone: "done" },
              { column: "ended.households", tone: "aside" }
            ]
          }
        ],
    tables: [flows, areas]
  }
}

const column = (
  { say }: Voice,
  key: string,
  group: string,
  number: "households" | "persons",
  holds: (row: Flows[number]) => boolean
): ReportTable.Spec<Line> => ({
  key,
  title: number === "households" ? say("户数", "Households") : say("人数", "Persons"),
  group,
  kind: "count",
  unit: number === "households" ? say("户", "households") : say("人", "persons"),
  of: ({ rows }) => Figure.sum("flows", rows, number, holds)
})

const movements: ReadonlyArray<{ readonly movement: Movement; readonly zh: string; readonly en: string }> = [
  { movement: "last", zh: "上季末", en: "Last quarter" },
  { movement: "new", zh: "新增", en: "New" },
  { movement: "ended", zh: "退出", en: "Ended" },
  { movement: "stock", zh: "本季末", en: "This quarter" }
]

const areaNames: ReadonlyArray<{ readonly area: Area; readonly zh: string; readonly en: string }> = [
  { area: "urban", zh: "城镇", en: "Urban" },
  { area: "rural", zh: "农村", en: "Rural" },
  { area: "unknown", zh: "不详", en: "Unknown" }
]
