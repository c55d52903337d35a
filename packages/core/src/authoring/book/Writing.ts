import { Either } from "effect"
import type { Bilingual, Language } from "../../foundation/Bilingual.ts"
import type { Citation } from "../../foundation/Citation.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Condition } from "../../policy/pack/Condition.ts"
import type { Parameter } from "../../policy/parameter/Parameter.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { Block, Line, Point, Row, Run } from "../RuleBook.ts"
import { inWords } from "../RuleWords.ts"
import { namesOf, translate } from "../Translation.ts"
import { type Links, linksOf, mentions } from "./Links.ts"

/** What the chapters of a rule book write with (行文): one language, names that lead to their entries, and words for the frame. */
export interface Writing {
  readonly policy: Policy
  readonly language: Language
  readonly on: Day
  readonly links: Links
  readonly say: (text: Bilingual) => string
  readonly tell: (zh: string, en: string) => string
  readonly list: (texts: ReadonlyArray<string>) => string
  readonly period: (from: Day | undefined, until: Day | undefined) => string
  readonly isOpen: (parameter: Parameter) => boolean
  /** A link to a thing of the pack, by its section and id. */
  readonly thing: (section: string, id: string) => Run
  /** Links to things, with marks between them. */
  readonly things: (paths: ReadonlyArray<string>) => Line
  readonly cite: (citation: Citation) => Line
  readonly row: (zh: string, en: string, line: Line | string | undefined) => ReadonlyArray<Row>
  readonly source: (citation: Citation | undefined) => ReadonlyArray<Row>
  readonly usedBy: (path: string) => ReadonlyArray<Row>
  /** An expression: in words where words say more, and as rules have it with its names as links. */
  readonly rule: (text: string) => ReadonlyArray<Block>
  /** The names of an expression as links, in the language of the book. */
  readonly expression: (text: string) => Line
  readonly conditions: (conditions: ReadonlyArray<Condition>) => ReadonlyArray<Block>
  readonly note: (zh: string, en: string, line: Line | string | undefined) => ReadonlyArray<Block>
}

export const writing = (policy: Policy, language: Language, on: Day): Writing => {
  const names = namesOf(policy.vocabulary)
  const links = linksOf(policy, names)
  const zh = language === "zh"
  const say = (text: Bilingual) => text[language]
  const tell = (chinese: string, english: string) => (zh ? chinese : english)
  const comma = zh ? "、" : ", "
  const line = (given: Line | string): Line => (typeof given === "string" ? [given] : given)

  const thing = (section: string, id: string): Run => {
    const found = links.things.get(`${section}.${id}`)
    return found === undefined ? id : { text: say(found.name), to: found.to }
  }
  const things = (paths: ReadonlyArray<string>): Line =>
    paths.flatMap((path, i) => {
      const dot = path.indexOf(".")
      return [...(i === 0 ? [] : [comma]), thing(path.slice(0, dot), path.slice(dot + 1))]
    })
  const cite = ({ article, document }: Citation): Line => {
    const known = policy.sources.get(document)
    const name = known === undefined ? document : quoted(known.title)
    return [{ text: name, to: `sources-${document}` }, ...(article === undefined ? [] : [zh ? article : ` ${article}`])]
  }
  const quoted = (title: string) => (zh && !title.startsWith("《") ? `《${title}》` : title)
  const row: Writing["row"] = (chinese, english, given) =>
    given === undefined || given.length === 0 ? [] : [{ label: tell(chinese, english), line: line(given) }]
  const note: Writing["note"] = (chinese, english, given) =>
    given === undefined || given.length === 0
      ? []
      : [{ _tag: "Note", line: [tell(`${chinese}：`, `${english}: `), ...line(given)] }]

  const expression = (text: string): Line => {
    const own = (Either.getOrUndefined(translate(text, names, language))?.text ?? text).trim()
    const found: Array<Run> = []
    let done = 0
    for (const { from, to, term } of mentions(own, names)) {
      const target = links.target(term)
      if (target === undefined || from < done) continue
      found.push(own.slice(done, from), { text: own.slice(from, to), to: target })
      done = to
    }
    return [...found, own.slice(done)].filter((run) => run !== "")
  }
  const rule = (text: string): ReadonlyArray<Block> => {
    const code = expression(text)
    const words = say(inWords(text, names))
    const plain = textOf(code).replace(/\s+/g, " ").replace(/ \* /g, " × ")
    return [...(words === plain ? [] : [{ _tag: "Text", line: [words] } as const]), { _tag: "Rule", line: code }]
  }
  const point = (condition: Condition): Point => ({
    says: [say(condition.says)],
    under: [
      ...("holds" in condition
        ? rule(condition.holds)
        : [
            {
              _tag: "Points" as const,
              points: condition.any.map((branch) => ({ says: [say(branch.says)], under: conditions(branch.all) }))
            }
          ]),
      ...note("理解", "read as", condition.reading === undefined ? undefined : say(condition.reading)),
      ...note("依据", "source", cite(condition.source))
    ]
  })
  const conditions = (all: ReadonlyArray<Condition>): ReadonlyArray<Block> => [
    { _tag: "Points", points: all.map(point) }
  ]

  return {
    policy,
    language,
    on,
    links,
    say,
    tell,
    list: (texts) => texts.join(comma),
    period: (from, until) =>
      [
        ...(from === undefined ? [] : [tell(`自 ${from} 起`, `from ${from}`)]),
        ...(until === undefined ? [] : [tell(`到 ${until} 为止（不含当天）`, `before ${until}`)])
      ].join(zh ? "，" : ", "),
    // A child may fill in what its parent left open.
    isOpen: ({ derived, open, values }) => open !== undefined && values.length + derived.length === 0,
    thing,
    things,
    cite,
    row,
    note,
    source: (citation) => (citation === undefined ? [] : row("依据", "source", cite(citation))),
    usedBy: (path) => row("用于", "used by", things(links.users(path))),
    rule,
    expression,
    conditions
  }
}

/** A line without its links. */
export const textOf = (line: Line): string => line.map((run) => (typeof run === "string" ? run : run.text)).join("")
