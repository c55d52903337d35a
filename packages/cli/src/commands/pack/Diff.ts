import type { PackDiff } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { wrap } from "../../terminal/Width.ts"
import * as PackSource from "../PackSource.ts"

/** `doudi pack diff OLD NEW`: what changed between two versions of a pack, in words. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "diff",
    {
      summary: { zh: "说明政策包新旧两版的差别", en: "tell what changed between two versions of a pack" },
      details: {
        zh: "逐条说明改了什么、牵涉哪些类别和项目，影响认定的排在最前。比较的是叠加上级之后的内容；文件版式和参数以外的次序不算差别。",
        en: "Says what changed and which categories and programmes rest on it; what decides who is recognised comes first. Packs are compared with their parents put in; layout does not count."
      },
      examples: ["pack diff old/my-county packs/my-county", "pack diff cn-340303 cn-340303-sample"]
    },
    {
      old: Shared.argument(cli, ["旧版", "OLD"], ["旧版的标识或目录", "id or folder of the old version"]),
      next: Shared.argument(cli, ["新版", "NEW"], ["新版的标识或目录", "id or folder of the new version"])
    },
    ({ next, old }) =>
      Effect.gen(function* () {
        const [before, after] = yield* Effect.all([PackSource.load(old), PackSource.load(next)])
        const { PackDiff, Translation } = yield* Part.core
        const version = ({ policy }: PackSource.Pack) => ({
          pack: policy.pack,
          names: Translation.namesOf(policy.vocabulary)
        })
        const changes = PackDiff.of(version(before), version(after))
        const head =
          changes.length === 0
            ? cli.tell("两版内容相同", "Both versions say the same")
            : cli.tell(
                `${changes.length} 处不同，影响大的在前`,
                `${changes.length} ${changes.length === 1 ? "difference" : "differences"}, what weighs most first`
              )
        return {
          lines: [head, ...changes.flatMap((change) => lines(cli, change))],
          data: { old: before.id, new: after.id, oldHash: before.hash, newHash: after.hash, changes }
        }
      })
  )

/** At most this many names of what a change affects, then their number. */
const mostNames = 6

const lines = (cli: Cli, change: PackDiff.Change): ReadonlyArray<string> => {
  const names = change.affects.slice(0, mostNames).map(cli.say)
  const more = change.affects.length - names.length
  const affects =
    names.length === 0
      ? []
      : [
          cli.tell(
            `牵涉：${names.join("、")}${more > 0 ? ` 等 ${change.affects.length} 项` : ""}`,
            `affects: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`
          )
        ]
  const text = [cli.say(change.says), ...affects].flatMap((line) => wrap(line, Math.max(40, cli.terminal.columns - 5)))
  return ["", cli.terminal.bold(cli.say(change.about)), ...text.map((line) => `    ${line}`)]
}
