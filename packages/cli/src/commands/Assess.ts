import type { AssessReceipt, Ways } from "@doudi/app"
import type { Policy } from "@doudi/core"
import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"
import { count, lines } from "../terminal/TextTable.ts"
import * as AssessFile from "./AssessFile.ts"
import * as HouseholdArgument from "./HouseholdArgument.ts"

/** Outcomes of a category: households, or persons for a category of persons. */
export interface Counts {
  readonly entitled: number
  readonly notEntitled: number
  readonly undetermined: number
}

/** What a run over the workspace came to. */
export interface AssessData {
  readonly quarter: string
  readonly on: string
  readonly households: number
  readonly determinations: Readonly<Record<string, Counts>>
  readonly ways: Ways
}

/** `doudi assess --all | HOUSEHOLD… | --file FILE` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "assess",
    {
      summary: { zh: "研判：每户应享什么、理由和缺口", en: "determine what each household is owed, and why" },
      details: {
        zh: "--all 研判工作区里的全部家庭；也可只写几个户编号；--file 研判 JSON 文件里的家庭，不需要工作区，也不保存结果。",
        en: "--all takes every household of the workspace; or name some; --file takes households from a JSON file, needs no workspace and keeps nothing."
      },
      examples: [
        "assess --all --on 2025-09-30",
        "assess BS-0000012 BS-0000040",
        "assess --file household.json --pack cn-340303-sample --on 2025-09-30"
      ]
    },
    {
      households: HouseholdArgument.argument(cli).pipe(Args.repeated),
      all: Shared.flag(cli, "all", ["全部家庭", "every household"]),
      file: Shared.text(
        cli,
        "file",
        ["文件", "FILE"],
        ["家庭的 JSON 文件", "JSON file of one or more households"]
      ).pipe(Options.optional),
      pack: Shared.text(
        cli,
        "pack",
        ["政策包", "PACK"],
        ["与 --file 同用：按哪个政策包", "with --file: under which policy pack"]
      ).pipe(Options.optional),
      on: Shared.on(cli, [
        "按哪一天的情况，默认今天；季度由此而定",
        "for which day, by default today; it decides the quarter"
      ]),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const ways = [given.households.length > 0, given.all, Option.isSome(given.file)].filter(Boolean).length
        if (ways !== 1) {
          return yield* UsageProblem.of(
            "要研判哪些家庭：请在 --all、户编号、--file 三种写法中选一种",
            "Say which households: --all, household numbers, or --file, one of them",
            "例如 doudi assess --all --on 2025-09-30",
            "For example: doudi assess --all --on 2025-09-30"
          )
        }
        const on = Option.getOrElse(given.on, () => undefined) ?? (yield* Shared.today)
        if (Option.isSome(given.file)) return yield* AssessFile.run(cli, given.file.value, given.pack, on)

        const [{ assess, pinnedPolicy }, { Quarter }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const quarter = Quarter.ofDay(on)
        const [receipt, policy] = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "assessment" },
            act: "read",
            what: "assess",
            count: ([{ households }]) => households
          },
          Effect.all([
            assess({
              quarter,
              on,
              households: given.all ? undefined : given.households,
              actor: { actor: given.actor, role: given.role, purpose: "assessment" }
            }),
            Effect.map(pinnedPolicy, ({ policy }) => policy)
          ])
        )
        const data: AssessData = {
          quarter,
          on,
          households: receipt.households,
          determinations: determinations(policy, receipt),
          ways: receipt.ways
        }
        return {
          lines: [
            cli.tell(`已研判 ${count(receipt.households)} 户`, `${count(receipt.households)} households assessed`),
            ...(given.all
              ? []
              : [
                  cli.tell(
                    `下面是 ${quarter} 全部已研判家庭的合计：`,
                    `Below: all households assessed in ${quarter}, together`
                  )
                ]),
            "",
            ...table(cli, policy, data),
            "",
            ...differing(cli, receipt.ways),
            cli.tell(
              "以上为程序按政策推算的建议，由经办人审核后作出决定。",
              "This is what the policy comes to; a person checks it and decides."
            )
          ],
          data
        }
      })
  )

/** Said when the program disagreed with itself: what happened, that the result stands, and whom to tell. */
export const differing = (cli: Pick<Cli, "tell">, { differing, oneByOne }: Ways): ReadonlyArray<string> =>
  differing === 0
    ? []
    : [
        cli.tell(
          `注意：抽查时有 ${count(differing)} 户成批算出的结果与逐户算出的不同，所在批次已改为逐户重算（共逐户 ${count(oneByOne)} 户）。以上结果是逐户算出的，是对的，可以使用。`,
          `Note: of the households that were worked out both ways, ${count(differing)} came out differently in bulk. Their batches were worked out again one by one (${count(oneByOne)} households). The result above is theirs: it is right and can be used.`
        ),
        cli.tell(
          "请把这段话、doudi --version 和政策包编号告诉本软件的维护人员；不要附任何家庭的资料。",
          "Tell the maintainers of this software this text, what doudi --version says and the id of the policy pack; send no household's data."
        ),
        ""
      ]

/** Counts by category, in the order of the pack. */
const determinations = (policy: Policy.Policy, { counts }: AssessReceipt): Readonly<Record<string, Counts>> => {
  const found: Record<string, { -readonly [K in keyof Counts]: number }> = {}
  for (const { id, unit } of policy.categories.values()) {
    const of = (tag: string) => {
      const row = counts.find((one) => one.category === id && one.tag === tag)
      return (unit === "person" ? row?.persons : row?.households) ?? 0
    }
    found[id] = { entitled: of("Entitled"), notEntitled: of("NotEntitled"), undetermined: of("Undetermined") }
  }
  return found
}

const table = (cli: Cli, policy: Policy.Policy, { determinations, quarter }: AssessData): ReadonlyArray<string> =>
  lines(
    [
      { title: cli.tell(`类别（${quarter}）`, `Category (${quarter})`) },
      { title: cli.tell("单位", "Unit") },
      { title: cli.tell("符合", "Entitled"), number: true },
      { title: cli.tell("不符合", "Not entitled"), number: true },
      { title: cli.tell("不能确定", "Cannot tell"), number: true }
    ],
    Object.entries(determinations).map(([id, counts]) => {
      const category = policy.categories.get(id)
      return [
        cli.say(category?.title ?? { zh: id, en: id }),
        category?.unit === "person" ? cli.tell("人", "person") : cli.tell("户", "household"),
        counts.entitled,
        counts.notEntitled,
        counts.undetermined
      ]
    })
  )
