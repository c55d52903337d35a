/**
 * What every contestant says of each household: the category, the benefit a month in fen (-1 when it cannot be told), and of the 18
 * conditions which are true and which are unknown, as bits.
 */
export interface Result {
  readonly category: Uint8Array
  readonly benefit: Int32Array
  readonly holds: Int32Array
  readonly open: Int32Array
}

export const emptyResult = (count: number): Result => ({
  category: new Uint8Array(count),
  benefit: new Int32Array(count),
  holds: new Int32Array(count),
  open: new Int32Array(count)
})

/** Categories by their number. `pending` is an unknown met before the first category that holds. */
export const categories = ["none", "tekun", "dibao", "single", "margin", "rigid", "monitor", "pending"] as const

/** The conditions by their bit. */
export const conditions = [
  ...["everybody-dependent", "everybody-poor", "nobody-supported", "cars", "homes", "assets-24"],
  ...["income-standard", "income-margin", "assets-36", "severe", "ill", "income-disposable"],
  ...["rigid-share", "rural", "net-below-line", "unsafe", "unemployed", "sudden"]
] as const

/** The first household, if any, of which two results differ, and in what. Contestants without masks leave them out. */
export const difference = (one: Result, other: Partial<Result>, count: number): string | undefined => {
  for (const key of ["category", "benefit", "holds", "open"] as const) {
    const list = other[key]
    if (list === undefined) continue
    for (let h = 0; h < count; h++) {
      if (one[key][h] !== list[h]) return `household ${h}: ${key} is ${list[h]}, not ${one[key][h]}`
    }
  }
  return undefined
}
