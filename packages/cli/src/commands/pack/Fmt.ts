import { Bilingual, Problem } from "@doudi/core"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { PackHasFaults } from "../../problem/PackHasFaults.ts"

/** `doudi pack fmt DIR`: the files of a pack in one layout, and rules in one language. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "fmt",
    {
      summary: { zh: "把政策包文件整理成统一版式", en: "bring the files of a pack into one layout" },
      details: {
        zh: "统一键的顺序、缩进和引号，保留注释和换行，不改内容。写明 --lang zh 或 en 时，规则中的名称同时换成中文或英文；换成另一种再换回来，文字不变。",
        en: "Puts keys, indentation and quotes in order and keeps comments and line breaks; the content stays. With --lang zh or en, names in rules become Chinese or English as well; there and back again is the same text."
      },
      examples: [
        "pack fmt packs/my-district",
        "pack fmt packs/my-district --lang en",
        "pack fmt packs/my-district --check"
      ]
    },
    {
      directory: Shared.argument(cli, ["目录", "DIR"], ["政策包所在目录", "folder of the pack"]),
      check: Shared.flag(cli, "check", [
        "只检查，不写文件；有需要整理的文件时退出码为 3",
        "write nothing; exit code 3 when a file would change"
      ])
    },
    ({ check, directory }) =>
      Effect.gen(function* () {
        const [{ PackTidying }, { packs }] = yield* Effect.all([Part.files, Part.packs])
        const plan = yield* Either.mapLeft(
          PackTidying.plan(directory, cli.named, packs),
          (faults) => new PackHasFaults({ pack: directory, faults })
        )
        const files = [...plan.changed.keys()]
        if (check && files.length > 0) return yield* new PackUntidy({ pack: directory, files })
        yield* Effect.tryPromise({ try: () => PackTidying.apply(directory, plan), catch: (error) => error })
        return {
          lines: [
            files.length === 0
              ? cli.tell(`${plan.unchanged} 个文件都已是统一版式`, `All ${plan.unchanged} files are in order already`)
              : cli.tell(
                  `已整理 ${files.length} 个文件，另有 ${plan.unchanged} 个本来就是统一版式`,
                  `Put ${files.length} ${files.length === 1 ? "file" : "files"} in order; ${plan.unchanged} were in order already`
                ),
            ...files.map((file) => `  ${file}`),
            ...(plan.kept.length === 0
              ? []
              : [
                  cli.tell(
                    `没有可用的对应名称、保持原样：${plan.kept.join("、")}`,
                    `No name in the other language, left as written: ${plan.kept.join(", ")}`
                  )
                ])
          ],
          data: { pack: directory, changed: files, unchanged: plan.unchanged, kept: plan.kept }
        }
      })
  )

/** Files of a pack are not in the one layout (版式不统一). Nothing was written. */
export class PackUntidy
  extends Data.TaggedError("PackUntidy")<{ readonly pack: string; readonly files: ReadonlyArray<string> }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.pack }
  }
  get says(): Bilingual.Bilingual {
    const files = this.files.map((file) => `\n   ${file}`).join("")
    return Bilingual.both(
      `有 ${this.files.length} 个文件不是统一版式${files}`,
      `${this.files.length} ${this.files.length === 1 ? "file is" : "files are"} not in order${files}`
    )
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both("请运行 doudi pack fmt，不加 --check", "Run doudi pack fmt without --check")
  }
  override get message() {
    return Problem.message(this)
  }
}
