/** Adds up one figure over rows. Every figure is a whole number. */
export const sum = <A>(rows: ReadonlyArray<A>, figure: (row: A) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0)

/** Different keys of the rows, in the order they first appear. */
export const keys = <A>(rows: ReadonlyArray<A>, key: (row: A) => string): ReadonlyArray<string> => [
  ...new Set(rows.map(key))
]
