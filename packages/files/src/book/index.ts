/** 规则手册: the rule book of a pack, as Markdown and as a page. */
export { html } from "./HtmlBook.ts"
export { markdown } from "./MarkdownBook.ts"
export { write } from "./BookFiles.ts"
