import type { Item, List, Entries, Text, Value, YamlTree } from "./YamlTree.ts"

/** The widest line that a map or a list in brackets may make. Unit: columns, a Chinese character takes two. */
const widest = 140

/**
 * A tree as text, in the one layout of pack files (版式): two blanks of indent, lists indented below their key, texts in quotes
 * only where YAML needs them. A text in both languages stands in braces when the line is not too long; other maps and lists
 * stand in brackets where their author put them there and they fit.
 */
export const write = ({ head, root }: YamlTree): string => {
  const body = root === undefined ? [] : root._tag === "Text" ? scalar(root, 0) : block(root, 0)
  const lines = [...head, ...body].map((line) => line.trimEnd())
  while (lines.at(-1) === "") lines.pop()
  return `${lines.join("\n")}\n`
}

const pad = (indent: number): string => " ".repeat(indent)

const block = (value: Entries | List, indent: number): ReadonlyArray<string> => {
  if (value.items.length === 0) return [pad(indent) + (value._tag === "Entries" ? "{}" : "[]")]
  return value.items.flatMap((item, i) => {
    const above = item.above.map((text) => (text === "" ? "" : pad(indent) + text))
    const below = item.below.map(({ text, indent: further }) => (text === "" ? "" : pad(indent + further) + text))
    const gap = item.blank && i > 0 ? [""] : []
    return [...gap, ...above, ...own(item, indent), ...below]
  })
}

const own = (item: Item, indent: number): ReadonlyArray<string> => {
  const start = item.key === undefined ? `${pad(indent)}-` : `${pad(indent)}${plainOr(item.key, false)}:`
  const note = item.behind === undefined ? "" : ` ${item.behind}`
  const { value } = item
  if (value === undefined) return [start + note]
  if (value._tag === "Text") {
    const [first, ...rest] = scalar(value, indent + 2)
    return [`${start} ${first}${note}`, ...rest]
  }
  const line = flow(value)
  if (line !== undefined && wantsFlow(value) && widthOf(`${start} ${line}`) <= widest)
    return [`${start} ${line}${note}`]
  const lines = block(value, indent + 2)
  if (item.key !== undefined) return [start + note, ...lines]
  // The first entry stands behind the hyphen, and what is said above it above the hyphen.
  const first = lines.findIndex((line) => !/^\s*(#|$)/.test(line))
  if (note !== "" || first === -1) return [start + note, ...lines]
  const above = lines.slice(0, first).map((line) => line.slice(2))
  return [...above, start + lines[first]!.slice(indent + 1), ...lines.slice(first + 1)]
}

/** In both languages is in braces whoever wrote it; empty ones must be. */
const wantsFlow = (value: Entries | List): boolean =>
  value.flow || value.items.length === 0 || (value._tag === "Entries" && isBilingual(value))

const isBilingual = ({ items }: Entries): boolean =>
  items.length === 2 && items[0]!.key?.value === "zh" && items[1]!.key?.value === "en"

/** A value in one line within brackets; none when a comment or a block stands in it. */
const flow = (value: Value | undefined): string | undefined => {
  if (value === undefined) return ""
  if (value._tag === "Text") return value.value.includes("\n") ? undefined : plainOr(value, true)
  const parts: Array<string> = []
  for (const { key, value: inner, above, behind, below } of value.items) {
    const text = flow(inner)
    if (text === undefined || behind !== undefined || above.length + below.length > 0) return undefined
    parts.push(key === undefined ? text : `${plainOr(key, true)}: ${text}`.trimEnd())
  }
  if (value._tag === "List") return `[${parts.join(", ")}]`
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`
}

/** A scalar outside brackets: one line, or the header of a block and its lines. */
const scalar = (text: Text, indent: number): ReadonlyArray<string> => {
  const { folds, header, lines, value } = text
  if (header === undefined || lines === undefined || value.trim() === "") return [plainOr(text, false)]
  // A block of one line is a line.
  if (folds && lines.length === 1 && !value.endsWith("\n")) return [plainOr(text, false)]
  return [header, ...lines.map((line) => (line === "" ? "" : pad(indent) + line))]
}

const plainOr = ({ quoted, value }: Text, inFlow: boolean): string => {
  const keeps = quoted && /^([-+]?[\d.]|true$|false$|null$|~$|yes$|no$|on$|off$)/i.test(value)
  if (!keeps && isPlain(value, inFlow)) return value
  const escapes = /["\\]/.test(value) && !/['\p{Cc}]/u.test(value)
  return escapes ? `'${value}'` : JSON.stringify(value)
}

/** Whether a text means itself without quotes. */
const isPlain = (value: string, inFlow: boolean): boolean =>
  /^(?![-?:](\s|$))[^\s,[\]{}#&*!|>'"%@`]/u.test(value) &&
  !/\s$|:\s|:$|\s#|\p{Cc}|^(---|\.\.\.)/u.test(value) &&
  !(inFlow && /[,[\]{}]|:[,[\]{}]/.test(value))

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.codePointAt(0)! < 0x2e80 ? 1 : 2), 0)
