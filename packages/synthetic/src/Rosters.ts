import { Day, type Field, Household, Member, Quarter } from "@doudi/core"
import { household, type Options } from "./District.ts"
import * as Identity from "./Identity.ts"
import { dayOf } from "./Moment.ts"
import { familyName, fullName, generationOf } from "./Names.ts"
import { phone, place, places } from "./Place.ts"
import { purpose, Random } from "./Random.ts"
import { noFlaws, type RosterFlaw, soil } from "./RosterDirt.ts"
import { type Cell, type ColumnKey, columns, forms, type ListId, type Row, type RosterForm } from "./RosterForm.ts"
import { again } from "./Table.ts"

/** One department's file of a quarter. A number cell under 证件号码 or 残疾证号 is a number that lost its last digits. */
export interface Roster {
  readonly list: ListId
  readonly department: string
  readonly fileName: string
  readonly format: RosterForm["format"]
  readonly titles: ReadonlyArray<string>
  readonly keys: ReadonlyArray<ColumnKey>
  readonly header: ReadonlyArray<string>
  readonly rows: Iterable<ReadonlyArray<Cell>>
  /**
   * How many rows have each flaw, how many an import must hold back (old, wrong, lost and missing numbers), and how many are about
   * people outside the register. Goes through the whole district.
   */
  readonly count: () => RosterCount
}
export type RosterCount = Readonly<Record<RosterFlaw | "rows" | "quarantined" | "outsiders", number>>

/**
 * The four lists of a quarter, made from the truth and not from the register (四部门名单): nearly everybody who should be on each, a few
 * people who are not in the register, and the flaws that such files have. Nothing is held in memory.
 */
export const rosters = (options: Options): ReadonlyArray<Roster> => forms.map((form) => roster(options, form))

const roster = (options: Options, form: RosterForm): Roster => ({
  list: form.list,
  department: form.department,
  fileName: `${Quarter.label(options.quarter, "zh")}${form.name}.${form.format === "xlsx" ? "xlsx" : "csv"}`,
  format: form.format,
  titles: form.titles(options.quarter),
  keys: form.keys,
  header: form.keys.map((key) => columns[key]),
  rows: again(function* () {
    let serial = 0
    for (const { rows } of entries(options, form)) {
      serial++
      for (const row of rows) {
        const numbered: Row = { ...row, serial: form.format === "xlsx" ? serial : String(serial) }
        yield form.keys.map((key) => numbered[key] ?? null)
      }
    }
  }),
  count: () => {
    const counts = { ...noFlaws(), rows: 0, quarantined: 0, outsiders: 0 }
    for (const { flaw, rows, outside } of entries(options, form)) {
      counts[flaw]++
      counts.rows += rows.length
      if (heldBack.has(flaw)) counts.quarantined += rows.length
      if (outside) counts.outsiders += rows.length
    }
    return counts
  }
})

const heldBack: ReadonlySet<RosterFlaw> = new Set(["fifteen", "wrongCheck", "lostDigits", "missing"])

interface Entry {
  readonly flaw: RosterFlaw
  readonly rows: ReadonlyArray<Row>
  readonly outside: boolean
}

/** Out of a hundred people of a list, how many more are on it who are not in the register. */
const outsidersPercent = 5

function* entries(options: Options, form: RosterForm): Generator<Entry> {
  const number = forms.indexOf(form)
  const quarter = Number(options.quarter.replace("Q", ""))
  const numbers = form.format === "xlsx"
  for (let k = 0; k < options.households; k++) {
    const record = household(options, k)
    let another = false
    for (const one of record.members) {
      if (one.citizenId == null) continue
      const random = new Random(options.seed, purpose.roster, number, k, one.no, quarter)
      const row = makers[form.list](record, one, options.quarter, random)
      if (row === undefined) continue
      const [flaw, rows] = soil({ ...common(record, one), ...row }, random, numbers)
      yield { flaw, rows, outside: false }
      if (another || random.below(100) >= outsidersPercent) continue
      another = true
      const [stranger, other] = outsider(options, k, one, number, random)
      const about = makers[form.list](record, stranger, options.quarter, random) ?? row
      const [otherFlaw, others] = soil({ ...about, ...other }, random, numbers)
      yield { flaw: otherFlaw, rows: others, outside: true }
    }
  }
}

const township = (code: string): string => places.find((where) => where.code === code)!.township

const common = (record: Household.Household, one: Household.Member): Row => ({
  name: one.name,
  citizenId: one.citizenId ?? null,
  phone: record.phone ?? null,
  township: township(record.division)
})

/** The row of a member on a list, or nothing when the department does not have them on it. */
type Maker = (
  record: Household.Household,
  one: Household.Member,
  quarter: Quarter.Quarter,
  random: Random
) => Row | undefined

const labelOf = (field: Field.Field<any>, code: string): string => field.codes![code]!.zh

const diseases = [
  "恶性肿瘤",
  "终末期肾病",
  "重症精神障碍",
  "脑卒中",
  "急性心肌梗死",
  "肝硬化",
  "血友病",
  "再生障碍性贫血",
  "帕金森病"
]
const reasons = ["合同到期", "企业裁员", "个人辞职", "企业停产", "灵活就业中断"]

const makers: Readonly<Record<ListId, Maker>> = {
  "serious-illness": (_, one, quarter, random) => {
    const cost = one.medicalPaid ?? 0
    const listed = one.illness === "serious" ? random.chance(0.93) : cost > 1_000_000 && random.chance(0.5)
    if (!listed || !alive(one, random)) return undefined
    return {
      disease: random.pick(diseases),
      treatedOn: Day.addDays(Quarter.firstDay(quarter), random.below(88)),
      selfPaid: cost / 100
    }
  },
  "severe-disability": (_, one, quarter, random) => {
    const grade = one.disabilityGrade ?? 9
    if (one.disability == null || one.disability === "0" || grade > 2 || random.chance(0.03) || !alive(one, random))
      return undefined
    const issued = Day.addDays(Quarter.firstDay(quarter), -random.between(20, 3400)).replaceAll("-", "/")
    return {
      certificate: `${one.citizenId}${one.disability}${grade}`,
      disability: labelOf(Member.fields.disability, one.disability),
      grade: String(grade),
      issuedOn: issued
    }
  },
  unemployed: (_, one, quarter, random) => {
    if (one.employment !== "unemployed" || random.chance(0.04) || !alive(one, random)) return undefined
    const since = one.unemployedSince ?? Quarter.firstDay(quarter)
    return { unemployedOn: since.replaceAll("-", ""), unemployedReason: random.pick(reasons) }
  },
  monitoring: (record, one, _, random) => {
    const type = record.monitoring
    if (type == null || type === "none" || type === "eliminated" || one.monitored !== true || !alive(one, random))
      return undefined
    const head = record.members[0]
    return {
      headName: head.name,
      headId: head.citizenId ?? null,
      monitoring: labelOf(Household.fields.monitoring, type),
      risk: riskOf(record),
      identifiedOn: one.monitoredFrom ?? null
    }
  }
}

/** Lists learn of a death late: half of those who died are still on them. */
const alive = (one: Household.Member, random: Random): boolean => one.diedOn == null || random.chance(0.5)

const riskOf = (record: Household.Household): string => {
  if (record.members.some(({ illness }) => illness === "serious")) return "因病"
  if (record.members.some(({ disabilityGrade }) => disabilityGrade != null && disabilityGrade <= 2)) return "因残"
  if (record.members.some(({ schooling }) => schooling === "college")) return "因学"
  if (record.housing === "C" || record.housing === "D") return "住房安全"
  return record.monitoring === "sudden" ? "因突发事件" : "缺劳力"
}

/** Somebody much like a member who moved away, died or never was in the register: another name, number, age and telephone. */
const outsider = (
  options: Options,
  index: number,
  like: Household.Member,
  list: number,
  random: Random
): readonly [Household.Member, Row] => {
  const sex = like.sex === "2" ? 2 : 1
  const person = Identity.personIndex(index, 1 + list)
  const asOf = Day.toEpochDay(Quarter.firstDay(options.quarter))
  const birth = dayOf(Identity.birthAtAge(person, options.seed, random.between(24, 80), asOf))
  const citizenId = Identity.citizenIdOf(person, options.seed, birth, sex, "outside")
  const name = fullName(random, familyName(random), sex, generationOf(Day.yearOf(birth)))
  const stranger = { ...like, name, citizenId, birth, diedOn: null }
  return [stranger, { name, citizenId, phone: phone(random), township: place(random).township }]
}
