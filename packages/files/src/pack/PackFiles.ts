import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { sections, shared } from "./PackFile.ts"

/** The files of a pack, by name; `undefined` when there is no such folder. Anything that is not YAML is left alone. */
export const fileNames = (directory: string): ReadonlyArray<string> | undefined => {
  if (!isFolder(directory)) return undefined
  const inside = (folder: string) => {
    const at = join(directory, folder)
    if (!isFolder(at)) return []
    return readdirSync(at)
      .filter(isYaml)
      .map((name) => `${folder}/${name}`)
  }
  return [...readdirSync(directory).filter(isYaml), ...inside("parameters"), ...inside("cases")].sort()
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)

/** Names that a file directly in the folder may have. */
export const known = new Set<string>(["pack.yaml", ...Object.values(sections), ...Object.keys(shared)])
/** Whether a pack has a file of that name. */
export const isKnown = (name: string): boolean => known.has(name) || /^(parameters|cases)\/.*\.yaml$/.test(name)
