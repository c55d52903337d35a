import type { Block, Entry, Section } from "../RuleBook.ts"
import type { Writing } from "./Writing.ts"

/** What else a pack arranges (其他约定): how its area is divided, what it holds its figures to, how long facts are relied on, holidays. */
export const arrangements = (w: Writing): Section => ({
  id: "arrangements",
  title: w.tell("其他约定：分区、自检、时效、反馈期限、资金来源、放假安排", "Other arrangements"),
  blocks: [],
  entries: [...zones(w), ...checks(w), ...freshness(w), ...answers(w), ...budgets(w), ...calendar(w)]
})

const zones = (w: Writing): ReadonlyArray<Entry> =>
  w.policy.pack.zones.map(({ id, name, note, parts, source }) => ({
    id: `zones-${id}`,
    title: w.say(name),
    aside: w.tell("分区", "zoning"),
    blocks: [
      ...w.note("说明", "note", note === undefined ? undefined : w.say(note)),
      { _tag: "Rows" as const, rows: [...w.source(source), ...w.usedBy(`zones.${id}`)] },
      {
        _tag: "Table" as const,
        title: w.say(name),
        heads: [w.tell("分区", "part"), w.tell("区划代码", "division codes")],
        rows: parts.map((part) => ({ cells: [[w.say(part.name)], [w.list(part.divisions)]] }))
      }
    ]
  }))

const checks = (w: Writing): ReadonlyArray<Entry> =>
  w.policy.pack.checks.map(({ holds, id, says, source }) => ({
    id: `checks-${id}`,
    title: w.say(says),
    aside: w.tell("自检规则", "check of the figures"),
    blocks: [...w.rule(holds), ...w.note("依据", "source", w.cite(source))]
  }))

const freshness = (w: Writing): ReadonlyArray<Entry> =>
  w.policy.pack.freshness.map(({ days, facts, id, source, sources }) => ({
    id: `freshness-${id}`,
    title: w.tell(`${days} 天内有效`, `relied on for ${days} days`),
    aside: w.tell("时效", "freshness"),
    blocks: [
      {
        _tag: "Rows" as const,
        rows: [
          ...w.row("事实", "facts", w.list(facts)),
          ...w.row("来自", "said by", w.list(sources)),
          ...w.source(source)
        ]
      }
    ]
  }))

const answers = (w: Writing): ReadonlyArray<Entry> => {
  const { answerWithin } = w.policy.pack
  if (answerWithin === undefined) return []
  const { count, days, note, source } = answerWithin
  const title =
    count === "working"
      ? w.tell(`推送后 ${days} 个工作日内反馈`, `answers are due within ${days} working days of the push`)
      : w.tell(`推送后 ${days} 日内反馈`, `answers are due within ${days} days of the push`)
  return [
    {
      id: "answer-within",
      title,
      aside: w.tell("反馈期限", "time for answers"),
      blocks: [
        ...w.note("说明", "note", note === undefined ? undefined : w.say(note)),
        { _tag: "Rows" as const, rows: w.source(source) }
      ]
    }
  ]
}

const budgets = (w: Writing): ReadonlyArray<Entry> =>
  w.policy.pack.budgets.map(({ id, name, note, programmes, source }) => ({
    id: `budgets-${id}`,
    title: w.say(name),
    aside: w.tell("资金来源", "budget line"),
    blocks: [
      ...w.note("说明", "note", note === undefined ? undefined : w.say(note)),
      {
        _tag: "Rows" as const,
        rows: [
          ...w.row("列支的项目", "pays for", w.things(programmes.map((programme) => `programmes.${programme}`))),
          ...w.source(source)
        ]
      }
    ]
  }))

const calendar = (w: Writing): ReadonlyArray<Entry> => {
  const years = w.policy.pack.calendar
  if (years.length === 0) return []
  const table: Block = {
    _tag: "Table",
    title: w.tell("放假安排", "Holidays"),
    heads: [w.tell("年", "year"), w.tell("放假", "days off"), w.tell("调休上班", "worked"), w.tell("依据", "source")],
    rows: years.map(({ off, source, worked, year }) => ({
      cells: [[String(year)], [w.list(off.map(short))], [w.list(worked.map(short))], w.cite(source)]
    }))
  }
  return [{ id: "calendar", title: w.tell("放假安排", "Holidays"), blocks: [table] }]
}

/** A day without its year, which stands in the row. */
const short = (day: string): string => day.slice(5)
