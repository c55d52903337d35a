import { type Citation, type Determination, Fen, type Plan, type Policy } from "@doudi/core"
import type { Voice } from "../Cli.ts"
import { wrap } from "../terminal/Width.ts"

/** For whom something is explained: the family, the next home visit, or the auditor. */
export type Listener = "family" | "visit" | "audit"

/**
 * A determination in words (认定说明): every category with what was found and why. No name and no number of a person is said; members
 * go by their number in the household.
 *
 * `family`: what and why. `visit`: only what cannot be told yet, and what to ask. `audit`: with the source of every reason.
 */
export const determination = (
  voice: Voice,
  policy: Policy.Policy,
  found: Determination.Determination,
  listener: Listener
): ReadonlyArray<string> => hung(voice, determinationLines(voice, policy, found, listener))

const determinationLines = (
  voice: Voice,
  policy: Policy.Policy,
  found: Determination.Determination,
  listener: Listener
): ReadonlyArray<string> =>
  found.outcomes
    .filter(({ _tag }) => listener !== "visit" || _tag === "Undetermined")
    .flatMap((outcome) => [
      `${voice.say(verdicts[outcome._tag])}  ${nameOf(voice, policy, outcome)}${outcome._tag === "Entitled" ? amountOf(voice, outcome) : ""}`,
      ...outcome.because.map((reason) => `    ${reasonText(voice, policy, reason, listener)}`),
      ...missingText(voice, outcome._tag === "Undetermined" ? outcome.missing : [], ["还需了解", "still to be known"]),
      ...missingText(voice, outcome._tag === "Entitled" ? (outcome.amountMissing ?? []) : [], [
        "金额待定，还需了解",
        "the amount still needs"
      ])
    ])

/** A plan in words (一户一策): each need with what meets it, then every offer, the ones that gave way too. */
export const plan = (
  voice: Voice,
  policy: Policy.Policy,
  { needs, offers }: Plan.Plan,
  listener: Listener
): ReadonlyArray<string> => {
  const programme = (id: string) => voice.say(policy.programmes.get(id)?.name ?? { zh: id, en: id })
  const matrix = needs
    .filter(({ found }) => found !== false)
    .map(({ found, metBy, missing, need, no }) => {
      const name = `${voice.say(policy.needs.get(need)?.name ?? { zh: need, en: need })}${memberOf(voice, no)}`
      if (found === "unknown")
        return `${name}${voice.tell("：情况不明，还需了解 ", ": cannot be told; still to be known: ")}${list(voice, missing)}`
      return metBy.length === 0
        ? `${name}${voice.tell("：还没有对应的项目", ": nothing meets it yet")}`
        : `${name}${voice.tell("：", ": ")}${metBy.map(programme).join(voice.tell("、", ", "))}`
    })
  const given = [...offers]
    .sort((a, b) => order[a.state] - order[b.state])
    .map((offer) => {
      const department = voice.say(
        policy.departments.get(offer.department)?.name ?? { zh: offer.department, en: offer.department }
      )
      const won =
        offer.yieldsTo === undefined
          ? ""
          : voice.tell(`（改为享受${programme(offer.yieldsTo)}）`, ` (for ${programme(offer.yieldsTo)})`)
      const shut =
        offer.excluded === undefined
          ? ""
          : `${voice.tell("（", " (")}${voice.say(offer.excluded.says)}${listener === "audit" ? `  [${sourceOf(policy, offer.excluded.source)}]` : ""}${voice.tell("）", ")")}`
      const cut =
        offer.reducedFrom === undefined
          ? ""
          : voice.tell(
              `（合计封顶，原为${paidText(voice, offer.reducedFrom)}）`,
              ` (cut by a cap from${paidText(voice, offer.reducedFrom)})`
            )
      const why =
        listener === "audit" ? offer.because.map((reason) => `    ${reasonText(voice, policy, reason, listener)}`) : []
      return [
        `${voice.say(states[offer.state])}  ${programme(offer.programme)}${memberOf(voice, offer.no)}  ${department}${amountOf(voice, offer)}${cut}${won}${shut}`,
        ...why,
        ...missingText(voice, offer.state === "yields" ? [] : offer.missing, ["还需了解", "still to be known"])
      ]
    })
  return hung(voice, [
    voice.tell("需求", "Needs"),
    ...(matrix.length === 0 ? [voice.tell("  没有发现需求", "  none found")] : matrix.map((line) => `  ${line}`)),
    "",
    voice.tell("项目", "Programmes"),
    ...(given.length === 0 ? [voice.tell("  没有可给予的项目", "  none")] : given.flat().map((line) => `  ${line}`))
  ])
}

/** Lines that fit the screen; what goes on stands further in. */
export const hung = (voice: Voice, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.flatMap((line) => {
    const indent = /^ */.exec(line)![0]
    const [first = "", ...more] = wrap(line.trimStart(), Math.max(40, voice.terminal.columns - 5 - indent.length))
    return [`${indent}${first}`, ...more.map((rest) => `${indent}    ${rest}`)]
  })

const verdicts = {
  Entitled: { zh: "符合　　", en: "entitled    " },
  NotEntitled: { zh: "不符合　", en: "not entitled" },
  Undetermined: { zh: "不能确定", en: "cannot tell " }
} as const

const states = {
  give: { zh: "给予　　", en: "give       " },
  yields: { zh: "让位　　", en: "gives way  " },
  undetermined: { zh: "不能确定", en: "cannot tell" },
  contested: { zh: "待比较　", en: "to compare " },
  choice: { zh: "待选择　", en: "to choose  " },
  excluded: { zh: "不兼得　", en: "excluded   " }
} as const

/** What is given comes first, what nobody can tell yet last. */
const order = { give: 0, choice: 1, yields: 2, excluded: 3, contested: 4, undetermined: 5 } as const

const holds = (voice: Voice, { holds }: Determination.Reason): string =>
  holds === "unknown"
    ? voice.tell("不清楚", "not known")
    : holds
      ? voice.tell("满足", "met")
      : voice.tell("不满足", "not met")

const reasonText = (voice: Voice, policy: Policy.Policy, reason: Determination.Reason, listener: Listener): string => {
  const margin =
    reason.margin === undefined ? "" : voice.tell(`（${reason.margin.says.zh}）`, ` (${reason.margin.says.en})`)
  const source = listener === "audit" ? `  [${sourceOf(policy, reason.source)}]` : ""
  return `${holds(voice, reason)}${voice.tell("：", ": ")}${voice.say(reason.says)}${margin}${source}`
}

const sourceOf = (policy: Policy.Policy, { article, document }: Citation.Citation): string => {
  const source = policy.sources.get(document)
  return [source === undefined ? document : `《${source.title}》`, source?.number ?? "", article ?? ""]
    .join(" ")
    .replace(/ +/g, " ")
    .trim()
}

const nameOf = (voice: Voice, policy: Policy.Policy, { category, no }: Determination.Outcome): string =>
  `${voice.say(policy.categories.get(category)?.title ?? { zh: category, en: category })}${memberOf(voice, no)}`

const memberOf = (voice: Voice, no: number | undefined): string =>
  no === undefined ? "" : voice.tell(`（成员 ${no}）`, ` (member ${no})`)

const periods = {
  month: { zh: "每月", en: "a month" },
  year: { zh: "每年", en: "a year" },
  once: { zh: "一次性", en: "once" }
} as const

const amountOf = (
  voice: Voice,
  { amount, band }: { readonly amount?: Determination.Amount; readonly band?: Determination.Band }
): string => {
  const paid = amount ?? band
  return paid === undefined ? "" : ` ${paidText(voice, paid)}`
}

/** An amount, or the two ends an office chooses between. */
const paidText = (voice: Voice, paid: Determination.Amount | Determination.Band): string => {
  const [zh, en] =
    "fen" in paid
      ? [Fen.display(paid.fen), Fen.display(paid.fen)]
      : [
          `${Fen.display(paid.low)} 至 ${Fen.display(paid.high)}`,
          `${Fen.display(paid.low)} to ${Fen.display(paid.high)}`
        ]
  return voice.tell(` ${periods[paid.per].zh} ${zh} 元`, ` ${en} yuan ${periods[paid.per].en}`)
}

const missingText = (
  voice: Voice,
  missing: ReadonlyArray<Determination.MissingFact>,
  [zh, en]: readonly [string, string]
): ReadonlyArray<string> =>
  missing.length === 0 ? [] : [`    ${voice.tell(`${zh}：`, `${en}: `)}${list(voice, missing)}`]

/** What is missing of the household, then of each member. */
const list = (voice: Voice, missing: ReadonlyArray<Determination.MissingFact>): string => {
  const groups = new Map<number | undefined, Array<string>>()
  for (const { name, no } of missing) {
    const group = groups.get(no)
    if (group === undefined) groups.set(no, [voice.say(name)])
    else group.push(voice.say(name))
  }
  const order = [...groups].sort(([a = 0], [b = 0]) => a - b)
  return order
    .map(([no, names]) => {
      const facts = names.join(voice.tell("、", ", "))
      return no === undefined ? facts : voice.tell(`成员 ${no} 的${facts}`, `${facts} of member ${no}`)
    })
    .join(voice.tell("；", "; "))
}
