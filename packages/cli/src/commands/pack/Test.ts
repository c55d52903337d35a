import type { CaseText, Coverage, GoldenCase, Mutation, PackTest, Problem } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import * as TextTable from "../../terminal/TextTable.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

type Place = (path: string) => Problem.Place

/** `doudi pack test PACK`: the golden cases of a pack, what they leave untouched, and with `--mutants` what they would not notice. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "test",
    {
      summary: { zh: "用标准案例检验政策包", en: "run the golden cases of a pack" },
      details: {
        zh: "逐个运行 cases 目录中的案例，列出未通过的和没有案例涉及的规则。--mutants 另把数值、比较、条件逐处改错一点，看案例能否发现；数值和比较的得分低于 --least 时不通过。",
        en: "Runs the cases of the pack and lists what fails and which rules no case touches. --mutants also makes one small mistake at a time in figures, comparisons and conditions, and sees whether a case notices; a score of figures and comparisons below --least does not pass."
      },
      examples: ["pack test cn-340303-sample", "pack test packs/my-district --mutants"]
    },
    {
      pack: packArgument(cli),
      mutants: Shared.flag(cli, "mutants", ["逐处改错，检验案例", "also make mistakes and see whether cases notice"]),
      least: Shared.number(
        cli,
        "least",
        ["得分至少为多少（%）", "the least score that passes, in percent"],
        0,
        100
      ).pipe(Options.withDefault(95))
    },
    ({ least, mutants, pack }) =>
      Effect.gen(function* () {
        const proof = yield* PackSource.withCases(pack)
        const core = yield* Part.core
        const report = core.PackTest.run(proof.policy, proof)
        const score = mutants ? core.Mutation.run(proof.policy, proof, proof.harmless) : undefined
        const last = proof.cases.map(({ on }) => on).sort()
        const day = core.Attack.dayFor(proof.policy, [...last].reverse())
        const witnesses =
          score === undefined || day === undefined
            ? new Map<string, GoldenCase.GoldenCase>()
            : core.Witness.find(proof.policy, score.survivors.slice(0, mostWitnesses), proof, day, 1)
        const weak = score !== undefined && score.score * 100 < least
        const where = (path: string) => core.Problem.where(proof.place(path), cli.language)
        return {
          lines: [
            ...ofCases(cli, proof.pack.id, report, where),
            "",
            ...ofCoverage(cli, core.Coverage, report.coverage, where),
            ...(mutants ? ["", ...ofMutants(cli, score, least, where)] : []),
            ...ofWitnesses(cli, core.CaseText, witnesses)
          ],
          data: data(core.Coverage, proof.pack.id, report, score, witnesses, proof.place),
          code: report.failed.length > 0 || weak ? ExitCode.refused : ExitCode.done
        }
      })
  )

type Where = (path: string) => string

const ofCases = (cli: Cli, id: string, { failed, results }: PackTest.Report, where: Where): ReadonlyArray<string> => [
  cli.tell(
    `政策包 ${id}：案例 ${results.length} 个，通过 ${results.length - failed.length} 个，未通过 ${failed.length} 个`,
    `Pack ${id}: ${results.length} cases, ${results.length - failed.length} passed, ${failed.length} failed`
  ),
  ...failed.flatMap(({ golden, mismatches }) => [
    `  ${where(`cases.${golden.id}`)} ${golden.id} ${golden.name}`,
    ...mismatches.map(({ about, actual, expected }) =>
      cli.tell(
        `    ${about}：应为 ${expected}，实为 ${actual}`,
        `    ${about}: expected ${expected}, came out as ${actual}`
      )
    )
  ])
]

const kindNames: Readonly<Record<Coverage.Kind, readonly [zh: string, en: string]>> = {
  category: ["类别", "categories"],
  programme: ["救助项目", "programmes"],
  need: ["需求", "needs"],
  condition: ["条件", "conditions"],
  branch: ["条件中的分支", "branches of conditions"],
  row: ["分档表的行", "rows of tables"]
}

const ofCoverage = (
  cli: Cli,
  { shares, unseen }: typeof Coverage,
  items: ReadonlyArray<Coverage.Item>,
  where: Where
): ReadonlyArray<string> => {
  const open = items.flatMap((item) => {
    const lacks = unseen(item)
    return lacks === undefined ? [] : [{ item, lacks }]
  })
  return [
    cli.tell("案例涉及的规则（成立和不成立各算一次）", "What cases touch (each rule counts once held and once failed)"),
    ...TextTable.lines(
      [
        { title: cli.tell("种类", "Kind") },
        { title: cli.tell("应有", "Ways"), number: true },
        { title: cli.tell("已有", "Seen"), number: true },
        { title: "%", number: true }
      ],
      shares(items).map(({ kind, seen, ways }) => [cli.tell(...kindNames[kind]), ways, seen, percent(seen / ways)])
    ),
    ...(open.length === 0
      ? []
      : ["", cli.tell(`没有案例涉及的 ${open.length} 处：`, `${open.length} left untouched:`)]),
    ...open.map(({ item, lacks }) => {
      const of = item.kind === "branch" ? `${item.path} [${cli.say(item.says)}]` : `${item.path} ${cli.say(item.says)}`
      return `  ${[where(item.path), of].join(" ").trim()}${cli.tell("：", ": ")}${cli.say(lacks)}`
    })
  ]
}

const mutantNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  threshold: ["规则中的数值", "figures in rules"],
  parameter: ["参数", "parameters"],
  comparator: ["含不含本数", "strict or inclusive"],
  condition: ["漏掉条件", "conditions left out"],
  connective: ["且或互换", "and for or"],
  equality: ["等与不等", "equal or not"],
  option: ["漏掉选项", "options left out"]
}

const ofMutants = (cli: Cli, score: Mutation.Score | undefined, least: number, where: Where): ReadonlyArray<string> => {
  if (score === undefined) {
    return [cli.tell("案例未全部通过，不做改错检验", "Cases fail as it is; no mistakes were tried")]
  }
  const { byKind, stale, survivors } = score
  return [
    cli.tell(
      `改错检验：数值和比较的得分 ${percent(score.score)}%（至少 ${least}%）`,
      `Mistakes tried: the score of figures and comparisons is ${percent(score.score)}% (at least ${least}%)`
    ),
    ...TextTable.lines(
      [
        { title: cli.tell("改错的种类", "Kind of mistake") },
        { title: cli.tell("被发现", "Noticed"), number: true },
        { title: cli.tell("未被发现", "Survived"), number: true },
        { title: cli.tell("已说明", "Explained"), number: true },
        { title: cli.tell("写不成立", "Refused"), number: true },
        { title: cli.tell("不起作用", "Idle"), number: true }
      ],
      byKind.map(({ explained, idle, kind, killed, refused, survived }) => [
        cli.tell(...mutantNames[kind]!),
        killed,
        survived,
        explained,
        refused,
        idle
      ])
    ),
    ...(survivors.length === 0
      ? []
      : ["", cli.tell(`未被发现的 ${survivors.length} 处：`, `${survivors.length} that no case notices:`)]),
    ...survivors.flatMap((mutant) => [
      `  ${`${where(mutant.path)} ${mutant.name}`.trim()}`,
      `    ${cli.say(mutant.advice)}`
    ]),
    ...stale.map((name) =>
      cli.tell(`  不再需要的说明：${name}`, `  an explanation that nothing needs any more: ${name}`)
    )
  ]
}

/** Cases that would notice what no case notices, to be worked out by hand and pasted. */
const ofWitnesses = (
  cli: Cli,
  { lines }: typeof CaseText,
  witnesses: ReadonlyMap<string, GoldenCase.GoldenCase>
): ReadonlyArray<string> =>
  witnesses.size === 0
    ? []
    : [
        "",
        cli.tell(
          "能发现它们的案例（结果是政策包现在的结果，请手工核对后再用）：",
          "Cases that would notice them (what they expect is what the pack says now; work it out by hand first):"
        ),
        ...[...witnesses].flatMap(([name, golden], i) => [
          `  # ${name}`,
          ...lines({ ...golden, id: `${golden.id}-${i + 1}` })
        ])
      ]

/** For how many survivors a household is looked for. */
const mostWitnesses = 20

const percent = (share: number): string => (Math.floor(share * 1000) / 10).toFixed(1)

const data = (
  { shares, unseen }: typeof Coverage,
  pack: string,
  { coverage, failed, results }: PackTest.Report,
  score: Mutation.Score | undefined,
  witnesses: ReadonlyMap<string, GoldenCase.GoldenCase>,
  place: Place
) => ({
  pack,
  cases: results.length,
  failed: failed.map(({ golden, mismatches }) => ({
    case: golden.id,
    name: golden.name,
    place: place(`cases.${golden.id}`),
    mismatches
  })),
  coverage: {
    shares: shares(coverage),
    untested: coverage.flatMap((item) => {
      const lacks = unseen(item)
      return lacks === undefined
        ? []
        : [{ kind: item.kind, path: item.path, says: item.says, lacks, place: place(item.path) }]
    })
  },
  ...(score === undefined
    ? {}
    : {
        mutants: {
          score: score.score,
          byKind: score.byKind,
          survivors: score.survivors.map(({ advice, kind, name, path }) => ({
            kind,
            name,
            advice,
            case: witnesses.get(name) ?? null,
            place: place(path)
          })),
          stale: score.stale
        }
      })
})
