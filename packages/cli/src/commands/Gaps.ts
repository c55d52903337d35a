import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { lines } from "../terminal/TextTable.ts"

/** `doudi gaps --quarter Q`: needs against what is given for them, over all households. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "gaps",
    {
      summary: { zh: "汇总各类需求的缺口", en: "sum up which needs nothing meets yet" },
      details: {
        zh: "按本季度最近一次研判统计：发现多少需求，多少已有项目对应，多少还缺。",
        en: "From the newest assessment of the quarter: needs found, met by a programme, and still open."
      },
      examples: ["gaps --quarter 2025Q3"]
    },
    { quarter: Shared.quarter(cli), workspace: Shared.workspace(cli) },
    (given) =>
      Effect.gen(function* () {
        const [{ dueBy, Figures, pinnedPolicy }, desk] = yield* Effect.all([Part.app, Part.desk])
        const { figures, policy } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const { policy } = yield* pinnedPolicy
            return { policy, figures: yield* (yield* Figures).quarter(given.quarter, dueBy(policy)) }
          })
        )
        return {
          lines:
            figures.needs.length === 0
              ? [
                  cli.tell(
                    "本季度还没有研判（doudi assess --all）",
                    "Nothing was assessed in the quarter (doudi assess --all)"
                  )
                ]
              : lines(
                  [
                    { title: cli.tell("需求", "Need") },
                    { title: cli.tell("有需求", "Found"), number: true },
                    { title: cli.tell("已有项目", "Met"), number: true },
                    { title: cli.tell("缺口", "Gap"), number: true },
                    { title: cli.tell("情况不明", "Unknown"), number: true }
                  ],
                  figures.needs.map(({ need, found, met, gap, unknown }) => [
                    cli.say(policy.needs.get(need)?.name ?? { zh: need, en: need }),
                    found,
                    met,
                    gap,
                    unknown
                  ])
                ),
          data: {
            quarter: given.quarter,
            assessed: figures.changes.reduce((sum, { households }) => sum + households, 0),
            needs: figures.needs
          }
        }
      })
  )
