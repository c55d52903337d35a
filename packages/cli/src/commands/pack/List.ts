import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Part from "../../Part.ts"
import * as TextTable from "../../terminal/TextTable.ts"

/** `doudi pack list`: the packs that come with doudi. */
export const command = (cli: Cli) =>
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
