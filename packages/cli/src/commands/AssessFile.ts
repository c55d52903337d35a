import * as fs from "node:fs"
import * as path from "node:path"
import type { Day, Household } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type { Cli, Outcome } from "../Cli.ts"
import * as Part from "../Part.ts"
import { FileNotHouseholds, UsageProblem } from "../problem/CommandProblem.ts"
import { hung } from "../terminal/Width.ts"
import * as PackSource from "./PackSource.ts"

/** The largest file taken at once. A register goes through a workspace. */
const mostBytes = 50_000_000

/**
 * Assesses the households of a JSON file, without a workspace (文件研判). Nothing is kept.
 * With `--json` it prints the encoded `Determination` as docs/reference/determination.md has it; for a list of households, a list.
 *
 * Fails: `FileNotHouseholds` with the places that are wrong and never their values; problems of the pack and the policy.
 */
export const run = (
  cli: Cli,
  file: string,
  pack: Option.Option<string>,
  on: Day.Day
): Effect.Effect<Outcome, unknown> =>
  Effect.gen(function* () {
    if (Option.isNone(pack)) {
      return yield* UsageProblem.of(
        "用 --file 时要写明政策包",
        "--file needs a policy pack",
        "请加 --pack，例如 --pack cn-340303-sample；全部见 doudi pack list",
        "Add --pack, such as --pack cn-340303-sample; doudi pack list shows all"
      )
    }
    const { households, many } = yield* read(file)
    const { policy } = yield* PackSource.load(pack.value)
    const { Determination, Explaining, Explanation, Plan } = yield* Part.core
    const results = yield* Effect.forEach(households, (household) =>
      Effect.gen(function* () {
        const determination = yield* Explanation.of(policy, household, on)
        return { household: household.id, determination, plan: yield* Plan.of(policy, household, determination) }
      })
    )
    const encode = Schema.encodeSync(Determination.Determination)
    const documents = results.map(({ determination }) => encode(determination))
    return {
      lines: results.flatMap(({ determination, household, plan }, i) => [
        ...(i > 0 ? [""] : []),
        cli.tell(`户编号 ${household}，按 ${on} 的情况`, `Household ${household} on ${on}`),
        "",
        ...hung(
          [
            ...Explaining.family(policy, determination, cli.language),
            "",
            ...Explaining.plan(policy, plan, "family", cli.language)
          ],
          cli.terminal.columns
        )
      ]),
      data: many ? documents : documents[0],
      bare: true
    } satisfies Outcome
  })

const read = Effect.fnUntraced(function* (file: string) {
  const text = yield* Effect.try({
    try: () => {
      const { size } = fs.statSync(file)
      if (size > mostBytes) throw Object.assign(new Error(), { code: "EFBIG" })
      return fs.readFileSync(file, "utf8")
    },
    catch: (error) => unread(file, (error as NodeJS.ErrnoException).code ?? "UNKNOWN")
  })
  const data = yield* Effect.try({
    try: (): unknown => JSON.parse(text.replace(/^\ufeff/, "")),
    catch: () => unread(file, "NOT_JSON")
  })
  const { Household } = yield* Part.core
  const all = Array.isArray(data) ? data : [data]
  const decode = Schema.decodeUnknownEither(Household.Household, { errors: "all", onExcessProperty: "error" })
  const found: Array<Household.Household> = []
  for (const [i, one] of all.entries()) {
    const decoded = decode(one)
    if (Either.isRight(decoded)) found.push(decoded.right)
    else {
      const issues = ParseResult.ArrayFormatter.formatErrorSync(decoded.left)
      const places = issues.map(({ path }) => (all.length > 1 ? [i, ...path] : path).map(String).join("."))
      return yield* new FileNotHouseholds({ file: path.basename(file), reason: "SHAPE", places: [...new Set(places)] })
    }
  }
  return { households: found, many: Array.isArray(data) }
})

const unread = (file: string, reason: string) =>
  new FileNotHouseholds({ file: path.basename(file), reason, places: [] })
