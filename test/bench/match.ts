/**
 * Matching department lists with the register: rows a second of each way, each in a process of its own, on the same two files, and
 * whom each way finds compared with ours.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { apart, type Best } from "./Apart.ts"
import * as Register from "./match/Register.ts"

interface Answer {
  /** Of matching the whole list once. */
  readonly time: Best
  /** From the first byte of the register's file until somebody can be looked for. */
  readonly ready: number
  readonly bytes?: number
  readonly words?: Best
  readonly ambiguous?: number
  /** Rows that a person has to look at, because a name is the same only in part. */
  readonly possible?: number
}

interface Answered extends Answer {
  readonly mb: number
  readonly found: Int32Array
}

/** The limit, and ours. */
const firstTwo = (answers: ReadonlyMap<string, Answered>): readonly [Answered, Answered] => {
  const [limit, ours] = answers.values()
  return [limit!, ours!]
}

/** The way whose rows to look at are compared. */
const shown = "doudi: PersonIndex, every row with its grounds"

const ways = {
  "by hand: bytes, packed keys, this list only": "byHand",
  [shown]: "doudi",
  "the same on two threads": "twoThreads",
  "DuckDB: joins, jaro_winkler_similarity, 2 threads": "duckdb",
  "SQLite: joins with indexes, in memory": "sqlite"
} as const

export const benchMatch = async (households: number): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  try {
    const { counts, list, people } = Register.write(folder, households)
    const answers = new Map<string, Answered>()
    for (const [way, script] of Object.entries(ways)) {
      const out = path.join(folder, script)
      const args = [people, list, String(counts.people), out]
      const said = await apart<Answer>(path.join(import.meta.dirname, "match", `${script}.ts`), args)
      answers.set(way, { ...said, found: new Int32Array(new Uint8Array(fs.readFileSync(out)).buffer) })
    }
    const [limit, ours] = firstTwo(answers)
    const looked = new Int32Array(new Uint8Array(fs.readFileSync(path.join(folder, `${ways[shown]}.looked`))).buffer)
    const truth = Int32Array.from([...Register.lines(list)].map((cells) => Number(cells[4])))
    console.log(
      `match: ${counts.rows} rows against ${counts.people} people; best of at least 15, 15, 15, 5 and 3 rounds`
    )
    console.table(
      Object.fromEntries(
        [...answers].map(([way, one]) => [
          way,
          {
            "rows/s": rate(counts.rows, one.time.wall),
            "of the limit": (limit.time.wall / one.time.wall).toFixed(3),
            "of ours": (ours.time.wall / one.time.wall).toFixed(3),
            "rows/s of processor": rate(counts.rows, one.time.processor),
            "of ours, processor": (ours.time.processor / one.time.processor).toFixed(3),
            "register ready, s": (one.ready / 1000).toFixed(1),
            "peak MB": one.mb,
            ...compared(one.found, ours.found, looked, truth)
          }
        ])
      )
    )
    console.log(
      `${ours.bytes!.toFixed(0)} bytes a person; ${ours.ambiguous} rows cannot be told; ` +
        `${ours.possible} are shown to a person, ${looked.filter((one, i) => one >= 0 && one === truth[i]).length} of them with whom they are about; ` +
        `with every row put into words ${rate(counts.rows, ours.words!.wall + ours.time.wall)} rows/s`
    )
    check(answers, list)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const rate = (rows: number, ms: number): number => Math.round((rows / ms) * 1000)

/**
 * Every way finds the same person wherever a number stands; without a number, names are compared, which DuckDB does by bytes.
 *
 * Fails: throws when they do not.
 */
const check = (answers: ReadonlyMap<string, Answered>, list: string): void => {
  const hasNumber = [...Register.lines(list)].map(([number]) => number !== "")
  const [, ours] = firstTwo(answers)
  for (const [way, { found }] of answers) {
    const byBytes = way.startsWith("DuckDB")
    const differing = hasNumber.filter((has, i) => (has || !byBytes) && found[i] !== ours.found[i]).length
    if (differing > 0) throw new Error(`${way}: ${differing} rows are somebody else`)
  }
}

/**
 * How many rows were found to be somebody, how many wrongly, and how many we find and this way does not, or the other way round: those that we
 * show to a person, with the same candidate, and those that we do not.
 */
const compared = (found: Int32Array, ours: Int32Array, looked: Int32Array, truth: Int32Array) => {
  const count = (holds: (i: number) => boolean) => truth.reduce((sum, _, i) => sum + (holds(i) ? 1 : 0), 0)
  const only = (i: number) => found[i]! >= 0 && ours[i]! < 0
  return {
    found: count((i) => found[i]! >= 0),
    wrong: count((i) => found[i]! >= 0 && found[i] !== truth[i]),
    "only ours": count((i) => ours[i]! >= 0 && found[i]! < 0),
    "only this, ours to look at": count((i) => only(i) && looked[i] === found[i]),
    "only this": count((i) => only(i) && looked[i] !== found[i]),
    others: count((i) => found[i]! >= 0 && ours[i]! >= 0 && found[i] !== ours[i])
  }
}
