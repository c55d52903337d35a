import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml"
import { comments, type Place, placesOf } from "./YamlComment.ts"

/**
 * A YAML file as its author wrote it (YAML 文稿): what it says, its line breaks, and its comments, each with what it is about.
 *
 * Shape: `head` are the comments before everything; "" is a blank line.
 */
export interface YamlTree {
  readonly head: ReadonlyArray<string>
  readonly root: Value | undefined
}

/** An entry of a map or an item of a list. Comments stand above it, behind it on its line, and below all of it. */
export interface Item {
  readonly key: Text | undefined
  readonly value: Value | undefined
  readonly blank: boolean
  readonly above: ReadonlyArray<string>
  readonly behind: string | undefined
  readonly below: ReadonlyArray<Below>
}

/** A comment below an item, `indent` columns to the right of where the item begins. */
export interface Below {
  readonly text: string
  readonly indent: number
}

export type Value = Text | Entries | List

/**
 * A scalar. `lines` are those of a block, and `header` its sign; where `folds` they come to `value` with spaces between.
 */
export interface Text {
  readonly _tag: "Text"
  readonly value: string
  readonly lines: ReadonlyArray<string> | undefined
  readonly header: string | undefined
  readonly folds: boolean
  readonly quoted: boolean
}
export interface Entries {
  readonly _tag: "Entries"
  readonly flow: boolean
  readonly items: ReadonlyArray<Item>
}
export interface List {
  readonly _tag: "List"
  readonly flow: boolean
  readonly items: ReadonlyArray<Item>
}

/** Reads a file that `PackFile.parse` took. */
export const read = (source: string): YamlTree => {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")
  const document = parseDocument(text, { schema: "failsafe", keepSourceTokens: true })
  const places = placesOf(document.contents as Node | null, text)
  const { about, head } = comments(text, places)
  const root = document.contents === null ? undefined : contentOf(document.contents as Node, { text, about })
  return { head, root }
}

interface Reading {
  readonly text: string
  readonly about: ReturnType<typeof comments>["about"]
}

const contentOf = (node: Node, reading: Reading): Value | undefined => {
  if (isMap(node)) return mapOf(node, reading)
  if (isSeq(node)) return listOf(node, reading)
  return isScalar(node) ? textOf(node, reading.text) : undefined
}

const mapOf = (map: YAMLMap, reading: Reading): Entries => ({
  _tag: "Entries",
  flow: map.flow === true,
  items: map.items.map((pair) => ({
    ...itemOf(pair, pair.value as Node | null, reading),
    key: textOf(pair.key as never, reading.text)
  }))
})

const listOf = (list: YAMLSeq, reading: Reading): List => ({
  _tag: "List",
  flow: list.flow === true,
  items: list.items.map((node) => itemOf(node as Node, node as Node, reading))
})

const nothing: Place["notes"] = { blank: false, above: [], behind: undefined, below: [] }

const itemOf = (of: Pair | Node, value: Node | null, reading: Reading): Item => {
  const notes = reading.about.get(of) ?? nothing
  const read = value === null ? undefined : contentOf(value, reading)
  const absent = read?._tag === "Text" && read.value === "" && !read.quoted && read.header === undefined
  return { key: undefined, value: absent ? undefined : read, ...notes }
}

/** A scalar, with the lines it was written in. */
const textOf = (
  node: { readonly value: unknown; readonly type?: string; readonly range?: readonly [number, number, number] | null },
  source: string
): Text => {
  const value = String(node.value ?? "")
  const written = node.range ? source.slice(node.range[0], node.range[1]) : value
  const quoted = node.type?.startsWith("QUOTE") === true
  if (node.type?.startsWith("BLOCK") === true) {
    const [first = "", ...rest] = written.split("\n")
    const header = /^[|>][-+]?/.exec(first.replace(/[0-9]/g, ""))![0]
    const body = dedented(rest)
    const folds = header.startsWith(">") && body.join(" ") === value.replace(/\n+$/, "")
    return { _tag: "Text", value, lines: body, header, folds, quoted }
  }
  const lines = written.split("\n").map((line) => line.trim())
  const folds = !quoted && lines.length > 1 && lines.join(" ") === value
  return { _tag: "Text", value, lines: folds ? lines : undefined, header: folds ? ">-" : undefined, folds, quoted }
}

/** Lines of a block without their common indent and without the blank ones at the end. */
const dedented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length)
  const least = Math.min(...indents)
  const body = lines.map((line) => line.slice(least).trimEnd())
  while (body.at(-1) === "") body.pop()
  return body
}

/** What a tree says, as `PackFile.parse` reads it. */
export const dataOf = (value: Value | undefined): unknown => {
  if (value === undefined) return ""
  if (value._tag === "Text") return value.value
  if (value._tag === "List") return value.items.map((item) => dataOf(item.value))
  return Object.fromEntries(value.items.map((item) => [item.key?.value ?? "", dataOf(item.value)]))
}
