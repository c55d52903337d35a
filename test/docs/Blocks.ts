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
 * Whether what was printed is what the document shows, apart from spaces, colours and times. A line of `…` or `...` in the
 * document stands for any number of lines.
 */
export const printsAs = (shown: string, printed: string): boolean => {
  const lines = calm(shown)
  const pattern = lines.map((line) => (/^(…|\.\.\.)$/.test(line) ? "(?:.*\\n)*?" : `${literally(line)}\\n`)).join("")
  return new RegExp(`^${pattern}$`, "u").test(`${calm(printed).join("\n")}\n`)
}

const literally = (text: string) =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll("…", ".*?")
    .replace(/#+/g, (marks) => (marks.length > 2 ? "\\d+" : marks))

const calm = (text: string): ReadonlyArray<string> =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
    .replace(/\u001b\[[0-9;]*m/g, "")
    .replaceAll("\\", "/")
    .replace(/\b\d+(\.\d+)? ?(ms|s|毫秒|秒)(?![\w])/g, "0 s")
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/[ \t]+/g, " "))
    .filter((line) => line !== "")
