import type { Form } from "@doudi/core"
import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import * as TextTable from "../terminal/TextTable.ts"
import * as Naming from "./Naming.ts"
import * as PackSource from "./PackSource.ts"

/** Both tables of the register in one workbook, as `import households FILE` takes them. */
const register = "register"

/** `doudi template [NAME]`: the empty Excel form that somebody fills in. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "template",
    {
      summary: { zh: "生成空白表样", en: "write the empty form to fill in" },
      details: {
        zh: "不写名称时列出全部表样。部门名单的表样来自工作区的政策包；没有工作区时用 --pack。",
        en: "Without a name, lists the forms. Those of department lists come from the workspace's pack, or from --pack."
      },
      examples: ["template", "template serious-illness --out 大病名单-空表.xlsx"]
    },
    {
      name: Shared.argument(cli, ["表样", "NAME"], ["表样的标识或名称", "the form's id or title"]).pipe(Args.optional),
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["写到哪个文件，默认以表样名称命名", "the file to write, by default named after the form"]
      ).pipe(Options.optional),
      pack: Shared.text(cli, "pack", ["政策包", "PACK"], ["用哪个政策包的名单", "whose lists to offer"]).pipe(
        Options.optional
      ),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ Forms, registerForms, rosterForm }, desk] = yield* Effect.all([Part.app, Part.desk])
        const policy = Option.isSome(given.pack)
          ? (yield* PackSource.load(given.pack.value)).policy
          : Places.isWorkspace(given.workspace)
            ? yield* desk.policy(cli, given.workspace)
            : undefined
        const own = policy === undefined ? { ...Forms, lists: [] } : registerForms(policy)
        const tables = [own.households, own.members, ...own.lists.map(({ form }) => form)]
        const forms = new Map<string, ReadonlyArray<Form.Form>>([[register, tables]])
        for (const form of [...tables, Forms.feedback]) forms.set(form.name, [form])
        for (const comparison of policy?.comparisons.values() ?? []) forms.set(comparison.id, [rosterForm(comparison)])
        const titles = new Map(
          [...forms].map(([id, [first]]) => [
            id,
            id === register ? { zh: "家庭档案（家庭和成员）", en: "households and members" } : first!.title
          ])
        )
        if (Option.isNone(given.name)) return listing(cli, titles)

        const id = yield* Naming.idOf(titles, given.name.value, ["表样", "form"])
        const file = Option.getOrElse(given.out, () => `${Places.named(titles.get(id)!.zh)}-空表.xlsx`)
        yield* Places.mayWrite(file, given.force)
        yield* Places.makeRoom(file)
        const { Tables } = yield* Part.app
        yield* desk.withFiles(
          cli,
          Effect.flatMap(Tables, (tables) => tables.template(file, forms.get(id)!))
        )
        return {
          lines: [cli.tell(`已写出空白表样 ${file}`, `Wrote the empty form ${file}`)],
          data: { form: id, file }
        }
      })
  )

const listing = (cli: Cli, titles: ReadonlyMap<string, { readonly zh: string; readonly en: string }>) => ({
  lines: TextTable.lines(
    [{ title: cli.tell("标识", "Id") }, { title: cli.tell("表样", "Form") }],
    [...titles].map(([id, title]) => [id, cli.say(title)])
  ),
  data: { forms: [...titles].map(([id, title]) => ({ id, title })) }
})
