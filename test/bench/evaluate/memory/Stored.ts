/**
 * The columns of the benchmark's frame on disk, one file each, so that a process reads them to where they are to stand and has no second
 * copy of the population.
 */
import { createHash } from "node:crypto"
import fs from "node:fs"
import { Columns } from "@doudi/core/batch"

type Numbers = Columns.Cells | Uint16Array

/** What is stored beside the columns. The arrays are told by their kind and their length. */
interface Head {
  readonly on: Columns.Frame["on"]
  readonly households: number
  readonly divisions: ReadonlyArray<string>
  readonly arrays: ReadonlyArray<{ readonly name: string; readonly kind: keyof typeof kinds; readonly length: number }>
}

const kinds = { Uint8Array, Uint16Array, Int32Array, Float64Array } as const

export const write = (folder: string, frame: Columns.Frame): void => {
  const all: ReadonlyArray<readonly [string, Numbers]> = [
    ["offsets", frame.offsets[0]!],
    ["place", frame.place],
    ...[...frame.columns].map(([id, { cells }]) => [id, cells] as const)
  ]
  const arrays = all.map(([name, cells]) => ({ name, kind: cells.constructor.name, length: cells.length }))
  const { on, households, divisions } = frame
  fs.writeFileSync(`${folder}/head.json`, JSON.stringify({ on, households, divisions, arrays }))
  all.forEach(([, { buffer, byteLength, byteOffset }], i) => {
    fs.writeFileSync(`${folder}/${i}`, new Uint8Array(buffer, byteOffset, byteLength))
  })
}

/** The stored frame in memory that a module works on, with room for results. */
export const whole = (folder: string, columns: ReadonlyArray<Columns.Stored>): Columns.Frame => {
  const head = headOf(folder)
  const size = head.arrays.reduce((sum, { kind, length }) => sum + kinds[kind].BYTES_PER_ELEMENT * length, 0)
  const space = Columns.LinearSpace.of(size + 192 * head.households + 2 ** 23)!
  const read = (name: string) => {
    const at = head.arrays.findIndex((one) => one.name === name)
    const { kind, length } = head.arrays[at]!
    const made = space.make<Numbers>(kinds[kind] as never, length)
    const opened = fs.openSync(`${folder}/${at}`, "r")
    fs.readSync(opened, new Uint8Array(made.buffer, made.byteOffset, made.byteLength), 0, made.byteLength, 0)
    fs.closeSync(opened)
    return made
  }
  return Columns.of({
    ...head,
    space,
    columns: columns.map((column) => ({ column, cells: read(column.id) as Columns.Cells })),
    offsets: [read("offsets") as Int32Array],
    place: read("place") as Uint8Array
  })
}

/** The stored frame in blocks of so many households, one after the other in the same arrays. */
export function* blocks(
  folder: string,
  columns: ReadonlyArray<Columns.Stored>,
  each: number
): Generator<Columns.Frame> {
  const head = headOf(folder)
  const files = head.arrays.map((_, i) => fs.openSync(`${folder}/${i}`, "r"))
  const rooms = head.arrays.map(({ kind }) => new kinds[kind](0))
  const read = (name: string, from: number, to: number) => {
    const at = head.arrays.findIndex((one) => one.name === name)
    const make = kinds[head.arrays[at]!.kind]
    if (rooms[at]!.length < to - from) rooms[at] = new make(2 * (to - from))
    const made = rooms[at]!.subarray(0, to - from)
    const bytes = new Uint8Array(made.buffer, 0, made.byteLength)
    fs.readSync(files[at]!, bytes, 0, made.byteLength, from * make.BYTES_PER_ELEMENT)
    return made
  }
  for (let from = 0; from < head.households; from += each) {
    const to = Math.min(from + each, head.households)
    const offsets = read("offsets", from, to + 1) as Int32Array
    const [first, last] = [offsets[0]!, offsets[to - from]!]
    for (let h = 0; h < offsets.length; h++) offsets[h]! -= first
    yield Columns.of({
      ...head,
      columns: columns.map((column) => ({
        column,
        cells: (column.table < 0 ? read(column.id, from, to) : read(column.id, first, last)) as Columns.Cells
      })),
      offsets: [offsets],
      place: read("place", from, to) as Uint8Array
    })
  }
  for (const file of files) fs.closeSync(file)
}

const headOf = (folder: string): Head => JSON.parse(fs.readFileSync(`${folder}/head.json`, "utf8"))

/** A digest of the results, to which those of blocks are added one after the other. */
export const digest = () => {
  const hashes = asked.map(() => createHash("sha256"))
  return {
    add: (fields: ReadonlyMap<string, Columns.Target>): void => {
      // The amount may stand in doubles in one run and in 32 bits in another.
      for (const [i, key] of asked.entries()) hashes[i]!.update(Int32Array.from(fields.get(key)!))
    },
    said: (): string => hashes.map((hash) => hash.digest("hex").slice(0, 16)).join(" ")
  }
}

const asked = ["first 0", "amount 0", "holds 0", "unknown 0"]
