import type * as ReportVoice from "./ReportVoice.ts"

/** A label with what it says. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** How to read the report (阅读说明): words that a reader could take for something else, and how far the figures may go. */
export const reading = ({ say }: ReportVoice.Voice): ReadonlyArray<Fact> => [
  {
    label: say("待核实", "Undetermined"),
    value: say(
      "现有信息不足以判定，既不是“符合”也不是“不符合”。系统不把缺少的信息当作零或“否”；补齐后重新测算。",
      "What is known does not settle it: neither entitled nor not entitled. A missing fact is never read as zero or no."
    )
  },
  {
    label: say("符合条件", "Entitled"),
    value: say(
      "按政策包测算的建议，不等于已经认定或已经发放；认定由乡镇（街道）审核确认。",
      "What the policy says, not a recognition and not a payment; the township reviews and confirms."
    )
  },
  {
    label: say("户与人", "Households and persons"),
    value: say(
      "按户认定的类别，人数是这些家庭的成员数；按人认定的类别（如特困），人数是本人，户数是有这样的人的家庭。",
      "For a household category, persons are the members of its households. For a person category, persons are those judged, and households are those they live in."
    )
  },
  {
    label: say("结转", "Carried"),
    value: say(
      "上季度办理中、本季度开始时还没有办完的事项。",
      "Items still in progress from an earlier quarter when this one began."
    )
  },
  {
    label: say("金额", "Money"),
    value: say(
      "精确到分，以“万元”显示时四舍五入到小数点后两位；表中为元。占比四舍五入到 0.1%，基数为零时记“—”。",
      "Exact to the fen; tables are in yuan. Shares are rounded half up to 0.1 %, and shown as — where the base is zero."
    )
  },
  {
    label: say("使用范围", "Use"),
    value: say(
      "供民政、农业农村两局和各成员单位内部使用。表中未隐去小数，不得直接对外公布。",
      "For the two bureaus and member departments. Small counts are not suppressed, so nothing here is for publication as it stands."
    )
  }
]
