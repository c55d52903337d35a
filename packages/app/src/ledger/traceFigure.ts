import { Bilingual, type Figure, Month, Problem, type Quarter, ReportFigure } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { monthReport } from "../quarter/monthReport.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { type FigureRecord, Figures } from "../port/Figures.ts"
import { dueBy, quarterReport } from "../quarter/quarterReport.ts"

export interface TraceFigure {
  /** Whose report: of a quarter, or of a month. */
  readonly period: Quarter.Quarter | Month.Month
  /** The number of the figure, as the report shows it: `needs/housing/found`. */
  readonly figure: string
  readonly language: Bilingual.Language
  readonly actor: Actor
}

/** The records behind a figure, list by list, and what they add up to. */
export interface Trace {
  readonly figure: ReportFigure.ReportFigure
  readonly records: ReadonlyArray<Traced>
  /** Of a share: the records of the whole, of which `records` are the part. */
  readonly whole: ReadonlyArray<Traced> | undefined
}

export interface Traced extends FigureRecord {
  readonly list: Figure.Part["list"]
}

/** Roles that may see which households a figure counts. They do the casework, lead it, or check it. */
export const traceRoles: ReadonlySet<string> = new Set(["clerk", "township", "chief", "auditor"])

/**
 * Lists the records behind a figure of a report (数字溯源): households and members by their numbers, items, ledger entries,
 * rows of files. Their numbers add up to the figure.
 *
 * Fails: `TraceNotAllowed` for a role that may not see households, before anything is read; `FigureUnknown`, `StoreFailure`.
 */
export const traceFigure = Effect.fn("traceFigure")(function* (input: TraceFigure) {
  if (!traceRoles.has(input.actor.role)) return yield* new TraceNotAllowed({ role: input.actor.role })
  const { language, period } = input
  const report = Month.isMonth(period)
    ? yield* monthReport({ month: period, language })
    : yield* quarterReport({ quarter: period, language })
  const figure = ReportFigure.all(report).find(({ id }) => id === input.figure)
  if (figure === undefined) return yield* new FigureUnknown({ period })
  const { policy } = yield* pinnedPolicy
  const figures = yield* Figures
  const due = dueBy(policy)
  const records = (of: Figure.Figure) =>
    Effect.map(
      Effect.forEach(of.parts, (part) =>
        Effect.map(figures.records(period, part, due), (found) =>
          found.map((record): Traced => ({ list: part.list, ...record }))
        )
      ),
      (parts) => parts.flat()
    )
  const of = figure.of
  return {
    figure,
    records: yield* records("value" in of ? of : of.part),
    whole: "value" in of ? undefined : yield* records(of.whole)
  } satisfies Trace
})

/** The role may not see which households a figure counts. */
export class TraceNotAllowed
  extends Data.TaggedError("TraceNotAllowed")<{ readonly role: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      "这个角色不能查看数字背后的家庭：溯源会列出户编号和成员序号",
      "This role may not see the households behind a figure: a trace lists household and member numbers"
    )
  }
  get remedy() {
    return Bilingual.both(
      `请由以下角色之一办理（--role）：${[...traceRoles].join("、")}`,
      `Ask somebody in one of these roles (--role): ${[...traceRoles].join(", ")}`
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The report of the period has no figure of that number. */
export class FigureUnknown
  extends Data.TaggedError("FigureUnknown")<{ readonly period: string }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    return Bilingual.both(
      `${this.period} 的报告里没有这个数字编号`,
      `The report of ${this.period} has no figure of that number`
    )
  }
  get remedy() {
    return Bilingual.both(
      "数字编号在报告的 csv、json 和工作簿最后一张表里，如 needs/housing/found",
      "Numbers of figures stand in the report's csv and json, and on the last sheet of the workbook, such as needs/housing/found"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
