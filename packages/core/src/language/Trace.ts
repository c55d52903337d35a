import { type Bilingual, both, type Language } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import type { Span } from "./RuleFault.ts"
import type { EntryPlace } from "./Subject.ts"
import * as Type from "./Type.ts"
import { List, type Missing, missing as missingOf, Unknown, type Value } from "./Value.ts"
import type { Term } from "./Vocabulary.ts"

/**
 * How an expression came to its value (推理过程): the value of every part, down to the facts and parameters it rests on.
 *
 * Shape: `from` and `to` are offsets into the text the part stands in, which for what is below a derived fact is that fact's
 * own formula. Literals have no node. No condition is left out because another one already decided.
 */
export interface Trace extends Span {
  readonly text: Bilingual
  readonly type: Type.Type
  readonly value: Value
  readonly children: ReadonlyArray<Trace>
  /** How far a comparison of numbers is from turning: left less right. */
  readonly margin?: Margin
  /** The term that was read, when this part is a name. */
  readonly term?: Term
  /** The member's position in the subject, for a fact of one member and for a step through the members. */
  readonly person?: number
  /** Likewise for an entry of another list. */
  readonly entry?: EntryPlace
}

/** Unit: that of the two sides; money in fen. */
export interface Margin {
  readonly difference: Rational.Rational
  readonly unit?: Type.Unit
}

/** An evaluation with its explanation. */
export interface Traced {
  readonly value: Value
  readonly trace: Trace
}

/**
 * The unknown facts that still matter: those under parts that could not be told. A fact is not asked for when the others
 * already decided.
 */
export const missing = (trace: Trace): ReadonlyArray<Missing> => missingOf(trace.value)

/** Every fact and parameter that was read, each once, in the order of the text. */
export const facts = (trace: Trace): ReadonlyArray<Trace & { readonly term: Term }> => {
  const found = new Map<string, Trace & { readonly term: Term }>()
  const seen = new Set<Trace>()
  const walk = (at: Trace): void => {
    if (seen.has(at)) return
    seen.add(at)
    const { term } = at
    if (term !== undefined) {
      const id = `${term.scope} ${at.person ?? ""} ${at.entry?.position ?? ""} ${term.key}`
      if (!found.has(id)) found.set(id, { ...at, term })
    }
    at.children.forEach(walk)
  }
  walk(trace)
  return [...found.values()]
}

/** Every comparison of numbers with its margin, each once. */
export const margins = (trace: Trace): ReadonlyArray<Trace & { readonly margin: Margin }> => {
  const found: Array<Trace & { readonly margin: Margin }> = []
  const seen = new Set<Trace>()
  const walk = (at: Trace): void => {
    if (seen.has(at)) return
    seen.add(at)
    if (at.margin !== undefined) found.push({ ...at, margin: at.margin })
    at.children.forEach(walk)
  }
  walk(trace)
  return found
}

/** How members are called in a rendering. Names and numbers of people are for the caller to decide. */
export interface Naming {
  readonly person: (position: number, language: Language) => string
}
const byPosition: Naming = {
  person: (position, language) => (language === "zh" ? `成员${position + 1}` : `member ${position + 1}`)
}

/**
 * The trace as indented lines for people: `家庭人均月收入 < 低保标准 = 否（差 37.00 元/月）`.
 *
 * Unit: amounts in yuan. A derived fact used twice is explained where it first stands. An amount that is not whole fen is shown as ≈ with two decimals.
 */
export const render = (trace: Trace, language: Language, naming: Naming = byPosition): string => {
  const lines: Array<string> = []
  const explained = new Set<Trace>()
  const write = (at: Trace, depth: number, about: string): void => {
    const { margin } = at
    const name = nameOfRow(at, language, naming)
    const who = name === "" || name === about ? "" : `${name}: `
    const by = margin === undefined ? "" : marginText(margin, language)
    lines.push(`${"  ".repeat(depth)}${who}${at.text[language]} = ${display(at.value, at.type, language)}${by}`)
    for (const child of at.children) {
      if (explained.has(child)) continue
      explained.add(child)
      write(child, depth + 1, name === "" ? about : name)
    }
  }
  write(trace, 0, "")
  return lines.join("\n")
}

/** Who or what a step is about: a member by its naming, an entry by its list and its number. */
const nameOfRow = ({ person, entry }: Trace, language: Language, naming: Naming): string => {
  if (person !== undefined) return naming.person(person, language)
  if (entry === undefined) return ""
  const list = entry.name[language]
  return language === "zh" ? `${list}第${entry.position + 1}项` : `${list} no ${entry.position + 1}`
}

const marginText = ({ difference, unit }: Margin, language: Language): string => {
  const by = number(difference, unit)[language]
  return language === "zh" ? `（差额 ${by}）` : ` (difference ${by})`
}

/** A value as people read it. */
export const display = (value: Value, type: Type.Type, language: Language): string => {
  if (value === null) return language === "zh" ? "不适用" : "not applicable"
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no"
  if (value instanceof Unknown) return unknownText(value, type, language)
  if (value instanceof List) return listText(value, type, language)
  if (typeof value === "string") return label(value, type)[language]
  return number(value, type._tag === "number" ? type.unit : undefined)[language]
}

const label = (stored: string, type: Type.Type): Bilingual =>
  type._tag === "text" && type.codes !== undefined && Object.hasOwn(type.codes, stored)
    ? type.codes[stored]!
    : both(stored, stored)

const unknownText = ({ low, high }: Unknown, type: Type.Type, language: Language): string => {
  const unit = type._tag === "number" ? type.unit : undefined
  const end = (r: Rational.Rational) => number(r, unit)[language]
  const zh = language === "zh"
  const range =
    low !== undefined && high !== undefined
      ? zh
        ? `${end(low)}至${end(high)}`
        : `${end(low)} to ${end(high)}`
      : low !== undefined
        ? `${zh ? "至少" : "at least "}${end(low)}`
        : high !== undefined
          ? `${zh ? "至多" : "at most "}${end(high)}`
          : ""
  if (zh) return range === "" ? "不详" : `不详（${range}）`
  return range === "" ? "unknown" : `unknown (${range})`
}

const listText = (list: List, type: Type.Type, language: Language): string => {
  const maybe = (list.doubts ?? []).filter((doubt) => doubt !== undefined).length
  const sure = list.items.length - maybe
  const members = type._tag === "list" && type.of._tag === "member"
  const [zh, en] = members ? ["人", sure === 1 ? " person" : " persons"] : ["项", sure === 1 ? " item" : " items"]
  return language === "zh"
    ? `${sure}${zh}${maybe === 0 ? "" : `，另有${maybe}${zh}不确定`}`
    : `${sure}${en}${maybe === 0 ? "" : `, ${maybe} more uncertain`}`
}

/** A number with its unit; amounts of money in yuan. */
export const number = (value: Rational.Rational, unit: Type.Unit | undefined): Bilingual => {
  const name = Type.unitName(unit)
  const shown = Type.isMoney(unit) ? yuan(value) : plain(value)
  return unit === undefined ? both(shown, shown) : both(`${shown}${name.zh}`, `${shown} ${name.en}`)
}

const yuan = (fen: Rational.Rational): string => {
  const text = Rational.decimal(Rational.div(fen, Rational.of(100))!, 2).replace(/\B(?=(\d{3})+(?=\.))/g, ",")
  return Rational.isInteger(fen) ? text : `≈${text}`
}

const plain = (value: Rational.Rational): string => {
  const exact = Rational.format(value)
  return exact.includes("/") || exact.length > 20 ? `≈${Rational.decimal(value, 4)}` : exact
}
