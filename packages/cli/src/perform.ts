import * as CliConfig from "@effect/cli/CliConfig"
import * as Command from "@effect/cli/Command"
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as Effect from "effect/Effect"
import { type Cli, type Manner, type Outcome, voice } from "./Cli.ts"
import * as HelpPage from "./command/HelpPage.ts"
import { type Branch, find, type Leaf, type Menu, nameOf } from "./command/Menu.ts"
import { menuOf } from "./commands/index.ts"
import { UsageProblem } from "./problem/CommandProblem.ts"
import { ofParsing } from "./problem/ParseProblem.ts"
import { isParsing } from "./problem/Report.ts"
import { version } from "./version.ts"

/**
 * Runs the command that some words name, and gives its result without showing it. The demo goes through here too, so that it can do
 * nothing that a typed command could not.
 *
 * Fails: `UsageProblem` for words that make no command; whatever the command fails with.
 */
export const perform = (manner: Manner, words: ReadonlyArray<string>): Effect.Effect<Outcome, unknown> =>
  Effect.suspend(() => {
    let outcome: Outcome | undefined
    const cli = cliOf(manner, (result) =>
      Effect.sync(() => {
        outcome = result
      })
    )
    const menu = menuOf(cli)
    if (words[0] === "--completions") return completions(menu, words)
    const { path, rest } = find(menu, words)
    const at = path[path.length - 1]!
    if (at._tag === "Branch") return path.length === 1 && rest.length === 0 ? help(manner, []) : lost(path, at, rest)
    return Effect.map(run(at, path, rest), () => outcome ?? { lines: [], data: null })
  })

/** The help of what some words name, or of the whole. */
export const help = (manner: Manner, words: ReadonlyArray<string>): Effect.Effect<Outcome, UsageProblem> =>
  Effect.suspend(() => {
    const cli = cliOf(manner, () => Effect.void)
    const { path, rest } = find(menuOf(cli), words)
    const at = path[path.length - 1]!
    if (at._tag === "Branch" && rest[0] !== undefined && !rest[0].startsWith("-")) return lost(path, at, rest)
    const lines = HelpPage.lines(cli, path)
    return Effect.succeed({ lines, data: { help: lines } })
  })

const cliOf = (manner: Manner, deliver: Cli["deliver"]): Cli => ({
  ...voice(manner),
  deliver,
  perform: (words) => perform(manner, words)
})

/** @effect/cli prints what it finds wrong; we say it ourselves, once, so its own words go nowhere. What it logs goes to `log`. */
const quietly =
  (log: (text: string) => void = () => undefined) =>
  <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.consoleWith((console) =>
      Effect.withConsole(work, {
        ...console,
        error: () => Effect.void,
        log: (...parts) => Effect.sync(() => log(parts.join(" ")))
      })
    )

const run = (leaf: Leaf, path: ReadonlyArray<Menu>, rest: ReadonlyArray<string>): Effect.Effect<void, unknown> => {
  const name = nameOf(path)
  const usage = (zh: string, en: string) => UsageProblem.of(zh, en, `用法见 ${name} --help`, `See: ${name} --help`)
  const words = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest
  const options = words.filter((word) => word.startsWith("--")).map((word) => word.split("=")[0]!)
  const unsupported = options.find((option) => ["--wizard", "--log-level", "--completions"].includes(option))
  if (unsupported !== undefined) return usage(`不认识的选项 ${unsupported}`, `The option ${unsupported} is not known`)
  const twice = options.find((option, i) => options.indexOf(option) !== i)
  if (twice !== undefined) return usage(`选项 ${twice} 写了多次`, `${twice} stands more than once`)
  return Command.run(leaf.command, { name: "doudi", version, executable: "doudi" })(["node", "doudi", ...rest]).pipe(
    Effect.catchIf(isParsing, (error) => ofParsing(error, name)),
    quietly(),
    Effect.provide(CliConfig.layer({ showBuiltIns: false, isCaseSensitive: true })),
    Effect.provide(NodeContext.layer)
  )
}

/** Words that lead to no command. */
const lost = (path: ReadonlyArray<Menu>, at: Branch, rest: ReadonlyArray<string>) => {
  const name = nameOf(path)
  const names = at.children.map(({ name }) => name)
  const word = rest[0]
  if (word === undefined) {
    return UsageProblem.of(
      `${name} 后面还要写：${names.join("、")}`,
      `${name} needs one of: ${names.join(", ")}`,
      `用法见 ${name} --help`,
      `See: ${name} --help`
    )
  }
  if (word.startsWith("-")) {
    return UsageProblem.of(
      "选项要写在命令后面",
      "Options stand after the command",
      `用法见 ${name} --help`,
      `See: ${name} --help`
    )
  }
  const close = names.find((known) => distance(known, word) <= 2)
  return UsageProblem.of(
    `${name} 没有这个命令${close === undefined ? "" : `，是不是要写 ${close}`}`,
    `${name} has no such command${close === undefined ? "" : `; did you mean ${close}?`}`,
    `可用的命令：${names.join("、")}`,
    `Commands: ${names.join(", ")}`
  )
}

/** Edits between two words (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = [...b].map((_, i) => i + 1)
  row.unshift(0)
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, y] of [...b].entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (x === y ? 0 : 1)))
    row = next
  }
  return row[row.length - 1]!
}

/** The completion script of a shell, as @effect/cli makes it from the whole tree of commands. */
const completions = (menu: Branch, words: ReadonlyArray<string>): Effect.Effect<Outcome, unknown> => {
  const lines: Array<string> = []
  return Command.run(treeOf(menu), { name: "doudi", version, executable: "doudi" })(["node", "doudi", ...words]).pipe(
    Effect.catchIf(isParsing, (error) => ofParsing(error, "doudi")),
    quietly((text) => void lines.push(text)),
    Effect.provide(NodeContext.layer),
    Effect.map(() => ({ lines, data: { script: lines.join("\n") } }))
  )
}

const treeOf = (menu: Menu): Command.Command<any, never, unknown, any> =>
  menu._tag === "Leaf"
    ? menu.command
    : (Command.make(menu.name).pipe(Command.withSubcommands(menu.children.map(treeOf) as any)) as any)
