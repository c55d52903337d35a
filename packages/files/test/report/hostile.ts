import { QuarterReport } from "@doudi/core"
import { about, figures, labels } from "../../../core/test/publication/districtFigures.ts"

/** Names that would do harm in a page or a spreadsheet that took them for more than text. */
export const hostileNames = [
  '=HYPERLINK("http://example.test")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  'a"b,c\r\nd',
  "\u0007铃"
]

/** The report of the district with those names in the place of its needs and departments. */
export const hostileReport = (): QuarterReport.QuarterReport => {
  const renamed = (names: typeof labels.needs) =>
    new Map([...names.keys()].map((id, i) => [id, { zh: hostileNames[i]!, en: hostileNames[i]! }] as const))
  return QuarterReport.of(
    figures(),
    {
      ...labels,
      needs: renamed(labels.needs),
      departments: renamed(labels.departments),
      townships: new Map([["340303001", { zh: hostileNames[8]!, en: "x" }]])
    },
    { ...about(), district: { zh: "<b>区</b> & 'x'", en: "<b>" }, pack: { id: "</title><script>", hash: "\"'" } }
  )
}
