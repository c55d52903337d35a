import type { Cause } from "../authoring/Cause.ts"
import type * as Change from "../authoring/Change.ts"
import type { CannotTell, Slopes } from "../authoring/slopes/Slopes.ts"
import type { Step } from "../authoring/slopes/Step.ts"
import { type Bilingual, both, type Language } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import type { IncomeField } from "../population/Income.ts"
import { fields } from "../population/Member.ts"
import type { Policy } from "../policy/Policy.ts"

/** One income of one household or type, and what was found along it (陡坡效应). */
export interface Slope {
  readonly id: string
  readonly name: Bilingual
  readonly no: number
  readonly income: IncomeField
  readonly result: Slopes | CannotTell
}

/** An amount of a year as one of a month, for reading. Rounds: half up to the fen. */
export const monthly = (year: number): number =>
  Number(Rational.n(Rational.round(Rational.div(Rational.of(year), Rational.of(12))!, "half-up")))

/** The rule a step is laid to: the first one of the first loss. */
export const ruleOf = ({ changes }: Step): Cause | undefined =>
  (changes.find(({ effect }) => effect === "loses" || effect === "less") ?? changes[0])?.causes[0]

/** A slope as plain data: everything but the households and policies behind it. */
export const encode = ({ id, name, no, income, result }: Slope) => ({ id, name, no, income, ...result })

/** The name of something that changes. */
export const nameOf = (policy: Policy, { kind, id }: Pick<Change.Change, "kind" | "id">): Bilingual =>
  (kind === "category" ? policy.categories.get(id)?.name : policy.programmes.get(id)?.name) ?? both(id, id)

/** What is gained and lost at a step, in words: `失去 低保、低保金；得到 低保边缘`. */
export const changesOf = (policy: Policy, { changes }: Step, language: Language): string => {
  const zh = language === "zh"
  const said = (effects: ReadonlyArray<Change.Effect>, word: string) => {
    const names = changes.filter(({ effect }) => effects.includes(effect)).map((one) => nameOf(policy, one)[language])
    return names.length === 0 ? [] : [`${word}${zh ? "：" : ": "}${[...new Set(names)].join(zh ? "、" : ", ")}`]
  }
  return [
    ...said(["loses"], zh ? "失去" : "loses"),
    ...said(["less"], zh ? "减少" : "less of"),
    ...said(["gains"], zh ? "得到" : "gains"),
    ...said(["more"], zh ? "增加" : "more of")
  ].join(zh ? "；" : "; ")
}

/** What keeps a household from being told: facts, and choices that are made case by case. */
export const openOf = (policy: Policy, { name, result }: Slope, language: Language): string => {
  if (result._tag === "Told") return name[language]
  const facts = result.missing.map((fact) =>
    fact.no === undefined
      ? fact.name[language]
      : language === "zh"
        ? `成员${fact.no}的${fact.name.zh}`
        : `${fact.name.en} of member ${fact.no}`
  )
  const chosen = result.chosen.map((id) => nameOf(policy, { kind: "programme", id })[language])
  const reasons =
    language === "zh"
      ? [
          ...(facts.length === 0 ? [] : [`缺少${facts.join("、")}`]),
          ...(chosen.length === 0 ? [] : [`${chosen.join("、")}逐户核定或由家庭选择`])
        ]
      : [
          ...(facts.length === 0 ? [] : [`without ${facts.join(", ")}`]),
          ...(chosen.length === 0 ? [] : [`while ${chosen.join(", ")} is chosen case by case`])
        ]
  return language === "zh"
    ? `${name.zh}：不能判定，${reasons.join("；")}`
    : `${name.en}: cannot be told ${reasons.join("; ")}`
}

export const incomeOf = ({ no, income }: Pick<Slope, "no" | "income">, language: Language): string =>
  language === "zh" ? `成员${no}的${fields[income].name.zh}` : `${fields[income].name.en} of member ${no}`
