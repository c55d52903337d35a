import type { Bilingual, Entry } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { count, lines } from "../../terminal/TextTable.ts"

/** `doudi ledger list`: entries of the ledger. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "list",
    {
      summary: { zh: "查看台账", en: "show entries" },
      details: {
        zh: "台账只能追加，不能修改。台账里没有个人信息，推送编号对应部门的推送表。",
        en: "Entries are only ever added. They hold no personal data; an item's number is that of the push workbook."
      },
      examples: ["ledger list", "ledger list --after 200 --limit 100"]
    },
    {
      after: Shared.number(cli, "after", ["从哪一号之后列起", "list after this number"], 0, 1e15 - 1).pipe(
        Options.withDefault(0)
      ),
      limit: Shared.number(cli, "limit", ["最多列出几条，默认 50", "how many to list, by default 50"], 1, 100_000).pipe(
        Options.withDefault(50)
      ),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ Ledger, pinnedPolicy }, { Fen }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const { entries, policy, total } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const ledger = yield* Ledger
            const { policy } = yield* pinnedPolicy
            return { policy, total: yield* ledger.count(), entries: yield* ledger.page(given.after, given.limit) }
          })
        )
        const named = (things: ReadonlyMap<string, { readonly name: { zh: string; en: string } }>, id?: string) =>
          id === undefined ? "" : cli.say(things.get(id)?.name ?? { zh: id, en: id })
        return {
          lines: [
            ...lines(
              [
                { title: cli.tell("号", "No"), number: true },
                { title: cli.tell("日期", "Day") },
                { title: cli.tell("事项", "Event") },
                { title: cli.tell("部门", "Department") },
                { title: cli.tell("项目", "Programme") },
                { title: cli.tell("推送编号", "Item"), number: true },
                { title: cli.tell("办理状态", "State") },
                { title: cli.tell("金额（元）", "Yuan"), number: true },
                { title: cli.tell("经办", "By") }
              ],
              entries.map((entry) => [
                entry.seq,
                entry.on,
                cli.say(kinds[entry.kind]),
                named(policy.departments, entry.department),
                named(policy.programmes, entry.programme),
                entry.item ?? "",
                entry.state === undefined ? "" : cli.say(states[entry.state]),
                entry.amount === undefined
                  ? ""
                  : entry.amountHigh === undefined
                    ? Fen.toYuan(entry.amount)
                    : `${Fen.toYuan(entry.amount)}~${Fen.toYuan(entry.amountHigh)}`,
                `${entry.actor}/${entry.role}`
              ])
            ),
            ...(entries.length > 0 ? [""] : []),
            cli.tell(`台账共 ${count(total)} 条`, `${count(total)} entries in the ledger`)
          ],
          data: { total, entries }
        }
      })
  )

export const kinds: Readonly<Record<Entry.EntryKind, Bilingual.Bilingual>> = {
  opened: { zh: "开账", en: "opened" },
  keyed: { zh: "登记密钥", en: "key named" },
  imported: { zh: "导入", en: "imported" },
  determined: { zh: "研判", en: "assessed" },
  pushed: { zh: "推送", en: "pushed" },
  fedBack: { zh: "反馈", en: "answered" },
  granted: { zh: "核准", en: "granted" },
  delivered: { zh: "落实", en: "delivered" },
  paid: { zh: "发放", en: "paid" },
  corrected: { zh: "更正", en: "corrected" },
  erased: { zh: "删除附件", en: "erased" },
  quarterClosed: { zh: "关账", en: "closed" },
  checkpoint: { zh: "检查点", en: "checkpoint" }
}

const states = {
  granted: { zh: "已核准", en: "granted" },
  delivered: { zh: "已落实", en: "delivered" },
  refused: { zh: "不予落实", en: "refused" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  inProgress: { zh: "办理中", en: "in progress" }
} as const
