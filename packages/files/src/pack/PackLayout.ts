import { type Bilingual, PackFault as Fault, type PackFault, Shape, Translation } from "@doudi/core"
import { Either } from "effect"
import { parse, sections, shared } from "./PackFile.ts"
import * as YamlTree from "./YamlTree.ts"
import { write } from "./YamlWriter.ts"

/** Rules in which language, and what the names mean (换写要求). */
export interface Wish {
  readonly language: Bilingual.Language
  readonly names: Translation.Names
}

/** A file in its one layout. `kept` are names of rules that have no twin in the other language. */
export interface Laid {
  readonly text: string
  readonly kept: ReadonlyArray<string>
}

/**
 * The text of a pack's file in the one layout of packs (整理), with the same content in the same order, comments and all; keys of a
 * thing stand in the order of its form. With a wish, names in rules are in that language.
 *
 * Fails: when the text is not YAML that a pack may hold, with file and line; `LayoutDiffers` should the result ever say anything
 * else than the text did.
 */
export const layout = (
  name: string,
  text: string,
  wish?: Wish
): Either.Either<Laid, ReadonlyArray<PackFault.PackFault>> => {
  const file = parse(name, text)
  if (!("data" in file)) return Either.left(file)
  if (file.data === undefined || file.data === null) return Either.right({ text, kept: [] })
  const tree = YamlTree.read(text)
  const kept = new Set<string>()
  const root = tree.root && arranged(tree.root, shapeOf(name, tree.root), wish, kept)
  const result = write({ head: tree.head, root })
  const again = parse(name, result)
  const expected = root === undefined ? file.data : YamlTree.dataOf(root)
  const same = "data" in again && sorted(again.data) === sorted(expected)
  const untouched = wish !== undefined || sorted(file.data) === sorted(expected)
  return same && untouched ? Either.right({ text: result, kept: [...kept] }) : Either.left([differs(name)])
}

/** The form of what a file holds. */
const shapeOf = (name: string, root: YamlTree.Value): Shape.Shape | undefined => {
  const own = Object.entries(sections).find(([, file]) => file === name)
  if (own !== undefined) return Shape.section(own[0])
  if (name === "pack.yaml" || Object.hasOwn(shared, name)) return Shape.pack
  if (name.startsWith("cases/")) return Shape.cases
  const parameters = Shape.section("parameters")
  return root._tag === "List" ? parameters : Shape.itemOf(parameters)
}

const arranged = (
  value: YamlTree.Value,
  shape: Shape.Shape | undefined,
  wish: Wish | undefined,
  kept: Set<string>
): YamlTree.Value => {
  const go = (item: YamlTree.Item, inner: Shape.Shape | undefined): YamlTree.Item =>
    item.value === undefined ? item : { ...item, value: arranged(item.value, inner, wish, kept) }
  if (value._tag === "List") return { ...value, items: value.items.map((item) => go(item, Shape.itemOf(shape))) }
  if (value._tag === "Entries") {
    const keys = value.items.map(({ key }) => key?.value ?? "")
    const order = Shape.fieldsOf(shape, keys).map(({ key }) => key)
    const rank = (item: YamlTree.Item) =>
      order.includes(item.key!.value) ? order.indexOf(item.key!.value) : order.length
    const items = value.items.map((item) => go(item, Shape.under(shape, item.key?.value ?? "", keys)))
    return { ...value, items: [...items].sort((a, b) => rank(a) - rank(b)) }
  }
  return wish !== undefined && Shape.isKind(shape, Shape.kinds.rule) ? translated(value, wish, kept) : value
}

/** A rule with its names in the other language, in the lines in which it was written. */
const translated = (text: YamlTree.Text, { language, names }: Wish, kept: Set<string>): YamlTree.Text => {
  const result = Translation.translate(text.folds ? text.lines!.join("\n") : text.value, names, language)
  if (Either.isLeft(result)) return text
  for (const name of result.right.kept) kept.add(name)
  if (!text.folds) {
    const value = result.right.text
    if (value === text.value) return text
    const literal = text.header?.startsWith("|") === true
    const lines = literal ? value.replace(/\n+$/, "").split("\n") : undefined
    return { ...text, value, lines, header: literal ? text.header : undefined }
  }
  const lines = result.right.text.split("\n")
  const end = /\n*$/.exec(text.value)![0]
  return { ...text, lines, value: lines.join(" ") + end }
}

/** Content as a text in which the order of keys does not matter. */
const sorted = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value
  )

const differs = (name: string): PackFault.PackFault =>
  Fault.PackFault.of(
    "",
    "这个文件无法不改内容地整理，没有改动",
    "The file cannot be laid out without changing it and stays",
    [
      "请去掉少见的 YAML 写法（多行引号、锚点等）后再试",
      "Write it without unusual YAML (quotes over several lines, anchors), then try again"
    ]
  ).within({ file: name })
