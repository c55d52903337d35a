import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { count } from "../../terminal/TextTable.ts"
import * as HouseholdArgument from "../HouseholdArgument.ts"
import { approver } from "../publish/PublishOptions.ts"

/** `doudi ledger erase HOUSEHOLD`: erases who a household is, and leaves the ledger whole. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "erase",
    {
      summary: { zh: "删除一户的个人信息", en: "erase who a household is" },
      details: {
        zh: "删除台账附件、各版家庭档案和部门名单里这一户的姓名、证件号码、健康、收入等信息，不能恢复。台账记录、金额和校验值都保留，核验照样通过；谁、为什么、删了哪几条，记入台账。只有负责人可以办，要有复核人；仍在享受待遇、有未办结事项、所涉季度没有关账的不能删除。此前的备份和导出的文件里仍有，会逐一列出。",
        en: "Erases names, identity numbers, health, incomes and the like of a household from what the ledger keeps apart, from every version of its record and from department lists, for good. Entries, money and hashes stay and still prove themselves; who erased what, and why, is entered. Only a chief may, with a second person, and not while the household receives something, has open items, or stands in a quarter that is not closed. Backups and files made before still hold it and are named."
      },
      examples: ["ledger erase BS-0000012 --reason retention --role chief --approver 018"]
    },
    {
      household: HouseholdArgument.argument(cli),
      reason: Shared.choice(
        cli,
        "reason",
        {
          retention: ["保存期满", "it was kept as long as it had to be"],
          request: ["本人申请", "the person asked for it"],
          mistake: ["录入有误", "it was a mistake to take it in"]
        },
        ["为什么删除", "why: retention is over, a request, or a mistake to have taken it in"]
      ),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli),
      approver: approver(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ eraseHousehold, erasureReasons }, desk] = yield* Effect.all([Part.app, Part.desk])
        const { actor, household, reason, role } = given
        const erased = yield* desk.at(
          cli,
          given.workspace,
          eraseHousehold({ household, reason, actor: { actor, role }, approver: given.approver })
        )
        const { backups, entry, payloads, removed, rosterRows, versions, waitingRows } = erased
        return {
          lines: [
            entry === undefined
              ? cli.tell(
                  `${household} 没有可以删除的个人信息了，台账没有变化`,
                  `Nothing of ${household} is left to erase; the ledger is as it was`
                )
              : cli.tell(
                  `已删除 ${household} 的个人信息（${erasureReasons[reason].zh}），台账第 ${entry} 号记录了这次删除`,
                  `Erased who ${household} is (${erasureReasons[reason].en}); entry ${entry} of the ledger says so`
                ),
            ...(entry === undefined
              ? []
              : [
                  cli.tell(
                    `  台账附件 ${count(payloads)} 条，家庭档案 ${count(versions)} 版，部门名单 ${count(rosterRows)} 行，待修正 ${count(waitingRows)} 行`,
                    `  ${count(payloads)} payloads of the ledger, ${count(versions)} versions of the record, ${count(rosterRows)} rows of lists, ${count(waitingRows)} waiting rows`
                  )
                ]),
            removed
              ? cli.tell("数据库文件里已没有残留", "Nothing of it lies about in the database file")
              : cli.tell(
                  "另一个程序正在使用工作区，数据库旁的日志文件里还有残留；请关闭后原样再执行一次",
                  "Another program uses the workspace, and the log beside the database still holds it; close that and run this again"
                ),
            "",
            cli.tell(
              "仍含这一户个人信息的，请按档案规定处理：",
              "What still holds it, to be dealt with by the rules for files:"
            ),
            ...(backups.length === 0
              ? [cli.tell("  此前做的备份：没有登记", "  backups made before: none was noted")]
              : backups.map(({ content, madeAt }) =>
                  cli.tell(
                    `  ${madeAt.slice(0, 10)} 做的备份，校验值 ${content.slice(0, 16)}…`,
                    `  the backup of ${madeAt.slice(0, 10)}, print ${content.slice(0, 16)}…`
                  )
                )),
            cli.tell(
              "  部门送来的原始文件，以及 push、quarantine、notices、clues 等导出的表",
              "  files that departments sent, and what was written out: push, quarantine, notices, clues"
            )
          ],
          data: { household, reason, ...erased, entry: entry ?? null }
        }
      })
  )
