import * as path from "node:path"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import * as PackSource from "../PackSource.ts"

/** `doudi pack init DIR --extends PACK`: the folder of a new pack. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "init",
    {
      summary: { zh: "为本地新建一个政策包", en: "begin a pack of your own" },
      details: {
        zh: "在上级政策包之上新建，或不写 --extends 单独新建。有上级的：上级没有公布的参数逐项列为注释，写明缺什么、由谁公布，等待填写；单独的：一个低保类别和一项低保金，照本地文件改。另有案例写法、编辑器提示和下一步说明（README.md）。已有的文件不会被覆盖。",
        en: "Begins on a parent, or alone without --extends. On a parent every figure the parents leave open stands as a comment with what is missing and who publishes it; alone there are one category and one programme to change. Beside them stand an example of a case, hints for editors and the next steps (README.md). Nothing is ever overwritten."
      },
      examples: [
        "pack init packs/my-county --extends cn-34",
        "pack init packs/my-county --place 示范县/Shifan",
        "pack init my-county --extends cn-34 --division 340199 --place 示范县"
      ]
    },
    {
      directory: Shared.argument(
        cli,
        ["目录", "DIR"],
        ["新政策包的目录，名称即标识", "the new folder; its name is the id"]
      ),
      extends: Shared.text(
        cli,
        "extends",
        ["政策包", "PACK"],
        [
          "上级政策包：标识（见 doudi pack list）或目录；不写则单独新建",
          "the parent: an id (see doudi pack list) or a folder; without it the pack stands alone"
        ]
      ).pipe(Options.optional),
      id: Shared.text(
        cli,
        "id",
        ["标识", "ID"],
        [
          "标识与目录名不同时：在该目录下建立以标识命名的目录",
          "an id other than the folder's name: a folder of that name is made in it"
        ]
      ).pipe(Options.optional),
      division: Shared.text(
        cli,
        "division",
        ["代码", "CODE"],
        ["行政区划代码，2 至 12 位", "division code, 2 to 12 digits"]
      ).pipe(Options.optional),
      place: Shared.text(
        cli,
        "place",
        ["地名", "NAME"],
        ["地名；中英文都写时用斜线隔开", "name of the place; Chinese/English when both are given"]
      ).pipe(Options.optional)
    },
    (given) =>
      Effect.gen(function* () {
        const name = path.basename(path.resolve(given.directory))
        const id = Option.getOrElse(given.id, () => name)
        yield* idIsWritten(id)
        const folder = id === name ? given.directory : path.join(given.directory, id)
        const [{ Division }, { PackStart }, on] = yield* Effect.all([Part.core, Part.files, Shared.today])
        const division = Option.getOrUndefined(given.division)
        if (division !== undefined && !Division.isDivision(division)) return yield* noDivision()
        const parent = Option.isNone(given.extends) ? undefined : yield* PackSource.load(given.extends.value)
        const place = Option.getOrUndefined(Option.map(given.place, (text) => placeOf(text, id)))
        const title =
          place === undefined
            ? { zh: `低收入人口救助政策（${id}）`, en: `Assistance for the low-income population (${id})` }
            : { zh: `${place.zh}低收入人口救助政策`, en: `Assistance for the low-income population in ${place.en}` }
        const beginning = { id, title, division, place, on, parent: parent?.policy }
        const files = yield* Effect.tryPromise({
          try: () => PackStart.start(folder, beginning),
          catch: (error) => error
        })
        const open = parent?.policy.pack.parameters.filter((parameter) => parameter.open !== undefined).length ?? 1
        return {
          lines: [
            cli.tell(`已新建政策包 ${id}，目录 ${folder}`, `Began the pack ${id} in ${folder}`),
            parent === undefined
              ? cli.tell(
                  "  没有上级，起步的规则照本地文件改；低保标准待补，在 parameters 中",
                  "  It stands alone; change its rules to the local ones, and fill in the standard under parameters"
                )
              : cli.tell(
                  `  上级 ${parent.id}（${parent.title.zh}）有 ${open} 项参数待补，已列在 parameters 中`,
                  `  ${open} figures that ${parent.id} leaves open are listed under parameters`
                ),
            cli.tell(
              `下一步见 ${path.join(folder, "README.md")}；检查：doudi pack check ${folder}`,
              `Next: see ${path.join(folder, "README.md")}; to check: doudi pack check ${folder}`
            )
          ],
          data: {
            pack: id,
            folder,
            ...(parent === undefined ? {} : { extends: parent.id }),
            open,
            files: files.filter((file) => !file.startsWith("."))
          }
        }
      })
  )

const idIsWritten = (id: string): Effect.Effect<void, UsageProblem> =>
  /^[a-z][a-z0-9-]{0,59}$/.test(id)
    ? Effect.void
    : UsageProblem.of(
        "目录名要用作标识，只能有小写字母、数字和连字符，以字母开头",
        "The folder's name is the id: small letters, digits and hyphens, a letter first",
        "请换目录名，或用 --id 写明标识，例如 --id my-county",
        "Choose another name, or give an id: --id my-county"
      )

const noDivision = () =>
  UsageProblem.of(
    "--division 不是行政区划代码",
    "--division is not a division code",
    "例如 34（省）、3403（市）、340303（区县）",
    "For example 34, 3403 or 340303"
  )

/** `示范县/Shifan County`, or one name; the id stands in until somebody writes the English one. */
const placeOf = (text: string, id: string) => {
  const [zh = "", en = ""] = text.split("/").map((part) => part.trim())
  return { zh: zh === "" ? id : zh, en: en === "" ? (/[\u4e00-\u9fff]/.test(zh) ? id : zh) : en }
}
