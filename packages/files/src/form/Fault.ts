import type { Bilingual, Form } from "@doudi/core"

/** Why a cell or a row cannot be taken (错误代码): one entry of the table below, and the row that a clerk mends. */
export interface Fault {
  readonly code: FaultCode
  readonly says: Bilingual.Bilingual
  readonly remedy: Bilingual.Bilingual
}

type Entry = readonly [saysZh: string, saysEn: string, remedyZh: string, remedyEn: string]

/** Every code with its words. A text never repeats a value: these lines are printed, logged and mailed. */
const entries = {
  ID_PRECISION_LOST: [
    "证件号码是数字格式，末几位已丢失",
    "The ID number is stored as a number and has lost its last digits",
    "请照原件重新录入全部 18 位，单元格先设为文本格式",
    "Type all 18 characters again from the card into a cell of text format"
  ],
  NUMBER_PRECISION_LOST: [
    "数字超过 15 位，末几位已丢失",
    "A number of more than 15 digits has lost its last digits",
    "请照原件重新录入，单元格先设为文本格式",
    "Type it again from the original into a cell of text format"
  ],
  ID_LENGTH: [
    "证件号码不是 18 位",
    "The ID number does not have 18 characters",
    "请照原件核对，补齐或删去多余字符",
    "Compare with the card; add or remove characters"
  ],
  ID_CHARACTERS: [
    "证件号码含有不允许的字符",
    "The ID number has characters that do not belong there",
    "前 17 位只能是数字，末位是数字或 X；不是公民身份号码的证件请另行登记",
    "17 digits, then a digit or X; other documents are recorded elsewhere"
  ],
  ID_BIRTH_DATE: [
    "证件号码第 7 至 14 位不是存在的日期",
    "Characters 7 to 14 of the ID number are not a date",
    "请照原件核对出生日期部分",
    "Compare the birth date part with the card"
  ],
  ID_CHECK_CHARACTER: [
    "证件号码末位校验不符，有数字录错",
    "The check character of the ID number does not fit: a digit is wrong",
    "请照原件逐位核对，不要只改末位",
    "Compare every digit with the card; do not just change the last one"
  ],
  ID_FIFTEEN_DIGITS: [
    "是 15 位旧号码",
    "It is an old number of 15 digits",
    "请照现用身份证录入 18 位号码",
    "Give the 18 characters of the present card"
  ],
  VALUE_MISSING: ["必填项为空", "A required value is missing", "请补填", "Fill it in"],
  NOT_MONEY: [
    "不是以元为单位、最多两位小数的金额",
    "Not an amount of yuan with at most two decimals",
    "请改为以元为单位的数字，如 1234.50；不写“万元”，不写说明",
    "Write yuan such as 1234.50, without 万元 or words"
  ],
  NOT_A_DAY: [
    "不是存在的日期",
    "Not a day that exists",
    "请写成 2025-07-01 的样子，年月日齐全",
    "Write it as 2025-07-01, with year, month and day"
  ],
  NOT_A_COUNT: [
    "不是零或正整数",
    "Not a whole number of zero or more",
    "请只写整数，不写单位",
    "Write only a whole number without a unit"
  ],
  NOT_A_NUMBER: [
    "不是最多六位小数的数字",
    "Not a number with at most six decimals",
    "请只写数字，如 35.5，不写单位",
    "Write only a number such as 35.5, without a unit"
  ],
  NOT_IN_LIST: [
    "不在规定的选项中",
    "Not one of the listed values",
    "请从填写说明所列选项中选一项",
    "Choose one of the values on the sheet of explanations"
  ],
  NOT_A_FLAG: ["不是“是”或“否”", "Neither yes nor no", "请填“是”或“否”", "Write 是 or 否"],
  NOT_A_DIVISION: [
    "不是 2、4、6、9 或 12 位区划代码",
    "Not a division code of 2, 4, 6, 9 or 12 digits",
    "请填区划代码，不填名称",
    "Give the code, not the name"
  ],
  VALUE_NOT_ALLOWED: [
    "不符合本列的规定",
    "Not allowed in this column",
    "请按填写说明改正",
    "Mend it as the sheet of explanations says"
  ],
  TEXT_TOO_LONG: ["文字超过 200 字", "The text has more than 200 characters", "请缩短", "Make it shorter"],
  CONTROL_CHARACTERS: [
    "含有不可见的控制字符",
    "It holds control characters that cannot be seen",
    "请删去后重新录入该单元格",
    "Clear the cell and type it again"
  ],
  DAMAGED_TEXT: [
    "文字已损坏（出现替代符）",
    "The text is damaged: characters were replaced",
    "请照原件重新录入",
    "Type it again from the original"
  ],
  FORMULA_CELL: [
    "是公式，公式的结果不可靠",
    "A formula; its result cannot be trusted",
    "请复制后“选择性粘贴—数值”，核对后再交",
    "Copy, paste special as values, check, and send again"
  ],
  ERROR_CELL: [
    "是错误值（如 #N/A）",
    "An error value such as #N/A",
    "请查明公式错误，填入实际的值",
    "Find the error of the formula and give the real value"
  ],
  ROW_TOO_WIDE: [
    "单元格比表头多，可能因逗号错位",
    "More cells than headers: a comma may have shifted them",
    "请逐格核对，改正后清空“整行核对”",
    "Check each cell, mend, then clear 整行核对"
  ],
  ROW_TOO_NARROW: [
    "单元格比表头少，可能有缺失或错位",
    "Fewer cells than headers: some are missing or shifted",
    "请逐格核对，改正后清空“整行核对”",
    "Check each cell, mend, then clear 整行核对"
  ],
  ROW_UNFINISHED: [
    "是最后一行且没有换行，文件可能在此截断",
    "The last row has no line ending: the file may be cut off here",
    "请与原始名单核对该行，核对后清空“整行核对”",
    "Compare the row with the original list, then clear 整行核对"
  ],
  ROW_UNCHECKED: [
    "整行尚未核对",
    "The row has not been checked yet",
    "请核对整行后清空“整行核对”",
    "Check the row, then clear 整行核对"
  ]
} as const satisfies Record<string, Entry>

export type FaultCode = keyof typeof entries

/** The table of faults, by code. */
export const faults: { readonly [Code in FaultCode]: Fault & { readonly code: Code } } = Object.fromEntries(
  Object.entries(entries).map(([code, [saysZh, saysEn, remedyZh, remedyEn]]) => [
    code,
    Object.freeze({ code, says: { zh: saysZh, en: saysEn }, remedy: { zh: remedyZh, en: remedyEn } })
  ])
) as any

/** The fault at a place of a file. */
export const at = (fault: Fault, row: number, column?: string): Form.RowFault => ({
  row,
  ...(column === undefined ? {} : { column }),
  code: fault.code,
  says: fault.says,
  remedy: fault.remedy
})
