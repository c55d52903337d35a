import { both, type Language } from "../foundation/Bilingual.ts"
import type { NeedFinding, Offer, OfferState, Plan } from "../assistance/Plan.ts"
import type { Policy } from "../policy/Policy.ts"
import { type Listener, memberOf, missingText, paidText, reasonText, saidTo, sourceOf, teller } from "./Saying.ts"

/**
 * A plan in words (一户一策): each need with what meets it, then every offer, the ones that gave way too. The auditor gets the
 * reasons with their articles besides.
 *
 * Shape: lines, indented by two blanks a level. Members go by their numbers.
 */
export const plan = (
  policy: Policy,
  { needs, offers }: Plan,
  listener: Listener,
  language: Language
): ReadonlyArray<string> => {
  const tell = teller(language)
  const found = needs.filter(({ found }) => found !== false).map((need) => needText(policy, need, listener, language))
  const given = [...offers]
    .sort((a, b) => order[a.state] - order[b.state])
    .flatMap((offer) => offerLines(policy, offer, listener, language))
  return [
    tell("需求", "Needs"),
    ...(found.length === 0 ? [tell("没有发现需求", "none found")] : found).map((line) => `  ${line}`),
    "",
    tell("项目", "Programmes"),
    ...(given.length === 0 ? [tell("没有可给予的项目", "none")] : given).map((line) => `  ${line}`)
  ]
}

const states: Readonly<Record<OfferState, ReturnType<typeof both>>> = {
  give: both("给予　　", "give       "),
  yields: both("让位　　", "gives way  "),
  undetermined: both("不能确定", "cannot tell"),
  contested: both("待比较　", "to compare "),
  choice: both("待选择　", "to choose  "),
  excluded: both("不兼得　", "excluded   ")
}

/** What is given comes first, what nobody can tell yet last. */
const order: Readonly<Record<OfferState, number>> = {
  give: 0,
  choice: 1,
  yields: 2,
  excluded: 3,
  contested: 4,
  undetermined: 5
}

const programmeName = (policy: Policy, id: string, listener: Listener, language: Language): string => {
  const programme = policy.programmes.get(id)
  return programme === undefined ? id : saidTo(listener, programme.name, programme.tells, language)
}

const needText = (policy: Policy, need: NeedFinding, listener: Listener, language: Language): string => {
  const tell = teller(language)
  const name = `${policy.needs.get(need.need)?.name[language] ?? need.need}${memberOf(need.no, language)}`
  if (need.found === "unknown") {
    const facts = missingText(need.missing, language)
    return tell(`${name}：情况不明，还需了解 ${facts}`, `${name}: cannot be told; still to be known: ${facts}`)
  }
  if (need.metBy.length === 0) return tell(`${name}：还没有对应的项目`, `${name}: nothing meets it yet`)
  const met = need.metBy.map((id) => programmeName(policy, id, listener, language)).join(tell("、", ", "))
  return `${name}${tell("：", ": ")}${met}`
}

const offerLines = (policy: Policy, offer: Offer, listener: Listener, language: Language): ReadonlyArray<string> => {
  const name = `${programmeName(policy, offer.programme, listener, language)}${memberOf(offer.no, language)}`
  const department = policy.departments.get(offer.department)?.name[language] ?? offer.department
  const paid = offer.amount ?? offer.band
  const pays = paid === undefined ? "" : `  ${paidText(paid, language)}`
  const conditions = policy.programmes.get(offer.programme)?.for ?? []
  const missing = offer.state === "yields" ? [] : offer.missing
  return [
    `${states[offer.state][language]}  ${name}  ${department}${pays}${remarks(policy, offer, listener, language)}`,
    ...(listener === "audit" ? offer.because : []).map(
      (reason) => `    ${reasonText(reason, conditions, listener, language)}  [${sourceOf(policy, reason.source)}]`
    ),
    ...(missing.length === 0
      ? []
      : [`    ${teller(language)("还需了解：", "still to be known: ")}${missingText(missing, language)}`])
  ]
}

/** Why an offer is less than it was, or not given: a cap, another that won, what shuts it out. */
const remarks = (policy: Policy, offer: Offer, listener: Listener, language: Language): string => {
  const said: Array<string> = []
  if (offer.reducedFrom !== undefined) {
    const full = paidText(offer.reducedFrom, language)
    said.push(language === "zh" ? `合计封顶，原为 ${full}` : `cut by a cap from ${full}`)
  }
  if (offer.yieldsTo !== undefined) {
    const other = programmeName(policy, offer.yieldsTo, listener, language)
    said.push(language === "zh" ? `改为享受${other}` : `for ${other}`)
  }
  if (offer.excluded !== undefined) {
    const { says, source } = offer.excluded
    said.push(`${says[language]}${listener === "audit" ? `  [${sourceOf(policy, source)}]` : ""}`)
  }
  return said.map((text) => (language === "zh" ? `（${text}）` : ` (${text})`)).join("")
}
