/** A flow that goes round: how much runs along an edge, and the least and the most that may. Whole numbers. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly flow: number
  readonly least: number
  readonly most: number
}

/** The least and the most a number can be, both reached by whole numbers. */
export interface Range {
  readonly least: number
  readonly most: number
}

/**
 * Between which values the flow along one edge can lie when every edge keeps to its bounds and as much leaves each node as comes in.
 *
 * Exact: both ends are reached by whole flows. Shape: `edges` is such a flow already, so that there is always one.
 */
export const rangeOf = (edges: ReadonlyArray<Edge>, nodes: number, edge: number): Range => {
  const { flow, from, least, most, to } = edges[edge]!
  return {
    least: flow - pushed(edges, nodes, edge, from, to, flow - least),
    most: flow + pushed(edges, nodes, edge, to, from, most - flow)
  }
}

/** How much more can go from one node to another without an edge, up to a limit: augmenting along shortest paths. */
const pushed = (
  edges: ReadonlyArray<Edge>,
  nodes: number,
  without: number,
  source: number,
  sink: number,
  limit: number
): number => {
  const flows = edges.map(({ flow }) => flow)
  let total = 0
  while (total < limit) {
    const path = shortest(edges, flows, nodes, without, source, sink)
    if (path === undefined) break
    const amount = Math.min(limit - total, ...path.map(({ room }) => room))
    for (const { edge, forward } of path) flows[edge]! += forward ? amount : -amount
    total += amount
  }
  return total
}

interface Step {
  readonly edge: number
  readonly forward: boolean
  readonly room: number
}

/** A path with the fewest steps along which more can flow, or undefined. */
const shortest = (
  edges: ReadonlyArray<Edge>,
  flows: ReadonlyArray<number>,
  nodes: number,
  without: number,
  source: number,
  sink: number
): ReadonlyArray<Step> | undefined => {
  const cameBy = new Array<(Step & { readonly before: number }) | undefined>(nodes)
  const queue = [source]
  for (const node of queue) {
    if (node === sink) break
    for (const [i, { from, least, most, to }] of edges.entries()) {
      if (i === without || (from !== node && to !== node)) continue
      const forward = from === node
      const next = forward ? to : from
      const room = forward ? most - flows[i]! : flows[i]! - least
      if (room <= 0 || next === source || cameBy[next] !== undefined) continue
      cameBy[next] = { edge: i, forward, room, before: node }
      queue.push(next)
    }
  }
  if (cameBy[sink] === undefined) return undefined
  const path: Array<Step> = []
  for (let node = sink; node !== source; ) {
    const step = cameBy[node]!
    path.push(step)
    node = step.before
  }
  return path
}
