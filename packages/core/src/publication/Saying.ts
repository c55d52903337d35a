import { type Bilingual, both, type Language } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import { display } from "../foundation/Fen.ts"
import type { Condition } from "../policy/pack/Condition.ts"
import type { Tells } from "../policy/pack/Tells.ts"
import type { Amount, Band, MissingFact, Outcome, Reason } from "../policy/determination/Determination.ts"
import type { Policy } from "../policy/Policy.ts"

/** For whom something is explained (说给谁): the family, the next home visit, or the auditor. */
export type Listener = "family" | "visit" | "audit"

/** Picks the Chinese or the English of two texts. */
export const teller = (language: Language) => (zh: string, en: string) => (language === "zh" ? zh : en)

/** A heading with a line for each thing, two blanks further in; nothing without things. */
export const section = <A>(
  title: string,
  things: ReadonlyArray<A>,
  line: (thing: A) => string
): ReadonlyArray<string> => (things.length === 0 ? [] : ["", title, ...things.map((thing) => `  ${line(thing)}`)])

export const verdicts: Readonly<Record<Outcome["_tag"], Bilingual>> = {
  Entitled: both("符合", "entitled"),
  NotEntitled: both("不符合", "not entitled"),
  Undetermined: both("不能确定", "cannot tell")
}
const states = {
  true: both("满足", "met"),
  false: both("不满足", "not met"),
  unknown: both("不清楚", "not known")
} as const
const periods = { month: both("每月", "a month"), year: both("每年", "a year"), once: both("一次性", "once") } as const

/** What a thing of a pack says to somebody: words of its own for the family and the visit where it has them (另说). */
export const saidTo = (listener: Listener, says: Bilingual, tells: Tells | undefined, language: Language): string =>
  (listener === "audit" ? says : (tells?.[listener] ?? says))[language]

/** `（成员 2）` for what is about one person. */
export const memberOf = (no: number | undefined, language: Language): string =>
  no === undefined ? "" : language === "zh" ? `（成员 ${no}）` : ` (member ${no})`

/** A reason in words: what became of the condition, the condition as it is told, and the ways that decide it. */
export const reasonText = (
  { branches, condition, holds, says }: Reason,
  conditions: ReadonlyArray<Condition>,
  listener: Listener,
  language: Language
): string => {
  const colon = language === "zh" ? "：" : ": "
  const written = conditions.find(({ id }) => id === condition)
  const ways = (branches ?? []).map((branch) => {
    const way =
      written !== undefined && "any" in written ? written.any.find(({ id }) => id === branch.branch) : undefined
    return saidTo(listener, branch.says, way?.tells, language)
  })
  const told = saidTo(listener, says, written?.tells, language)
  const said = `${states[`${holds}`][language]}${colon}${told}`
  if (ways.length === 0) return said
  // Of a refusal no way is met, and a bare list of them would read as the opposite. Ways may hold commas of their own.
  const none = language === "zh" ? "，以下情形都不符合：" : "; none of these is met: "
  return `${said}${holds === false ? none : colon}${ways.join(language === "zh" ? "；" : "; ")}`
}

export const marginText = ({ margin }: Reason, language: Language): string =>
  margin === undefined ? "" : language === "zh" ? `（${margin.says.zh}）` : ` (${margin.says.en})`

/** An amount, or the two ends an office chooses between. */
export const paidText = (paid: Amount | Band, language: Language): string => {
  const to = language === "zh" ? " 至 " : " to "
  const yuan = "fen" in paid ? display(paid.fen) : `${display(paid.low)}${to}${display(paid.high)}`
  const per = periods[paid.per][language]
  return language === "zh" ? `${per} ${yuan} 元` : `${yuan} yuan ${per}`
}

/** A document with its number and article. */
export const sourceOf = (policy: Policy, { article, document }: Citation): string => {
  const source = policy.sources.get(document)
  const title = source === undefined ? document : `《${source.title}》`
  return [title, source?.number ?? "", article ?? ""].filter((part) => part !== "").join(" ")
}

/** Names of missing facts: of the household, then of each member. */
export const missingText = (missing: ReadonlyArray<Pick<MissingFact, "name" | "no">>, language: Language): string => {
  const tell = teller(language)
  const groups = new Map<number | undefined, Set<string>>()
  for (const { name, no } of missing) {
    const group = groups.get(no)
    if (group === undefined) groups.set(no, new Set([name[language]]))
    else group.add(name[language])
  }
  return [...groups]
    .sort(([a = 0], [b = 0]) => a - b)
    .map(([no, names]) => {
      const facts = [...names].join(tell("、", ", "))
      return no === undefined ? facts : tell(`成员 ${no} 的${facts}`, `${facts} of member ${no}`)
    })
    .join(tell("；", "; "))
}
