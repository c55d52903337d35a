import { Bilingual, type Form } from "@doudi/core"

/**
 * What can be wrong with a row once its cells are readable: what only a look at the other rows, or at the register, shows.
 * The codes of single cells belong to the reading of files.
 */
export const faults = {
  HOUSEHOLD_NUMBER: [
    "户编号只能用字母、数字和连字符，最长 40 位",
    "a household number has letters, digits and hyphens, at most 40",
    "请改为登记系统的户编号",
    "Write the register's household number"
  ],
  HOUSEHOLD_TWICE: [
    "同一户编号出现多次且内容不同",
    "the household number stands in several rows that differ",
    "请只保留正确的一行",
    "Keep the right row only"
  ],
  HOUSEHOLD_UNKNOWN: [
    "家庭表中没有这个户编号",
    "the household table has no such number",
    "请在家庭表中补上这一户，或改正户编号",
    "Add the household to the household table, or correct the number"
  ],
  HOUSEHOLD_EMPTY: [
    "这一户在成员表中没有成员",
    "the household has no row in the member table",
    "请在成员表中补上成员",
    "Add its members to the member table"
  ],
  LIST_COUNT: [
    "家庭表所填的数目与清单中的条数不一致",
    "the number in the household table is not the number of entries in the list",
    "请改正数目，或补上、删去清单中的行",
    "Correct the number, or add or remove rows of the list"
  ],
  HOUSEHOLD_HELD_BACK: [
    "同户有待修正的行，整户暂不导入",
    "another row of the household must be mended first; the household waits as a whole",
    "改正同户的其他行后，本行随之导入，无需修改",
    "Mend the other row; this one needs no change"
  ],
  MEMBER_NUMBER: [
    "成员序号应从 1 开始",
    "member numbers begin at 1",
    "请填写 1 或更大的整数",
    "Write a whole number from 1"
  ],
  MEMBER_NUMBER_TWICE: [
    "同一户内成员序号重复",
    "the member number stands twice in the household",
    "请给每个人不同的序号",
    "Give every person a number of their own"
  ],
  PERSON_TWICE: [
    "同一证件号码出现在多行",
    "the identity number stands in several rows",
    "请核对是一人两户还是号码录错，两行都需确认",
    "Check whether one person is in two households or a number is mistyped; both rows wait"
  ],
  PERSON_IN_ANOTHER_HOUSEHOLD: [
    "该证件号码在系统中属于另一户",
    "the identity number belongs to another household of the register",
    "请把两户放在同一份文件里一起更新",
    "Bring both households up to date in one file"
  ],
  BIRTH_DIFFERS: [
    "出生日期与证件号码不一致",
    "the birth date differs from the identity number",
    "请按户口簿核对后改正其中一项",
    "Check the household register and correct one of them"
  ],
  SEX_DIFFERS: [
    "性别与证件号码不一致",
    "the sex differs from the identity number",
    "请核对后改正其中一项",
    "Check and correct one of them"
  ],
  OUT_OF_RANGE: [
    "数值超出范围",
    "the number is out of range",
    "残疾等级为 1 至 4，失能项数为 0 至 6",
    "Disability grade is 1 to 4, failed abilities 0 to 6"
  ],
  IDENTITY_MISSING: [
    "没有证件号码，无法比对",
    "no identity number, so it cannot be compared",
    "请补填 18 位公民身份号码或残疾人证号",
    "Add the 18-character identity number or the certificate number"
  ],
  ITEM_UNKNOWN: [
    "没有这个推送编号",
    "no such push item",
    "请使用推送表上的编号，不要改动该列",
    "Use the number of the push workbook; do not change that column"
  ],
  ITEM_OF_ANOTHER_DEPARTMENT: [
    "该推送编号属于其他部门",
    "the push item belongs to another department",
    "请删去本行，或核对部门",
    "Remove the row, or check the department"
  ],
  ITEM_ALREADY_ANSWERED: [
    "该事项已有最终反馈",
    "the item was finally answered before",
    "需要更正时请按更正流程办理",
    "Use the correction procedure to change it"
  ],
  ITEM_TWICE: ["同一推送编号出现多次", "the push item stands in several rows", "请只保留一行", "Keep one row"],
  AMOUNT_MISSING: [
    "资金类事项已核准或已落实，但没有金额",
    "money granted or delivered without an amount",
    "请填写核准或实际发放的金额（元）",
    "Write the amount granted or paid, in yuan"
  ],
  AMOUNT_NEGATIVE: [
    "金额不能为负",
    "the amount is negative",
    "请填写实际发放金额（元）",
    "Write the amount paid, in yuan"
  ],
  AMOUNT_ABOVE_PLAN: [
    "金额高于推送的计划金额，或高于已核准的金额",
    "the amount is above the planned one, or the one granted",
    "请核对金额；确需增加的请先调整计划",
    "Check the amount; to give more, change the plan first"
  ],
  AMOUNT_BELOW_BAND: [
    "金额低于可选幅度的下限",
    "the amount is below the lower end of its band",
    "请在推送表所列幅度内确定金额，或核对后改正",
    "Choose an amount within the band of the push workbook, or correct it"
  ],
  GRANTED_OTHERWISE: [
    "该事项已按另一金额核准过",
    "the item was granted with another amount before",
    "请填写原核准金额；实际发放不同的，待落实时按实际金额填写",
    "Write the amount granted then; what is paid in the end is written when it is delivered"
  ],
  DATE_MISSING: [
    "已核准或已落实，但没有办理日期",
    "granted or delivered without a date",
    "请填写核准或落实的日期",
    "Write the day it was granted or delivered"
  ],
  REASON_MISSING: ["不予落实但没有原因", "refused without a reason", "请填写未落实原因", "Write the reason"]
} as const satisfies Record<string, readonly [string, string, string, string]>
export type RowFaultCode = keyof typeof faults

/** The fault of a row, with its words. */
export const fault = (row: number, code: RowFaultCode, column?: string): Form.RowFault => {
  const [zh, en, remedyZh, remedyEn] = faults[code]
  return {
    row,
    code,
    says: Bilingual.both(zh, en),
    remedy: Bilingual.both(remedyZh, remedyEn),
    ...(column === undefined ? {} : { column })
  }
}
