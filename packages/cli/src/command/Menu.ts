import type { Bilingual } from "@doudi/core"
import type * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import type * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli, Outcome } from "../Cli.ts"
import { everywhere } from "./SharedOptions.ts"

/** What doudi can be asked (命令目录), in the order of a quarter's work. */
export type Menu = Leaf | Branch

/** A noun with its verbs. */
export interface Branch {
  readonly _tag: "Branch"
  readonly name: string
  readonly summary: Bilingual.Bilingual
  readonly children: ReadonlyArray<Menu>
}

/** A command that does something. */
export interface Leaf {
  readonly _tag: "Leaf"
  readonly name: string
  readonly page: Page
  readonly command: Command.Command<string, never, unknown, unknown>
}

/** What the help says of a command besides its arguments and options. */
export interface Page {
  readonly summary: Bilingual.Bilingual
  /** What it changes, and what it does not. */
  readonly details?: Bilingual.Bilingual
  /** Command lines without `doudi`, which work as they stand. */
  readonly examples?: ReadonlyArray<string>
}

export const branch = (name: string, summary: Bilingual.Bilingual, children: ReadonlyArray<Menu>): Branch => ({
  _tag: "Branch",
  name,
  summary,
  children
})

type Config = Readonly<Record<string, Args.Args<any> | Options.Options<any>>>
type Given<C extends Config> = {
  readonly [K in keyof C]: C[K] extends Args.Args<infer A> ? A : C[K] extends Options.Options<infer A> ? A : never
}

/** A command: its page, what it takes, and what it comes to. Every command takes the options that stand anywhere, too. */
export const leaf = <const C extends Config>(
  cli: Cli,
  name: string,
  page: Page,
  config: C,
  run: (given: Given<C>) => Effect.Effect<Outcome, unknown>
): Leaf => ({
  _tag: "Leaf",
  name,
  page,
  command: Command.make(name, { ...config, ...everywhere(cli) }, (given) =>
    Effect.flatMap(run(given as unknown as Given<C>), cli.deliver)
  ) as unknown as Leaf["command"]
})

/** How far the words of a command line lead into the menu, and the words after it. */
export const find = (
  menu: Branch,
  words: ReadonlyArray<string>
): { readonly path: ReadonlyArray<Menu>; readonly rest: ReadonlyArray<string> } => {
  const path: Array<Menu> = [menu]
  let at: Menu = menu
  let used = 0
  while (at._tag === "Branch" && used < words.length) {
    const next: Menu | undefined = at.children.find(({ name }) => name === words[used])
    if (next === undefined) break
    path.push(next)
    at = next
    used++
  }
  return { path, rest: words.slice(used) }
}

/** `doudi import roster` */
export const nameOf = (path: ReadonlyArray<Menu>): string => path.map(({ name }) => name).join(" ")

export const summaryOf = (menu: Menu): Bilingual.Bilingual => (menu._tag === "Leaf" ? menu.page.summary : menu.summary)
