import type { Verified } from "@doudi/app"
import * as Effect from "effect/Effect"
import type { Cli, Outcome } from "../../Cli.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { count } from "../../terminal/TextTable.ts"

/** What a check came to, in words: that all is as it was written, or what is not (核验结果). */
export const outcome = (cli: Cli, verified: Verified): Effect.Effect<Outcome> =>
  Effect.gen(function* () {
    const { Finding } = yield* Part.core
    const { anchors, checkpoints, entries, erased, findings, hash, head } = verified
    const checked = cli.tell(
      `台账 ${count(entries)} 条，杂凑算法 ${name(hash)}；比对检查点 ${count(checkpoints)} 个，留存检查点 ${count(anchors)} 个`,
      `${count(entries)} entries, hashed with ${name(hash)}; held against ${count(checkpoints)} own checkpoints and ${count(anchors)} kept by others`
    )
    const gone =
      erased === 0
        ? []
        : [
            cli.tell(
              `其中 ${count(erased)} 条的附件已按规定删除，删除各有记录，不影响核验`,
              `The payloads of ${count(erased)} entries were erased, each by an entry that says so; the check holds without them`
            )
          ]
    const lines =
      findings.length === 0
        ? [
            cli.tell("核验通过，没有发现改动", "All is as it was written"),
            checked,
            ...gone,
            ...(anchors > 0
              ? []
              : [
                  cli.tell(
                    "没有用其他单位留存的检查点比对；整本重写只有比对后才能发现（--anchor）",
                    "No checkpoint kept by another office was given; only that shows whether all was written anew (--anchor)"
                  )
                ]),
            ...(head === undefined ? [] : [cli.tell(`最后一条的校验值 ${head}`, `Hash of the last entry ${head}`)])
          ]
        : [
            cli.tell(
              `核验不通过，发现 ${findings.length} 处问题：`,
              `The check failed, with ${findings.length} findings:`
            ),
            ...findings.map((finding) => `  ${cli.say(Finding.says(finding))}`),
            checked,
            cli.tell(
              "请停止记账，保留这个文件，用备份核对，并报告负责人",
              "Write nothing more, keep this file, compare it with a backup, and tell who is responsible"
            )
          ]
    return {
      lines,
      data: {
        ok: findings.length === 0,
        ...verified,
        findings: findings.map((finding) => ({ ...finding, says: Finding.says(finding) }))
      },
      code: findings.length === 0 ? ExitCode.done : ExitCode.integrity
    }
  })

const name = (hash: Verified["hash"]): string => (hash === "sha256" ? "SHA-256" : hash === "sm3" ? "SM3" : "-")
