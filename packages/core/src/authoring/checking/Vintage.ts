import { addDays, addMonths, type Day } from "../../foundation/Day.ts"
import { holdsOn, type Linked } from "../../policy/parameter/Parameter.ts"
import type { Policy } from "../../policy/Policy.ts"
import { type Diagnostic, diagnostic } from "./Diagnostic.ts"

/** After how many months a value should be looked up again, where a pack does not say. Unit: months. */
const recheckMonths = 12
/** How long before its end a value is said to end soon. Unit: days. */
const soon = 90

/**
 * Whether figures are there when they are needed, and how old they are (参数时效): gaps, ends without a successor, values nobody
 * looked at for long, values that are open, not verified or invented.
 */
export const findings = (policy: Policy, on: Day): ReadonlyArray<Diagnostic> => {
  const months = policy.pack.recheckMonths ?? recheckMonths
  return [...policy.parameters.values()].flatMap((parameter) => [
    ...dates(parameter, on),
    ...(parameter.open === undefined ? [] : [open(parameter)]),
    ...standing(parameter, on, months)
  ])
}

const dates = ({ derived, id, name, open, values, zoning }: Linked, on: Day): ReadonlyArray<Diagnostic> => {
  const path = `parameters.${id}`
  const periods = [...values, ...derived].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const last = periods[periods.length - 1]
  if (last === undefined) {
    if (open !== undefined) return []
    return [diagnostic("no-value", path, `“${name.zh}”没有值`, `“${name.en}” has no value`)]
  }
  const found: Array<Diagnostic> = []
  // Values of zones follow one another zone by zone; only a parameter of the whole area has one line of time.
  let end: Day | undefined = periods[0]!.from
  for (const { from, until } of zoning === undefined ? periods : []) {
    if (end !== undefined && end < from) {
      const at = `${path}.values.${from}`
      const [zh, en] = [
        `“${name.zh}”在 ${end} 至 ${addDays(from, -1)} 没有值`,
        `“${name.en}” has no value from ${end} to ${addDays(from, -1)}`
      ]
      found.push(diagnostic("gap", at, zh, en))
    }
    end = end === undefined || until === undefined ? undefined : until > end ? until : end
  }
  const ends = periods.flatMap(({ until }) => until ?? [])
  const stops = ends.length < periods.length ? undefined : [...ends].sort().at(-1)
  if (stops === undefined) return found
  const at = `${path}.values.${last.from}`
  if (stops <= on) {
    found.push(
      diagnostic("expired", at, `“${name.zh}”自 ${stops} 起没有值`, `“${name.en}” has no value from ${stops} on`)
    )
  } else if (stops <= addDays(on, soon)) {
    found.push(
      diagnostic("ends-soon", at, `“${name.zh}”的值到 ${stops} 为止`, `The value of “${name.en}” ends on ${stops}`)
    )
  }
  return found
}

const open = ({ id, name, open }: Linked): Diagnostic =>
  diagnostic(
    "open",
    `parameters.${id}`,
    `“${name.zh}”待补：${open!.missing.zh}；由${open!.publisher.zh}公布`,
    `“${name.en}” is open: ${open!.missing.en}; published by ${open!.publisher.en}`
  )

/** Values in force on the day, as they were read and when: what is past is not looked up again. */
const standing = ({ derived, id, name, values }: Linked, on: Day, months: number): ReadonlyArray<Diagnostic> =>
  [...values, ...derived].flatMap(({ from, until, written }) => {
    if (!holdsOn({ from, until }, on)) return []
    const { certainty, checkedOn } = written
    const path = `parameters.${id}.${"formula" in written ? "derived" : "values"}.${from}`
    const found: Array<Diagnostic> = []
    if (addMonths(checkedOn, months) <= on) {
      const [zh, en] = [`“${name.zh}”上次核对是 ${checkedOn}`, `“${name.en}” was last checked on ${checkedOn}`]
      found.push(diagnostic("stale", path, zh, en))
    }
    if (certainty === "unverified") {
      found.push(diagnostic("unsure", path, `“${name.zh}”的值未经核实`, `The value of “${name.en}” is not verified`))
    }
    if (certainty === "invented") {
      found.push(diagnostic("invented", path, `“${name.zh}”的值是虚构的`, `The value of “${name.en}” is invented`))
    }
    return found
  })
