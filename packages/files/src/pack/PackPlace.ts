import type { Problem } from "@doudi/core"
import type { PackFile } from "./PackFile.ts"

/** Where something of a file stands: its line where that is known. */
export const lineIn = (file: PackFile, path: ReadonlyArray<string>): Problem.Place => {
  const line = file.line(path)
  return line === undefined ? { file: file.name } : { file: file.name, line }
}

/** Whether a section of this layer holds the thing of that id or place. */
export const has = (things: unknown, id: string | undefined): boolean =>
  id === undefined ||
  !Array.isArray(things) ||
  things[Number(id)] !== undefined ||
  things.some((thing) => [thing?.id, thing?.year].includes(id))

const holdsValue = (values: unknown, from: string): boolean =>
  Array.isArray(values) && (values[Number(from)] !== undefined || values.some((one) => one?.from === from))

/** A parameter stands in one of several files; an index counts over all of them. */
export const ofParameter = (
  files: ReadonlyArray<PackFile>,
  all: ReadonlyArray<unknown>,
  [which, ...rest]: ReadonlyArray<string>
): Problem.Place | undefined => {
  const id = (all[Number(which)] as { readonly id?: string } | undefined)?.id ?? which
  const [key, from] = rest
  // A layer that declares a parameter, or has other values of it, does not hold this one.
  const holds = (one: { readonly id?: string; readonly values?: unknown } | undefined) =>
    one?.id === id && (key !== "values" || from === undefined || holdsValue(one?.values, from))
  const file = files.find(({ data }) => Array.isArray(data) && data.some(holds))
  return file === undefined || id === undefined ? undefined : lineIn(file, [id, ...rest])
}

/** A case stands in one of several files, by its id. */
export const ofCase = (
  files: ReadonlyArray<PackFile>,
  [id, ...rest]: ReadonlyArray<string>
): Problem.Place | undefined => {
  const holds = (data: unknown) => {
    const cases = (data as { readonly cases?: unknown }).cases
    return Array.isArray(cases) && cases.some((one) => one?.id === id)
  }
  const file = files.find(({ data }) => holds(data))
  return file === undefined || id === undefined ? undefined : lineIn(file, ["cases", id, ...rest])
}
