import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import type { AccessReview, Day } from "@doudi/core"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** `doudi audit review`: who looked at what, and who took what out. */
export const command = (cli: Cli) => branch("audit", { zh: "查阅审查", en: "who looked at what" }, [review(cli)])

const review = (cli: Cli) =>
  leaf(
    cli,
    "review",
    {
      summary: { zh: "查看谁查阅、导出过什么", en: "see who looked at or took out what" },
      details: {
        zh: "逐户查阅、导出、推送、公示、备份都有记录：谁、什么角色、什么用途、哪一户或多少行，没有内容。不寻常的排在前面：下班时间或休息日、一天逐户查阅很多户、反复查同一户、没有写明经办人。记录只能追加，改动过由 doudi verify 发现。",
        en: "Looking at a household, taking out, pushing, publishing and backing up are noted: who, in which role, what for, which household or how many lines; never what stood there. What is out of the ordinary comes first: outside working hours, many households in a day, the same household again and again, nobody named. Notes are only ever added; doudi verify finds changes."
      },
      examples: ["audit review", "audit review --from 2025-10-01"]
    },
    {
      from: Shared.read(
        Shared.text(
          cli,
          "from",
          ["日期", "DATE"],
          ["从哪天起，默认最近 30 天", "from which day on, by default the last 30 days"]
        ),
        (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined),
        ["日期要写成 2025-09-30 这样", "a day is written as 2025-09-30"]
      ).pipe(Options.optional),
      actor: Shared.text(cli, "actor", ["经办", "WHO"], ["只看这个人", "of this one only"]).pipe(Options.optional),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ AccessLog, pinnedPolicy }, { AccessReview: Review, Calendar, Day: Days }, desk, today] =
          yield* Effect.all([Part.app, Part.core, Part.desk, Shared.today])
        const from = Option.getOrElse(given.from, () => Days.addDays(today, -30) as string)
        const { notes, policy } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            // A day of China begins eight hours before that of UTC.
            const notes = yield* (yield* AccessLog).since(`${Days.addDays(from as Day.Day, -1)}T16:00:00.000Z`)
            return { notes, policy: (yield* pinnedPolicy).policy }
          })
        )
        const isWorkingDay = (day: Day.Day) =>
          Either.getOrElse(Calendar.isWorkingDay(policy.calendar, day), () => Review.weekdays(day))
        const wanted = notes.filter(({ actor }) => Option.isNone(given.actor) || actor === given.actor.value)
        const doings = Review.of(wanted, isWorkingDay)
        const unusual = doings.filter(({ unusual }) => unusual.length > 0)
        return {
          lines: [
            ...(unusual.length === 0
              ? [cli.tell("没有不寻常的查阅", "Nothing is out of the ordinary")]
              : [
                  cli.tell(`需要留意 ${unusual.length} 项：`, `To be looked at: ${unusual.length}`),
                  ...unusual.map(
                    ({ actor, day, role, unusual }) =>
                      `  ${day}  ${actor}/${role}  ${unusual.map((one) => cli.say(Review.says(one))).join(cli.tell("；", "; "))}`
                  )
                ]),
            ...(doings.length > 0 ? ["", ...table(cli, doings)] : []),
            "",
            cli.tell(`${from} 以来共 ${count(wanted.length)} 条查阅记录`, `${count(wanted.length)} notes since ${from}`)
          ],
          data: { from, notes: wanted.length, unusual: unusual.length, days: doings }
        }
      })
  )

const table = (cli: Cli, doings: ReadonlyArray<AccessReview.Doing>) =>
  lines(
    [
      { title: cli.tell("日期", "Day") },
      { title: cli.tell("经办", "Who") },
      { title: cli.tell("逐户查阅", "Households"), number: true },
      { title: cli.tell("查阅", "Reads"), number: true },
      { title: cli.tell("导出", "Taken out"), number: true },
      { title: cli.tell("用途", "What for") },
      { title: cli.tell("内容", "What") }
    ],
    doings.map(({ actor, day, exports, households, purposes, reads, role, what }) => [
      day,
      `${actor}/${role}`,
      households,
      reads,
      exports,
      purposes.length > 2
        ? `${purposes.slice(0, 2).join(cli.tell("、", ", "))} …`
        : purposes.join(cli.tell("、", ", ")),
      briefly(cli, what)
    ])
  )

/** So many kinds of things are named; all of them stand in the JSON. */
const namedThings = 3

/** What was done, without to whom it went: `push×6、explain`, the most frequent first. */
const briefly = (cli: Cli, what: AccessReview.Doing["what"]): string => {
  const times = new Map<string, number>()
  for (const one of what) {
    const name = one.what.replace(/^(push|publish list|publish table) .*$/, "$1")
    times.set(name, (times.get(name) ?? 0) + one.times)
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a)
  const shown = sorted.slice(0, namedThings).map(([name, times]) => (times === 1 ? name : `${name}×${times}`))
  const more =
    sorted.length > namedThings ? cli.tell(` 等 ${sorted.length} 种`, ` and ${sorted.length - namedThings} more`) : ""
  return `${shown.join(cli.tell("、", ", "))}${more}`
}
