import * as path from "node:path"
import { type Fault, importsOf, type Source, usesOf } from "./Source.ts"

/** Which workspace packages each package may import. Nothing imports the CLI; the synthetic district knows the core only. */
export const arrows: Readonly<Record<string, ReadonlyArray<string>>> = {
  core: [],
  packs: ["core"],
  synthetic: ["core"],
  app: ["core"],
  files: ["core", "app"],
  threads: ["core", "app"],
  sql: ["core", "app"],
  sqlite: ["core", "app", "sql"],
  cli: ["core", "packs", "app", "files", "sql", "sqlite", "synthetic"]
}

/** Entries of packages besides the main one, each with the file that it is. */
export const entries: ReadonlyMap<string, string> = new Map([
  ["@doudi/core/batch", "packages/core/src/batch/elsewhere.ts"]
])

/** The folders of the core in reading order: each imports only from itself and from folders before it. */
export const folders = [
  "foundation",
  "population",
  "language",
  "policy",
  "monitoring",
  "assistance",
  "batch",
  "authoring",
  "simulation",
  "casework",
  "ledger",
  "publication"
] as const

/** Packages that do no input or output of their own. */
const withoutNode = new Set(["core", "app"])
/** What the core may import besides its own files. */
const coreImports = new Set(["effect", "lezer-feel", "@lezer/common"])
/** Modules of effect that mean a clock, chance, the outside world or a running program. */
const running = /^(Effect|Layer|Context|Clock|Random|Runtime|Fiber|Stream|Console|Config|DateTime|Schedule|Queue|Ref)$/
/** Names that read the clock, roll dice or depend on a locale. */
const impure = /^(Date|Intl|process|Math\.random|globalThis|crypto|performance|setTimeout)$|\.toLocale\w*$/

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const packageOf = (file: string): string => /^packages\/([^/]+)\//.exec(file)?.[1] ?? ""
const packageName = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/** Imports of workspace packages against the arrows, in statements and in manifests; every outside package is declared. */
export const betweenPackages = (
  sources: ReadonlyArray<Source>,
  manifests: Readonly<Record<string, Manifest>>
): ReadonlyArray<Fault> => {
  const faults: Array<Fault> = []
  for (const [name, manifest] of Object.entries(manifests)) {
    const allowed = arrows[name]
    if (allowed === undefined) {
      faults.push({ path: `packages/${name}`, says: "the package has no place in the arrows; give it one" })
      continue
    }
    for (const dependency of declared(manifest)) {
      if (dependency.startsWith("@doudi/") && !allowed.includes(dependency.slice(7))) {
        faults.push({ path: `packages/${name}/package.json`, says: `depends on ${dependency}, against the arrows` })
      }
    }
  }
  for (const source of sources) {
    const name = packageOf(source.path)
    for (const { from } of importsOf(source)) {
      if (from.startsWith(".")) {
        if (packageOf(resolve(source.path, from)) !== name) {
          faults.push({ path: source.path, says: `reaches into another package: ${from}` })
        }
      } else if (from.startsWith("node:")) {
        if (withoutNode.has(name)) faults.push({ path: source.path, says: `imports ${from}; ${name} does no I/O` })
      } else if (!declared(manifests[name] ?? {}).includes(packageName(from))) {
        faults.push({ path: source.path, says: `imports ${from}, which package.json does not name` })
      } else if (from.startsWith("@doudi/") && from !== packageName(from) && !entries.has(from)) {
        faults.push({ path: source.path, says: `imports ${from}; import the package, not a file in it` })
      }
    }
  }
  return faults
}

/** Packages that the core, @effect/platform-node, @effect/cli and @effect/sql ask for as peers: who uses those lists them too. */
const peersOf =
  /^(effect|@effect\/(cli|platform|platform-node|printer|printer-ansi|typeclass|sql|sql-sqlite-node|experimental|rpc|cluster|workflow))$/

/** Dependencies that no source imports: they are installed by everybody and used by nobody. */
export const unused = (
  sources: ReadonlyArray<Source>,
  manifests: Readonly<Record<string, Manifest>>
): ReadonlyArray<Fault> =>
  Object.entries(manifests).flatMap(([name, manifest]) => {
    const own = sources.filter(({ path }) => packageOf(path) === name)
    const imported = new Set(own.flatMap((source) => importsOf(source).map(({ from }) => packageName(from))))
    return declared(manifest)
      .filter((dependency) => !imported.has(dependency) && !peersOf.test(dependency))
      .map((dependency) => ({
        path: `packages/${name}/package.json`,
        says: `names ${dependency}, which nothing imports`
      }))
  })

const declared = (manifest: Manifest): ReadonlyArray<string> => [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.peerDependencies ?? {})
]

/** The core: folders in order, no outside packages, nothing that runs, reads a clock, rolls dice or knows a locale. */
export const insideCore = (sources: ReadonlyArray<Source>): ReadonlyArray<Fault> => {
  const faults: Array<Fault> = []
  for (const source of sources.filter(({ path }) => path.startsWith("packages/core/src/"))) {
    const place = rank(source.path)
    if (place === undefined) faults.push({ path: source.path, says: "lies in no folder of the reading order" })
    for (const { from, names } of importsOf(source)) {
      if (from.startsWith(".")) {
        const target = rank(resolve(source.path, from))
        if (place !== undefined && target !== undefined && target > place) {
          faults.push({ path: source.path, says: `imports ${from}, from a folder after its own` })
        }
      } else if (!coreImports.has(from)) {
        faults.push({ path: source.path, says: `imports ${from}; the core imports ${[...coreImports].join(", ")}` })
      }
      for (const name of names) {
        if (from === "effect" && running.test(name)) {
          faults.push({ path: source.path, says: `imports ${name} of effect; the core is pure` })
        }
      }
    }
    for (const name of usesOf(source)) {
      if (impure.test(name))
        faults.push({ path: source.path, says: `uses ${name}; callers bring time, chance and locale` })
    }
  }
  return faults
}

/** The entry for evaluating what was compiled elsewhere loads arrays and loops: no package, and nothing from before the batch folder. */
export const smallEntry = (
  sources: ReadonlyArray<Source>,
  entry = entries.get("@doudi/core/batch")!
): ReadonlyArray<Fault> => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const faults: Array<Fault> = []
  const seen = new Set([entry])
  for (const file of seen) {
    const source = byPath.get(file)
    if (source === undefined || !file.startsWith("packages/core/src/batch/")) {
      faults.push({ path: file, says: `is loaded by ${entry}, which is to stay small` })
      continue
    }
    for (const { from, when } of importsOf(source)) {
      if (when === "start") seen.add(from.startsWith(".") ? resolve(file, from) : from)
    }
  }
  return faults
}

/** Rank of a core file's folder; the tour `src/index.ts` comes after all. */
const rank = (file: string): number | undefined => {
  if (file === "packages/core/src/index.ts") return folders.length
  const index = folders.findIndex((folder) => file.startsWith(`packages/core/src/${folder}/`))
  return index === -1 ? undefined : index
}

/** Printing belongs to the CLI, transactions to the one place that knows how a commit can fail. */
export const places = (sources: ReadonlyArray<Source>): ReadonlyArray<Fault> =>
  sources.flatMap((source) => {
    const uses = [...usesOf(source)]
    const faults: Array<Fault> = []
    if (packageOf(source.path) !== "cli" && uses.some((name) => name === "console" || name === "process.stdout")) {
      faults.push({ path: source.path, says: "prints; only the CLI prints" })
    }
    if (source.path !== writeTx && uses.some((name) => /(^|\.)withTransaction$/.test(name))) {
      faults.push({ path: source.path, says: `uses withTransaction; writes go through ${writeTx}` })
    }
    return faults
  })

export const writeTx = "packages/sqlite/src/writeTx.ts"

/**
 * Circles of imports between files, each reported once: what runs first in a circle depends on who asks.
 *
 * Types may refer to one another across files, and a part may be loaded later: neither happens when the program starts.
 */
export const circles = (sources: ReadonlyArray<Source>): ReadonlyArray<Fault> => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const state = new Map<string, "open" | "done">()
  const faults: Array<Fault> = []
  const trail: Array<string> = []
  const visit = (file: string): void => {
    if (state.get(file) === "done") return
    if (state.get(file) === "open") {
      faults.push({ path: file, says: `imports itself: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}` })
      return
    }
    state.set(file, "open")
    trail.push(file)
    for (const { from, when } of importsOf(byPath.get(file)!)) {
      const target = from.startsWith(".") && when === "start" ? resolve(file, from) : ""
      if (byPath.has(target)) visit(target)
    }
    trail.pop()
    state.set(file, "done")
  }
  for (const { path } of sources) visit(path)
  return faults
}

const resolve = (file: string, specifier: string): string => path.posix.join(path.posix.dirname(file), specifier)
