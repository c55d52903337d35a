import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"

/** `doudi deadline --days N`: the last day of a time limit, by the State Council's holiday arrangements. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "deadline",
    {
      summary: { zh: "推算办理期限的截止日", en: "the day a time limit ends" },
      details: {
        zh: "起算当天不计。默认按工作日推算，依据政策包中国务院公布的放假调休安排；--calendar 按自然日推算，最后一天遇休息日顺延。政策包里没有的年份不推算。",
        en: "The first day is not counted. Counts working days by the holiday arrangements of the pack; --calendar counts plain days and moves a last day on which offices are closed. A year the pack does not have is refused."
      },
      examples: ["deadline --on 2025-09-26 --days 20", "deadline --on 2025-09-26 --days 7 --calendar"]
    },
    {
      on: Shared.on(cli, ["起算日，默认今天", "the day it starts from, by default today"]),
      days: Shared.number(cli, "days", ["期限的天数", "how many days"], 1, 1000),
      calendar: Shared.flag(cli, "calendar", ["按自然日推算", "count calendar days"]),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ deadline }, desk] = yield* Effect.all([Part.app, Part.desk])
        const from = given.on._tag === "Some" ? given.on.value : yield* Shared.today
        const count = given.calendar ? ("calendar" as const) : ("working" as const)
        const ends = yield* desk.at(cli, given.workspace, deadline({ from, days: given.days, count }))
        const unit = given.calendar ? cli.tell("个自然日", "calendar days") : cli.tell("个工作日", "working days")
        return {
          lines: [
            cli.tell(
              `自 ${from} 起 ${given.days} ${unit}，截止日为 ${ends}`,
              `${given.days} ${unit} from ${from} end on ${ends}`
            )
          ],
          data: { from, days: given.days, count, ends }
        }
      })
  )
