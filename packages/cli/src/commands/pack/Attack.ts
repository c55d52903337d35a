import type { Attack, Day } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import * as TextTable from "../../terminal/TextTable.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

/** `doudi pack attack PACK`: what every pack should hold, tried over made-up households at the pack's own limits. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "attack",
    {
      summary: { zh: "用虚拟家庭攻击政策包", en: "attack a pack with made-up households" },
      details: {
        zh: "按政策包自己的数值编造家庭（正好、略高、略低），检验每个政策包都应做到的：收入更低的家庭不会得到更少；成员和文件的顺序不影响结果；少知道一项事实只会变成“无法判断”；金额不为负、不离谱；没有类别和项目对所有家庭都符合或都不符合。找到的反例缩到最小，写成案例。确属政策本意的，在案例文件的 allowed 中说明。",
        en: "Makes up households at, just below and just above the pack's own figures, and tries what every pack should hold: a poorer household gets no less; the order of members and files does not matter; knowing less only leaves things open; amounts are not negative and not beyond reason; nothing matches everybody or nobody. What breaks it is shrunk and written as a case. What the policy means so is explained under `allowed` in a case file."
      },
      examples: ["pack attack cn-340303-sample --on 2025-09-01 --runs 50"]
    },
    {
      pack: packArgument(cli),
      on: Shared.on(cli, [
        "按哪一天认定，默认今天或最后一个案例的日期",
        "the day to assess for, by default today or that of the last case"
      ]),
      runs: Shared.number(cli, "runs", ["每项检验编造多少个家庭", "households for each property"], 1, 100_000).pipe(
        Options.withDefault(200)
      ),
      seed: Shared.number(
        cli,
        "seed",
        ["随机种子，相同则结果相同", "the same seed gives the same report"],
        0,
        2_147_483_647
      ).pipe(Options.withDefault(1))
    },
    ({ on, pack, runs, seed }) =>
      Effect.gen(function* () {
        const proof = yield* PackSource.withCases(pack)
        const core = yield* Part.core
        const last = [...proof.cases]
          .map((golden) => golden.on)
          .sort()
          .at(-1)
        const days: ReadonlyArray<Day.Day> =
          on._tag === "Some" ? [on.value] : [yield* Shared.today, ...(last === undefined ? [] : [last])]
        const day = core.Attack.dayFor(proof.policy, days)
        if (day === undefined) return yield* noDay
        const report = core.Attack.run(proof.policy, proof, { on: day, runs, seed, allowed: proof.allowed })
        const broken = report.found.filter(({ allowed }) => allowed === undefined)
        return {
          lines: lines(cli, core.CaseText, proof, report),
          data: {
            pack: proof.pack.id,
            ...report,
            found: report.found.map((one) => ({ ...one, place: proof.place(one.about) }))
          },
          code: broken.length === 0 ? ExitCode.done : ExitCode.refused
        }
      })
  )

const noDay = UsageProblem.of(
  "这一天有参数没有值，无法检验",
  "Figures are missing on that day; nothing can be tried",
  "请用 --on 指定数值齐全的日期；待补的参数见 doudi pack check",
  "Name a day with --on for which all figures are there; doudi pack check lists the open ones"
)

const names: Readonly<Record<Attack.PropertyId, readonly [zh: string, en: string]>> = {
  answers: ["总能得出结果", "there is always an answer"],
  "order-of-members": ["成员顺序不影响结果", "the order of members does not matter"],
  "order-of-files": ["文件顺序不影响结果", "the order of files does not matter"],
  "unknown-stays-open": ["少知道只会无法判断", "knowing less only leaves things open"],
  amounts: ["金额合理", "amounts are within reason"],
  "poorer-twin": ["收入更低的不会得到更少", "a poorer household gets no less"],
  matches: ["有的家庭符合，有的不符合", "some match and some do not"]
}

const lines = (
  cli: Cli,
  text: Core["CaseText"],
  { pack, place }: PackSource.Proof,
  { found, on, rates, runs, seed }: Attack.Report
): ReadonlyArray<string> => {
  const ids = Object.keys(names) as ReadonlyArray<Attack.PropertyId>
  return [
    cli.tell(
      `政策包 ${pack.id}，按 ${on}，每项检验 ${runs} 个家庭，种子 ${seed}`,
      `Pack ${pack.id} on ${on}, ${runs} households for each property, seed ${seed}`
    ),
    ...ids.map((id) => {
      const own = found.filter(({ property }) => property === id)
      const broken = own.filter(({ allowed }) => allowed === undefined).length
      const meant = own.length - broken
      const verdict = broken > 0 ? cli.tell(`不成立 ${broken} 处`, `broken ${broken} times`) : cli.tell("成立", "holds")
      const but = meant === 0 ? "" : cli.tell(`，已说明 ${meant} 处`, `, ${meant} meant so`)
      return `  ${cli.tell(...names[id])}${cli.tell("：", ": ")}${verdict}${but}`
    }),
    ...found.flatMap((one) => [
      "",
      `${cli.tell(...names[one.property])} ${[place(one.about).file, one.about].filter(Boolean).join(" ")}${cli.tell("：", ": ")}${cli.say(one.says)}`,
      ...(one.allowed === undefined ? [] : [`  ${cli.tell("已说明：", "meant so: ")}${cli.say(one.allowed)}`]),
      ...(one.change === undefined ? [] : [`  ${cli.tell("改动：", "changed: ")}${cli.say(one.change)}`]),
      ...(one.counterExample === undefined ? [] : text.lines(one.counterExample))
    ]),
    "",
    ...TextTable.lines(
      [
        { title: cli.tell("类别、需求、项目", "Category, need or programme") },
        { title: cli.tell("符合", "Match"), number: true },
        { title: cli.tell("家庭", "Households"), number: true }
      ],
      rates.map(({ matched, name, of }) => [cli.say(name), matched, of])
    )
  ]
}

type Core = typeof import("@doudi/core")
