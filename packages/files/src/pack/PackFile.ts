import { type Pack, type PackFault, PackFault as Fault } from "@doudi/core"
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml"
import * as YamlFault from "./YamlFault.ts"

/**
 * One YAML file of a pack, read as text only (政策包文件): no scalar becomes a number, a date or a truth on the way.
 *
 * Shape: `data` is the plain content, `undefined` in a file that holds comments only; `line` finds the line of something in it.
 */
export interface PackFile {
  readonly name: string
  readonly data: unknown
  /** The line (from 1) where a path leads; ids stand for the items of lists that have them. */
  readonly line: (path: ReadonlyArray<string>) => number | undefined
}

/**
 * Reads the text of a file.
 *
 * Fails: with every fault of the YAML and its line. Keys stand once; aliases and tags are refused, so a small file cannot
 * become a large one.
 */
export const parse = (name: string, source: string): PackFile | ReadonlyArray<PackFault.PackFault> => {
  // Editors on Windows put a mark before the text.
  const content = source.replace(/^\ufeff/, "")
  const lines = new LineCounter()
  const document = parseDocument(content, { schema: "failsafe", lineCounter: lines, uniqueKeys: true, strict: true })
  const written = content.split("\n")
  const told = new Map<number, PackFault.PackFault>()
  for (const { pos, code } of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(pos[0])
    // What comes after the first fault of a line follows from it, and mostly what comes after the first of the file.
    const text = written[line - 1] ?? ""
    if (!told.has(line) && (told.size === 0 || YamlFault.isPlain(code, text)))
      told.set(line, YamlFault.of(code, text).within({ file: name, line }))
  }
  const faults = [...told.values()]
  visit(document, {
    Alias: (_, node) => {
      const { line } = lines.linePos(node.range?.[0] ?? 0)
      faults.push(
        Fault.PackFault.of("", "政策包中不用别名（*）", "Aliases are not used in packs").within({ file: name, line })
      )
    }
  })
  if (faults.length > 0) return faults
  // A file of comments says that nothing is known yet; one without a word may have lost its content, and is refused as null.
  const waits = document.contents === null && (document.comment ?? document.commentBefore ?? "") !== ""
  return {
    name,
    data: waits ? undefined : document.toJS({ maxAliasCount: 0 }),
    line: (path) => {
      const node = find(document.contents as Node | null, path)
      return node?.range === undefined || node.range === null ? undefined : lines.linePos(node.range[0]).line
    }
  }
}

/** The node a path leads to, or the last one on the way. */
const find = (root: Node | null, path: ReadonlyArray<string>): Node | undefined => {
  let node: Node | undefined = root ?? undefined
  for (const step of path) {
    const next = inside(node, step)
    if (next === undefined) return node
    node = next
  }
  return node
}

const inside = (node: Node | undefined, step: string): Node | undefined => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return (pair?.value ?? pair?.key) as Node | undefined
  }
  if (!isSeq(node) || isAlias(node)) return undefined
  const named = node.items.find(
    (item) => isMap(item) && ["id", "key", "from", "year"].some((key) => String(item.get(key)) === step)
  )
  return (named ?? (/^\d+$/.test(step) ? node.items[Number(step)] : undefined)) as Node | undefined
}

/** The sections of a pack and the files they are written in. */
export const sections = {
  sources: "sources.yaml",
  facts: "facts.yaml",
  tables: "tables.yaml",
  categories: "categories.yaml",
  needs: "needs.yaml",
  zones: "zones.yaml",
  checks: "checks.yaml",
  comparisons: "comparisons.yaml",
  calendar: "calendar.yaml",
  freshness: "freshness.yaml",
  untranslated: "untranslated.yaml"
} as const satisfies Partial<Record<keyof Pack.Pack, string>>

/** Files that hold more than one section, as a map of them. */
export const shared = {
  "inputs.yaml": ["lists", "inputs"],
  "programmes.yaml": ["overlaps", "programmes"],
  "ledger.yaml": ["departments", "budgets"],
  "publication.yaml": ["notices", "releases"]
} as const satisfies Record<string, ReadonlyArray<keyof Pack.Pack>>
