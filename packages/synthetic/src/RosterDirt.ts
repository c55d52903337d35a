import * as Dirt from "./Dirt.ts"
import type { Random } from "./Random.ts"
import { weighted } from "./Random.ts"
import type { Row } from "./RosterForm.ts"

/**
 * What is wrong with a row of a department's list: ways to write that reading evens out; an old or an unlike number or name that a
 * comparison must deal with; numbers that are lost or wrong, so that the row must wait; the same row a second time.
 */
export type RosterFlaw =
  | "clean"
  | "fullWidth"
  | "spaces"
  | "lowerCase"
  | "fifteen"
  | "respelled"
  | "wrongCheck"
  | "lostDigits"
  | "missing"
  | "twice"

/** Nine rows in ten are clean. */
const flaws = weighted<RosterFlaw>(
  [912, "clean"],
  [6, "fullWidth"],
  [6, "spaces"],
  [30, "lowerCase"],
  [5, "fifteen"],
  [14, "respelled"],
  [8, "wrongCheck"],
  [6, "lostDigits"],
  [3, "missing"],
  [10, "twice"]
)

/** Every flaw with none counted yet. */
export const noFlaws = (): Record<RosterFlaw, number> => ({
  clean: 0,
  fullWidth: 0,
  spaces: 0,
  lowerCase: 0,
  fifteen: 0,
  respelled: 0,
  wrongCheck: 0,
  lostDigits: 0,
  missing: 0,
  twice: 0
})

/** Draws a flaw for a row and applies it. A flaw that the row cannot have leaves it clean. */
export const soil = (row: Row, random: Random, numbers: boolean): readonly [RosterFlaw, ReadonlyArray<Row>] => {
  const flaw = random.weighted(flaws)
  const id = row.citizenId
  const name = row.name
  if (typeof id !== "string" || typeof name !== "string") return ["missing", [row]]
  /** The number in both places, since a certificate's number begins with the holder's. */
  const rewritten = (text: string): Row => ({
    ...row,
    citizenId: text,
    ...(typeof row.certificate === "string" ? { certificate: text + row.certificate.slice(18) } : {})
  })
  switch (flaw) {
    case "fullWidth":
      return [flaw, [rewritten(Dirt.fullWidth(id))]]
    case "spaces":
      return [flaw, [{ ...rewritten(Dirt.spaced(id)), name: Dirt.spaced(name) }]]
    case "lowerCase":
      return id.endsWith("X") ? [flaw, [rewritten(Dirt.lowerCase(id))]] : ["clean", [row]]
    case "fifteen": {
      const old = Dirt.fifteen(id)
      return old === undefined ? ["clean", [row]] : [flaw, [{ ...row, citizenId: old }]]
    }
    case "respelled": {
      const other = Dirt.respelled(name, random)
      return other === name ? ["clean", [row]] : [flaw, [{ ...row, name: other }]]
    }
    case "wrongCheck":
      return [flaw, [rewritten(Dirt.mistyped(id, random))]]
    case "lostDigits":
      return [flaw, [lost(row, id, numbers)]]
    case "missing":
      return [flaw, [{ ...row, citizenId: null, ...(row.certificate === undefined ? {} : { certificate: null }) }]]
    case "twice":
      return [flaw, [row, row]]
    case "clean":
      return [flaw, [row]]
  }
}

/** A workbook keeps a number, a text file what the spreadsheet showed of it. */
const lost = (row: Row, id: string, numbers: boolean): Row => {
  const cell = (text: string) => (numbers ? Dirt.asNumber(text) : Dirt.scientific(text))
  return {
    ...row,
    citizenId: cell(id),
    ...(typeof row.certificate === "string" ? { certificate: cell(row.certificate.replace("X", "0")) } : {})
  }
}
