import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { between, type Difference, isBilingual } from "./Difference.ts"
import { describe, type Version } from "./PackDiff.ts"
import { inWords, steps } from "../RuleWords.ts"
import * as Shape from "../form/Shape.ts"
import * as Wording from "../form/Wording.ts"

/** A district's pack put on its parents, with the layers it came from, the outermost first. */
export interface Side extends Version {
  readonly layers: ReadonlyArray<Pack>
}

/** One thing that two districts do differently (对照). `from` is the layer that says it, "" where nothing is said. */
export interface Contrast {
  readonly section: string
  readonly thing: string
  readonly path: string
  readonly about: Bilingual
  readonly a: Bilingual
  readonly b: Bilingual
  readonly fromA: string
  readonly fromB: string
}

/** Something that only one of the two has. */
export interface Alone {
  readonly section: string
  readonly thing: string
  readonly about: Bilingual
  readonly in: "a" | "b"
  readonly from: string
}

export interface Comparison {
  readonly contrasts: ReadonlyArray<Contrast>
  readonly alone: ReadonlyArray<Alone>
  /** How many things of the sections compared are the same in both. */
  readonly same: number
}

/** The sections of which districts differ, in the order in which they are told. */
const sections = ["categories", "parameters", "facts", "tables", "programmes", "overlaps", "needs", "zones"]
/** What is only said about a thing, and does not decide anything. */
const silent = new Set([
  "note",
  "reading",
  "source",
  "says",
  "tells",
  "title",
  "name",
  "open",
  "checkedOn",
  "certainty"
])

/**
 * Two districts side by side on a day. Things are matched by id, and those left by their Chinese name; figures are those in force.
 */
export const of = (a: Side, b: Side, on: Day): Comparison => {
  const [first, second] = [inForceOn(a.pack, on), matched(inForceOn(b.pack, on), a.pack)]
  const differences = between(first, second.pack).filter(({ section }) => sections.includes(section))
  const own = (thing: string, section: string) => second.renamed.get(`${section}.${thing}`) ?? thing
  const told = differences.filter(({ path }) => path.length > 0 && !path.some((step) => silent.has(step)))
  const alone = differences.filter(({ path }) => path.length === 0)
  const contrasts = told.map(
    (difference): Contrast => ({
      section: difference.section,
      thing: difference.thing,
      path: difference.path.join("."),
      about: aboutOf(difference),
      ...bothSides(difference, a, b),
      fromA: difference.before === undefined ? "" : layerOf(a, difference.section, difference.thing),
      fromB:
        difference.after === undefined ? "" : layerOf(b, difference.section, own(difference.thing, difference.section))
    })
  )
  const touched = new Set(differences.map(({ section, thing }) => `${section}.${thing}`))
  const all = sections.flatMap((section) => thingsOf(first, section).map(({ id }) => `${section}.${id}`))
  const rank = ({ section }: { readonly section: string }) => sections.indexOf(section)
  return {
    contrasts: [...contrasts].sort((x, y) => rank(x) - rank(y)),
    alone: alone
      .map((difference): Alone => {
        const side = difference.before === undefined ? "b" : "a"
        const { section, thing } = difference
        const from = layerOf(side === "a" ? a : b, section, thing)
        return { section, thing, about: aboutOf(difference), in: side, from }
      })
      .sort((x, y) => rank(x) - rank(y)),
    same: all.filter((one) => !touched.has(one)).length
  }
}

interface Thing {
  readonly id: string
  readonly name?: Bilingual
}
const thingsOf = (pack: Pack, section: string): ReadonlyArray<Thing> =>
  (pack as unknown as Readonly<Record<string, ReadonlyArray<Thing> | undefined>>)[section] ?? []

/** The pack with the value of each parameter that is in force on a day, as of that day. */
const inForceOn = (pack: Pack, on: Day): Pack => {
  const current = <A extends { readonly from: Day; readonly until?: Day }>(
    values: ReadonlyArray<A>
  ): ReadonlyArray<A> =>
    values
      .filter(({ from, until }) => from <= on && (until === undefined || on < until))
      .slice(-1)
      .map(({ until: _, ...value }) => ({ ...value, from: on }) as unknown as A)
  return {
    ...pack,
    parameters: pack.parameters.map((parameter) => ({ ...parameter, values: current(parameter.values) }))
  }
}

/** The second pack with things under the first one's ids where only the Chinese name is the same. */
const matched = (pack: Pack, other: Pack): { readonly pack: Pack; readonly renamed: ReadonlyMap<string, string> } => {
  const renamed = new Map<string, string>()
  const result: Record<string, unknown> = { ...pack }
  for (const section of sections) {
    const theirs = thingsOf(other, section)
    const ids = new Set(theirs.map(({ id }) => id))
    const mine = new Set(thingsOf(pack, section).map(({ id }) => id))
    result[section] = thingsOf(pack, section).map((thing) => {
      const twin = ids.has(thing.id)
        ? undefined
        : theirs.find(({ id, name }) => !mine.has(id) && name !== undefined && name.zh === thing.name?.zh)
      if (twin === undefined) return thing
      renamed.set(`${section}.${twin.id}`, thing.id)
      return { ...thing, id: twin.id }
    })
  }
  return { pack: result as unknown as Pack, renamed }
}

/** The nearest layer that says anything of a thing. */
const layerOf = ({ layers }: Side, section: string, thing: string): string =>
  [...layers].reverse().find((layer) => thingsOf(layer, section).some(({ id }) => id === thing))?.id ?? ""

const aboutOf = ({ name, path, section, thing, within }: Difference): Bilingual => {
  const heading = Wording.short("", section)
  const last = path.filter((step) => Wording.has(step) && !plainly.has(step)).at(-1)
  const tail = [...within, ...(last === undefined ? [] : [Wording.short(section, last)])]
  return both(
    [`${heading.zh}“${name?.zh ?? thing}”`, ...tail.map(({ zh }) => zh)].join(" › "),
    [`${heading.en} “${name?.en ?? thing}”`, ...tail.map(({ en }) => en)].join(" › ")
  )
}

/** Keys that go without saying. */
const plainly = new Set(["values", "value", "holds", "formula", "when", "for", "any", "all"])

/** Both sides in words; where two rules are built alike, what differs is said first. */
const bothSides = (
  { after, before, shape }: Difference,
  a: Side,
  b: Side
): { readonly a: Bilingual; readonly b: Bilingual } => {
  if (typeof before === "string" && typeof after === "string" && Shape.isKind(shape, Shape.kinds.rule)) {
    const found = steps(before, after, [a.names, b.names]) ?? []
    const pick = (side: "before" | "after", whole: Bilingual) => {
      const said = found.map((step) => step[side])
      return said.length === 0
        ? whole
        : both(
            `${said.map(({ zh }) => zh).join("，")}：${whole.zh}`,
            `${said.map(({ en }) => en).join(", ")}: ${whole.en}`
          )
    }
    return { a: pick("before", inWords(before, a.names)), b: pick("after", inWords(after, b.names)) }
  }
  return { a: oneSide(before, shape, a), b: oneSide(after, shape, b) }
}

const oneSide = (value: unknown, shape: Shape.Shape | undefined, side: Side): Bilingual => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return both("没有规定", "nothing said")
  return isBilingual(value) ? value : describe(value, shape, side)
}
