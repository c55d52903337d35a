import type { Language } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import type { Headline } from "./ReportHeadline.ts"
import type { Fact } from "./ReportReading.ts"
import type { Section } from "./ReportSection.ts"

/**
 * A report in one language, laid out but not yet drawn (报告): the same model becomes a page, a workbook and a long table.
 *
 * Shape: holds no time of making, so that the same figures give the same bytes.
 */
export interface Report {
  readonly language: Language
  readonly title: string
  /** The day it is about; a workbook carries it as its date. */
  readonly day: Day
  /** By what it was computed, for the foot of the page: packs and their digests. */
  readonly marks: ReadonlyArray<string>
  /** Whether its figures can be asked for by their numbers, which are then shown with them. */
  readonly traced?: boolean
  /** What stands on the cover: labels with their values. */
  readonly facts: ReadonlyArray<Fact>
  /** What must be read before any figure. */
  readonly warnings: ReadonlyArray<string>
  readonly headlines: ReadonlyArray<Headline>
  readonly sections: ReadonlyArray<Section>
  /** How to read the report: terms and what they mean here. */
  readonly reading: ReadonlyArray<Fact>
}
