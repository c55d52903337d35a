import type { ImportReceipt } from "@doudi/app"
import type { Outcome, Voice } from "../Cli.ts"
import { ExitCode } from "../ExitCode.ts"
import { count } from "../terminal/TextTable.ts"

/** What an import came to, for a program. `quarantine` is where the rows wait for mending, if any do. */
export interface ImportData {
  readonly file: string
  readonly kind: string
  readonly source: string
  readonly observedOn: string
  readonly alreadyImported: boolean
  readonly rows: number
  readonly accepted: number
  readonly unchanged: number
  readonly repeated: number
  readonly quarantined: number
  readonly quarantine: string | null
  readonly ignored: ReadonlyArray<string>
}

/** The receipt of a file in words (导入回执). Exit code 4 says that some of its rows wait for mending. */
export const outcome = (voice: Voice, receipt: ImportReceipt): Outcome & { readonly data: ImportData } => {
  const { record, alreadyImported, repeated, ignored, quarantine } = receipt
  const { fileName, kind, source, observedOn, rows, accepted, unchanged, quarantined } = record
  const data = {
    file: fileName,
    kind,
    source,
    observedOn,
    alreadyImported,
    rows,
    accepted,
    unchanged,
    repeated,
    quarantined: alreadyImported ? 0 : quarantined,
    quarantine: quarantine ?? null,
    ignored
  }
  if (alreadyImported) {
    const day = record.recordedAt.slice(0, 10)
    return {
      lines: [
        voice.tell(
          `${fileName} 在 ${day} 已经导入过，这次没有改动`,
          `${fileName} was imported on ${day}; nothing changed`
        )
      ],
      data
    }
  }
  const lines = [
    voice.tell(
      `已导入 ${fileName}：共 ${count(rows)} 行，收下 ${count(accepted)} 行`,
      `Imported ${fileName}: ${count(rows)} rows, ${count(accepted)} taken`
    ),
    ...(unchanged > 0 ? [`  ${remark(voice, kind, unchanged)}`] : []),
    ...(ignored.length > 0
      ? [voice.tell(`  没有用到的列：${ignored.join("、")}`, `  columns not used: ${ignored.join(", ")}`)]
      : []),
    ...(quarantined > 0
      ? [
          voice.tell(
            `  待修正 ${count(quarantined)} 行，见 ${quarantine}`,
            `  ${count(quarantined)} rows wait in ${quarantine}`
          ),
          voice.tell(
            "  在表里改好后，用同一命令导入这份待修正清单即可",
            "  mend them there, then import that workbook with the same command"
          )
        ]
      : [])
  ]
  return { lines, data, code: quarantined > 0 ? ExitCode.quarantined : ExitCode.done }
}

const remark = (voice: Voice, kind: ImportReceipt["record"]["kind"], unchanged: number): string => {
  const n = count(unchanged)
  switch (kind) {
    case "households":
      return voice.tell(`其中 ${n} 户与现有档案相同`, `${n} households were known as they are`)
    case "roster":
      return voice.tell(`重复的 ${n} 行只算一次`, `${n} rows stood twice and count once`)
    case "feedback":
      return voice.tell(`其中 ${n} 行还没有填写办理状态`, `${n} rows are not answered yet`)
  }
}
