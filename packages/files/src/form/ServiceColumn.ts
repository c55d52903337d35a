/**
 * The columns that a quarantine workbook (待修正表) puts before the form's own. A reader knows them and passes them over, except
 * `rowCheck`: while it holds anything, its row stays in quarantine.
 */
export const serviceColumns = {
  row: "原行号",
  column: "问题列",
  code: "问题代码",
  says: "说明",
  remedy: "怎么改",
  rowCheck: "整行核对"
} as const

/** Begins the text that stands in quarantine for a cell whose content must not be taken over as it was. */
export const marks = { formula: "#公式 ", lost: "#已丢失 " } as const

/** Sheets that stand beside the data in our own workbooks and never hold any. */
export const serviceSheets = { guide: "填写说明", codes: "代码说明", options: "选项" } as const

/** The sheet of rows that wait for mending; with several forms, followed by the form's title. */
export const quarantineSheet = "待修正"
