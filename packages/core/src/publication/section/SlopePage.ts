import type { Slopes } from "../../authoring/slopes/Slopes.ts"
import type { Step } from "../../authoring/slopes/Step.ts"
import type { Language } from "../../foundation/Bilingual.ts"
import { display, fen } from "../../foundation/Fen.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import { changesOf, incomeOf, openOf, ruleOf, type Slope } from "../Slope.ts"

/** One household: its line of income and help, its steps, and where earning more brings nothing. */
export const page = (slope: Slope, policy: Policy, language: Language): Section => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const { id, name, result } = slope
  if (result._tag === "CannotTell") {
    return { id, title: name[language], lead: openOf(policy, slope, language), charts: [], tables: [] }
  }
  const yuan = say("元", "yuan")
  const money = <A>(key: string, title: string, of: (row: A) => number | null): ReportTable.Spec<A> => ({
    ...{ key, title, unit: yuan, kind: "money", of, total: false }
  })
  const about = (key: string, zh: string, en: string) => ({
    id: `${id}-${key}`,
    name: `${name[language]} ${say(zh, en)}`.slice(0, 31),
    title: `${name[language]}：${say(zh, en)}`
  })
  const line = ReportTable.of({ ...about("line", "收入与帮扶", "income and help"), heads: 1 }, worthDrawing(result), [
    money("income", say("收入（每年）", "Income a year"), ({ income }) => income),
    money("help", say("帮扶（每年）", "Help a year"), ({ help }) => help),
    money("all", say("合计", "Together"), ({ income, help }) => income + help)
  ])
  const steps = ReportTable.of<Step>({ ...about("steps", "台阶", "steps"), heads: 1 }, result.steps, [
    money("below", say("收入到此为止", "Up to an income of"), ({ below }) => below),
    money("above", say("从此起", "From"), ({ above }) => above),
    {
      key: "kind",
      title: say("陡坡", "Steep"),
      kind: "text",
      of: ({ steep }) => (steep ? say("✗ 是", "✗ yes") : say("否", "no"))
    },
    money("before", say("之前的帮扶", "Help before"), ({ help }) => help.before),
    money("after", say("之后的帮扶", "Help after"), ({ help }) => help.after),
    money("loss", say("损失", "Loss"), ({ loss, help }) => (help.before === help.after ? null : loss)),
    money("recovers", say("收入到此才追平", "Recovers at"), ({ recovers }) => recovers ?? null),
    {
      key: "changes",
      title: say("变化", "What changes"),
      kind: "text",
      of: (step) => changesOf(policy, step, language)
    },
    { key: "rule", title: say("规则", "Rule"), kind: "text", of: (step) => ruleOf(step)?.says[language] ?? null },
    {
      key: "path",
      title: say("在政策包中的位置", "Where it stands"),
      kind: "text",
      of: (step) => ruleOf(step)?.path ?? null
    }
  ])
  return {
    id,
    title: name[language],
    lead: leadOf(slope, result, language),
    ...(result.unseen.length === 0
      ? {}
      : {
          points: [
            say(
              "规则在有的收入段内过于复杂，可能还有没有看到的台阶。",
              "In parts of the range the rules are too tangled; there may be steps that were not seen."
            )
          ]
        }),
    charts: [
      {
        id: line.id,
        title: `${name[language]}：${say("多挣的钱到手多少（元/年）", "what is left of more income (yuan a year)")}`,
        says: say("横轴收入，纵轴帮扶和两者合计", "Income along, help and both together upwards"),
        kind: "line",
        table: line.id,
        series: [
          { column: "all", tone: "done" },
          { column: "help", tone: "open" },
          { column: "income", tone: "aside" }
        ]
      }
    ],
    tables: [steps, line]
  }
}

/** The corners up to a little beyond the last thing that happens; after it the line only goes straight on. */
const worthDrawing = ({ corners }: Slopes): Slopes["corners"] => {
  const [last, before] = [corners[corners.length - 1]!, corners[corners.length - 2]]
  if (before === undefined || before.help !== last.help || before.income === 0) return corners
  const end = Math.min(last.income, before.income + Math.ceil(before.income / 400) * 100)
  return [...corners.slice(0, -1), { income: end, help: last.help }]
}

const leadOf = (slope: Slope, { steps, dead }: Slopes, language: Language): string => {
  const zh = language === "zh"
  const yuan = (amount: number) => display(fen(amount))
  const steep = steps.filter(({ steep }) => steep)
  const first = zh
    ? `${incomeOf(slope, "zh")}由零增加，${steep.length === 0 ? "没有陡坡" : `有 ${steep.length} 处陡坡`}。`
    : `As the ${incomeOf(slope, "en")} grows from nothing, there ${steep.length === 1 ? "is 1 steep slope" : `are ${steep.length || "no"} steep slopes`}.`
  const stretches = dead.map(({ from, to }) =>
    to === undefined
      ? zh
        ? `${yuan(from)} 元以上`
        : `from ${yuan(from)} on`
      : zh
        ? `${yuan(from)} 至 ${yuan(to)} 元`
        : `${yuan(from)} to ${yuan(to)}`
  )
  if (stretches.length === 0) return first
  return zh ? `${first}白干区间：${stretches.join("，")}。` : `${first} Dead stretches: ${stretches.join(", ")} yuan.`
}
