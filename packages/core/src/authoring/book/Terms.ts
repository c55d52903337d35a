import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type * as Parameter from "../../policy/parameter/Parameter.ts"
import type { DerivedFact } from "../../policy/pack/Section.ts"
import { resultType } from "../../policy/linking/TableLinking.ts"
import { unitName } from "../../language/Type.ts"
import type { Section } from "../RuleBook.ts"
import type { Writing } from "./Writing.ts"

/** What the words of a pack's form are called in a book (名目). */
export const certainties: Readonly<Record<Parameter.Certainty, Bilingual>> = {
  primary: both("读到原文", "read in the text"),
  official: both("官方页面", "official page"),
  secondary: both("转载", "second hand"),
  unverified: both("未核实", "not checked"),
  invented: both("虚构", "invented")
}

export const layers = {
  basic: both("基本生活救助", "basic living assistance"),
  special: both("专项救助", "special assistance"),
  emergency: both("急难救助", "emergency relief"),
  service: both("服务类救助", "services"),
  charity: both("慈善帮扶", "charity"),
  development: both("发展类帮扶", "development")
} as const

export const forms = {
  cash: both("现金", "cash"),
  service: both("服务", "service"),
  goods: both("实物", "goods"),
  fee: both("费用减免", "fee waived or paid")
} as const

export const modes = {
  highest: both("就高：算出金额后取最高的一项", "the highest: amounts are worked out and the largest is given"),
  exclusive: both("取一：按次序取第一项", "one only: the first in order"),
  choice: both(
    "任选：由家庭选一项，没有选的保留正在享受的",
    "one by choice: the family's; without a choice, the one it has already"
  ),
  capped: both("封顶：可以叠加，总额不超过上限", "capped: all of them, up to a limit"),
  accumulate: both("可以叠加", "all of them")
} as const

export const whom = (id: "household" | "person"): Bilingual =>
  id === "household" ? both("按户", "household") : both("按人", "person")

export const periods = {
  month: both("按月", "a month"),
  year: both("按年", "a year"),
  once: both("一次", "once")
} as const

export const kinds: Readonly<Record<string, Bilingual>> = {
  text: both("文字", "text"),
  citizenId: both("身份证件号码", "identity number"),
  division: both("区划代码", "division code"),
  day: both("日期", "day"),
  money: both("金额", "amount"),
  count: both("整数", "whole number"),
  decimal: both("数", "number"),
  flag: both("是或否", "yes or no"),
  code: both("选项", "choice")
}

/** A unit of a pack as people read it. */
export const unit = (of: DerivedFact["unit"]): Bilingual => {
  switch (of) {
    case "text":
      return kinds.text!
    case "day":
      return kinds.day!
    case "flag":
      return kinds.flag!
    case "ratio":
      return both("数", "number")
    case "count":
      return both("个数", "number")
    case "years":
      return both("年", "years")
    default: {
      const type = resultType(of)
      return unitName(type._tag === "number" ? type.unit : undefined)
    }
  }
}

const levels: Readonly<Record<number, Bilingual>> = {
  1: both("1 公开", "1 public"),
  2: both("2 工作", "2 work"),
  3: both("3 个人", "3 personal"),
  4: both("4 敏感", "4 sensitive")
}
export const level = (of: number): Bilingual => levels[of] ?? both(String(of), String(of))

/** How to read the book: what comparisons include, what unknown means, how sure a figure is. */
export const reading = (w: Writing): Section => ({
  id: "reading",
  title: w.tell("怎么读这本手册", "How to read this book"),
  blocks: [
    {
      _tag: "Rows",
      rows: [
        ...w.row(
          "含不含本数",
          "figures at the limit",
          w.tell(
            "“<”是低于，不含本数；“<=”是不高于，含本数；“>”是高于，不含本数；“>=”是不低于，含本数",
            "“<” excludes the figure itself, “<=” includes it; so with “>” and “>=”"
          )
        ),
        ...w.row(
          "不详",
          "unknown",
          w.tell(
            "没有登记的事实是“不详”，不当作零，也不当作“否”；因此判断不了的，先补充事实再认定",
            "A fact nobody has recorded is unknown, never zero and never no. Where it decides, it is asked for first"
          )
        ),
        ...w.row(
          "期限",
          "periods",
          w.tell("“自”含当天，“到”不含当天", "“from” counts the day itself, “before” does not")
        ),
        ...w.row(
          "确定程度",
          "how sure",
          w.tell(
            "读到原文：查阅过文件本身；官方页面：见于发文机关网页；转载：见于其他来源；未核实：尚无人核对；虚构：仅供演示",
            "read in the text: somebody read the document; official page: seen on a page of the office; second hand: seen elsewhere; not checked; invented: for demonstration only"
          )
        ),
        ...w.row(
          "规则原式",
          "rules as written",
          w.tell(
            "带底色的一行是程序实际执行的规则，名称可以点开查看含义",
            "The line on a tinted ground is the rule as the program runs it; its names lead to what they mean"
          )
        )
      ]
    }
  ],
  entries: []
})
