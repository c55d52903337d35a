import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import { parseYuan } from "../foundation/Fen.ts"
import type { Problem } from "../foundation/Problem.ts"
import * as Rational from "../foundation/Rational.ts"
import * as Sha256 from "../foundation/Sha256.ts"
import { nameOf } from "../language/Expression.ts"
import { didYouMean } from "../language/RuleFault.ts"
import { canonical, type Pack } from "../policy/pack/Pack.ts"
import { figuresOn } from "../policy/parameter/Figures.ts"
import * as Parameter from "../policy/parameter/Parameter.ts"
import { link, type Policy, refigured } from "../policy/Policy.ts"
import { SettingRefused } from "./SettingRefused.ts"

/**
 * A figure as somebody would like to try it (试算数值): a parameter, where it differs only one area or one part of its zoning, and
 * what it would be. `by` changes what is in force instead, by an amount or by a share of it.
 */
export interface Setting {
  readonly parameter: string
  readonly area?: Area
  readonly part?: string
  readonly to: Target
}
export type Target =
  | { readonly _tag: "To"; readonly text: string }
  | { readonly _tag: "By"; readonly amount: Rational.Rational }
  | { readonly _tag: "Share"; readonly percent: Rational.Rational }

const areas = ["urban", "rural"] as const
type Area = (typeof areas)[number]
const areaNames: Readonly<Record<string, Area>> = { urban: "urban", rural: "rural", 城镇: "urban", 农村: "rural" }

/**
 * Reads `低保标准.urban=820`, `dibao-standard.first.rural=+50`, `低保标准=+5%`: a name or id, then the part and the area where it
 * differs by them. Without these it means all of them.
 *
 * Fails: `SettingRefused`.
 */
export const parse = (policy: Policy, text: string): Either.Either<Setting, SettingRefused> => {
  const equals = text.indexOf("=")
  const target = equals < 0 ? undefined : targetOf(text.slice(equals + 1).trim())
  if (target === undefined) return refused(["要写成 低保标准.urban=820", "is written as dibao-standard.urban=820"])
  return Either.map(whose(policy, text.slice(0, equals)), (where) => ({ ...where, to: target }))
}

/** A parameter with the part and the area that a text names. Fails: `SettingRefused`, with what there is. */
export const whose = (policy: Policy, text: string): Either.Either<Omit<Setting, "to">, SettingRefused> => {
  const [name = "", ...places] = text.split(".").map((part) => nameOf(part.trim()))
  const parameter = [...policy.parameters.values()].find((one) => goesBy(one, name))
  if (parameter === undefined) {
    const known = [...policy.parameters.values()].flatMap(({ id, name }) => [name.zh, name.en, id])
    const all = [...policy.parameters.values()].map(({ name }) => name)
    return refused(
      [`没有参数“${name}”`, `there is no parameter “${name}”`],
      didYouMean(name, known, {
        zh: `参数有：${all.map(({ zh }) => zh).join("、")}`,
        en: `Parameters: ${all.map(({ en }) => en).join(", ")}`
      })
    )
  }
  let where: Omit<Setting, "to"> = { parameter: parameter.id }
  for (const place of places) {
    const area = parameter.byArea && Object.hasOwn(areaNames, place) ? areaNames[place] : undefined
    const part = parameter.zoning?.parts.find((one) => one.id === place || goesBy(one, place))
    if (area !== undefined) where = { ...where, area }
    else if (part !== undefined) where = { ...where, part: part.id }
    else {
      const parts = parameter.zoning?.parts.map(({ id }) => id) ?? []
      const there = [...parts, ...(parameter.byArea ? areas : [])]
      return refused(
        [`“${parameter.name.zh}”没有“${place}”`, `“${parameter.name.en}” has no “${place}”`],
        there.length === 0
          ? ["该参数各处相同，不写地区", "It is the same everywhere; leave the place out"]
          : [`可以写：${there.join("、")}`, `There are: ${there.join(", ")}`]
      )
    }
  }
  return Either.right(where)
}

const goesBy = ({ id, name }: { readonly id: string; readonly name: Bilingual }, text: string): boolean =>
  text === id || text === nameOf(name.zh) || text === nameOf(name.en)

const targetOf = (text: string): Target | undefined => {
  const relative = /^([+-]\d+(?:\.\d+)?)(%?)$/.exec(text)
  if (relative === null) return text === "" ? undefined : { _tag: "To", text }
  const amount = Rational.parse(relative[1]!)
  if (amount === undefined) return undefined
  return relative[2] === "%" ? { _tag: "Share", percent: amount } : { _tag: "By", amount }
}

/** What a setting did to one figure. Unit: as the pack writes it, money in yuan; `before` is absent where nothing was in force. */
export interface Changed {
  readonly parameter: string
  readonly name: Bilingual
  readonly unit: Parameter.Unit
  readonly part?: string
  readonly area?: Area
  readonly before?: string
  readonly after: string
}

/** A policy with some figures set otherwise for one day, and what that changed. */
export interface Tried {
  readonly policy: Policy
  readonly changed: ReadonlyArray<Changed>
  /** What the pack holds its figures to and these figures do not hold any more, and other faults of theirs. */
  readonly broken: ReadonlyArray<Bilingual>
}

/**
 * The policy with settings in place of the figures of a day. What follows from a figure by a formula follows the new one; what is
 * stated stays as stated. A check of the pack that the new figures do not pass is told and keeps nobody from trying them.
 *
 * Shape: for the day `on` and no other; a figure that was set is in force from it.
 * Fails: with `SettingRefused`, and with every fault that the settings make, such as an amount that is not written as one.
 */
export const tried = (
  policy: Policy,
  settings: ReadonlyArray<Setting>,
  on: Day
): Either.Either<Tried, ReadonlyArray<Problem>> =>
  Either.flatMap(written(policy, settings, on), ({ parameters, changed }) => {
    const { checks } = policy.pack
    const pack: Pack = { ...policy.pack, parameters, checks: [] }
    return Either.map(refigured(policy, parameters, Sha256.digest(canonical(pack))), (policy) => ({
      ...{ policy, changed },
      broken: checks.length === 0 ? [] : faultsOf({ ...pack, checks })
    }))
  })

/**
 * The policy alone with one figure set otherwise, for one of many values. Shape: its digest is left empty, since nothing is kept of it.
 * Fails: as `tried`.
 */
export const alone = (policy: Policy, setting: Setting, on: Day): Either.Either<Policy, ReadonlyArray<Problem>> =>
  Either.flatMap(written(policy, [setting], on), ({ parameters }) => refigured(policy, parameters, ""))

/** The parameters of a pack as they would be written with settings, and what these changed. */
const written = (policy: Policy, settings: ReadonlyArray<Setting>, on: Day) => {
  const problems: Array<Problem> = []
  const changed: Array<Changed> = []
  const parameters = policy.pack.parameters.map((written) => {
    const own = settings.filter(({ parameter }) => parameter === written.id)
    const linked = policy.parameters.get(written.id)
    if (own.length === 0 || linked === undefined) return written
    const value = forTheDay(policy, linked, own, on, changed, problems)
    return { ...written, values: [value], derived: [] }
  })
  return problems.length > 0 ? Either.left(problems) : Either.right({ parameters, changed })
}

/** What is wrong with a pack, in words. */
const faultsOf = (pack: Pack): ReadonlyArray<Bilingual> =>
  Either.match(link(pack, ""), { onLeft: (faults) => faults.map(({ says }) => says), onRight: () => [] })

/** One value for the day: everything that was in force, in texts, with the settings put in. */
const forTheDay = (
  policy: Policy,
  parameter: Parameter.Linked,
  settings: ReadonlyArray<Setting>,
  on: Day,
  changed: Array<Changed>,
  problems: Array<Problem>
): Parameter.ParameterValue => {
  const { id, zoning, byArea, name, unit } = parameter
  const figure = (part: string | undefined, area: Area | undefined): string | undefined => {
    const { record } = figuresOn(policy, on, part === undefined ? {} : { [zoning!.id]: part })
    const now = record[area === undefined ? id : `${id}.${area}`]
    const before = now === undefined ? undefined : asWritten(now, unit)
    let after = before
    for (const one of settings) {
      if ((one.part ?? part) !== part || (one.area ?? area) !== area) continue
      after = one.to._tag === "To" ? normal(one.to.text, unit) : shifted(now, one.to, unit)
      if (after === undefined && one.to._tag === "To") {
        const says = [`“${name.zh}”的值的写法与单位 ${unit} 不符`, `it is not written as a value in ${unit}`] as const
        problems.push(SettingRefused.of(says, ["例：=820，金额以元计", "Such as =820, money in yuan"]))
        return before
      }
      if (after === undefined) {
        const says = [
          "没有可以增减的数值，或结果不是整分",
          "there is no figure to change, or the result is not whole fen"
        ] as const
        problems.push(SettingRefused.of(says, ["请写出数值，如 =820", "Write the figure itself, such as =820"]))
        return before
      }
    }
    if (after !== undefined && after !== before) {
      changed.push({
        ...{ parameter: id, name, unit, after },
        ...(part === undefined ? {} : { part }),
        ...(area === undefined ? {} : { area }),
        ...(before === undefined ? {} : { before })
      })
    }
    return after
  }
  const at = (part: string | undefined) => {
    if (!byArea) return figure(part, undefined)
    const [urban, rural] = [figure(part, "urban"), figure(part, "rural")]
    if (urban !== undefined && rural !== undefined) return { urban, rural }
    if (urban !== rural) {
      const says = [
        `${on}“${name.zh}”没有生效的值，只写城镇或农村一处不够`,
        `“${name.en}” has no value in force on ${on}, and one for town or country alone is not enough`
      ] as const
      problems.push(SettingRefused.of(says, ["请城镇、农村都写，或另选日期", "Set both, or choose another day"]))
    }
    return undefined
  }
  const last = [...parameter.values].reverse().find((dated) => Parameter.holdsOn(dated, on)) ?? parameter.values.at(-1)
  const source = last?.written.source ?? parameter.derived.at(-1)!.written.source
  const standing = { from: on, source, checkedOn: on, certainty: "invented" as const }
  if (zoning !== undefined) {
    const zones = Object.fromEntries(zoning.parts.flatMap(({ id }) => [[id, at(id)] as const].filter(([, is]) => is)))
    return { ...standing, zones: zones as Record<string, string> }
  }
  const all = at(undefined)
  return typeof all === "object" ? { ...standing, ...all } : { ...standing, value: all ?? "" }
}

/** A figure as the pack writes it: money in yuan. */
const asWritten = (figure: Parameter.Figure, unit: Parameter.Unit): string => {
  if (typeof figure === "boolean") return String(figure)
  return unit.startsWith("yuan") ? Rational.decimal(Rational.div(figure, hundred)!, 2) : Rational.format(figure)
}

const hundred = Rational.of(100)

/** A text as the pack writes it, or nothing where it is no figure of the unit. */
const normal = (text: string, unit: Parameter.Unit): string | undefined => {
  if (unit === "flag") return text === "true" || text === "false" ? text : undefined
  const amount = unit.startsWith("yuan") ? parseYuan(text) : Rational.parse(text)
  if (amount === undefined) return undefined
  return asWritten(typeof amount === "number" ? Rational.of(amount) : amount, unit)
}

const shifted = (
  now: Parameter.Figure | undefined,
  to: Exclude<Target, { readonly _tag: "To" }>,
  unit: Parameter.Unit
): string | undefined => {
  if (now === undefined || typeof now === "boolean") return undefined
  const money = unit.startsWith("yuan")
  const step = to._tag === "By" ? (money ? Rational.mul(to.amount, hundred) : to.amount) : undefined
  const share = to._tag === "Share" ? Rational.div(Rational.mul(now, to.percent), hundred)! : undefined
  const moved = Rational.add(now, (step ?? share)!)
  return money && Rational.toFen(moved) === undefined ? undefined : asWritten(moved, unit)
}

const refused = (
  says: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string] = ["例：--set 低保标准.urban=820", "Such as --set dibao-standard.urban=820"]
) => Either.left(SettingRefused.of(says, remedy))
