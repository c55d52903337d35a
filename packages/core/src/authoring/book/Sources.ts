import type { Citation } from "../../foundation/Citation.ts"
import type { Source } from "../../policy/pack/Section.ts"
import type { Block, Entry, Line, Section } from "../RuleBook.ts"
import { certainties } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** What the law says and the pack cannot express (未转译条文). */
export const untranslated = (w: Writing): Section => ({
  id: "untranslated",
  title: w.tell("须由人把握的条文", "Provisions that remain for people to judge"),
  lead: w.tell(
    "文件有规定、程序没有执行的内容，办理时由人判断。",
    "What the documents say and the program does not do; people decide."
  ),
  blocks:
    w.policy.pack.untranslated.length === 0
      ? []
      : [
          {
            _tag: "Table",
            title: w.tell("须由人把握的条文", "For people to judge"),
            heads: [
              w.tell("内容", "what it says"),
              w.tell("为什么没有写成规则", "why it is no rule"),
              w.tell("依据", "source")
            ],
            rows: w.policy.pack.untranslated.map(({ id, says, source, why }) => ({
              id: `untranslated-${id}`,
              cells: [[w.say(says)], [w.say(why)], w.cite(source)]
            }))
          }
        ],
  entries: []
})

/** The documents, each with its articles and the rules that rest on them (依据文件和条款索引). */
export const sources = (w: Writing): Section => {
  const cited = citations(w)
  return {
    id: "sources",
    title: w.tell("依据文件：哪条规则出自哪一条", "Documents: which rule rests on which article"),
    blocks: [],
    entries: w.policy.pack.sources.map((source) => sourceEntry(w, source, cited.get(source.id) ?? new Map()))
  }
}

type Articles = ReadonlyMap<string, ReadonlySet<string>>

const sourceEntry = (w: Writing, source: Source, articles: Articles): Entry => {
  const address: Line | undefined = source.url === undefined ? undefined : [{ text: source.url, url: source.url }]
  const resting: ReadonlyArray<Block> =
    articles.size === 0
      ? w.note("引用", "cited", w.tell("没有规则引用", "no rule rests on it"))
      : [
          {
            _tag: "Table",
            title: source.title,
            heads: [w.tell("条款", "article"), w.tell("规则", "rules")],
            rows: [...articles].map(([article, paths]) => ({
              cells: [[article === "" ? w.tell("（全文）", "(as a whole)") : article], w.things([...paths])]
            }))
          }
        ]
  return {
    id: `sources-${source.id}`,
    title: source.title,
    aside: source.id,
    blocks: [
      {
        _tag: "Rows",
        rows: [
          ...w.row("文号", "number", source.number),
          ...w.row("发文机关", "issued by", source.issuer),
          ...w.row("日期", "date", source.date),
          ...w.row("施行", "in force from", source.from),
          ...w.row("确定程度", "how sure", w.say(certainties[source.certainty])),
          ...w.row("网址", "address", address),
          ...w.row("说明", "note", source.note === undefined ? undefined : w.say(source.note))
        ]
      },
      ...resting
    ]
  }
}

/** Every citation of the pack: by document and article, the things that rest on it, in the order of the pack. */
const citations = (w: Writing): ReadonlyMap<string, Articles> => {
  const found = new Map<string, Map<string, Set<string>>>()
  const note = ({ article = "", document }: Citation, path: string) => {
    const articles = found.get(document) ?? new Map<string, Set<string>>()
    found.set(document, articles.set(article, (articles.get(article) ?? new Set()).add(path)))
  }
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === "source" && isCitation(inner)) note(inner, path)
      else walk(inner, path)
    }
  }
  for (const path of w.links.things.keys()) {
    const [section = "", id = ""] = path.split(".")
    const things = (w.policy.pack as unknown as Readonly<Record<string, unknown>>)[section]
    if (Array.isArray(things))
      walk(
        things.find((thing: { readonly id: string }) => thing.id === id),
        path
      )
  }
  for (const { source } of w.policy.pack.calendar) note(source, "calendar.calendar")
  return found
}

const isCitation = (value: unknown): value is Citation =>
  typeof value === "object" && value !== null && "document" in value
