import type { Day } from "../../foundation/Day.ts"
import type { Policy } from "../../policy/Policy.ts"
import { unseen } from "../trying/Coverage.ts"
import { type Diagnostic, diagnostic, severities } from "./Diagnostic.ts"
import { type Report, run, type Suite } from "../trying/PackTest.ts"
import * as Possibility from "./Possibility.ts"
import * as Speech from "./Speech.ts"
import * as Usage from "./Usage.ts"
import * as Vintage from "./Vintage.ts"

/**
 * Everything that can be said about a linked pack without asking about a household (静态检查), the gravest first, else in the order of
 * the checks. `on` is the day for which values are held against time.
 */
export const findings = (policy: Policy, on: Day, suite?: Suite): ReadonlyArray<Diagnostic> => {
  const found = [
    ...Possibility.findings(policy),
    ...Usage.findings(policy.pack, namesExpected(suite)),
    ...Speech.findings(policy.pack),
    ...Vintage.findings(policy, on),
    ...(suite === undefined ? [] : untested(suite.cases.length === 0 ? undefined : run(policy, suite)))
  ]
  return severities.flatMap((severity) => found.filter((one) => one.severity === severity))
}

/** Names of facts that golden cases say the value of. */
const namesExpected = (suite: Suite | undefined): ReadonlyArray<string> =>
  (suite?.cases ?? []).flatMap(({ facts }) => Object.keys(facts).map((key) => key.split("@")[0]!))

const untested = (report: Report | undefined): ReadonlyArray<Diagnostic> => {
  if (report === undefined) return [diagnostic("no-cases", "id", "这一层没有案例", "This layer has no golden cases")]
  return report.coverage.flatMap((item) => {
    const lacks = unseen(item)
    if (lacks === undefined) return []
    return [diagnostic("untested", item.path, `“${item.says.zh}”：${lacks.zh}`, `“${item.says.en}”: ${lacks.en}`)]
  })
}
