import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Options from "@effect/cli/Options"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as PackSource from "../PackSource.ts"
import { packArgument } from "./PackArgument.ts"

/** `doudi pack docs PACK`: the rule book of a pack, for staff and for those who ask why. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "docs",
    {
      summary: { zh: "由政策包生成政策规则手册", en: "write the rule book of a pack" },
      details: {
        zh: "写出手册的网页版（不联网也能打开，可打印）和文本版：类别、项目、条件、金额、数值及依据、待补数值、须由人把握的条文、条款索引。不写 --lang 时中英文各一份。已有的同名文件会被替换。",
        en: "Writes the book as a page that opens without a network and prints, and as Markdown: categories, programmes, conditions, amounts, figures with their sources, what is still open, what remains for people, and which rule rests on which article. Without --lang, in Chinese and in English. Files of the same name are replaced."
      },
      examples: ["pack docs cn-340303 --out book", "pack docs packs/my-district --lang zh"]
    },
    {
      pack: packArgument(cli),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["写到哪个目录，默认当前目录", "folder to write to, by default the current one"]
      ).pipe(Options.withDefault(".")),
      on: Shared.on(cli, [
        "“现行”数值取哪一天的，默认今天",
        "day for which figures are marked in force, by default today"
      ])
    },
    ({ on, out, pack }) =>
      Effect.gen(function* () {
        const { id, policy, title } = yield* PackSource.load(pack)
        const [{ RuleBook }, { BookFormat }] = yield* Effect.all([Part.core, Part.files])
        const day = Option.getOrElse(on, () => undefined) ?? (yield* Shared.today)
        const languages = cli.named === undefined ? (["zh", "en"] as const) : [cli.named]
        const files: Array<string> = []
        for (const language of languages) {
          const book = RuleBook.of(policy, language, day)
          const written = yield* Effect.tryPromise({
            try: () => BookFormat.write(out, book),
            catch: (error) => error
          })
          files.push(...written)
        }
        return {
          lines: [
            cli.tell(`政策包 ${id} 的规则手册：${title.zh}`, `Rule book of the pack ${id}: ${title.en}`),
            ...files.map((file) => `  ${file}`)
          ],
          data: { pack: id, on: day, languages, files }
        }
      })
  )
