import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as TextTable from "../terminal/TextTable.ts"
import * as PackSource from "./PackSource.ts"

/** `doudi pack list|check`: policy packs. */
export const command = (cli: Cli) => branch("pack", { zh: "政策包", en: "policy packs" }, [list(cli), check(cli)])

const list = (cli: Cli) =>
  leaf(cli, "list", { summary: { zh: "列出自带的政策包", en: "list the packs that come with doudi" } }, {}, () =>
    Effect.gen(function* () {
      const { packs } = yield* Part.packs
      const all = [...packs.values()].map(({ id, title, extends: parent }) => ({ id, title, extends: parent ?? null }))
      return {
        lines: TextTable.lines(
          [
            { title: cli.tell("标识", "Id") },
            { title: cli.tell("名称", "Title") },
            { title: cli.tell("上级", "Extends") }
          ],
          all.map(({ id, title, extends: parent }) => [id, cli.say(title), parent ?? ""])
        ),
        data: { packs: all }
      }
    })
  )

const check = (cli: Cli) =>
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
          untranslated: policy.pack.untranslated.length
        }
        return {
          lines: [
            cli.tell(`政策包 ${id} 没有错误：${title.zh}`, `The pack ${id} has no faults: ${title.en}`),
            cli.tell(
              `  类别 ${figures.categories}，需求 ${figures.needs}，救助项目 ${figures.programmes}，名单 ${figures.comparisons}，参数 ${figures.parameters}`,
              `  categories ${figures.categories}, needs ${figures.needs}, programmes ${figures.programmes}, lists ${figures.comparisons}, parameters ${figures.parameters}`
            ),
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

const packArgument = (cli: Cli) =>
  Shared.argument(cli, ["政策包", "PACK"], ["政策包标识，或政策包所在目录", "id of a pack, or the folder of one"])
