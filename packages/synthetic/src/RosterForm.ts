import { Quarter } from "@doudi/core"

/** The lists that departments send every quarter (部门名单). */
export type ListId = "serious-illness" | "severe-disability" | "unemployed" | "monitoring"

/** The columns of the lists by an English key: one table, so that a policy pack's columns can be held against it. */
export const columns = {
  serial: "序号",
  name: "姓名",
  citizenId: "证件号码",
  phone: "联系电话",
  township: "所在乡镇",
  disease: "病种",
  treatedOn: "就诊日期",
  selfPaid: "自付费用",
  certificate: "残疾证号",
  disability: "残疾类别",
  grade: "残疾等级",
  issuedOn: "发证日期",
  unemployedOn: "失业登记日期",
  unemployedReason: "失业原因",
  monitoring: "监测对象类别",
  risk: "风险类型",
  identifiedOn: "识别日期",
  headName: "户主姓名",
  headId: "户主证件号码"
} as const
export type ColumnKey = keyof typeof columns

/** A cell of a list: text, a number as a workbook holds it, or nothing. */
export type Cell = string | number | null

/** A row before its cells are put in order. */
export type Row = Readonly<Partial<Record<ColumnKey, Cell>>>

/** How one department sends its list. `titles` stand above the header, one row each. */
export interface RosterForm {
  readonly list: ListId
  readonly department: string
  readonly name: string
  readonly format: "xlsx" | "csv-gb18030"
  readonly titles: (quarter: Quarter.Quarter) => ReadonlyArray<string>
  readonly keys: ReadonlyArray<ColumnKey>
}

export const forms: ReadonlyArray<RosterForm> = [
  {
    list: "serious-illness",
    department: "区医疗保障局",
    name: "大病重病患者名单",
    format: "xlsx",
    titles: (quarter) => [`蚌山区${Quarter.label(quarter, "zh")}大病重病患者名单`],
    keys: ["serial", "name", "citizenId", "phone", "township", "disease", "treatedOn", "selfPaid"]
  },
  {
    list: "severe-disability",
    department: "区残疾人联合会",
    name: "重度残疾人名单",
    format: "xlsx",
    titles: () => [],
    keys: ["serial", "name", "certificate", "citizenId", "disability", "grade", "issuedOn", "phone", "township"]
  },
  {
    list: "unemployed",
    department: "区人力资源和社会保障局",
    name: "登记失业人员名单",
    format: "csv-gb18030",
    titles: () => [],
    keys: ["serial", "name", "citizenId", "phone", "township", "unemployedOn", "unemployedReason"]
  },
  {
    list: "monitoring",
    department: "区农业农村水利局",
    name: "防止返贫监测对象名单",
    format: "xlsx",
    titles: (quarter) => ["防止返贫监测对象花名册", `填报单位：区农业农村水利局　${Quarter.label(quarter, "zh")}`],
    keys: [
      "serial",
      "name",
      "citizenId",
      "headName",
      "headId",
      "township",
      "monitoring",
      "risk",
      "identifiedOn",
      "phone"
    ]
  }
]
