import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

type Import = QuarterFigures["imports"][number]

/** 资料导入: the files this report rests on, and the rows that still wait for mending. */
export const imports = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const rows = (
    key: "rows" | "accepted" | "unchanged" | "quarantined",
    zh: string,
    en: string
  ): ReportTable.Spec<Import> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit: say("行", "rows"),
    of: (row) => Figure.sum("imports", [row], key)
  })
  const table = ReportTable.of(
    {
      id: "imports",
      name: say("资料导入", "Imports"),
      title: say("导入资料与数据质量", "Files taken in"),
      note: say(
        "隔离的行没有进入统计，更正后可重新导入。隔离率＝隔离÷行数。",
        "Quarantined rows are not counted anywhere above; mended, they can be imported again. Share quarantined is quarantined ÷ rows."
      ),
      heads: 2,
      key: (row) => row.file
    },
    // The order of import is kept within a kind.
    kinds
      .flatMap((kind) => figures.imports.filter((row) => row.kind === kind))
      .concat(figures.imports.filter((row) => !kinds.includes(row.kind))),
    [
      { key: "kind", title: say("资料", "Kind"), kind: "text", of: (row) => kindName(row.kind, voice) },
      { key: "source", title: say("来源", "Source"), kind: "text", of: (row) => sourceName(row, voice) },
      rows("rows", "行数", "Rows"),
      rows("accepted", "接收", "Accepted"),
      rows("unchanged", "无变化", "Unchanged"),
      rows("quarantined", "隔离", "Quarantined"),
      {
        key: "share",
        title: say("隔离率", "Share quarantined"),
        kind: "percent",
        part: "quarantined",
        whole: "rows"
      }
    ],
    say("合计", "Total")
  )
  return {
    id: "imports",
    title: say("资料导入", "Files taken in"),
    lead: say(
      "报告的数字来自这些文件。隔离行越少，数字越可靠。",
      "The figures rest on these files. The fewer rows are quarantined, the more they can be relied on."
    ),
    charts: [],
    tables: [table]
  }
}

const kinds: ReadonlyArray<string> = ["households", "roster", "feedback"]

const kindName = (kind: string, { say }: Voice): string => {
  switch (kind) {
    case "households":
      return say("家庭档案", "Households")
    case "roster":
      return say("部门名单", "Department list")
    case "feedback":
      return say("办理反馈", "Feedback")
    default:
      return kind
  }
}

const sourceName = ({ kind, source }: Import, voice: Voice): string => {
  if (kind === "roster") return voice.name("lists", source)
  if (kind === "feedback") return voice.name("departments", source)
  if (source === "register") return voice.say("登记台账", "Register")
  if (source === "survey") return voice.say("入户调查", "Survey")
  return source
}
