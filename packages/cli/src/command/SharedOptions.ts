import { Day, Month, Quarter } from "@doudi/core"
import * as Args from "@effect/cli/Args"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"

/** A text option with its placeholder and what it is, in the language of the run. */
export const text = (cli: Cli, name: string, holder: readonly [string, string], about: readonly [string, string]) =>
  Options.text(name).pipe(Options.withPseudoName(cli.tell(...holder)), Options.withDescription(cli.tell(...about)))

export const flag = (cli: Cli, name: string, about: readonly [string, string]) =>
  Options.boolean(name).pipe(Options.withDescription(cli.tell(...about)))

export const argument = (cli: Cli, holder: readonly [string, string], about: readonly [string, string]) =>
  Args.text({ name: cli.tell(...holder) }).pipe(Args.withDescription(cli.tell(...about)))

/** A problem with a value, in both languages; `ParseProblem` takes the halves apart again. */
export const invalid = (zh: string, en: string) => ValidationError.invalidValue(HelpDoc.p(`${zh} ¦ ${en}`))

/** Reads the text of an option with `read`, which says `undefined` for a value that is none. The value is not repeated. */
export const read = <A>(
  option: Options.Options<string>,
  read: (text: string) => A | undefined,
  otherwise: readonly [zh: string, en: string]
): Options.Options<A> =>
  Options.mapEffect(option, (value) => {
    const found = read(value)
    return found === undefined ? Effect.fail(invalid(...otherwise)) : Effect.succeed(found)
  })

/**
 * One of some words, each with what it means in both languages; the Chinese meaning may be written as well. Shown to staff in Chinese, since who
 * thinks of “保存期满” should not have to look up `retention`.
 */
export const choice = <Word extends string>(
  cli: Cli,
  name: string,
  words: Readonly<Record<Word, readonly [zh: string, en: string]>>,
  about: readonly [string, string]
): Options.Options<Word> => {
  const all = Object.entries<readonly [zh: string, en: string]>(words)
  const inChinese = all.map(([, [zh]]) => zh).join(" | ")
  const inEnglish = all.map(([word]) => word).join(" | ")
  return read(
    text(cli, name, [inChinese, inEnglish], about),
    (given) => all.find(([word, [zh]]) => given === word || given === zh)?.[0] as Word | undefined,
    [
      `只能写：${all.map(([word, [zh]]) => `${zh}（${word}）`).join("、")}`,
      `must be one of: ${all.map(([word]) => word).join(", ")}`
    ]
  )
}

/** Where the workspace is (`--workspace`). */
export const workspace = (cli: Cli) =>
  text(
    cli,
    "workspace",
    ["目录", "DIR"],
    ["工作区所在目录，默认当前目录", "folder of the workspace, by default the current one"]
  ).pipe(Options.withDefault("."))

const dayText = [
  "日期不对，要写成 2025-09-30 这样，并且确有这一天",
  "a day is written as 2025-09-30, and must exist"
] as const
const quarterText = ["季度不对，要写成 2025Q3 这样", "a quarter is written as 2025Q3"] as const

const asDay = (value: string) => (Day.isDay(value) ? value : undefined)
const asQuarter = (value: string) => (Quarter.isQuarter(value) ? value : undefined)

/** A day (`--on`), absent for the command's own default. */
export const on = (cli: Cli, about: readonly [string, string]): Options.Options<Option.Option<Day.Day>> =>
  read(text(cli, "on", ["日期", "DATE"], about), asDay, dayText).pipe(Options.optional)

/** The quarter a command is about (`--quarter`). */
export const quarter = (cli: Cli): Options.Options<Quarter.Quarter> =>
  read(
    text(cli, "quarter", ["季度", "QUARTER"], ["季度，如 2025Q3", "the quarter, such as 2025Q3"]),
    asQuarter,
    quarterText
  )

/** The same as an argument: `doudi quarter close 2025Q3`. */
export const quarterArgument = (cli: Cli): Args.Args<Quarter.Quarter> =>
  argument(cli, ["季度", "QUARTER"], ["季度，如 2025Q3", "the quarter, such as 2025Q3"]).pipe(
    Args.mapEffect((value) => {
      const found = asQuarter(value)
      return found === undefined
        ? Effect.fail(HelpDoc.p(`${quarterText[0]} ¦ ${quarterText[1]}`))
        : Effect.succeed(found)
    })
  )

const monthText = ["月份不对，要写成 2025-10 这样", "a month is written as 2025-10"] as const

/** A month as an argument: `doudi report month 2025-10`. */
export const monthArgument = (cli: Cli): Args.Args<Month.Month> =>
  argument(cli, ["月份", "MONTH"], ["月份，如 2025-10", "the month, such as 2025-10"]).pipe(
    Args.mapEffect((value) =>
      Month.isMonth(value) ? Effect.succeed(value) : Effect.fail(HelpDoc.p(`${monthText[0]} ¦ ${monthText[1]}`))
    )
  )

/** A quarter or a month as an argument, for what both have. */
export const periodArgument = (cli: Cli): Args.Args<Quarter.Quarter | Month.Month> =>
  argument(
    cli,
    ["季度或月份", "PERIOD"],
    ["季度或月份，如 2025Q3、2025-10", "the quarter or the month, such as 2025Q3 or 2025-10"]
  ).pipe(
    Args.mapEffect((value) =>
      Month.isMonth(value) || Quarter.isQuarter(value)
        ? Effect.succeed(value)
        : Effect.fail(HelpDoc.p(`${quarterText[0]}；${monthText[0]} ¦ ${quarterText[1]}; ${monthText[1]}`))
    )
  )

/** A whole number within bounds. */
export const number = (
  cli: Cli,
  name: string,
  about: readonly [string, string],
  least: number,
  most: number
): Options.Options<number> =>
  read(
    text(cli, name, ["数", "N"], about),
    (value) =>
      /^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined,
    [`--${name} 应为 ${least} 至 ${most} 的整数`, `--${name} is a whole number from ${least} to ${most}`]
  )

/** A whole number within bounds, as an argument. */
export const numberArgument = (
  cli: Cli,
  holder: readonly [string, string],
  about: readonly [string, string],
  least: number,
  most: number
): Args.Args<number> =>
  argument(cli, holder, about).pipe(
    Args.mapEffect((value) =>
      /^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= most
        ? Effect.succeed(Number(value))
        : Effect.fail(HelpDoc.p(`编号应为 ${least} 至 ${most} 的整数 ¦ a whole number from ${least} to ${most}`))
    )
  )

/** In which role somebody does or looks at something (角色); it is written down, and some work is for some of them only. */
const roles = {
  clerk: ["经办", "clerk"],
  township: ["乡镇", "township"],
  chief: ["负责人", "chief"],
  auditor: ["审计", "auditor"],
  public: ["公众", "public"]
} as const

/** Who does it and in which role (`--actor`, `--role`): a work number or a desk, never an identity number. */
export const actor = (cli: Cli) =>
  ({
    actor: text(
      cli,
      "actor",
      ["经办", "WHO"],
      ["经办人工号或岗位，默认 desk", "work number or desk, by default desk"]
    ).pipe(Options.withDefault("desk")),
    role: choice(cli, "role", roles, ["以什么角色办理，默认经办", "in which role, by default clerk"]).pipe(
      Options.withDefault("clerk" as const)
    )
  }) as const

/** Who looks at something, in which role, and what for (`--actor`, `--role`, `--purpose`): it is noted. */
export const reader = (cli: Cli) =>
  ({
    ...actor(cli),
    purpose: text(
      cli,
      "purpose",
      ["用途", "WHY"],
      [
        "为什么查阅，会记入查阅日志，默认 casework",
        "what for; it is noted in the log of who looked, by default casework"
      ]
    ).pipe(Options.withDefault("casework"))
  }) as const

/** The three of them apart from what else was given. */
export const readerOf = ({ actor, purpose, role }: Readonly<Record<"actor" | "role" | "purpose", string>>) => ({
  actor,
  role,
  purpose
})

export const force = (cli: Cli) => flag(cli, "force", ["覆盖已有的文件", "replace what is there"])

/** Options that stand anywhere and are read before the command; named here so that help and completion show them. */
export const everywhere = (cli: Cli) =>
  ({
    json: flag(cli, "json", ["以 JSON 输出结果", "answer in JSON"]),
    lang: text(cli, "lang", ["语言", "LANG"], ["界面语言：zh 或 en", "language: zh or en"]).pipe(Options.optional)
  }) as const

/** Today, as the clock on the wall of this computer shows it. */
export const today = Effect.map(Clock.currentTimeMillis, (now) => {
  const date = new Date(now)
  return Day.of(date.getFullYear(), date.getMonth() + 1, date.getDate())
})

/** The day given, else today or the last day of a quarter, whichever comes first. */
export const dayIn = (quarter: Quarter.Quarter, given: Option.Option<Day.Day>): Effect.Effect<Day.Day> =>
  given._tag === "Some"
    ? Effect.succeed(given.value)
    : Effect.map(today, (now) => [now, Quarter.lastDay(quarter)].sort()[0]!)
