import type { FrameAsked, FramePage } from "@doudi/app"
import { type Day, PopulationFrame } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import { stillTold } from "../ledger/ErasuresSql.ts"
import { type Filler, filler } from "./FrameFiller.ts"
import * as Layout from "./Layout.ts"

type Row = readonly [
  seq: number,
  id: string,
  version: number,
  observedOn: Day.Day,
  layout: number,
  facts: string,
  members: string
]

/** Households of the register as frames, from the rows as they are stored: no record of a household is built on the way. */
export const frames = (access: Access, asked: ReadonlyArray<FrameAsked>, afterSeq: number, limit: number) =>
  Effect.gen(function* () {
    const rows = (yield* access.values(
      `SELECT h.seq, h.id, v.version, p.observed_on, v.layout, v.facts, v.members
       FROM household h JOIN household_version v ON v.id = h.current_version JOIN provenance p ON p.id = v.provenance
       WHERE h.seq > ? AND ${stillTold} ORDER BY h.seq LIMIT ?`,
      [afterSeq, limit]
    )) as ReadonlyArray<Row>
    const layouts = yield* Layout.stored(access, [...new Set(rows.map((row) => row[4]))])
    const builders = asked.map(({ layout, on }) => new PopulationFrame.FrameBuilder(layout, on))
    const fillers = new Map(
      [...layouts].map(([id, layout]) => [id, asked.map((one) => filler(layout, one.layout, one.on))] as const)
    )
    const numbers: Array<number> = []
    for (const [, , , , layout, facts, members] of rows) fill(builders, fillers.get(layout)!, numbers, facts, members)
    return {
      frames: builders.map((builder) => builder.finish()),
      ids: rows.map((row) => row[1]),
      versions: rows.map((row) => row[2]),
      observedOn: rows.map((row) => row[3]),
      numbers,
      seq: rows[rows.length - 1]?.[0] ?? afterSeq
    } satisfies FramePage
  })

const fill = (
  builders: ReadonlyArray<PopulationFrame.FrameBuilder>,
  fillers: ReadonlyArray<Filler>,
  numbers: Array<number>,
  facts: string,
  members: string
): void => {
  const household = JSON.parse(facts) as ReadonlyArray<unknown>
  const people = JSON.parse(members) as ReadonlyArray<ReadonlyArray<unknown>>
  for (const [no] of people) numbers.push(no as number)
  for (let i = 0; i < builders.length; i++) fillers[i]!(builders[i]!, household, people)
}
