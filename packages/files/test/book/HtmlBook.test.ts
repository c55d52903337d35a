import { BookFormat } from "@doudi/files"
import { Day, Policy, RuleBook } from "@doudi/core"
import { pack, packs, sample } from "@doudi/packs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { hostileNames } from "../report/hostile.ts"

const on = Day.day("2025-09-30")
const whole = (id: string) => Either.getOrThrow(pack(id))
const policyOf = (data: unknown) => Either.getOrThrow(Policy.fromData(data, "hash"))
const languages = ["zh", "en"] as const
const books = [...packs.keys()].flatMap((id) => {
  const policy = policyOf(whole(id).data)
  return languages.map((language) => ({ id, language, policy, book: RuleBook.of(policy, language, on) }))
})

const idsIn = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)

describe.each(books)("the book of $id in $language", ({ book, policy }) => {
  const drawn = [
    ["html", BookFormat.html(book), / href="#([^"]*)"/g],
    ["markdown", BookFormat.markdown(book), /\]\(#([^)]*)\)/g]
  ] as const

  it.each(drawn)("has every thing of the pack, and no link that leads nowhere, as %s", (_, text, link) => {
    const ids = new Set(idsIn(text))
    for (const section of ["categories", "programmes", "parameters", "tables", "sources"] as const) {
      for (const { id } of policy.pack[section]) expect(ids).toContain(`${section}-${id}`)
    }
    const links = [...text.matchAll(link)].map(([, target]) => target!)
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((target) => !ids.has(target))).toEqual([])
  })

  it("asks for nothing from elsewhere and runs nothing", () => {
    const [, page] = drawn[0]
    expect(page.match(/<script|<link|<img|@import|url\(|<[^>]*\son\w+=/gi)).toBeNull()
    expect(page).toContain("default-src 'none'")
  })
})

describe("a hostile pack", () => {
  const marks = [
    ...hostileNames.filter((name) => !/[\r\n\t]/.test(name)),
    "[x](javascript:alert(1))",
    "`a` | b *c* ~~~"
  ]
  const title = marks.join(" ")
  const { data } = whole(sample)
  const hostile = {
    ...data,
    title: { zh: title, en: title },
    sources: data.sources!.map((source, i) => ({
      ...source,
      title,
      ...(i === 0 ? { url: "javascript:alert(1)" } : {})
    })),
    categories: data.categories!.map((category) => ({
      ...category,
      title: { zh: title, en: title },
      when: category.when.map((condition) => ({ ...condition, says: { zh: title, en: title } }))
    })),
    untranslated: data.untranslated!.map((one) => ({ ...one, says: { zh: title, en: title } }))
  }
  const book = RuleBook.of(policyOf(hostile), "zh", on)
  const tame = RuleBook.of(policyOf(data), "zh", on)
  const tags = (text: string) => (text.match(/<[a-z/!][^>]*>/gi) ?? []).length

  it("puts no markup into the page", () => {
    const page = BookFormat.html(book)
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(/<script|<img|href="javascript/i.test(page)).toBe(false)
    // The one address that is a script is a text now; everything else is as many elements as before.
    const address = data.sources![0]!.url === undefined ? 0 : 2
    const rows = address === 0 ? 4 : 0
    expect(tags(page)).toBe(tags(BookFormat.html(tame)) - address + rows)
  })

  it("puts no markup into the Markdown", () => {
    const text = BookFormat.markdown(book)
    expect(/<script|<img|(?<!\\)\]\(javascript/i.test(text)).toBe(false)
    expect(text).toContain("\\`a\\` \\| b \\*c\\* \\~\\~\\~")
    const cells = (line: string) => line.replace(/\\\|/g, "").split("|").length
    const lines = text.split("\n")
    const at = lines.findIndex((line) => line.startsWith("| 内容 |"))
    expect(cells(lines[at + 2]!)).toBe(cells(lines[at]!))
  })
})
