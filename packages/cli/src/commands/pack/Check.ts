import type { Check, Diagnostic } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

type Core = typeof import("@doudi/core")

/** `doudi pack check PACK`: everything that is wrong with a pack, each with its place. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "check",
    {
      summary: { zh: "检查政策包是否有误", en: "check a policy pack" },
      details: {
        zh: "逐条检查写法、名称、单位和引用；有误时逐处指出文件和行号。写法无误的，再指出不可能成立或不起作用的条件、参数值的空档和过期、久未核对的值、没有用到的声明、没有案例涉及的规则等，说明对家庭的影响和处理办法。有错误时不通过。",
        en: "Checks the form, names, units and references of every rule, and names file and line of each fault. Of a well-formed pack it also tells conditions that cannot hold or do nothing, gaps and ends of values, values not checked for long, names nobody uses, rules no case touches and the like, with what it means for a family and how to mend it. Errors do not pass."
      },
      examples: ["pack check cn-340303", "pack check packs/my-district"]
    },
    {
      pack: packArgument(cli),
      on: Shared.on(cli, ["按哪一天检查时效，默认今天", "the day dates are held against, by default today"]),
      notes: Shared.flag(cli, "notes", ["逐条列出提示", "list notes one by one"])
    },
    ({ notes, on, pack }) =>
      Effect.gen(function* () {
        const day = on._tag === "Some" ? on.value : yield* Shared.today
        const proof = yield* PackSource.withCases(pack)
        const core = yield* Part.core
        const { hash, policy } = proof
        const { id, title } = policy
        const findings = core.Review.findings(policy, day, proof)
        const errors = findings.filter(({ severity }) => severity === "error").length
        const figures = {
          categories: policy.categories.size,
          needs: policy.needs.size,
          programmes: policy.programmes.size,
          comparisons: policy.comparisons.size,
          parameters: policy.parameters.size,
          checks: policy.checks.length,
          untranslated: policy.pack.untranslated.length
        }
        return {
          lines: [
            errors === 0
              ? cli.tell(`政策包 ${id} 没有错误：${title.zh}`, `The pack ${id} has no faults: ${title.en}`)
              : cli.tell(
                  `政策包 ${id} 有 ${errors} 处错误：${title.zh}`,
                  `The pack ${id} has ${errors} ${errors === 1 ? "error" : "errors"}: ${title.en}`
                ),
            cli.tell(
              `  类别 ${figures.categories}，需求 ${figures.needs}，救助项目 ${figures.programmes}，名单 ${figures.comparisons}，参数 ${figures.parameters}`,
              `  categories ${figures.categories}, needs ${figures.needs}, programmes ${figures.programmes}, lists ${figures.comparisons}, parameters ${figures.parameters}`
            ),
            ...(figures.checks === 0 ? [] : [ownChecks(cli, policy.checks)]),
            cli.tell(
              `  尚不能由程序执行、须人工把握的条文 ${figures.untranslated} 条`,
              `  ${figures.untranslated} provisions are not expressed and remain for people to judge`
            ),
            cli.tell(`  校验值 ${hash}`, `  digest ${hash}`),
            ...lines(cli, core, proof, findings, notes)
          ],
          data: {
            pack: id,
            hash,
            title,
            ...figures,
            on: day,
            findings: findings.map((one) => ({ ...one, place: proof.place(one.path) }))
          },
          code: errors === 0 ? ExitCode.done : ExitCode.refused
        }
      })
  )

const names: Readonly<Record<Diagnostic.Severity, readonly [zh: string, en: string]>> = {
  error: ["错误", "Error"],
  warning: ["警告", "Warning"],
  note: ["提示", "Note"]
}

/** Errors and warnings whole; notes counted, or one line each when they are asked for. */
const lines = (
  cli: Cli,
  core: Core,
  { place }: PackSource.Proof,
  findings: ReadonlyArray<Diagnostic.Diagnostic>,
  all: boolean
): ReadonlyArray<string> => {
  const head = ({ path, says, severity }: Diagnostic.Diagnostic) => {
    const at = [core.Problem.where(place(path), cli.language), path].filter((one) => one !== "").join(" ")
    return `${cli.tell(...names[severity])} ${at}${cli.tell("：", ": ")}${cli.say(says)}`
  }
  const grave = findings.filter(({ severity }) => severity !== "note")
  const notes = findings.filter(({ severity }) => severity === "note")
  const counts = new Map<Diagnostic.Code, number>()
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const counted = [...counts].map(
    ([code, count]) => `  ${cli.say(core.Diagnostic.titleOf(code))}${cli.tell("：", ": ")}${count}`
  )
  return [
    ...grave.flatMap((one) => [
      "",
      head(one),
      `  ${cli.tell("影响：", "It means: ")}${cli.say(one.why)}`,
      `  ${cli.tell("处理办法：", "What to do: ")}${cli.say(one.remedy)}`
    ]),
    ...(notes.length === 0
      ? []
      : ["", all ? cli.tell("提示", "Notes") : cli.tell("提示（--notes 逐条列出）", "Notes (--notes lists them)")]),
    ...(all ? notes.map((one) => `  ${head(one)}`) : counted)
  ]
}

const ownChecks = (cli: Cli, checks: ReadonlyArray<Check.Linked>): string => {
  const tried = checks.reduce((sum, one) => sum + one.tried, 0)
  const open = checks.reduce((sum, one) => sum + one.open, 0)
  return cli.tell(
    `  自检规则 ${checks.length} 条，试算 ${tried} 次全部成立${open === 0 ? "" : `；${open} 次因数值未公布未试`}`,
    `  ${checks.length} checks of its own hold in all ${tried} trials${open === 0 ? "" : `; ${open} more wait for figures`}`
  )
}
