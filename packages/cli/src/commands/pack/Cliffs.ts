import type { HouseholdType, IncomePath, Slope, SlopeReport, Slopes } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import { lines } from "../../terminal/TextTable.ts"
import * as HouseholdFiles from "../HouseholdFiles.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

/** The ceiling when none is given. Unit: yuan a year. */
const usualCeiling = "150000"

/** `doudi pack cliffs PACK`: where one more yuan of income loses more than it brings. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "cliffs",
    {
      summary: { zh: "陡坡效应：多挣一元反而失去更多", en: "where one more yuan of income loses more than it brings" },
      details: {
        zh: "收入从零到上限，逐分找出帮扶跳变之处、由哪条规则引起、收入到多少才追平，以及多挣也不增加的白干区间。家庭用政策包案例中声明的典型家庭（types），没有声明则用常见的几种；也可用 --households 指定。不保存结果。",
        en: "Finds to the fen where help jumps as income grows from nothing to a ceiling, by which rule, from which income the household has again as much, and where earning more brings nothing. Households are the types that the pack declares among its cases, else the usual ones; or those of --households. Nothing is kept."
      },
      examples: [
        "pack cliffs cn-340303-sample --on 2025-09-30",
        "pack cliffs packs/my-district --out cliffs --fail-above 500"
      ]
    },
    {
      pack: packArgument(cli),
      on: Shared.on(cli, ["按哪一天的政策，默认今天", "under the policy of which day, by default today"]),
      households: Shared.text(
        cli,
        "households",
        ["文件", "FILE"],
        ["改用这个文件里的家庭（JSON 或 JSONL）", "households of this file instead (JSON or JSONL)"]
      ).pipe(Options.optional),
      income: Shared.text(
        cli,
        "income",
        ["收入", "INCOME"],
        [
          "变动哪一项收入，如 养老金；默认按典型家庭，文件里的家庭默认工资性收入",
          "which income to vary, such as pension; by default that of the type, or wage income"
        ]
      ).pipe(Options.optional),
      until: yuanOption(cli, "until", [
        `收入上限，元/年，默认 ${usualCeiling}`,
        `the highest income, yuan a year, by default ${usualCeiling}`
      ]).pipe(Options.optional),
      failAbove: yuanOption(cli, "fail-above", [
        "有陡坡每月损失超过多少元时，退出码为 3",
        "exit code 3 when a slope loses more than this, yuan a month"
      ]).pipe(Options.optional),
      out: Shared.text(cli, "out", ["目录", "DIR"], ["图表和数据写到哪个目录", "folder for charts and data"]).pipe(
        Options.optional
      )
    },
    (given) =>
      Effect.gen(function* () {
        const [core, app, desk, today] = yield* Effect.all([Part.core, Part.app, Part.desk, Shared.today])
        const { policy, types, bases } = yield* PackSource.withCases(given.pack)
        const on = Option.getOrElse(given.on, () => today)
        const until = Option.getOrElse(given.until, () => core.Fen.parseYuan(usualCeiling)!)
        const income = yield* incomeOf(core.IncomePath, given.income)
        const paths: Array<Path> = []
        if (Option.isSome(given.households)) {
          for (const household of yield* HouseholdFiles.all(given.households.value)) {
            for (const { no } of earners(core, household, on)) {
              const name = cli.tell(`户 ${household.id} 成员${no}`, `Household ${household.id}, member ${no}`)
              paths.push({
                id: `${household.id}-${no}`.toLowerCase(),
                name: { zh: name, en: name },
                path: { household, no, field: income ?? "wage" }
              })
            }
          }
        } else {
          const all: ReadonlyArray<HouseholdType.HouseholdType> =
            types.length > 0 ? types : core.HouseholdType.usual(on)
          for (const type of all) {
            const field = income ?? core.IncomePath.incomes.get(type.varies.income)
            if (field === undefined) return yield* noSuchIncome(core.IncomePath)
            const household = core.HouseholdType.household(type, on, bases)
            paths.push({ id: type.id, name: type.name, path: { household, no: type.varies.member, field } })
          }
        }
        const { files, slopes } = yield* desk.withFiles(
          cli,
          app.slopes({
            ...{ policy, on, until, paths },
            ...(Option.isNone(given.out) ? {} : { out: { directory: given.out.value, language: cli.language } })
          })
        )
        const worst = Math.max(
          0,
          ...slopes.map(({ result }) => (result._tag === "Told" ? core.Slopes.steepest(result) : 0))
        )
        const tooSteep = Option.isSome(given.failAbove) && worst > given.failAbove.value * 12
        return {
          lines: [...table(cli, core, policy, slopes), ...files.map((file) => `  ${file}`)],
          data: {
            pack: policy.id,
            hash: policy.hash,
            on,
            until,
            unit: "fen/year",
            steepest: worst,
            slopes: slopes.map(core.Slope.encode),
            files
          },
          code: tooSteep ? ExitCode.refused : ExitCode.done
        }
      })
  )

interface Path {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly path: IncomePath.IncomePath
}

type Core = typeof import("@doudi/core")
type Step = Slopes.Slopes["steps"][number]

const yuanOption = (cli: Cli, name: string, about: readonly [string, string]) =>
  Shared.read(
    Shared.text(cli, name, ["元", "YUAN"], about),
    (value) => {
      const amount = /^\d{1,10}(\.\d{1,2})?$/.test(value) ? Math.round(Number(value) * 100) : undefined
      return amount
    },
    [`--${name} 是一个金额，如 500 或 500.50`, `--${name} is an amount such as 500 or 500.50`]
  )

const incomeOf = (
  { incomes }: Core["IncomePath"],
  given: Option.Option<string>
): Effect.Effect<IncomePath.IncomePath["field"] | undefined, UsageProblem> => {
  if (Option.isNone(given)) return Effect.succeed(undefined)
  const field = incomes.get(given.value)
  return field === undefined ? noSuchIncome({ incomes } as Core["IncomePath"]) : Effect.succeed(field)
}

const noSuchIncome = ({ incomes }: Core["IncomePath"]): Effect.Effect<never, UsageProblem> => {
  const names = [...incomes.keys()]
  return Effect.fail(
    UsageProblem.of(
      "没有这一项收入",
      "There is no such income",
      `可用的收入：${names.filter((name) => /[\u4e00-\u9fff]/.test(name)).join("、")}`,
      `Incomes: ${[...new Set(incomes.values())].join(", ")}`
    )
  )
}

/** Members of a record whose income may be varied: those old enough to work, or everybody when no age is known. */
const earners = (core: Core, household: IncomePath.IncomePath["household"], on: string) => {
  const grown = household.members.filter((member) => {
    const birth = core.Household.birthOf(member)
    return birth === undefined || birth === null || core.Day.fullYears(birth, on as never) >= 16
  })
  return grown.length > 0 ? grown : household.members.slice(0, 1)
}

/** What is lost first and how many more things, short enough for a screen. */
const first = (cli: Cli, core: Core, policy: SlopeReport.About["policy"], { changes }: Step): string => {
  const worse = changes.filter(({ effect }) => effect === "loses" || effect === "less")
  const name = worse[0] === undefined ? "" : cli.say(core.Slope.nameOf(policy, worse[0]))
  return worse.length < 2 ? name : cli.tell(`${name}等 ${worse.length} 项`, `${name} and ${worse.length - 1} more`)
}

const table = (
  cli: Cli,
  core: Core,
  policy: SlopeReport.About["policy"],
  slopes: ReadonlyArray<Slope.Slope>
): ReadonlyArray<string> => {
  const yuan = (fen: number) => core.Fen.display(core.Fen.fen(fen))
  const rows = slopes.flatMap((slope) =>
    slope.result._tag === "Told"
      ? slope.result.steps
          .filter(({ steep }) => steep)
          .map((step) => [
            cli.say(slope.name),
            yuan(step.below),
            yuan(step.help.before),
            yuan(step.help.after),
            yuan(core.Slope.monthly(step.loss)),
            step.recovers === undefined ? cli.tell("上限以上", "beyond") : yuan(step.recovers),
            first(cli, core, policy, step)
          ])
      : []
  )
  const open = slopes.filter(({ result }) => result._tag === "CannotTell")
  return [
    rows.length === 0
      ? cli.tell("没有陡坡：多挣的钱都不会使帮扶减少更多。", "There is no steep slope.")
      : cli.tell(
          "陡坡（收入和帮扶为元/年，损失为元/月）：",
          "Steep slopes (income and help in yuan a year, loss in yuan a month):"
        ),
    ...(rows.length === 0 ? [] : [""]),
    ...lines(
      [
        { title: cli.tell("家庭", "Household") },
        { title: cli.tell("收入到此", "Income up to"), number: true },
        { title: cli.tell("之前帮扶", "Help before"), number: true },
        { title: cli.tell("之后帮扶", "Help after"), number: true },
        { title: cli.tell("每月损失", "Loss a month"), number: true },
        { title: cli.tell("追平收入", "Recovers at"), number: true },
        { title: cli.tell("失去", "Lost") }
      ],
      rows
    ),
    ...(open.length === 0 ? [] : ["", ...open.map((slope) => core.Slope.openOf(policy, slope, cli.language))]),
    ""
  ]
}
