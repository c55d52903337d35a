import { under } from "../repo/Source.ts"

/** A fenced block of a document. `follows` is the text block right after it, which shows what it prints. */
export interface Block {
  readonly file: string
  readonly line: number
  readonly language: string
  /** What stands after the language: `no-run` for a block that only shows. */
  readonly info: string
  readonly text: string
  readonly prints: string | undefined
}

const fence = /^```(\w*)([^\n]*)\n([\s\S]*?)^```[ \t]*$/gm

/** The blocks of a document, in order; a `text` block after another with nothing but space between belongs to that one. */
export const blocksOf = (file: string, markdown: string): ReadonlyArray<Block> => {
  const text = markdown.replaceAll("\r\n", "\n")
  const found = [...text.matchAll(fence)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    language: match[1]!,
    info: match[2]!.trim(),
    text: match[3]!
  }))
  return found.map((block, i) => {
    const after = found[i + 1]
    const shows = after?.language === "text" && text.slice(block.end, after.start).trim() === ""
    return {
      file,
      line: text.slice(0, block.start).split("\n").length,
      language: block.language,
      info: block.info,
      text: block.text,
      prints: shows && block.language !== "text" ? after.text : undefined
    }
  })
}

/** The documents for readers: the front page in both languages and everything under `docs/`. */
export const documents = () => [
  ...under("", /^(README(\.zh-CN)?|CONTRIBUTING|SECURITY)\.md$/).filter(({ path }) => !path.includes("/")),
  ...under("docs", /\.md$/)
]

/**
 * Whether what was printed is what the document shows, apart from spaces, ruled lines and colours. A line of `…` in the document stands
 * for any number of lines, `…` within a line for anything. `loosely`: figures and dates may differ, because they follow the synthetic
 * district.
 */
export const printsAs = (shown: string, printed: string, loosely = false): boolean => {
  const pattern = calm(shown, loosely)
    .map((line) => (line === "…" ? "(?:.*\\n)*?" : `${literally(line)}\\n`))
    .join("")
  return new RegExp(`^${pattern}$`, "u").test(`${calm(printed, loosely).join("\n")}\n`)
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("…", ".*?")

const calm = (text: string, loosely: boolean): ReadonlyArray<string> =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
    .replace(/\u001b\[[0-9;]*m/g, "")
    .replaceAll("\\", "/")
    .replace(loosely ? /\d[\d,.]*/g : /(?!)/g, "0")
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => !/^[-─ ]*$/.test(line))
