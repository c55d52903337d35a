import type { Day } from "../../foundation/Day.ts"
import * as Parameter from "../../policy/parameter/Parameter.ts"
import type { Line, Section, TableRow } from "../RuleBook.ts"
import { certainties, unit } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** Every dated value of every parameter, in one table (数值). */
export const figures = (w: Writing): Section => {
  const rows = w.policy.pack.parameters.filter((parameter) => !w.isOpen(parameter)).flatMap((one) => rowsOf(w, one))
  return {
    id: "figures",
    title: w.tell("数值：标准、限额、比例", "Figures: standards, limits, shares"),
    lead: w.tell(`标“现行”的是 ${w.on} 有效的数值。`, `Figures in force on ${w.on} are marked.`),
    blocks:
      rows.length === 0
        ? []
        : [
            {
              _tag: "Table",
              title: w.tell("数值一览", "All figures"),
              heads: [
                w.tell("名称", "name"),
                w.tell("数值", "figure"),
                w.tell("自", "from"),
                w.tell("到（不含）", "before"),
                w.tell("依据", "source"),
                w.tell("核对日期", "checked on"),
                w.tell("确定程度", "how sure"),
                w.tell("说明和用途", "note and use")
              ],
              rows
            }
          ],
    entries: []
  }
}

/** Parameters without any value, with what is missing and who publishes it (待补). */
export const open = (w: Writing): Section => {
  const missing = w.policy.pack.parameters.filter(w.isOpen)
  return {
    id: "open",
    title: w.tell("待补数值", "Figures still open"),
    lead: w.tell("这些数值还没有公布或没有查到。", "Nobody published these figures yet, or nobody found them."),
    blocks:
      missing.length === 0
        ? []
        : [
            {
              _tag: "Table",
              title: w.tell("待补数值", "Figures still open"),
              heads: [
                w.tell("名称", "name"),
                w.tell("单位", "unit"),
                w.tell("缺什么", "missing"),
                w.tell("由谁公布", "published by"),
                w.tell("说明和用途", "note and use")
              ],
              rows: missing.flatMap((parameter) => openRow(w, parameter))
            }
          ],
    entries: []
  }
}

const openRow = (w: Writing, parameter: Parameter.Parameter): ReadonlyArray<TableRow> => {
  const linked = w.policy.parameters.get(parameter.id)
  if (linked === undefined || parameter.open === undefined) return []
  const { missing, publisher } = parameter.open
  return [
    {
      id: `parameters-${parameter.id}`,
      cells: [[w.say(linked.name)], [w.say(unit(linked.unit))], [w.say(missing)], [w.say(publisher)], use(w, parameter)]
    }
  ]
}

/** The rows of a parameter, the first with the anchor, what is noted and where it is used. */
const rowsOf = (w: Writing, parameter: Parameter.Parameter): ReadonlyArray<TableRow> => {
  const linked = w.policy.parameters.get(parameter.id)
  if (linked === undefined) return []
  const stated = [
    ...linked.values.map((dated) => ({
      dated,
      said: valueLine(w, linked, dated.written),
      published: dated.written.publishedOn
    })),
    ...linked.derived.map((dated) => ({ dated, said: derivedLine(w, dated.written), published: undefined }))
  ]
  // Declared without a value and without a word on who publishes one: still there to be found.
  if (stated.length === 0) {
    const none: Line = [w.tell("没有数值", "no value")]
    return [
      {
        id: `parameters-${parameter.id}`,
        cells: [[w.say(linked.name)], none, [""], [""], [""], [""], [""], use(w, parameter)]
      }
    ]
  }
  return stated.map(({ dated, published, said }, i) => ({
    ...(i === 0 ? { id: `parameters-${parameter.id}` } : {}),
    cells: [
      [w.say(linked.name)],
      said,
      ...period(w, dated, published),
      ...standing(w, dated.written),
      i === 0 ? use(w, parameter) : [""]
    ]
  }))
}

const use = (w: Writing, { id, note }: Parameter.Parameter): Line => {
  const users = w.things(w.links.users(`parameters.${id}`))
  return [
    ...(note === undefined ? [] : [w.say(note), ...(users.length === 0 ? [] : [w.tell("；", "; ")])]),
    ...(users.length === 0 ? [] : [w.tell("用于 ", "used by "), ...users])
  ]
}

/** A value with its unit: one, the urban and the rural one, or those of each part of a zoning. */
const valueLine = (w: Writing, linked: Parameter.Linked, written: Parameter.ParameterValue): Line => {
  const { value, urban, rural, zones } = written
  const shown = (given: string | { readonly urban: string; readonly rural: string }): string =>
    typeof given === "string"
      ? figure(w, linked, given)
      : w.tell(
          `城镇 ${figure(w, linked, given.urban)}，农村 ${figure(w, linked, given.rural)}`,
          `urban ${figure(w, linked, given.urban)}, rural ${figure(w, linked, given.rural)}`
        )
  if (zones === undefined) return [shown(value ?? { urban: urban!, rural: rural! })]
  return [
    Object.entries(zones)
      .map(([zone, given]) => `${zoneName(w, linked, zone)}${w.tell("：", ": ")}${shown(given)}`)
      .join(w.tell("；", "; "))
  ]
}

const derivedLine = (w: Writing, { formula, reading }: Parameter.DerivedValue): Line => [
  w.tell("推算：", "worked out: "),
  ...w.expression(formula),
  ...(reading === undefined ? [] : [w.tell(`（${w.say(reading)}）`, ` (${w.say(reading)})`)])
]

const period = (
  w: Writing,
  dated: { readonly from: Day; readonly until?: Day | undefined },
  published: Day | undefined
): ReadonlyArray<Line> => [
  [
    dated.from,
    ...(Parameter.holdsOn(dated, w.on) ? [w.tell("（现行）", " (in force)")] : []),
    ...(published === undefined ? [] : [w.tell(`，${published} 公布`, `, published ${published}`)])
  ],
  [dated.until ?? ""]
]

const standing = (
  w: Writing,
  { certainty, checkedOn, note, source }: Parameter.ParameterValue | Parameter.DerivedValue
): ReadonlyArray<Line> => {
  const { recheckMonths } = w.policy.pack
  const due = recheckMonths === undefined ? undefined : Parameter.recheckOn({ checkedOn }, recheckMonths)
  return [
    [...w.cite(source), ...(note === undefined ? [] : [w.tell("；", "; "), w.say(note)])],
    [checkedOn, ...(due !== undefined && due <= w.on ? [w.tell("（该复核了）", " (due again)")] : [])],
    [w.say(certainties[certainty])]
  ]
}

const zoneName = (w: Writing, { zoning }: Parameter.Linked, zone: string): string => {
  const part = zoning?.parts.find(({ id }) => id === zone)
  return part === undefined ? zone : w.say(part.name)
}

/** A figure as people write it: thousands apart, with its unit; yes and no in words. */
const figure = (w: Writing, { unit: of }: Parameter.Linked, text: string): string => {
  if (of === "flag") return text === "true" ? w.tell("是", "yes") : w.tell("否", "no")
  const digits = text.replace(/^(\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","))
  return of === "ratio" || of === "count" ? digits : `${digits} ${w.say(unit(of))}`
}
