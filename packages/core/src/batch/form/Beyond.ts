/** What keeps a part of a policy out of the compiled form (不能编译), so that it goes through the traced evaluator. */
export type Why =
  | "nested lists"
  | "text function"
  | "working days"
  | "power"
  | "large number"
  | "mixed rows"
  | "too many parts"
  /** What draws no line as a figure takes equal steps. */
  | "not linear"

/** Thrown while lowering and caught where a category or programme is lowered; never leaves this room. */
export class Beyond extends Error {
  readonly why: Why
  constructor(why: Why) {
    super(why)
    this.why = why
  }
}
