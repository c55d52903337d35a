/**
 * What a changed standard does to a population: households by category before and after, money by township and category, and which
 * households are otherwise. Unit: fen a month; a benefit that cannot be told counts as nothing.
 */
export interface Moves {
  /** Category before times 8 plus category after. */
  readonly matrix: Int32Array
  /** Township times 8 plus category: money after less money before. */
  readonly money: Float64Array
  readonly changed: Int32Array
  /** How many of `changed` are filled. */
  count: number
}

export const emptyMoves = (households: number): Moves => ({
  matrix: new Int32Array(64),
  money: new Float64Array(12 * 8),
  changed: new Int32Array(households),
  count: 0
})

/** How the raise is written for the pack, and in fen a month: every standard by fifty yuan. */
export const raise = { text: "低保标准=+50", fen: 5000 } as const

export interface Decided {
  readonly category: ArrayLike<number>
  readonly benefit: ArrayLike<number>
}

/** Compares two results of the same households; `code` turns what stands in `category` into a category of the benchmark. */
export const compare = (
  moves: Moves,
  township: Uint8Array,
  before: Decided,
  after: Decided,
  code: Uint8Array,
  unknown: number
): void => {
  const { matrix, money, changed } = moves
  matrix.fill(0)
  money.fill(0)
  let count = 0
  const households = changed.length
  const [was, is, had, has] = [before.category, after.category, before.benefit, after.benefit]
  for (let h = 0; h < households; h++) {
    const [a, b, x, y] = [was[h]!, is[h]!, had[h]!, has[h]!]
    const [from, to] = [code[a]!, code[b]!]
    matrix[from * 8 + to]!++
    const place = township[h]! * 8
    if (x !== unknown) money[place + from]! -= x
    if (y !== unknown) money[place + to]! += y
    changed[count] = h
    count += +(a !== b || x !== y)
  }
  moves.count = count
}

/** The first thing two answers differ in. */
export const difference = (one: Moves, other: Moves): string | undefined => {
  for (let i = 0; i < 64; i++) {
    if (one.matrix[i] !== other.matrix[i]) return `from ${i >> 3} to ${i & 7}: ${other.matrix[i]}, not ${one.matrix[i]}`
  }
  for (let i = 0; i < 96; i++) {
    if (one.money[i] !== other.money[i]) return `money at ${i >> 3} of ${i & 7}: ${other.money[i]}, not ${one.money[i]}`
  }
  if (one.count !== other.count) return `${other.count} households are otherwise, not ${one.count}`
  return undefined
}
