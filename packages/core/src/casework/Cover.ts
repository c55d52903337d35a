/**
 * The fewest offers that together cover everything wanted (覆盖), taken greedily: always the offer that covers most of what is left.
 *
 * Shape: ids of offers in the order they were taken; what no offer covers is left out. Of equals the first one stands, and an offer
 * that later ones made idle is dropped again.
 */
export const fewest = (
  wanted: Iterable<string>,
  offers: ReadonlyMap<string, ReadonlySet<string>>
): ReadonlyArray<string> => {
  const all = new Set(wanted)
  const left = new Set(all)
  const taken: Array<string> = []
  for (;;) {
    let best: string | undefined
    let most = 0
    for (const [id, covers] of offers) {
      const gain = overlap(covers, left)
      if (gain > most) [best, most] = [id, gain]
    }
    if (best === undefined) break
    taken.push(best)
    for (const one of offers.get(best)!) left.delete(one)
  }
  return taken.filter((id, i, kept) => {
    const others = kept.filter((other, at) => at !== i && other !== "")
    const idle = [...offers.get(id)!].every(
      (one) => !all.has(one) || others.some((other) => offers.get(other)!.has(one))
    )
    if (idle) kept[i] = ""
    return !idle
  })
}

const overlap = (some: ReadonlySet<string>, left: ReadonlySet<string>): number => {
  let count = 0
  for (const one of some) if (left.has(one)) count++
  return count
}

/** One asking, and how many cases are settled once it and all before it are answered. */
export interface Stage {
  readonly asks: string
  readonly settled: number
}

/** So many kinds of open cases are weighed against each other in one step; those with the most cases an asking go first. */
const weighed = 50

/**
 * In which order to ask so that as many cases as possible are settled early (先问谁). A case is settled when all that it needs is asked;
 * one that needs nothing counts from the first stage on.
 *
 * Reading: greedy, by cases settled for each further asking. Of equals the one that comes first in the cases goes first.
 */
export const order = (cases: Iterable<ReadonlySet<string>>): ReadonlyArray<Stage> => {
  const { groups, ids } = grouped(cases)
  let open: ReadonlyArray<Group> = groups.filter(({ rest }) => rest !== 0n)
  let settled = groups.reduce((sum, { rest, size }) => (rest === 0n ? sum + size : sum), 0)
  const stages: Array<Stage> = []
  while (open.length > 0) {
    const next = best(open)
    for (const [i, id] of ids.entries()) {
      const bit = 1n << BigInt(i)
      if ((next & bit) === 0n) continue
      open = open.map(({ rest, size }) => ({ rest: rest & ~bit, size }))
      settled += open.reduce((sum, { rest, size }) => (rest === 0n ? sum + size : sum), 0)
      open = open.filter(({ rest }) => rest !== 0n)
      stages.push({ asks: id, settled })
    }
    open = merged(open)
  }
  return stages
}

/** Cases that still need the same: one bit for each asking. */
interface Group {
  readonly rest: bigint
  readonly size: number
}

const grouped = (cases: Iterable<ReadonlySet<string>>) => {
  const places = new Map<string, number>()
  const groups: Array<Group> = []
  for (const needs of cases) {
    let rest = 0n
    for (const id of needs) {
      if (!places.has(id)) places.set(id, places.size)
      rest |= 1n << BigInt(places.get(id)!)
    }
    groups.push({ rest, size: 1 })
  }
  return { groups: merged(groups), ids: [...places.keys()] }
}

const merged = (groups: ReadonlyArray<Group>): ReadonlyArray<Group> => {
  const sizes = new Map<bigint, number>()
  for (const { rest, size } of groups) sizes.set(rest, (sizes.get(rest) ?? 0) + size)
  return [...sizes].map(([rest, size]) => ({ rest, size }))
}

/** What to ask next: the rest of one group, by which the most cases are settled for each asking. */
const best = (open: ReadonlyArray<Group>): bigint => {
  const candidates = [...open].sort((a, b) => b.size / count(b.rest) - a.size / count(a.rest)).slice(0, weighed)
  let found = candidates[0]!.rest
  let most = 0
  for (const { rest } of candidates) {
    const gain = open.reduce((sum, other) => ((other.rest & ~rest) === 0n ? sum + other.size : sum), 0) / count(rest)
    if (gain > most) [found, most] = [rest, gain]
  }
  return found
}

const count = (bits: bigint): number => {
  let n = 0
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) n++
  return n
}
