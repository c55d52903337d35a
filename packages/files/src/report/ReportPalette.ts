import type { ReportChart } from "@doudi/core"

/**
 * The colours of the charts (配色), after Okabe and Ito: people who lack one kind of cone can tell them apart.
 *
 * Shape: `ink` is the colour of text on it. No two colours of a scheme are the same, so a style sheet can exchange one for another.
 */
export interface Colour {
  readonly light: string
  readonly dark: string
  /** Text on the light colour and on the dark one. */
  readonly ink: readonly [string, string]
}

export const colourOf = (tone: ReportChart.Tone): Colour => colours[typeof tone === "number" ? equals[tone] : tone]

const white = "#fffffe"
const black = "#111418"

const colours = {
  done: { light: "#0072b2", dark: "#46a5f1", ink: [white, black] },
  underway: { light: "#56b4e9", dark: "#7bd4fa", ink: [black, black] },
  open: { light: "#e69f00", dark: "#faac3c", ink: [black, black] },
  lacking: { light: "#d55e00", dark: "#e07a28", ink: [black, black] },
  aside: { light: "#66717d", dark: "#8c9aad", ink: [white, black] },
  green: { light: "#009e73", dark: "#339671", ink: [black, black] },
  purple: { light: "#cc79a7", dark: "#dfb3cb", ink: [black, black] },
  yellow: { light: "#d9cb2f", dark: "#e9ee52", ink: [black, black] }
} as const satisfies Record<string, Colour>

const equals = ["done", "open", "green", "purple", "underway", "lacking", "yellow", "aside"] as const

/** Colours of lines and words in a chart. */
export const chartText = { light: "#3c4650", dark: "#c3ccd6" } as const
export const chartLine = { light: "#d5dbe1", dark: "#3a4450" } as const
/** The line between neighbouring parts of a bar: the colour of the paper. */
export const chartGap = { light: "#fefefe", dark: "#161d25" } as const
/** The text on the dark colours of the light scheme. */
export const chartInk = { light: white, dark: black } as const

export const all: ReadonlyArray<Colour> = Object.values(colours)
