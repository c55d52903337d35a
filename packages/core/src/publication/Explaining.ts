import type { Language } from "../foundation/Bilingual.ts"
import type { Determination, Outcome } from "../policy/determination/Determination.ts"
import type { Policy } from "../policy/Policy.ts"
import { engine } from "../policy/determination/Receipt.ts"
import type { Question } from "../policy/determination/Settlement.ts"
import type { Step } from "../policy/determination/Step.ts"
import {
  type Listener,
  marginText,
  memberOf,
  missingText,
  paidText,
  reasonText,
  saidTo,
  section,
  sourceOf,
  teller,
  verdicts
} from "./Saying.ts"

export { plan } from "./ExplainingPlan.ts"

/**
 * What a determination says to the family (家庭告知): in plain words what was found, why, what to bring, and how to object.
 *
 * Shape: lines, indented by two blanks a level. Members go by their numbers. How far a person is from a limit is said in no
 * letter that others of the household read, so margins stand with outcomes of the household only.
 */
export const family = (policy: Policy, found: Determination, language: Language): ReadonlyArray<string> => {
  const tell = teller(language)
  const own = (found.questions ?? []).filter(({ answeredBy }) => answeredBy === "family")
  const others = (found.questions ?? []).filter(({ answeredBy }) => answeredBy !== "family")
  return [
    ...found.outcomes.flatMap((outcome) => [
      headline(policy, outcome, "family", language),
      ...outcome.because.map(
        (reason) =>
          `  ${reasonText(reason, conditionsOf(policy, outcome), "family", language)}${outcome.no === undefined ? marginText(reason, language) : ""}`
      )
    ]),
    ...section(tell("请家里补充：", "Please bring or tell us:"), own, (question) => asked(question, language)),
    ...section(
      tell("还要向这些单位了解：", "To be asked of others:"),
      [...byAnswerer(others, language)],
      ([who, asked]) => `${who}${tell("：", ": ")}${missingText(asked, language)}`
    ),
    "",
    tell(
      "以上是按政策推算的建议，由经办人审核后作出决定。对决定不服的，可以依法申请行政复议或者提起行政诉讼，期限以决定书写明的为准。",
      "This is what the policy comes to; a person checks it and decides. Whoever disagrees with the decision may apply for reconsideration or bring a suit, within the time the decision names."
    )
  ]
}

/**
 * What to find out at the home (入户核查单): a box for every question that is sure to settle what cannot be told, by who answers,
 * with the place where the answer goes; and single answers that would already settle something.
 */
export const visit = (policy: Policy, found: Determination, language: Language): ReadonlyArray<string> => {
  const tell = teller(language)
  const groups = byAnswerer(found.questions ?? [], language)
  const shortcuts = found.outcomes.flatMap((outcome) =>
    outcome._tag !== "Undetermined"
      ? []
      : (outcome.settle?.maybe ?? []).map(({ question, answer, settles }) => {
          const fact = `${question.name[language]}${memberOf(question.no, language)}`
          const then = `${nameOf(policy, outcome, "visit", language)}${tell("：", ": ")}${verdicts[settles][language]}`
          return tell(`${fact}为“${answer.zh}”，即可确定 ${then}`, `${fact} “${answer.en}” settles ${then}`)
        })
  )
  const old = found.rests?.warnings ?? []
  return [
    ...[...groups].flatMap(([who, questions]) => [
      tell(`问${who}：`, `Ask ${who}:`),
      ...questions.map(
        (question) => `  □ ${asked(question, language)}${tell("　记入", "  → ")}${question.recordedIn[language]}`
      )
    ]),
    ...section(tell("先问这些，可能就够了：", "These first; one answer may do:"), shortcuts, (line) => line),
    ...section(tell("情况较旧，请重新核对：", "Old observations, look again:"), old, (warning) => warning[language])
  ]
}

/** The proof for the auditor (审计说明): every step with its value and article, every fact and figure with source and day, the digests. */
export const audit = (policy: Policy, found: Determination, language: Language): ReadonlyArray<string> => {
  const tell = teller(language)
  return [
    tell(
      `政策包 ${found.policy.pack}，校验值 ${found.policy.hash}，程序 ${engine}，认定日 ${found.on}`,
      `Pack ${found.policy.pack}, digest ${found.policy.hash}, engine ${engine}, on ${found.on}`
    ),
    ...found.outcomes.flatMap((outcome) => [
      headline(policy, outcome, "audit", language),
      ...outcome.because.flatMap((reason) => [
        `  ${reasonText(reason, conditionsOf(policy, outcome), "audit", language)}${marginText(reason, language)}  [${sourceOf(policy, reason.source)}]`,
        ...(reason.step === undefined ? [] : steps(policy, reason.step, 2, language))
      ])
    ]),
    ...section(tell("所据事实：", "Facts:"), found.rests?.facts ?? [], ({ name, no, shown, source, observedOn }) => {
      const from = source === undefined ? "" : tell(`（${source}，${observedOn}）`, ` (${source}, ${observedOn})`)
      return `${name[language]}${memberOf(no, language)} = ${shown[language]}${from}`
    }),
    ...section(tell("所据参数：", "Figures:"), found.rests?.figures ?? [], ({ name, shown, source, checkedOn }) => {
      const from = source === undefined ? "" : `  [${sourceOf(policy, source)}]`
      const checked = checkedOn === undefined ? "" : tell(`（${checkedOn} 核对）`, ` (checked ${checkedOn})`)
      return `${name[language]} = ${shown[language]}${from}${checked}`
    }),
    ...section(tell("时效：", "Freshness:"), found.rests?.warnings ?? [], (warning) => warning[language])
  ]
}

/** Questions by who answers them, each answerer once. */
const byAnswerer = (questions: ReadonlyArray<Question>, language: Language) => {
  const groups = new Map<string, Array<Question>>()
  for (const question of questions) {
    const group = groups.get(question.answeredByName[language])
    if (group === undefined) groups.set(question.answeredByName[language], [question])
    else group.push(question)
  }
  return groups
}

const steps = (policy: Policy, step: Step, depth: number, language: Language): ReadonlyArray<string> => {
  const source = step.source === undefined ? "" : `  [${sourceOf(policy, step.source)}]`
  const see = step.see === undefined ? "" : language === "zh" ? `（见 ${step.see}）` : ` (see ${step.see})`
  const line = `${"  ".repeat(depth)}${step.text[language]}${memberOf(step.no, language)} = ${step.shown[language]}${source}${see}`
  return [line, ...step.steps.flatMap((inner) => steps(policy, inner, depth + 1, language))]
}

const headline = (policy: Policy, outcome: Outcome, listener: Listener, language: Language): string => {
  const paid = outcome._tag === "Entitled" ? (outcome.amount ?? outcome.band) : undefined
  const pays = paid === undefined ? "" : `${teller(language)("，", ", ")}${paidText(paid, language)}`
  return `${verdicts[outcome._tag][language]}${teller(language)("：", ": ")}${nameOf(policy, outcome, listener, language)}${pays}`
}

const nameOf = (policy: Policy, { category, no }: Outcome, listener: Listener, language: Language): string => {
  const known = policy.categories.get(category)
  const title = known === undefined ? category : saidTo(listener, known.title, known.tells, language)
  return `${title}${memberOf(no, language)}`
}

const conditionsOf = (policy: Policy, { category }: Outcome) => policy.categories.get(category)?.when ?? []

const asked = ({ asks, no, orFrom }: Question, language: Language): string => {
  const or = orFrom === undefined ? "" : language === "zh" ? `（或提供${orFrom.zh}）` : ` (or give the ${orFrom.en})`
  return `${asks[language]}${memberOf(no, language)}${or}`
}
