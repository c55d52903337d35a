import { type Bilingual, both } from "../foundation/Bilingual.ts"

/**
 * What a check of a ledger found wrong (核验发现). `seq` is the first entry where it shows, `where` a table, a file or a size.
 *
 * Holds no personal value.
 */
export interface Finding {
  readonly code: Code
  readonly seq?: number
  readonly where?: string
}

export type Code = keyof typeof words

type Words = (at: { readonly seq: number; readonly where: string }) => readonly [zh: string, en: string]

const words = {
  ENTRY_MISSING: ({ seq }) => [`第 ${seq} 号记录不见了`, `entry ${seq} is missing`],
  ENTRY_CHANGED: ({ seq }) => [
    `第 ${seq} 号记录与其校验值不符：被改动、调换或插入过`,
    `entry ${seq} does not match its hash: it was changed, moved or put in`
  ],
  HEADER_UNREADABLE: ({ seq }) => [`第 ${seq} 号记录读不出内容`, `entry ${seq} cannot be read`],
  COLUMNS_DIFFER: ({ seq }) => [
    `第 ${seq} 号记录供查询的列与记录本身不符`,
    `the columns of entry ${seq} do not repeat what it says`
  ],
  PAYLOAD_CHANGED: ({ seq }) => [`第 ${seq} 号记录的附件被改动过`, `the payload of entry ${seq} was changed`],
  PAYLOAD_MISSING: ({ seq }) => [
    `第 ${seq} 号记录的附件不见了，也没有删除记录`,
    `the payload of entry ${seq} is gone, and no entry says that it was erased`
  ],
  STILL_THERE: ({ seq }) => [
    `第 ${seq} 号记录写明已删除的个人信息仍在库中，或又被放回`,
    `what entry ${seq} says was erased is still there, or there again`
  ],
  PAYLOAD_WITHOUT_ENTRY: ({ seq }) => [`第 ${seq} 号记录多出附件`, `entry ${seq} has a payload that it does not name`],
  POSTINGS_UNBALANCED: ({ seq }) => [`第 ${seq} 号记录借贷不平`, `the postings of entry ${seq} do not come to zero`],
  TIME_BACKWARDS: ({ seq }) => [`第 ${seq} 号记录的时间早于前一条`, `entry ${seq} is older than the one before it`],
  QUARTER_CLOSED: ({ seq }) => [
    `第 ${seq} 号记录记入了已关账的季度`,
    `entry ${seq} was written into a quarter that was closed`
  ],
  CORRECTS_NOTHING: ({ seq }) => [`第 ${seq} 号更正没有对应的记录`, `entry ${seq} corrects an entry that is not there`],
  DETERMINATION_CHANGED: ({ seq }) => [
    `第 ${seq} 号研判的认定记录或方案与台账所记不符：研判之后被改动过`,
    `the determinations or plans of entry ${seq} are not those that it vouches for: some were changed afterwards`
  ],
  CHECKPOINT_DIFFERS: ({ where }) => [
    `台账与检查点不符（${where}）：此前的记录被重写过`,
    `the ledger differs from a checkpoint (${where}): what came before it was rewritten`
  ],
  LEDGER_SHORTER: ({ where }) => [
    `台账比检查点短（${where}）：末尾的记录被截去`,
    `the ledger is shorter than a checkpoint (${where}): its end was cut off`
  ],
  ANOTHER_LEDGER: ({ where }) => [`检查点属于另一本台账（${where}）`, `a checkpoint is of another ledger (${where})`],
  SIGNATURE_WRONG: ({ where }) => [`检查点的签名不对（${where}）`, `the signature of a checkpoint is wrong (${where})`],
  SIGNATURE_MISSING: ({ where }) => [`检查点没有签名（${where}）`, `a checkpoint is not signed (${where})`],
  KEY_UNKNOWN: ({ where }) => [
    `检查点由台账没有登记的密钥签名（${where}）`,
    `a checkpoint was signed with a key that the ledger does not name (${where})`
  ],
  ACCESS_CHANGED: ({ seq }) => [
    `第 ${seq} 号查阅记录被改动、删除或调换过`,
    `note ${seq} of who looked at what was changed, removed or moved`
  ],
  ACCESS_DIFFERS: ({ where }) => [
    `查阅日志与检查点不符（${where}）：此前的记录被重写过`,
    `the log of who looked at what differs from a checkpoint (${where}): what came before it was rewritten`
  ],
  ACCESS_SHORTER: ({ where }) => [
    `查阅日志比检查点短（${where}）：末尾的记录被截去`,
    `the log of who looked at what is shorter than a checkpoint (${where}): its end was cut off`
  ],
  DATABASE_DAMAGED: ({ where }) => [`数据库文件损坏（${where}）`, `the database file is damaged (${where})`],
  SCHEMA_CHANGED: ({ where }) => [
    `数据库结构被改动过：${where}`,
    `the structure of the database was changed: ${where}`
  ],
  PROJECTION_DIFFERS: ({ where }) => [
    `表 ${where} 与其所依据的记录不符`,
    `the table ${where} differs from the records that it rests on`
  ]
} satisfies Record<string, Words>

/** The finding in words. */
export const says = ({ code, seq = 0, where = "" }: Finding): Bilingual =>
  both(...(words as Readonly<Record<Code, Words>>)[code]({ seq, where }))
