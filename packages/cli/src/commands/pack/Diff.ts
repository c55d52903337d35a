import type { VersionDiff } from "@doudi/app"
import type { Day, PackDiff, Verdict } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import { count } from "../../terminal/TextTable.ts"
import { wrap } from "../../terminal/Width.ts"
import * as HouseholdFiles from "../HouseholdFiles.ts"
import * as PackSource from "../PackSource.ts"

/** `doudi pack diff OLD NEW`: what changed between two versions of a pack, in words. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "diff",
    {
      summary: { zh: "说明政策包新旧两版的差别", en: "tell what changed between two versions of a pack" },
      details: {
        zh: "逐条说明改了什么、牵涉哪些类别和项目，影响认定的排在最前。比较的是叠加上级之后的内容；文件版式和参数以外的次序不算差别。给出 --workspace 或 --households 时，再逐户测算两版，列出有变化的户，只有户编号；不保存结果。",
        en: "Says what changed and which categories and programmes rest on it; what decides who is recognised comes first. Packs are compared with their parents put in; layout does not count. With --workspace or --households, every household is computed under both versions, and those that change are named by number; nothing is kept."
      },
      examples: [
        "pack diff old/my-county packs/my-county",
        "pack diff old/my-county packs/my-county --workspace district"
      ]
    },
    {
      old: Shared.argument(cli, ["旧版", "OLD"], ["旧版的标识或目录", "id or folder of the old version"]),
      next: Shared.argument(cli, ["新版", "NEW"], ["新版的标识或目录", "id or folder of the new version"]),
      workspace: Shared.text(
        cli,
        "workspace",
        ["目录", "DIR"],
        ["逐户测算这个工作区的家庭", "compute the households of this workspace under both"]
      ).pipe(Options.optional),
      households: Shared.text(
        cli,
        "households",
        ["文件", "FILE"],
        [
          "逐户测算文件里的家庭：JSON 或 JSONL，或其目录",
          "compute those of a JSON or JSONL file, or of a folder of them, under both"
        ]
      ).pipe(Options.optional),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"])
    },
    (given) =>
      Effect.gen(function* () {
        const [before, after] = yield* Effect.all([PackSource.load(given.old), PackSource.load(given.next)])
        const { PackDiff, Translation } = yield* Part.core
        const version = ({ policy }: PackSource.Pack) => ({
          pack: policy.pack,
          names: Translation.namesOf(policy.vocabulary)
        })
        const changes = PackDiff.of(version(before), version(after))
        const effect = yield* overHouseholds(cli, before, after, given)
        const head =
          changes.length === 0
            ? cli.tell("两版内容相同", "Both versions say the same")
            : cli.tell(
                `${changes.length} 处不同，影响大的在前`,
                `${changes.length} ${changes.length === 1 ? "difference" : "differences"}, what weighs most first`
              )
        return {
          lines: [
            head,
            ...changes.flatMap((change) => lines(cli, change)),
            ...(effect === undefined ? [] : effectLines(cli, effect))
          ],
          data: {
            ...{ old: before.id, new: after.id, oldHash: before.hash, newHash: after.hash, changes },
            ...(effect === undefined ? {} : { effect })
          }
        }
      })
  )

interface Population {
  readonly workspace: Option.Option<string>
  readonly households: Option.Option<string>
  readonly on: Option.Option<Day.Day>
}

/** What the change comes to for the households that were given, if any were. */
const overHouseholds = (cli: Cli, before: PackSource.Pack, after: PackSource.Pack, given: Population) =>
  Effect.gen(function* () {
    if (Option.isNone(given.workspace) && Option.isNone(given.households)) {
      return yield* Option.isSome(given.on)
        ? UsageProblem.of(
            "--on 只在逐户测算时使用",
            "--on is for households",
            "请同时写 --workspace 或 --households",
            "Give --workspace or --households with it"
          )
        : Effect.succeed(undefined)
    }
    const [app, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
    const versions = { old: before.policy, next: after.policy, on: Option.getOrElse(given.on, () => today) }
    return yield* Option.match(given.households, {
      onSome: (file) =>
        desk.withFiles(cli, app.versionDiff({ ...versions, of: app.Population.ofRecords(HouseholdFiles.pages(file)) })),
      onNone: () =>
        desk.at(
          cli,
          Option.getOrElse(given.workspace, () => "."),
          Effect.flatMap(app.Population.ofRegister, (of) => app.versionDiff({ ...versions, of }))
        )
    })
  })

/** At most this many households on the screen; all of them with `--json`. */
const mostHouseholds = 20

const verdictNames: Readonly<Record<Verdict.Verdict, readonly [string, string]>> = {
  unchanged: ["不变", "unchanged"],
  gains: ["受益", "gains"],
  loses: ["受损", "loses"],
  cannotTell: ["待核实", "cannot be told"]
}

const effectLines = (cli: Cli, { changed, households, verdicts }: VersionDiff): ReadonlyArray<string> => {
  const { cannotTell, gains, loses, unchanged } = verdicts
  const more = changed.length - mostHouseholds
  return [
    "",
    cli.terminal.bold(cli.tell("对家庭的影响", "For the households")),
    cli.tell(
      `    ${count(households)} 户：不变 ${count(unchanged)}，受益 ${count(gains)}，受损 ${count(loses)}，待核实 ${count(cannotTell)}`,
      `    ${count(households)} households: ${count(unchanged)} unchanged, ${count(gains)} gain, ${count(loses)} lose, ${count(cannotTell)} cannot be told`
    ),
    ...changed.slice(0, mostHouseholds).map(({ household, verdict, changes }) => {
      const cause = changes.flatMap((change) => change.causes)[0]
      const why = cause === undefined ? "" : `  ${cli.say(cause.says)} (${cause.path})`
      return `    ${household}  ${cli.tell(...verdictNames[verdict])}${why}`
    }),
    ...(more > 0
      ? [cli.tell(`    另有 ${count(more)} 户，用 --json 列出全部`, `    and ${count(more)} more; --json lists all`)]
      : [])
  ]
}

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
