import { isMap, isSeq, Lexer, type Node, type Pair } from "yaml"
import type { Below } from "./YamlTree.ts"

/** Where an entry of a map or an item of a list begins, what it stands in, and the comments about it (批注归属). */
export interface Place {
  readonly of: Pair | Node
  readonly parent: Place | undefined
  readonly from: number
  readonly line: number
  readonly column: number
  readonly notes: {
    blank: boolean
    readonly above: Array<string>
    behind: string | undefined
    readonly below: Array<Below>
  }
}

/** Every entry and item of a file that begins a line or stands first in one, in the order of the text. */
export const placesOf = (root: Node | null, text: string): ReadonlyArray<Place> => {
  const places: Array<Place> = []
  const lineStarts = starts(text)
  const put = (of: Pair | Node, parent: Place | undefined, from: number): Place => {
    const line = lineAt(lineStarts, from)
    const place: Place = {
      of,
      parent,
      from,
      line,
      column: from - lineStarts[line]!,
      notes: { blank: false, above: [], behind: undefined, below: [] }
    }
    places.push(place)
    return place
  }
  const walk = (node: Node | null, parent: Place | undefined): void => {
    if (isMap(node) && node.flow !== true) {
      for (const pair of node.items) {
        const key = pair.key as Node
        walk(pair.value as Node | null, put(pair, parent, key.range?.[0] ?? 0))
      }
    } else if (isSeq(node) && node.flow !== true) {
      const marks = dashes(node.srcToken)
      for (const [i, item] of node.items.entries()) {
        const at = marks[i] ?? (item as Node).range?.[0] ?? 0
        walk(item as Node, put(item as Node, parent, at))
      }
    }
  }
  walk(root, undefined)
  return places
}

interface SequenceToken {
  readonly items?: ReadonlyArray<{ readonly start?: ReadonlyArray<{ readonly type: string; readonly offset: number }> }>
}

/** Offsets of the hyphens of a list. */
const dashes = (token: unknown): ReadonlyArray<number> =>
  ((token as SequenceToken | undefined)?.items ?? []).flatMap(
    ({ start }) => start?.find(({ type }) => type === "seq-item-ind")?.offset ?? []
  )

interface Comment {
  readonly text: string
  readonly from: number
  readonly line: number
  readonly column: number
  readonly alone: boolean
}

/**
 * Each comment with what it is about: behind something on its line; indented deeper than what follows, below what it is in line
 * with; else above what follows. Those before everything are the head of the file.
 */
export const comments = (
  text: string,
  places: ReadonlyArray<Place>
): { readonly about: ReadonlyMap<Pair | Node, Place["notes"]>; readonly head: ReadonlyArray<string> } => {
  const head: Array<string> = []
  const lines = text.split("\n")
  const blankAbove = (line: number) => line > 0 && lines[line - 1]!.trim() === ""
  const above = new Set<Place>()
  for (const comment of found(text)) {
    const nextAt = places.findIndex(({ from }) => from > comment.from)
    const next = places[nextAt]
    const last = nextAt === -1 ? places.at(-1) : places[nextAt - 1]
    const gap = blankAbove(comment.line) ? [""] : []
    if (last === undefined) head.push(...(head.length === 0 ? [] : gap), comment.text)
    else if (!comment.alone) behind(last, comment)
    else if (next !== undefined && (comment.column <= next.column || above.has(next))) {
      if (above.has(next)) next.notes.above.push(...gap, comment.text)
      else next.notes.above.push(comment.text)
      if (!above.has(next)) next.notes.blank = gap.length > 0
      above.add(next)
    } else {
      const owner = ownerOf(last, comment.column)
      const indent = Math.max(0, comment.column - owner.column)
      owner.notes.below.push(...gap.map((text) => ({ text, indent: 0 })), { text: comment.text, indent })
    }
  }
  const [first] = places
  for (const place of places) {
    if (place === first) {
      if (head.length > 0 && blankAbove(place.line)) head.push("")
    } else if (blankAbove(place.line) && beginsLine(lines, place)) {
      if (place.notes.above.length > 0) place.notes.above.push("")
      else place.notes.blank = true
    }
  }
  return { about: new Map(places.map(({ of, notes }) => [of, notes])), head }
}

const beginsLine = (lines: ReadonlyArray<string>, { column, line }: Place): boolean =>
  lines[line]!.slice(0, column).trim() === ""

/** A comment on the line of something, or within the lines of a long value: then it goes above. */
const behind = (last: Place, comment: Comment): void => {
  if (last.line === comment.line && last.notes.behind === undefined) last.notes.behind = comment.text
  else last.notes.above.push(comment.text)
}

/** What a comment at a column is in line with: the thing itself or the nearest that holds it and does not begin to its right. */
const ownerOf = (last: Place, column: number): Place => {
  let at = last
  while (at.column > column && at.parent !== undefined) at = at.parent
  return at
}

/** The comments of a text, told from `#` in values by the lexer of YAML. */
const found = (text: string): ReadonlyArray<Comment> => {
  const comments: Array<Comment> = []
  const lineStarts = starts(text)
  let at = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (zeroWidth.has(lexeme)) continue
    if (lexeme.startsWith("#") && /(^|\s)$/.test(text.slice(0, at).slice(-1))) {
      const line = lineAt(lineStarts, at)
      const column = at - lineStarts[line]!
      const alone = text.slice(lineStarts[line], at).trim() === ""
      comments.push({ text: lexeme.trimEnd(), from: at, line, column, alone })
    }
    at += lexeme.length
  }
  return comments
}

/** Signs of the lexer that stand for no character of the text. */
const zeroWidth = new Set(["\u0002", "\u0018", "\u001f"])

const starts = (text: string): ReadonlyArray<number> => {
  const found = [0]
  for (let i = 0; i < text.length; i++) if (text.charAt(i) === "\n") found.push(i + 1)
  return found
}

/** The line (from 0) of an offset. */
const lineAt = (lineStarts: ReadonlyArray<number>, offset: number): number => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
