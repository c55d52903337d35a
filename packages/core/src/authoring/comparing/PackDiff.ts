import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { between, type Difference, isBilingual } from "./Difference.ts"
import * as Reach from "../checking/Reach.ts"
import { inWords, steps } from "../RuleWords.ts"
import * as Shape from "../form/Shape.ts"
import type { Names } from "../Translation.ts"
import * as Wording from "../form/Wording.ts"

/** A pack and what its names mean. */
export interface Version {
  readonly pack: Pack
  readonly names: Names
}

/**
 * One change of a pack, for people (变更).
 *
 * Shape: `affects` names the categories and programmes whose rules rest on what changed. `weight` orders changes: who is recognised,
 * then what is given, then the rest; texts and dates of checking come last.
 */
export interface Change {
  readonly section: string
  readonly thing: string
  readonly path: string
  readonly kind: "added" | "removed" | "changed"
  readonly weight: number
  readonly about: Bilingual
  readonly says: Bilingual
  readonly affects: ReadonlyArray<Bilingual>
}

/** What changed from one version of a pack to another, what weighs most first. */
export const of = (old: Version, next: Version): ReadonlyArray<Change> => {
  const [before, after] = [Reach.of(old.pack), Reach.of(next.pack)]
  const names: ReadonlyMap<string, Bilingual> = new Map(
    [old.pack, next.pack].flatMap((pack) => [
      ...pack.categories.map((c) => [`categories.${c.id}`, c.name] as const),
      ...pack.programmes.map((p) => [`programmes.${p.id}`, p.name] as const)
    ])
  )
  const changes = between(old.pack, next.pack)
    .filter(({ section }) => section !== "id" && section !== "checkedOn")
    .map((difference): Change => {
      const { path, section, thing } = difference
      const reached = [...before(`${section}.${thing}`), ...after(`${section}.${thing}`)]
      const touched = [...new Set(reached)].filter((one) => names.has(one))
      return {
        section,
        thing,
        path: path.join("."),
        kind: difference.before === undefined ? "added" : difference.after === undefined ? "removed" : "changed",
        weight: weightOf(difference, touched),
        about: aboutOf(difference),
        says: sayingOf(difference, old, next),
        affects: touched.map((one) => names.get(one)!)
      }
    })
  return changes
    .map((change, i) => ({ change, i }))
    .sort((a, b) => b.change.weight - a.change.weight || a.i - b.i)
    .map(({ change }) => change)
}

/** Keys that only people read, and keys that say where something comes from. */
const texts = new Set(["note", "title", "name", "says", "tells", "reading", "duty", "open", "asks", "synonyms"])
const origins = new Set(["source", "checkedOn", "certainty", "publishedOn", "answeredBy", "recheckMonths"])

const weightOf = ({ path, section }: Difference, touched: ReadonlyArray<string>): number => {
  const last = path.at(-1) ?? ""
  if (texts.has(last)) return 10
  if (origins.has(last)) return 20
  if (section === "categories") return path.length === 0 ? 100 : path[0] === "amount" ? 80 : 90
  if (touched.some((one) => one.startsWith("categories."))) return 85
  if (section === "programmes") return path.length === 0 ? 75 : 70
  if (touched.length > 0) return 65
  return { overlaps: 68, needs: 50, comparisons: 40, checks: 35, sources: 15, untranslated: 25 }[section] ?? 30
}

const aboutOf = ({ name, section, thing, within }: Difference): Bilingual => {
  const heading = Wording.short("", section)
  if (thing === "") return heading
  const tail = (language: "zh" | "en") => within.map((inner) => ` › ${inner[language]}`).join("")
  return both(`${heading.zh}“${name?.zh ?? thing}”${tail("zh")}`, `${heading.en} “${name?.en ?? thing}”${tail("en")}`)
}

/** The change in words. */
const sayingOf = (difference: Difference, old: Version, next: Version): Bilingual => {
  const { after, before, path, section, shape } = difference
  const last = path.at(-1) ?? ""
  const isRule = Shape.isKind(shape, Shape.kinds.rule)
  if (typeof before === "string" && typeof after === "string" && isRule) return ruleChange(before, after, old, next)
  const from = describe(before, shape, old)
  const to = describe(after, shape, next)
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(last)
  if (dated && before === undefined) return both(`新增自 ${last} 起的值：${to.zh}`, `new value from ${last}: ${to.en}`)
  if (dated && after === undefined)
    return both(`去掉自 ${last} 起的值：${from.zh}`, `value from ${last} taken out: ${from.en}`)
  if (last === "until" && before === undefined)
    return both(`${at(path).zh}到 ${to.zh} 为止（不含当天）`, `${at(path).en}ends before ${to.en}`)
  const what = path.length === 0 ? both("", "") : labelled(section, path)
  if (before === undefined)
    return both(`增加${what.zh}${colon(what.zh)}${to.zh}`, `added ${what.en}${to.en === "" ? "" : `: ${to.en}`}`)
  if (after === undefined)
    return both(
      `去掉${what.zh}${colon(what.zh)}${from.zh}`,
      `removed ${what.en}${from.en === "" ? "" : `: ${from.en}`}`
    )
  return both(`${what.zh}由“${from.zh}”改为“${to.zh}”`, `${what.en} from “${from.en}” to “${to.en}”`)
}

const colon = (text: string): string => (text === "" ? "" : "：")

const ruleChange = (before: string, after: string, old: Version, next: Version): Bilingual => {
  const found = steps(before, after, [old.names, next.names])
  const [from, to] = [inWords(before, old.names), inWords(after, next.names)]
  if (found !== undefined && found.length > 0 && found.length <= 3) {
    const say = (l: "zh" | "en") =>
      found.map((step) =>
        l === "zh" ? `“${step.before.zh}”改为“${step.after.zh}”` : `“${step.before.en}” became “${step.after.en}”`
      )
    return both(`${say("zh").join("；")}（现为：${to.zh}）`, `${say("en").join("; ")} (now: ${to.en})`)
  }
  if (found !== undefined && found.length === 0) return both("只改了写法，意思不变", "written otherwise, same meaning")
  return both(`由“${from.zh}”改为“${to.zh}”`, `from “${from.en}” to “${to.en}”`)
}

/** The key a change is about, after the day of the value it belongs to. */
const labelled = (section: string, path: ReadonlyArray<string>): Bilingual => {
  const key = [...path].reverse().find((step) => Wording.has(step)) ?? path.at(-1)!
  const { en, zh } = key === "when" || key === "for" ? both("条件", "condition") : Wording.short(section, key)
  const day = at(path)
  return both(`${day.zh}${zh}`, `${day.en}${en}`)
}
const at = (path: ReadonlyArray<string>): Bilingual => {
  const day = path.find((step) => /^\d{4}-\d{2}-\d{2}$/.test(step))
  return day === undefined ? both("", "") : both(`${day} 起的`, `of ${day}: `)
}

/** Something of a pack in one line. */
export const describe = (value: unknown, shape: Shape.Shape | undefined, version: Version): Bilingual => {
  if (value === undefined) return both("", "")
  if (typeof value === "string")
    return Shape.isKind(shape, Shape.kinds.rule) ? inWords(value, version.names) : both(value, value)
  if (isBilingual(value)) return value
  if (Array.isArray(value)) {
    const item = Shape.itemOf(shape)
    const all = value.map((one) => describe(one, item, version))
    return both(all.map(({ zh }) => zh).join("、"), all.map(({ en }) => en).join(", "))
  }
  const thing = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(thing)
  const shown = keys.filter((key) => shownKeys.has(key))
  if (thing.until !== undefined && shown.length > 1) return valueUntil(thing, shape, version)
  const own = (shown.length > 0 ? shown : keys.filter((key) => key !== "id")).map((key) => {
    const inner = describe(thing[key], Shape.under(shape, key, keys), version)
    const label = silent.has(key) ? both("", "") : Wording.short("", key)
    return both(`${label.zh}${label.zh && " "}${inner.zh}`, `${label.en}${label.en && " "}${inner.en}`)
  })
  return both(own.map(({ zh }) => zh).join("，"), own.map(({ en }) => en).join(", "))
}

/** A dated value: `24，到 2027-01-01 为止`. */
const valueUntil = (
  thing: Readonly<Record<string, unknown>>,
  shape: Shape.Shape | undefined,
  version: Version
): Bilingual => {
  const { until, ...rest } = thing
  const value = describe(rest, shape, version)
  return both(`${value.zh}（到 ${String(until)} 为止）`, `${value.en} (before ${String(until)})`)
}

/** What a thing is said by in one line, and of these what needs no label. */
const shownKeys = new Set([
  "value",
  "urban",
  "rural",
  "zones",
  "until",
  "formula",
  "per",
  "says",
  "holds",
  "name",
  "title",
  "when",
  "for",
  "amount",
  "any",
  "all"
])
const silent = new Set(["value", "formula", "says", "holds", "name", "title"])
