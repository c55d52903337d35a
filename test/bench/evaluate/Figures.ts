/**
 * The figures of the benchmark's rules on 2025-08-01. Unit: fen, standards a month, income and lines a year, by township.
 *
 * Shape: all standards are whole tens of yuan, so that every share of one is whole fen.
 */
import { townships, urban } from "./District.ts"

export const on = "2025-08-01"

/** Zone of a township: every third one. */
export const zoneOf = (township: number): number => township % 3

const urbanStandards = [83_000, 81_000, 79_000]
const ruralStandards = [80_000, 77_000, 75_000]

const byTownship = (of: (township: number) => number): Int32Array =>
  Int32Array.from({ length: townships }, (_, township) => of(township))

export interface Figures {
  readonly standard: Int32Array
  readonly disposable: Int32Array
}

/** `raise` is added to every standard. Unit: fen a month. */
export const figures = (raise = 0): Figures => ({
  standard: byTownship((t) => (urban(t) ? urbanStandards : ruralStandards)[zoneOf(t)]! + raise),
  disposable: byTownship((t) => (urban(t) ? 4_700_000 : 2_300_000))
})

export const monitoringLine = 880_000
export const suddenLine = 2_000_000
export const living = 10_000
export const care = 10_000

/** Days of birth, yyyymmdd: born up to it is so old, born after it is younger. */
export const bornBy = { sixty: 19_650_801, seventy: 19_550_801, sixteen: 20_090_801, eighteen: 20_070_801 } as const
