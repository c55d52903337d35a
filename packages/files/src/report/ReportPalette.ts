import type { ReportChart } from "@doudi/core"

/**
 * The colours of the charts (配色): Okabe and Ito's, which people with any kind of colour blindness can tell apart.
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
  done: { light: "#0072b2", dark: "#4ba3db", ink: [white, black] },
  underway: { light: "#56b4e9", dark: "#9ad4f5", ink: [black, black] },
  open: { light: "#e69f00", dark: "#f0b84a", ink: [black, black] },
  lacking: { light: "#d55e00", dark: "#f0803c", ink: [black, black] },
  aside: { light: "#9aa5b1", dark: "#7d8a98", ink: [black, black] },
  green: { light: "#009e73", dark: "#2fc79b", ink: [black, black] },
  purple: { light: "#cc79a7", dark: "#dd9fc2", ink: [black, black] },
  yellow: { light: "#d9cb2f", dark: "#f0e442", ink: [black, black] }
} as const satisfies Record<string, Colour>

const equals = ["done", "open", "green", "purple", "underway", "lacking", "yellow", "aside"] as const

/** Colours of lines and words in a chart. */
export const chartText = { light: "#3c4650", dark: "#c3ccd6" } as const
export const chartLine = { light: "#d5dbe1", dark: "#3a4450" } as const
/** The line between neighbouring parts of a bar: the colour of the paper. */
export const chartGap = { light: "#fefefe", dark: "#161d25" } as const
/** The text on `done`, the only dark colour of the light scheme. */
export const chartInk = { light: white, dark: black } as const

export const all: ReadonlyArray<Colour> = Object.values(colours)
