import type { Bilingual, PublicTable } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"
import { lines } from "../../terminal/TextTable.ts"
import { approver, out } from "./PublishOptions.ts"

/** `doudi publish table TABLE --quarter QUARTER --approver WHO` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "table",
    {
      summary: { zh: "生成公开统计表", en: "write the public table of a quarter" },
      details: {
        zh: "乡镇和类别的户数、人数。少于规定户数的格子、能由别的数推算出来的格子都不公布，其余取整；数目太小的乡镇或类别合并。做不到安全时拒绝公布。一个季度只有一张表。",
        en: "Households and persons by township and kind. Small figures, and those from which they could be worked out, are not shown; the rest is rounded; small townships or kinds are counted together. What cannot be made safe is refused. A quarter has one table."
      },
      examples: ["publish table public-table --quarter 2025Q3 --actor 017 --approver 018"]
    },
    {
      release: Shared.argument(
        cli,
        ["统计表", "TABLE"],
        ["政策包里统计表的标识，如 public-table", "id of a public table of the pack, such as public-table"]
      ),
      quarter: Shared.quarter(cli),
      out: out(cli, "public"),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli),
      approver: approver(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ pinnedPolicy, publishTable }, desk, on] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const directory = Option.getOrElse(given.out, () => Places.publicFolder(given.workspace))
        const { again, files, policy, table } = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "publish" },
            act: "export",
            what: `publish table ${given.release}`,
            count: ({ files }) => files.length
          },
          Effect.gen(function* () {
            const published = yield* publishTable({
              release: given.release,
              quarter: given.quarter,
              on,
              directory,
              language: cli.language,
              actor: { actor: given.actor, role: given.role, purpose: "publish" },
              approver: given.approver
            })
            return { ...published, policy: (yield* pinnedPolicy).policy }
          })
        )
        const release = policy.pack.releases.find(({ id }) => id === given.release)!
        const kinds = new Map(release.columns.map(({ id, name }) => [id, name] as const))
        return {
          lines: [
            cli.tell(
              again ? "这张表已公布过，内容相同，文件重新写好：" : "公开统计表已写好：",
              again ? "This table was published before; the same was written again:" : "The public table is ready:"
            ),
            ...files.map((file) => `  ${file}`),
            "",
            ...drawn(cli, table, policy.townships, kinds),
            "",
            cli.tell(
              `户数。各数取整到 5；少于 ${release.least} 户的和由此可推算的不公布（〔不公布〕）`,
              `Households, rounded to 5; fewer than ${release.least}, and what would tell of them, [not shown]`
            )
          ],
          data: { release: given.release, quarter: given.quarter, again, table, files }
        }
      })
  )

/** Households of a public table, for the screen. */
const drawn = (
  cli: Cli,
  { columns, households, rows }: PublicTable.PublicTable,
  townships: ReadonlyMap<string, Bilingual.Bilingual>,
  kinds: ReadonlyMap<string, Bilingual.Bilingual>
) => {
  const all = cli.tell("合计", "Total")
  const named = (ids: ReadonlyArray<string>, known: ReadonlyMap<string, Bilingual.Bilingual>) =>
    ids.map((id) => cli.say(known.get(id) ?? { zh: id, en: id })).join(cli.tell("、", ", "))
  const [skipRows, skipColumns] = [Number(rows.length === 1), Number(columns.length === 1)]
  const titles = [...columns.map(({ ids }) => named(ids, kinds)), all].slice(skipColumns)
  const names = [...rows.map(({ ids }) => named(ids, townships)), all].slice(skipRows)
  return lines(
    [{ title: cli.tell("乡镇（街道）", "Township") }, ...titles.map((title) => ({ title, number: true }))],
    households
      .slice(skipRows)
      .map((row, r) => [names[r]!, ...row.slice(skipColumns).map((n) => n ?? cli.tell("〔不公布〕", "[not shown]"))])
  )
}
