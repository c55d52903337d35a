import type { Check } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

/** `doudi pack check PACK`: everything that is wrong with a pack, each with its place. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "check",
    {
      summary: { zh: "检查政策包是否有误", en: "check a policy pack" },
      details: {
        zh: "逐条检查写法、名称、单位和引用；有误时逐处指出文件和行号。",
        en: "Checks the form, names, units and references of every rule, and names file and line of each fault."
      },
      examples: ["pack check cn-340303", "pack check packs/my-district"]
    },
    { pack: packArgument(cli) },
    ({ pack }) =>
      Effect.map(PackSource.load(pack), ({ id, hash, title, policy }) => {
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
            cli.tell(`政策包 ${id} 没有错误：${title.zh}`, `The pack ${id} has no faults: ${title.en}`),
            cli.tell(
              `  类别 ${figures.categories}，需求 ${figures.needs}，救助项目 ${figures.programmes}，名单 ${figures.comparisons}，参数 ${figures.parameters}`,
              `  categories ${figures.categories}, needs ${figures.needs}, programmes ${figures.programmes}, lists ${figures.comparisons}, parameters ${figures.parameters}`
            ),
            ...(figures.checks === 0 ? [] : [ownChecks(cli, policy.checks)]),
            cli.tell(
              `  尚不能由程序执行、须人工把握的条文 ${figures.untranslated} 条`,
              `  ${figures.untranslated} provisions are not expressed and remain for people to judge`
            ),
            cli.tell(`  校验值 ${hash}`, `  digest ${hash}`)
          ],
          data: { pack: id, hash, title, ...figures }
        }
      })
  )

const ownChecks = (cli: Cli, checks: ReadonlyArray<Check.Linked>): string => {
  const tried = checks.reduce((sum, one) => sum + one.tried, 0)
  const open = checks.reduce((sum, one) => sum + one.open, 0)
  return cli.tell(
    `  自检规则 ${checks.length} 条，试算 ${tried} 次全部成立${open === 0 ? "" : `；${open} 次因数值未公布未试`}`,
    `  ${checks.length} checks of its own hold in all ${tried} trials${open === 0 ? "" : `; ${open} more wait for figures`}`
  )
}
