import { type Bilingual, both } from "../foundation/Bilingual.ts"

/**
 * The functions of the rule language (函数), in the order of the reference. Each has a Chinese and an English name.
 *
 * Reading: unless its own comment says otherwise, what does not apply makes the result not apply, and what nobody knows makes it
 * unknown, with bounds where they can be told.
 */
export const functions = {
  count: both("计数", "count"),
  sum: both("合计", "sum"),
  min: both("最小", "min"),
  max: both("最大", "max"),
  mean: both("平均", "mean"),
  all: both("全部", "all"),
  any: both("任一", "any"),
  listContains: both("列表包含", "list contains"),
  abs: both("绝对值", "abs"),
  modulo: both("余数", "modulo"),
  portion: both("区间部分", "portion"),
  floor: both("向下取整", "floor"),
  ceiling: both("向上取整", "ceiling"),
  roundUp: both("进位", "round up"),
  roundDown: both("舍去", "round down"),
  roundHalfUp: both("四舍五入", "round half up"),
  roundHalfDown: both("逢半舍去", "round half down"),
  roundHalfEven: both("四舍六入五成双", "round half even"),
  yuan: both("元", "yuan"),
  days: both("天", "days"),
  months: both("个月", "months"),
  years: both("年", "years"),
  squareMetres: both("平方米", "square metres"),
  isKnown: both("已知", "is known"),
  isApplicable: both("适用", "is applicable"),
  withDefault: both("不适用时取", "with default"),
  fullYears: both("周岁", "full years"),
  fullMonths: both("整月数", "full months"),
  fullDays: both("整天数", "full days"),
  year: both("年份", "year"),
  month: both("月份", "month"),
  day: both("日", "day"),
  monthStart: both("月初", "month start"),
  monthEnd: both("月末", "month end"),
  yearStart: both("年初", "year start"),
  yearEnd: both("年末", "year end"),
  workingDaysAfter: both("工作日后", "working days after"),
  withinLast: both("近期内", "within last"),
  withinMonthsBefore: both("此前整月内", "within months before"),
  startsWith: both("开头为", "starts with"),
  endsWith: both("结尾为", "ends with"),
  contains: both("包含", "contains"),
  stringLength: both("字数", "string length")
} as const satisfies Record<string, Bilingual>
export type FunctionId = keyof typeof functions

/** Names of FEEL that mean a function which here has a plainer name. */
export const aliases: ReadonlyMap<string, FunctionId> = new Map([["decimal", "roundHalfEven"]])

/** The function of a name, in either language. */
export const functionNamed: ReadonlyMap<string, FunctionId> = new Map([
  ...Object.entries(functions).flatMap(([id, { zh, en }]) => [
    [zh, id as FunctionId] as const,
    [en, id as FunctionId] as const
  ]),
  ...aliases
])
