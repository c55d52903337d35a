import type { RuleBook } from "@doudi/core"
import { attribute, text } from "../report/HtmlText.ts"
import { words } from "../report/ReportWords.ts"
import { widthOf } from "../report/TextWidth.ts"
import { style } from "./BookStyle.ts"
import { bookWords } from "./BookWords.ts"

/**
 * The rule book as one page (网页) that opens without a network: no script, nothing fetched, and a policy in its head that forbids both.
 * Reads on a screen, on a phone, in the dark, and on A4 paper. Nothing in a pack becomes markup.
 */
export const html = (book: RuleBook.Book): string => {
  const w = words(book.language)
  const title = text(book.title)
  return `<!doctype html>
<html lang="${book.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style(w)}</style>
</head>
<body>
<header class="cover" id="top">
<h1>${title}</h1>
<dl class="facts">${book.about.map(({ label, line }) => `<div><dt>${text(label)}</dt><dd>${inline(line)}</dd></div>`).join("")}</dl>
${book.warnings.map((warning) => `<p class="warn" role="note">${text(warning)}</p>`).join("\n")}
<nav aria-label="${attribute(w.contents)}"><ol>${book.sections.map((section, i) => contents(section, w.number(i + 1), book)).join("")}</ol></nav>
</header>
<main>
${book.sections.map((section, i) => sectionHtml(section, w.number(i + 1), book)).join("\n")}
</main>
<footer><p>${title} · ${text(book.pack)} · ${text(book.hash)}</p></footer>
</body>
</html>
`
}

const contents = ({ entries, id, title }: RuleBook.Section, number: string, { language }: RuleBook.Book): string => {
  const link = `<a href="#${attribute(id)}">${text(number)}${text(title)}</a>`
  if (entries.length === 0) return `<li>${link}</li>`
  const inner = entries.map((entry) => `<li><a href="#${attribute(entry.id)}">${text(entry.title)}</a></li>`).join("")
  return `<li>${link}<details><summary>${text(bookWords(language).entries(entries.length))}</summary><ul>${inner}</ul></details></li>`
}

const sectionHtml = (section: RuleBook.Section, number: string, { language }: RuleBook.Book): string => {
  const { blocks, entries, id, lead, title } = section
  let group: string | undefined
  const inner = entries.map((entry) => {
    const heading =
      entry.group === undefined || entry.group === group ? "" : `<h3 class="group">${text(entry.group)}</h3>`
    group = entry.group
    return `${heading}${entryHtml(entry)}`
  })
  return `<section id="${attribute(id)}"><a class="top" href="#top">${text(bookWords(language).top)}</a><h2>${text(number)}${text(title)}</h2>${
    lead === undefined ? "" : `<p class="lead">${text(lead)}</p>`
  }${blocks.map(block).join("")}
${inner.join("\n")}</section>`
}

const entryHtml = ({ aside, blocks, id, title }: RuleBook.Entry): string =>
  `<article id="${attribute(id)}"><h3>${text(title)}${
    aside === undefined ? "" : `<span class="aside">${text(aside)}</span>`
  }</h3>${blocks.map(block).join("")}</article>`

const block = (given: RuleBook.Block): string => {
  switch (given._tag) {
    case "Text":
      return `<p class="words">${inline(given.line)}</p>`
    case "Note":
      return `<p class="small">${inline(given.line)}</p>`
    case "Lead":
      return `<p class="lead-in">${inline(given.line)}</p>`
    case "Rule":
      return `<p class="rule">${inline(given.line)}</p>`
    case "Rows":
      return given.rows.length === 0
        ? ""
        : `<dl class="rows">${given.rows.map(({ label, line }) => `<dt>${text(label)}</dt><dd>${inline(line)}</dd>`).join("")}</dl>`
    case "Points":
      return `<ol class="points">${given.points
        .map(({ says, under }) => `<li><p class="says">${inline(says)}</p>${under.map(block).join("")}</li>`)
        .join("")}</ol>`
    case "Table":
      return table(given)
  }
}

const table = ({ heads, rows, title }: Extract<RuleBook.Block, { readonly _tag: "Table" }>): string => {
  const name = attribute(title)
  const body = rows.map(({ cells, id }) => {
    const [first = [], ...rest] = cells
    return `<tr${id === undefined ? "" : ` id="${attribute(id)}"`}><th scope="row">${inline(first)}</th>${rest.map((line, i) => cellHtml(line, heads[i + 1] ?? "")).join("")}</tr>`
  })
  return `<div class="scroll book" role="region" tabindex="0" aria-label="${name}"><table aria-label="${name}"><thead><tr>${heads
    .map((head) => `<th scope="col">${text(head)}</th>`)
    .join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`
}

/** Days stay on one line, and long texts have room. On a phone a row is a card, and each cell says its heading. */
const cellHtml = (line: RuleBook.Line, head: string): string => {
  const shown = line.map((run) => (typeof run === "string" ? run : run.text)).join("")
  const name = /^\d{4}-\d{2}-\d{2}$/.test(shown) ? "day" : widthOf(shown) > 24 ? "wide" : ""
  const empty = shown === "" ? "none" : name
  return `<td data-head="${attribute(head)}"${empty === "" ? "" : ` class="${empty}"`}><span>${inline(line)}</span></td>`
}

const inline = (line: RuleBook.Line): string =>
  line
    .map((run) => {
      if (typeof run === "string") return text(run)
      if ("to" in run) return `<a href="#${attribute(run.to)}">${text(run.text)}</a>`
      // Any other address, such as one that is a script, stays a text.
      return /^https?:\/\//.test(run.url)
        ? `<a href="${attribute(run.url)}" rel="noreferrer">${text(run.text)}</a>`
        : text(run.text)
    })
    .join("")
