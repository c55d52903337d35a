import { both } from "../../foundation/Bilingual.ts"
import type { Category } from "../../policy/pack/Category.ts"
import type { Formula } from "../../policy/pack/Condition.ts"
import type { Exit } from "../../policy/pack/Exit.ts"
import type { Review } from "../../policy/pack/Review.ts"
import type { Block, Entry, Section } from "../RuleBook.ts"
import { periods, whom } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** Who is recognised, and under which conditions (救助类别). */
export const categories = (w: Writing): Section => ({
  id: "categories",
  title: w.tell("救助类别：认定哪些人", "Categories: who is recognised"),
  lead: w.tell("每一类须同时符合所列条件。", "All conditions of a category must hold."),
  blocks: [],
  entries: w.policy.pack.categories.map((category) => entry(w, category))
})

const entry = (w: Writing, category: Category): Entry => {
  const { amount, department, exits, id, name, note, reviews, source, title, unit, validMonths, when } = category
  const users = w.links.users(`categories.${id}`)
  const offers = users.filter((path) => path.startsWith("programmes."))
  return {
    id: `categories-${id}`,
    title: w.say(name),
    aside: w.say(title),
    blocks: [
      {
        _tag: "Rows",
        rows: [
          ...w.row("认定单位", "asked of", w.say(whom(unit))),
          ...w.row("认定部门", "recognised by", [w.thing("departments", department)]),
          ...(validMonths === undefined
            ? []
            : w.row("有效期", "holds for", w.tell(`${validMonths} 个月`, `${validMonths} months`))),
          ...w.source(source)
        ]
      },
      ...w.note("说明", "note", note === undefined ? undefined : w.say(note)),
      { _tag: "Lead", line: [w.tell("须同时符合", "Conditions")] },
      ...w.conditions(when),
      ...money(w, amount),
      ...looked(w, reviews),
      ...left(w, exits),
      {
        _tag: "Rows",
        rows: [
          ...w.row("可享受项目", "programmes", w.things(offers)),
          ...w.row("另用于", "also used by", w.things(users.filter((path) => !offers.includes(path))))
        ]
      }
    ]
  }
}

/** How much is paid, and for how long a time. */
export const money = (w: Writing, amount: Formula | undefined): ReadonlyArray<Block> =>
  amount === undefined
    ? []
    : [
        { _tag: "Lead", line: [w.tell(`金额（${periods[amount.per].zh}）`, `Amount (${periods[amount.per].en})`)] },
        ...(amount.formula === undefined ? [] : w.rule(amount.formula)),
        ...(amount.between === undefined ? [] : band(w, amount.between)),
        ...w.note("理解", "read as", amount.reading === undefined ? undefined : w.say(amount.reading)),
        ...w.note("依据", "source", w.cite(amount.source))
      ]

/** An amount that the office sets between two ends, both of which it may give (幅度). */
const band = (w: Writing, { high, low }: NonNullable<Formula["between"]>): ReadonlyArray<Block> => [
  {
    _tag: "Points",
    points: [
      { says: [w.tell("由经办机关在幅度内确定，最低", "set by the office; at least")], under: w.rule(low) },
      { says: [w.tell("最高", "at most")], under: w.rule(high) }
    ]
  }
]

const looked = (w: Writing, reviews: ReadonlyArray<Review>): ReadonlyArray<Block> =>
  reviews.length === 0
    ? []
    : [
        { _tag: "Lead", line: [w.tell("定期核查", "Reviews")] },
        {
          _tag: "Points",
          points: reviews.map(({ months, source, when }, i) => ({
            says: [
              when === undefined && i > 0
                ? w.tell(`其余每 ${months} 个月核查一次`, `all others every ${months} months`)
                : w.tell(`每 ${months} 个月核查一次`, `every ${months} months`)
            ],
            under: [...(when === undefined ? [] : w.rule(when)), ...w.note("依据", "source", w.cite(source))]
          }))
        }
      ]

const left = (w: Writing, exits: ReadonlyArray<Exit>): ReadonlyArray<Block> =>
  exits.length === 0
    ? []
    : [
        { _tag: "Lead", line: [w.tell("退出后的渐退期", "Grace period after leaving")] },
        {
          _tag: "Points",
          points: exits.map(({ rounds, says, source, steps, when }) => ({
            says: [w.say(says)],
            under: [
              ...w.rule(when),
              ...w.note(
                "渐退",
                "steps",
                steps
                  .map(({ months, share }) =>
                    w.tell(`${months} 个月按原月金额的 ${percent(share)} 发`, `${months} months at ${percent(share)}`)
                  )
                  .join(w.tell("，然后 ", ", then "))
              ),
              ...w.note(
                "取整",
                "rounded",
                rounds === undefined
                  ? undefined
                  : w.tell(
                      `${roundings[rounds.mode].zh}到 ${rounds.to} 元`,
                      `${roundings[rounds.mode].en} to ${rounds.to} yuan`
                    )
              ),
              ...w.note("依据", "source", w.cite(source))
            ]
          }))
        }
      ]

const roundings = {
  up: both("进位", "up"),
  down: both("舍去", "down"),
  "half-up": both("四舍五入", "half up")
} as const

/** `0.5` as `50%`, on the text, so that nothing is rounded. */
const percent = (share: string): string => {
  const [whole = "", part = ""] = share.split(".")
  const digits = `${whole}${part.padEnd(4, "0")}`
  const hundredths = digits.slice(-2).replace(/0+$/, "")
  return `${Number(digits.slice(0, -2))}${hundredths === "" ? "" : `.${hundredths}`}%`
}
