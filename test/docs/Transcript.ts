import type { Block } from "./Blocks.ts"

/** One command line of a document, as words for `doudi`. */
export interface Step {
  readonly line: string
  readonly words: ReadonlyArray<string>
}

/** Lines that are not run here: what a reader types before the commands, and the two commands of the front page, which CI runs. */
const setup = /^(git clone |cd |(npx -y pnpm@10|pnpm) (install|test|check|demo)$)/
const doudi = /^(?:npx -y pnpm@10|pnpm) (?:doudi |demo\b)/

/**
 * The command lines of a `sh` block. A line may go on after `\`; what follows `#` at its beginning or after two spaces is a comment.
 *
 * Throws on a line that is neither ours nor known setup, so that no document shows a command that nobody tried.
 */
export const stepsOf = (block: Block): ReadonlyArray<Step> =>
  block.text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => line.replace(/(^| {2,})#.*$/, "").trim())
    .filter((line) => line !== "" && !setup.test(line))
    .map((line) => {
      if (!doudi.test(line)) throw new Error(`${block.file}:${block.line} shows a command that is not tried: ${line}`)
      const words = wordsOf(line).slice(line.startsWith("npx") ? 3 : 1)
      return { line, words: words[0] === "doudi" ? words.slice(1) : words }
    })

/** Words as every shell reads them: spaces part them, double quotes hold them together. */
const wordsOf = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)

/** What the exit code must be: `exit=4` after the language of the block, else 0. */
export const exitOf = (block: Block): number => Number(/\bexit=(\d+)/.exec(block.info)?.[1] ?? 0)
