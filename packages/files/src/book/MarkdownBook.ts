import type { RuleBook } from "@doudi/core"
import { printable } from "../report/HtmlText.ts"
import { words } from "../report/ReportWords.ts"
import { bookWords } from "./BookWords.ts"

/**
 * The rule book as Markdown (文本), for a repository or an editor: the same parts under the same anchors. Nothing in a pack becomes
 * markup; rules stand in code blocks.
 */
export const markdown = (book: RuleBook.Book): string => {
  const w = words(book.language)
  const lines = [
    `# ${text(book.title)}`,
    "",
    ...book.about.map(({ label, line }) => `- ${text(label)}${colon(book)}${inline(line)}`),
    ...book.warnings.flatMap((warning) => ["", `> ${text(warning)}`]),
    "",
    `## ${bookWords(book.language).contents}`,
    "",
    ...book.sections.map(({ id, title }, i) => `- [${text(w.number(i + 1) + title)}](#${address(id)})`),
    ...book.sections.flatMap((section, i) => sectionLines(section, w.number(i + 1), book)),
    "",
    "---",
    "",
    `${text(book.pack)} · ${text(book.hash)}`,
    ""
  ]
  return lines.join("\n").replace(/\n{3,}/g, "\n\n")
}

const colon = ({ language }: RuleBook.Book): string => (language === "zh" ? "：" : ": ")

const sectionLines = (section: RuleBook.Section, number: string, book: RuleBook.Book): ReadonlyArray<string> => {
  let group: string | undefined
  return [
    "",
    `<a id="${address(section.id)}"></a>`,
    "",
    `## ${text(number + section.title)}`,
    ...(section.lead === undefined ? [] : ["", text(section.lead)]),
    ...section.blocks.flatMap((one) => block(one, "", book)),
    ...section.entries.flatMap((entry) => {
      const heading = entry.group === undefined || entry.group === group ? [] : ["", `### ${text(entry.group)}`]
      group = entry.group
      const level = entry.group === undefined ? "###" : "####"
      const aside = entry.aside === undefined ? "" : `（${text(entry.aside)}）`
      return [
        ...heading,
        "",
        `<a id="${address(entry.id)}"></a>`,
        "",
        `${level} ${text(entry.title)}${book.language === "zh" ? aside : aside.replace("（", " (").replace("）", ")")}`,
        ...entry.blocks.flatMap((one) => block(one, "", book))
      ]
    })
  ]
}

const block = (given: RuleBook.Block, indent: string, book: RuleBook.Book): ReadonlyArray<string> => {
  switch (given._tag) {
    case "Text":
    case "Note":
      return ["", `${indent}${inline(given.line)}`]
    case "Lead":
      return ["", `${indent}**${inline(given.line)}**`]
    case "Rule": {
      const shown = printable(given.line.map((run) => (typeof run === "string" ? run : run.text)).join(""))
      const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(({ length }) => length))
      const fence = "`".repeat(longest + 1)
      return ["", ...[fence, ...shown.split("\n"), fence].map((line) => `${indent}${line}`)]
    }
    case "Rows":
      return given.rows.length === 0
        ? []
        : ["", ...given.rows.map(({ label, line }) => `${indent}- ${text(label)}${colon(book)}${inline(line)}`)]
    case "Points":
      return given.points.flatMap(({ says, under }, i) => {
        const mark = `${i + 1}. `
        const inner = `${indent}${" ".repeat(mark.length)}`
        return ["", `${indent}${mark}${inline(says)}`, ...under.flatMap((one) => block(one, inner, book))]
      })
    case "Table":
      return [
        "",
        ...[
          `| ${given.heads.map(cellText).join(" | ")} |`,
          `|${"---|".repeat(given.heads.length)}`,
          ...given.rows.map(({ cells, id }) => {
            const anchor = id === undefined ? "" : `<a id="${address(id)}"></a>`
            return `| ${cells.map((line, i) => `${i === 0 ? anchor : ""}${inline(line).replace(/\n/g, " ")}`).join(" | ")} |`
          })
        ].map((line) => `${indent}${line}`)
      ]
  }
}

const cellText = (value: string): string => text(value).replace(/\n/g, " ")

const inline = (line: RuleBook.Line): string =>
  line
    .map((run) => {
      if (typeof run === "string") return text(run)
      if ("to" in run) return `[${text(run.text)}](#${address(run.to)})`
      return /^https?:\/\/[^\s<>()]+$/.test(run.url) ? `<${run.url}>` : text(run.text)
    })
    .join("")

/** Text that stays text: what Markdown or HTML would take for a mark is escaped, and a line break is a space. */
const text = (value: string): string =>
  printable(value)
    .replace(/\s*\n\s*/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_{}[\]#|~!>]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1")

/** An id in an address or an attribute: what an id cannot hold is left out. */
const address = (id: string): string => id.replace(/[^\w-]/g, "")
