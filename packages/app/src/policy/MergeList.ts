import {
  type Bilingual,
  CauseSource,
  type Change,
  Fen,
  type MergeDiff,
  type Policy,
  Standing,
  type Verdict
} from "@doudi/core"
import type { OutCell, Sheet } from "../port/Tables.ts"

const verdicts: Readonly<Record<Verdict.Verdict, readonly [string, string]>> = {
  unchanged: ["不变", "unchanged"],
  gains: ["受益", "gains"],
  loses: ["受损", "loses"],
  cannotTell: ["待核实", "cannot tell"]
}
const effects: Readonly<Record<Change.Effect, readonly [string, string]>> = {
  gains: ["得到", "gains"],
  loses: ["失去", "loses"],
  more: ["增加", "more"],
  less: ["减少", "less"],
  unknown: ["待核实", "cannot tell"]
}
const periods = { month: ["月", "month"], year: ["年", "year"], once: ["一次性", "once"] } as const
const everything = { true: ["是", "yes"], false: ["否", "no"], unknown: ["可能", "maybe"] } as const

/** The columns of the list of households that a merger is compared for (并轨对照逐户清单). */
export const headerOf = (language: Bilingual.Language): Sheet["header"] => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const text = (zh: string, en: string) => ({ title: say(zh, en) })
  const money = (zh: string, en: string) => ({ title: say(zh, en), kind: "money" as const })
  return [
    text("户编号", "household"),
    text("乡镇", "township"),
    text("结论", "verdict"),
    text("有得有失", "gains and loses"),
    text("失去全部", "loses everything"),
    money("原每年金额", "a year before"),
    money("并轨后每年金额", "a year after"),
    money("原一次性金额", "once before"),
    money("并轨后一次性金额", "once after"),
    { title: say("成员序号", "member"), kind: "number" },
    text("事项", "what"),
    text("变化", "change"),
    money("原金额", "amount before"),
    money("新金额", "amount after"),
    text("周期", "period"),
    text("规则", "rule"),
    text("依据", "source"),
    text("在政策包中的位置", "where it stands"),
    text("缺少的事实", "open facts")
  ]
}

/** One row for each thing that changes, or one for a household that nothing changes for. */
export const rowsOf = (
  diff: MergeDiff.MergeDiff,
  policies: MergeDiff.Policies,
  language: Bilingual.Language
): ReadonlyArray<ReadonlyArray<OutCell>> => {
  const say = ([zh, en]: readonly [string, string]) => (language === "zh" ? zh : en)
  const { before, after } = diff
  const household: ReadonlyArray<OutCell> = [
    diff.household,
    diff.township,
    say(verdicts[diff.verdict]),
    say(everything[`${diff.mixed}`]),
    say(everything[`${diff.losesEverything}`]),
    { fen: Standing.yearly(before) },
    { fen: Standing.yearly(after) },
    { fen: before.once },
    { fen: after.once }
  ]
  if (diff.changes.length === 0) return [household]
  return diff.changes.map((change) => {
    const [cause] = change.causes
    const per = (change.after ?? change.before)?.per
    return [
      ...household,
      change.no ?? null,
      nameOf(policies, change)[language],
      say(effects[change.effect]),
      cellOf(change.before),
      cellOf(change.after),
      per === undefined ? "" : say(periods[per]),
      cause === undefined ? "" : cause.says[language],
      cause === undefined ? "" : CauseSource.sourceOf(policies, cause),
      cause === undefined ? "" : `${cause.policy} ${cause.path}`,
      change.missing.map(({ name, no }) => (no === undefined ? name[language] : `${no}.${name[language]}`)).join(" ")
    ]
  })
}

/** An amount, or the two ends of a band. */
const cellOf = (paid: Change.Change["before"]): OutCell => {
  if (paid === undefined) return null
  return "fen" in paid ? { fen: paid.fen } : `${Fen.display(paid.low)}–${Fen.display(paid.high)}`
}

const nameOf = ({ low, monitoring, merged }: MergeDiff.Policies, { kind, id }: Change.Change): Bilingual.Bilingual => {
  const of = (policy: Policy.Policy) => (kind === "category" ? policy.categories : policy.programmes).get(id)?.name
  return of(merged) ?? of(low) ?? of(monitoring) ?? { zh: id, en: id }
}
