import type { Bilingual } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"

/** Whatever somebody may call by its id or by either of its names. */
type Named = ReadonlyMap<string, Bilingual.Bilingual>

/** The department a command is about (`--department`). */
export const departmentOption = (cli: Cli) =>
  Shared.text(
    cli,
    "department",
    ["部门", "DEPARTMENT"],
    ["部门的标识或名称，如 civil-affairs、区民政局", "the department's id or name, such as civil-affairs"]
  )

/** The id of a department of the workspace's policy. Fails: `UsageProblem` with the departments there are. */
export const department = Effect.fnUntraced(function* (text: string) {
  const { pinnedPolicy } = yield* Part.app
  const { policy } = yield* pinnedPolicy
  const names = new Map([...policy.departments].map(([id, { name }]) => [id, name]))
  return yield* idOf(names, text, ["部门", "department"])
})

/** The id of a department list of the workspace's policy. Fails: `UsageProblem` with the lists there are. */
export const list = Effect.fnUntraced(function* (text: string) {
  const { pinnedPolicy } = yield* Part.app
  const { policy } = yield* pinnedPolicy
  const names = new Map([...policy.comparisons].map(([id, { title }]) => [id, title]))
  return yield* idOf(names, text, ["名单", "list"])
})

export const idOf = (
  names: Named,
  text: string,
  [zh, en]: readonly [string, string]
): Effect.Effect<string, UsageProblem> => {
  for (const [id, name] of names) {
    if (id === text || name.zh === text || name.en === text) return Effect.succeed(id)
  }
  const known = (language: Bilingual.Language) => [...names].map(([id, name]) => `${id} ${name[language]}`)
  return UsageProblem.of(
    `政策包里没有这个${zh}`,
    `The policy pack has no such ${en}`,
    `可用的${zh}：${known("zh").join("、")}`,
    `There are: ${known("en").join("; ")}`
  )
}
