import type { PackComparison } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { wrap } from "../../terminal/Width.ts"
import * as PackSource from "../PackSource.ts"

/** `doudi pack compare A B`: two districts side by side, in words. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "compare",
    {
      summary: { zh: "并列对照两地的政策包", en: "set two districts' packs side by side" },
      details: {
        zh: "逐条对照两地的条件、数值和项目：谁是“低于”、谁是“不高于（含本数）”，各出自哪一层政策包；只有一地有的另列。数值取某一天有效的。",
        en: "Sets conditions, figures and programmes side by side: who says below, who at or below, and which layer says it. What only one of them has is listed apart. Figures are those in force on a day."
      },
      examples: ["pack compare cn-34 cn-340303", "pack compare packs/my-county cn-340303 --on 2025-09-01"]
    },
    {
      first: Shared.argument(cli, ["甲", "A"], ["一地的政策包：标识或目录", "one district: id or folder of its pack"]),
      second: Shared.argument(cli, ["乙", "B"], ["另一地的政策包", "the other district"]),
      on: Shared.on(cli, ["数值取哪一天的，默认今天", "day for figures, by default today"])
    },
    ({ first, on, second }) =>
      Effect.gen(function* () {
        const [one, other] = yield* Effect.all([PackSource.load(first), PackSource.load(second)])
        const { PackComparison, Translation } = yield* Part.core
        const day = Option.getOrElse(on, () => undefined) ?? (yield* Shared.today)
        const side = ({ layers, policy }: PackSource.Pack) => ({
          pack: policy.pack,
          layers,
          names: Translation.namesOf(policy.vocabulary)
        })
        const comparison = PackComparison.of(side(one), side(other), day)
        return {
          lines: [
            cli.tell(`甲：${one.title.zh}（${one.id}）`, `A: ${one.title.en} (${one.id})`),
            cli.tell(`乙：${other.title.zh}（${other.id}）`, `B: ${other.title.en} (${other.id})`),
            cli.tell(
              `数值以 ${day} 为准。不同 ${comparison.contrasts.length} 处，只有一地有的 ${comparison.alone.length} 项，相同 ${comparison.same} 项`,
              `Figures on ${day}. ${comparison.contrasts.length} differ, ${comparison.alone.length} in one only, ${comparison.same} the same`
            ),
            ...comparison.contrasts.flatMap((contrast) => lines(cli, contrast)),
            ...alone(cli, comparison)
          ],
          data: { a: one.id, b: other.id, on: day, ...comparison }
        }
      })
  )

const lines = (cli: Cli, { a, about, b, fromA, fromB }: PackComparison.Contrast): ReadonlyArray<string> => {
  const width = Math.max(40, cli.terminal.columns - 1)
  const row = (mark: string, text: string, from: string) => {
    const [head = "", ...rest] = wrap(`${text}${from === "" ? "" : cli.tell(`（${from}）`, ` (${from})`)}`, width - 8)
    return [`    ${mark}${head}`, ...rest.map((line) => `        ${line}`)]
  }
  return [
    "",
    cli.terminal.bold(cli.say(about)),
    ...row(cli.tell("甲：", "A:  "), cli.say(a), fromA),
    ...row(cli.tell("乙：", "B:  "), cli.say(b), fromB)
  ]
}

const alone = (cli: Cli, comparison: PackComparison.Comparison): ReadonlyArray<string> =>
  (["a", "b"] as const).flatMap((side) => {
    const own = comparison.alone.filter((one) => one.in === side)
    if (own.length === 0) return []
    const head = side === "a" ? cli.tell("只有甲有", "Only in A") : cli.tell("只有乙有", "Only in B")
    return [
      "",
      cli.terminal.bold(head),
      ...own.map(({ about, from }) => `    ${cli.say(about)}${cli.tell(`（${from}）`, ` (${from})`)}`)
    ]
  })
