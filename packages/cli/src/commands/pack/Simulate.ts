import type { FileProblem, Population, Progress, Reports } from "@doudi/app"
import type { Day, Effects, Policy, PolicyProblem, Setting, Steps } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import { count, lines } from "../../terminal/TextTable.ts"
import * as HouseholdFiles from "../HouseholdFiles.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

type Core = typeof import("@doudi/core")
type App = typeof import("@doudi/app")

/** `doudi pack simulate PACK`: what other figures would do to a population. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "simulate",
    {
      summary: {
        zh: "模拟测算：调整标准后谁进谁出、资金增减",
        en: "who enters and leaves with other figures, and the cost"
      },
      details: {
        zh: "把所列参数换成另外的数值，其余规则和家庭情况不变，逐户测算调整前后：各类别的进出和变化、各项目、部门、乡镇、季度的资金增减。--set 可写多次；--sweep 把一个参数从一个数值到另一个数值逐步试算，每户只在结论改变的数值附近重算。家庭取工作区的、文件里的，或 --households 加数目的合成家庭。不保存结果，不点名。",
        en: "Puts other values in the place of figures, with all else as it is, and computes every household before and after: who enters, leaves or changes category, and the money by programme, department, township and quarter. --set may be repeated; --sweep tries one figure from one value to another, and works a household out again only about the values where something changes for it. Households are those of the workspace, of a file, or, with a number, made up. Nothing is kept and nobody is named."
      },
      examples: [
        "pack simulate cn-340303-sample --set 低保标准.urban=820",
        "pack simulate cn-340303-sample --sweep 低保标准=700..900/50"
      ]
    },
    {
      pack: packArgument(cli),
      set: Shared.text(
        cli,
        "set",
        ["参数=数值", "FIGURE=VALUE"],
        [
          "试算的数值，如 低保标准.urban=820、低保标准=+50、低保标准=+5%；可写多次",
          "a figure to try, such as dibao-standard.urban=820, =+50 or =+5%; may be repeated"
        ]
      ).pipe(Options.repeated),
      sweep: Shared.text(
        cli,
        "sweep",
        ["参数=起..止/步", "FIGURE=FROM..TO/STEP"],
        [
          "逐值试算，如 低保标准.urban=700..900/10",
          "values one after the other, such as dibao-standard.urban=700..900/10"
        ]
      ).pipe(Options.optional),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"]),
      households: Shared.text(
        cli,
        "households",
        ["数目或文件", "N|FILE"],
        [
          "合成家庭的数目，或家庭的 JSON、JSONL 文件或目录；不写则取工作区的家庭",
          "how many made-up households, or JSON or JSONL file or folder of them; by default those of the workspace"
        ]
      ).pipe(Options.optional),
      out: Shared.text(cli, "out", ["目录", "DIR"], ["报告写到哪个目录", "folder for the report"]).pipe(
        Options.optional
      ),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [core, app, desk, today] = yield* Effect.all([Part.core, Part.app, Part.desk, Shared.today])
        const { policy } = yield* PackSource.load(given.pack)
        const on = Option.getOrElse(given.on, () => today)
        if (given.set.length > 0 === Option.isSome(given.sweep)) return yield* oneOfThem
        const where = Option.isNone(given.out) ? {} : { out: { directory: given.out.value, language: cli.language } }
        const work: Work = yield* Option.match(given.sweep, {
          onNone: () =>
            Effect.map(
              trying(core, policy, given.set, on),
              (tried): Work =>
                (of) =>
                  Effect.map(app.simulate({ policy, on, of, ...where }, tried), ({ effects, files }) => ({
                    lines: [...said(cli, core, policy, effects), ...files.map((file) => `  ${file}`)],
                    data: { ...effects, files }
                  }))
            ),
          onSome: (text) =>
            Effect.map(
              sweeping(core, policy, text, on),
              (sweep): Work =>
                (of) =>
                  Effect.map(app.sweep({ policy, on, of, ...where }, sweep), ({ steps, files }) => ({
                    lines: [...climbed(cli, core, policy, steps), ...files.map((file) => `  ${file}`)],
                    data: { ...steps, files }
                  }))
            )
        })
        const result = yield* Option.match(given.households, {
          onNone: () =>
            desk.at(
              cli,
              given.workspace,
              Effect.flatMap(app.Population.ofRegister, (of) => work(of))
            ),
          onSome: (text) => Effect.flatMap(populationOf(core, app, text, on), (of) => desk.withFiles(cli, work(of)))
        })
        return { ...result, code: ExitCode.done }
      })
  )

/** Tries on a population what the options say, and tells it. */
type Work = <E, R>(
  of: Population.Population<E, R>
) => Effect.Effect<
  { readonly lines: ReadonlyArray<string>; readonly data: object },
  E | PolicyProblem.PolicyProblem | FileProblem,
  R | Reports | Progress
>

const oneOfThem = UsageProblem.of(
  "要写 --set 或 --sweep，只写一种",
  "Give either --set or --sweep",
  "例：--set 低保标准.urban=820",
  "Such as: --set dibao-standard.urban=820"
)

const trying = (
  core: Core,
  policy: Policy.Policy,
  texts: ReadonlyArray<string>,
  on: Parameters<Core["Setting"]["tried"]>[2]
) =>
  Effect.gen(function* () {
    const settings: Array<Setting.Setting> = []
    for (const text of texts) settings.push(yield* core.Setting.parse(policy, text))
    return yield* Effect.mapError(core.Setting.tried(policy, settings, on), ([first]) => first!)
  })

const sweeping = (core: Core, policy: Policy.Policy, text: string, on: Day.Day) =>
  Effect.flatMap(core.Range.parse(policy, text), (range) =>
    Effect.mapError(core.Sweep.of(policy, range, on), ([first]) => first!)
  )

const pageSize = 1000
/** Always the same made-up people, as in the demo. */
const seed = 20_250_427
const mostMadeUp = 1_000_000

/** Made-up households for a number, else those of a file. */
const populationOf = (
  core: Core,
  app: App,
  text: string,
  on: Day.Day
): Effect.Effect<
  Population.Population<Stream.Stream.Error<ReturnType<typeof HouseholdFiles.pages>>, never>,
  UsageProblem
> => {
  if (!/^\d+$/.test(text)) return Effect.succeed(app.Population.ofRecords(HouseholdFiles.pages(text)))
  const total = Number(text)
  if (total < 1 || total > mostMadeUp) {
    return UsageProblem.of(
      `合成家庭的数目为 1 至 ${count(mostMadeUp)}`,
      `Made-up households are 1 to ${count(mostMadeUp)}`,
      "例：--households 500",
      "Such as: --households 500"
    )
  }
  return Effect.map(Part.synthetic, ({ RegisterFile }) => {
    const began = "2025Q1"
    const then = core.Quarter.ofDay(on)
    const quarter = then < began ? core.Quarter.quarter(began) : then
    const page = (from: number) =>
      Array.from({ length: Math.min(pageSize, total - from) }, (_, i) =>
        RegisterFile.known({ seed, quarter }, from + i)
      )
    const pages = Stream.unfold(0, (from) =>
      from >= total ? Option.none() : Option.some([page(from), from + pageSize] as const)
    )
    return app.Population.ofRecords(pages, total)
  })
}

const yuanOf = (core: Core) => (fen: number) => core.Fen.display(core.Fen.fen(fen))
const signed = (core: Core) => (fen: number) => `${fen > 0 ? "+" : ""}${yuanOf(core)(fen)}`

const said = (cli: Cli, core: Core, policy: Policy.Policy, effects: Effects.Effects): ReadonlyArray<string> => {
  const [yuan, more] = [yuanOf(core), signed(core)]
  const { households, otherwise, undetermined, categories, programmes, money, quarters } = effects
  const name = (of: "categories" | "programmes", id: string) => cli.say(policy[of].get(id)!.name)
  const touched = programmes.filter(
    ({ enters, leaves, open, money: { before, after } }) =>
      enters + leaves + open > 0 || before.year !== after.year || before.once !== after.once
  )
  return [
    cli.tell(
      `试算 ${count(households)} 户，按 ${effects.on} 的情况：有变化 ${count(otherwise)} 户，待核实 ${count(undetermined)} 户`,
      `Tried on ${count(households)} households for ${effects.on}: ${count(otherwise)} change, ${count(undetermined)} cannot be told`
    ),
    ...effects.changed.map(
      (one) => `  ${core.EffectReport.nameOf(policy, one, cli.language)}  ${one.before ?? "—"} → ${one.after}`
    ),
    ...(effects.traced === undefined ? [] : [slower(cli, effects.traced)]),
    ...effects.broken.map((says) => cli.tell(`  注意：${says.zh}`, `  Note: ${says.en}`)),
    "",
    ...lines(
      [
        { title: cli.tell("类别", "Category") },
        { title: cli.tell("调整前", "Before"), number: true },
        { title: cli.tell("调整后", "After"), number: true },
        { title: cli.tell("新进入", "Enter"), number: true },
        { title: cli.tell("退出", "Leave"), number: true },
        { title: cli.tell("待核实", "Open"), number: true }
      ],
      categories
        .filter(({ before, after, open }) => before + after + open > 0)
        .map(({ id, before, after, enters, leaves, open }) => [
          name("categories", id),
          before,
          after,
          enters,
          leaves,
          open
        ])
    ),
    "",
    ...lines(
      [
        { title: cli.tell("项目", "Programme") },
        { title: cli.tell("每年（元）", "A year"), number: true },
        { title: cli.tell("调整后", "After"), number: true },
        { title: cli.tell("增减", "Difference"), number: true },
        { title: cli.tell("一次性增减", "Once"), number: true }
      ],
      [
        ...touched.map(({ id, money }) => ({ title: name("programmes", id), money })),
        { title: cli.tell("合计", "Total"), money }
      ].map(({ title, money: { before, after } }) => [
        title,
        yuan(before.year),
        yuan(after.year),
        more(after.year - before.year),
        more(after.once - before.once)
      ])
    ),
    "",
    ...quarters.map(({ quarter, before, after }) =>
      cli.tell(`  ${quarter}  增减 ${more(after - before)} 元`, `  ${quarter}  ${more(after - before)} yuan`)
    ),
    ""
  ]
}

/** What could not be worked out over columns, and took longer. */
const slower = (cli: Cli, { households, parts }: NonNullable<Effects.Effects["traced"]>): string => {
  const said = parts.map((part) => cli.say(part)).join(cli.tell("；", "; "))
  return parts.length === 0
    ? cli.tell(`  ${count(households)} 户逐户测算`, `  ${count(households)} households one by one`)
    : cli.tell(
        `  ${count(households)} 户逐户测算；逐户算出的部分：${said}`,
        `  ${count(households)} households one by one; worked out household by household: ${said}`
      )
}

const climbed = (cli: Cli, core: Core, policy: Policy.Policy, steps: Steps.Steps): ReadonlyArray<string> => {
  const yuan = yuanOf(core)
  const held = steps.categories.filter((id) => steps.steps.some((step) => step.held[id]! > 0))
  const results = steps.households * steps.steps.length
  return [
    cli.tell(
      `${core.EffectReport.nameOf(policy, steps, "zh")}逐值试算 ${count(steps.households)} 户，按 ${steps.on} 的情况`,
      `${core.EffectReport.nameOf(policy, steps, "en")} at each value, ${count(steps.households)} households, for ${steps.on}`
    ),
    cli.tell(
      `  ${count(results)} 个结果，测算 ${count(steps.evaluated)} 次，其余由临界值推得`,
      `  ${count(results)} results, ${count(steps.evaluated)} worked out, the others read off between critical values`
    ),
    ...(steps.traced === undefined ? [] : [slower(cli, steps.traced)]),
    "",
    ...lines(
      [
        { title: cli.tell("数值", "Value"), number: true },
        { title: cli.tell("每年（元）", "A year"), number: true },
        { title: cli.tell("换类别", "Moved"), number: true },
        ...held.map((id) => ({ title: cli.say(policy.categories.get(id)!.name), number: true })),
        { title: cli.tell("待核实", "Open"), number: true }
      ],
      steps.steps.map(({ value, year, moved, held: has, undetermined }) => [
        value,
        yuan(year),
        moved,
        ...held.map((id) => has[id]!),
        undetermined
      ])
    ),
    ""
  ]
}
