import { Either } from "effect"
import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import { type Expression, type Interval, nameOf, parts } from "../language/Expression.ts"
import { functionNamed, functions } from "../language/Functions.ts"
import { parse } from "../language/Parser.ts"
import type { RuleFault, Span } from "../language/RuleFault.ts"
import { isWritable, reserved, type Term, type Vocabulary } from "../language/Vocabulary.ts"

/**
 * A rule with its names in the other language (名称换写): `家庭月收入 < 低保标准` and `household income of a month < dibao standard`.
 *
 * Shape: `kept` are the names that stayed. Only names, names of functions and labels of codes are put in place of each other. Line breaks, spaces, brackets and
 * comments stay as they were written. A name that has no writable twin, or several, stays; so does a rule that would then say
 * something else.
 * Fails: when the text is not a rule.
 */
export const translate = (
  text: string,
  names: Names,
  language: Language
): Either.Either<Translation, ReadonlyArray<RuleFault>> =>
  Either.map(parse(text), (expression) => {
    const found: Array<Replacement> = []
    const kept = new Set<string>()
    gather(expression, new Set(), names, language, (name, next) => {
      if (next === undefined) kept.add(name.name)
      else if (next !== name.name) found.push({ from: name.from, to: name.to, text: next })
    })
    const result = replaced(text, found)
    const again = parse(result)
    return Either.isRight(again) && meaning(again.right, names) === meaning(expression, names)
      ? { text: result, kept: [...kept] }
      : { text, kept: found.map(({ from, to }) => text.slice(from, to)) }
  })

export interface Translation {
  readonly text: string
  readonly kept: ReadonlyArray<string>
}

/** What the names of a vocabulary mean (名称索引), by every spelling; several terms where lists have a name in common. */
export type Names = ReadonlyMap<string, ReadonlyArray<Term>>

export const namesOf = (vocabulary: Vocabulary): Names => {
  const names = new Map<string, Array<Term>>()
  for (const term of vocabulary.terms) {
    for (const name of new Set([nameOf(term.name.zh), nameOf(term.name.en), term.key])) {
      if (!isWritable(name)) continue
      names.set(name, [...(names.get(name) ?? []), term])
    }
  }
  return names
}

interface Replacement extends Span {
  readonly text: string
}

const replaced = (text: string, replacements: ReadonlyArray<Replacement>): string => {
  let result = ""
  let done = 0
  for (const { from, to, text: next } of [...replacements].sort((a, b) => a.from - b.from)) {
    result += text.slice(done, from) + next
    done = to
  }
  return result + text.slice(done)
}

/** A name as it stands and the one to put there; none when it has no twin. Labels come the same way. */
type Put = (name: Span & { readonly name: string }, next: string | undefined) => void

/** Goes over the tree with the variables that are bound at each place; those are the author's own names. */
const gather = (
  e: Expression | Interval,
  bound: ReadonlySet<string>,
  names: Names,
  language: Language,
  put: Put
): void => {
  if (e._tag === "Name" && !bound.has(e.name)) put(e, twin(e.name, names, language))
  if (e._tag === "Path") put(e.name, twin(e.name.name, names, language))
  if (e._tag === "Call") {
    const id = functionNamed.get(e.function.name)
    put(e.function, id === undefined ? undefined : functions[id][language])
  }
  if (e._tag === "Comparison" || e._tag === "In") {
    for (const { text, ...span } of labels(e, names, language)) put({ ...span, name: "" }, text)
  }
  const inside = "variable" in e ? new Set([...bound, e.variable]) : bound
  for (const part of parts(e)) gather(part, inside, names, language, put)
}

/** The name in the language, when there is one and only one, and it leads back to the same thing. */
const twin = (name: string, names: Names, language: Language): string | undefined => {
  const word = Object.values(reserved).find(({ zh, en }) => name === zh || name === en)
  if (word !== undefined) return word[language]
  const terms = names.get(name) ?? []
  const twins = new Set(terms.map((term) => nameOf(term.name[language])))
  const [next] = twins
  return twins.size === 1 && names.get(next!)?.every((term) => terms.includes(term)) === true ? next : undefined
}

/** Labels of codes beside a fact: `就学情况 in ("小学", "初中")`. A stored code stays as it is, unless it is its own label. */
const labels = (
  e: Extract<Expression, { readonly _tag: "Comparison" | "In" }>,
  names: Names,
  language: Language
): ReadonlyArray<Replacement> => {
  const sides = e._tag === "Comparison" ? [e.left, e.right] : [e.operand, ...e.options]
  const codes = sides.map((side) => codesOf(side, names)).find((codes) => codes !== undefined)
  if (codes === undefined) return []
  return sides.flatMap((side) => {
    if (side._tag !== "TextLiteral") return []
    const labels = Object.hasOwn(codes, side.value) ? [codes[side.value]!] : Object.values(codes)
    const label = labels.find(({ zh, en }) => zh === side.value || en === side.value)
    return label === undefined || label[language] === side.value || /["\\]/.test(label.zh + label.en)
      ? []
      : [{ from: side.from + 1, to: side.to - 1, text: label[language] }]
  })
}

const codesOf = (e: Expression | Interval, names: Names): Readonly<Record<string, Bilingual>> | undefined => {
  const name = e._tag === "Name" ? e.name : e._tag === "Path" ? e.name.name : undefined
  const terms = name === undefined ? [] : (names.get(name) ?? [])
  const type = terms.length === 1 ? terms[0]!.type : undefined
  return type?._tag === "text" ? type.codes : undefined
}

/** The tree as a text in which spellings of the same name are the same, to tell whether two rules say the same. */
const meaning = (e: Expression, names: Names): string =>
  JSON.stringify(e, (key, value: unknown) => {
    if (key === "from" || key === "to") return undefined
    if (typeof value !== "object" || value === null || !("_tag" in value)) return value
    const node = value as Expression
    if (node._tag === "TextLiteral") return { ...node, value: label(node.value, names) }
    return node._tag === "Name" ? { _tag: "Name", name: same(node.name, names) } : value
  })

const same = (name: string, names: Names): string => {
  const word = Object.values(reserved).find(({ zh, en }) => name === zh || name === en)
  if (word !== undefined) return word.zh
  const terms = names.get(name)
  return terms?.map(({ key, scope }) => `${scope} ${key}`).join("|") ?? functionNamed.get(name) ?? `“${name}”`
}

const known = new WeakMap<Names, ReadonlyMap<string, string>>()

/** Labels of a code in either language come down to the Chinese one. */
const label = (text: string, names: Names): string => {
  let labels = known.get(names)
  if (labels === undefined) {
    const all = new Map<string, string>()
    for (const { type } of [...names.values()].flat()) {
      if (type._tag === "text") for (const { zh, en } of Object.values(type.codes ?? {})) all.set(en, zh)
    }
    labels = all
    known.set(names, all)
  }
  return labels.get(text) ?? text
}
