import * as Command from "@effect/cli/Command"
import * as CliConfig from "@effect/cli/CliConfig"
import * as HelpDoc from "@effect/cli/HelpDoc"
import type { Cli } from "../Cli.ts"
import { ExitCode } from "../ExitCode.ts"
import { padEnd, plain, widthOf, wrap } from "../terminal/Width.ts"
import { type Branch, type Leaf, type Menu, nameOf, summaryOf } from "./Menu.ts"

/**
 * The help of a command or a noun, as lines (帮助). Arguments and options come from @effect/cli's own description of the command, so
 * that help and parsing cannot differ; its boilerplate is left out.
 */
export const lines = (cli: Cli, path: ReadonlyArray<Menu>): ReadonlyArray<string> => {
  const menu = path[path.length - 1]!
  return menu._tag === "Leaf" ? leafPage(cli, path, menu) : branchPage(cli, path, menu)
}

const branchPage = (cli: Cli, path: ReadonlyArray<Menu>, menu: Branch): ReadonlyArray<string> => {
  const name = nameOf(path)
  return [
    `${cli.terminal.bold(name)}  ${cli.say(menu.summary)}`,
    "",
    heading(cli, "用法", "Usage"),
    `  ${name} ${cli.tell("命令 [选项]", "COMMAND [options]")}`,
    "",
    heading(cli, "命令", "Commands"),
    ...entries(
      cli,
      menu.children.flatMap((child) =>
        child._tag === "Leaf"
          ? [[child.name, cli.say(child.page.summary)] as const]
          : child.children.map((inner) => [`${child.name} ${inner.name}`, cli.say(summaryOf(inner))] as const)
      )
    ),
    "",
    cli.tell(`每个命令的用法：${name} 命令 --help`, `More on a command: ${name} COMMAND --help`),
    ...(path.length === 1 ? ["", ...exitCodes(cli)] : [])
  ]
}

const leafPage = (cli: Cli, path: ReadonlyArray<Menu>, menu: Leaf): ReadonlyArray<string> => {
  const name = nameOf(path)
  const { args, options } = described(menu)
  const needed = options.filter(({ needed }) => needed)
  const usage = [name, ...args.map(shown), ...needed.map(({ name }) => name), cli.tell("[选项]", "[options]")].join(" ")
  return [
    `${cli.terminal.bold(name)}  ${cli.say(menu.page.summary)}`,
    ...(menu.page.details === undefined ? [] : ["", ...wrap(cli.say(menu.page.details), cli.terminal.columns - 1)]),
    "",
    heading(cli, "用法", "Usage"),
    ...wrap(usage, cli.terminal.columns - 3).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)),
    ...section(cli, heading(cli, "参数", "Arguments"), args),
    ...section(cli, heading(cli, "选项", "Options"), options),
    ...(menu.page.examples === undefined
      ? []
      : ["", heading(cli, "例", "Examples"), ...menu.page.examples.map((line) => `  doudi ${line}`)])
  ]
}

const heading = (cli: Cli, zh: string, en: string): string => cli.terminal.bold(cli.tell(zh, en))

const shown = ({ name, needed, many }: Described): string => `${needed ? name : `[${name}]`}${many ? "…" : ""}`

const section = (cli: Cli, title: string, things: ReadonlyArray<Described>): ReadonlyArray<string> =>
  things.length === 0
    ? []
    : [
        "",
        title,
        ...entries(
          cli,
          things.map((thing) => [thing.name, thing.text] as const)
        )
      ]

/** Names on the left, what they are on the right, wrapped under itself. */
const entries = (cli: Cli, pairs: ReadonlyArray<readonly [name: string, text: string]>): ReadonlyArray<string> => {
  const left = Math.min(30, Math.max(...pairs.map(([name]) => widthOf(name))))
  const indent = " ".repeat(left + 4)
  return pairs.flatMap(([name, text]) => {
    const [first = "", ...more] = wrap(text, Math.max(30, cli.terminal.columns - 1 - indent.length))
    const own = widthOf(name) > left ? [`  ${name}`, `${indent}${first}`] : [`  ${padEnd(name, left)}  ${first}`]
    return [...own, ...more.map((line) => `${indent}${line}`)].map((line) => line.trimEnd())
  })
}

const exitCodes = (cli: Cli): ReadonlyArray<string> => [
  heading(cli, "退出码（供脚本判断）", "Exit codes (for scripts)"),
  ...entries(
    cli,
    meanings.map(([code, zh, en]) => [String(ExitCode[code]).padStart(3), cli.tell(zh, en)] as const)
  )
]

const meanings: ReadonlyArray<readonly [code: keyof typeof ExitCode, zh: string, en: string]> = [
  ["done", "完成", "done"],
  ["programFault", "程序内部错误", "fault of the program"],
  ["usage", "用法错误", "wrong usage"],
  ["refused", "被拒绝，没有改动", "refused, nothing changed"],
  ["quarantined", "完成，但有些行待修正", "done, and some rows wait for mending"],
  ["needsConfirmation", "需要确认，没有改动", "needs confirmation, nothing changed"],
  ["outcomeUnknown", "不能确定是否写入，请原样再执行一次", "outcome unknown; run the same command again"],
  ["integrity", "数据完整性错误", "integrity failure"],
  ["busy", "工作区正被占用", "the workspace is busy"],
  ["environment", "运行环境问题（磁盘、权限、组件）", "environment: disk, permissions, parts"],
  ["interrupted", "被中断", "interrupted"]
]

/** An argument or option as the help shows it. */
interface Described {
  readonly name: string
  readonly text: string
  readonly needed: boolean
  readonly many: boolean
}

const config = CliConfig.make({ showBuiltIns: false, showAllNames: false, showTypes: true })

/** Arguments and options out of the document that @effect/cli makes of a command: the description lists under two headings. */
const described = (menu: Leaf): { args: ReadonlyArray<Described>; options: ReadonlyArray<Described> } => {
  const args: Array<Described> = []
  const options: Array<Described> = []
  let under = ""
  const walk = (doc: HelpDoc.HelpDoc): void => {
    if (doc._tag === "Sequence") {
      walk(doc.left)
      walk(doc.right)
    } else if (doc._tag === "Header") under = textOf(doc)
    else if (doc._tag === "DescriptionList") {
      for (const [span, inner] of doc.definitions) {
        ;(under === "ARGUMENTS" ? args : options).push(describe(textOf(HelpDoc.p(span)), textOf(inner)))
      }
    }
  }
  walk(Command.getHelp(menu.command, config))
  return { args, options }
}

const describe = (name: string, text: string): Described => ({
  name: name
    .replace(/\.\.\.$/, "")
    .replace(/^\((.*)\)$/, "$1")
    .replace(/^(--[^ ,]+)(?:, --[^ ,]+)+/, "$1")
    .replace(/[<>]/g, ""),
  text: text.replace(boilerplate, " ").replace(/\s+/g, " ").trim(),
  needed: !/This setting is optional|A true or false value|may be repeated zero or more|at least 0/.test(text),
  many: /may be repeated/.test(text)
})

const boilerplate =
  /A user-defined piece of text\.|A true or false value\.|One of the following: [^\n]*|This setting is optional\.(?: Defaults to: [^\n]*)?|This (?:argument|option) may be repeated[^\n]*/g

const textOf = (doc: HelpDoc.HelpDoc): string => plain(HelpDoc.toAnsiText(doc)).trim()
