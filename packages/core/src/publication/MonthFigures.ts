import type { Fen } from "../foundation/index.ts"
import type { Area } from "./QuarterFigures.ts"

/**
 * Counted figures of a month for the tables that civil affairs send up (月报数字).
 *
 * Shape: as those of a quarter. Households and persons are a stock at the month's end; money is what was answered as delivered on its
 * days, in fen, and a payment for several months counts in the month it was made.
 */
export interface MonthFigures {
  /** Who receives what on the last day, by age: `elderly` from 60, `minor` under 18 full years. */
  readonly standing: ReadonlyArray<{
    readonly category: string
    readonly area: Area
    readonly age: Age
    readonly persons: number
    /** Households, counted in the row of their first member only, so that they add up. */
    readonly households: number
  }>
  /** What was delivered, month by month since January. `times`: persons helped, each time. */
  readonly paid: ReadonlyArray<{
    readonly month: string
    readonly programme: string
    readonly area: Area
    readonly items: number
    readonly times: number
    readonly amount: Fen.Fen
  }>
  readonly closed: boolean
}

export type Age = "elderly" | "adult" | "minor" | "unknown"

/** The texts of each list that say what a row counts. */
export const keys = {
  standing: ["category", "area", "age"],
  paid: ["month", "programme", "area"]
} as const
