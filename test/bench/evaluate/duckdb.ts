/** The rules as SQL over two tables, in DuckDB. SQL's NULL follows Kleene's logic but for aggregates, which `every` puts right. */
import { DuckDBDataChunk, DuckDBInstance, type DuckDBConnection, INTEGER } from "@duckdb/node-api"
import type { Contestant } from "./Contestant.ts"
import { type District, townships, urban } from "./District.ts"
import { bornBy, care, figures, living, monitoringLine, suddenLine } from "./Figures.ts"
import { emptyResult, type Result } from "./Result.ts"

export const duckdb = (threads: 1 | 2): Contestant => ({
  says: `DuckDB SQL, ${threads} thread${threads === 1 ? "" : "s"}`,
  rounds: 5,
  prepare: async (district, count) => {
    const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}` })
    const db = await instance.connect()
    await load(db, district, count)
    return {
      run: () => db.run(`CREATE OR REPLACE TABLE result AS ${query}`),
      result: () => read(db, count),
      close: () => db.closeSync()
    }
  }
})

/** True of all, false of one, else unknown; `bool_and` alone would pass over what is unknown. */
const every = (truth: string) =>
  `CASE WHEN bool_or(NOT (${truth})) THEN false WHEN count(${truth}) < count(*) THEN NULL ELSE true END`
const some = (truth: string) =>
  `CASE WHEN bool_or(${truth}) THEN true WHEN count(${truth}) < count(*) THEN NULL ELSE false END`
const code = (truth: string, bit: number) => `(coalesce((${truth})::INT, 0) << ${bit})`
const unknown = (truth: string, bit: number) => `(((${truth}) IS NULL)::INT << ${bit})`

const severe = "p.disability BETWEEN 1 AND 2"
const disabled = "p.disability >= 1"
const uplift = (otherwise: boolean) => `greatest(
  CASE WHEN coalesce(${severe}, ${otherwise}) THEN f.standard * 25 // 100 ELSE 0 END,
  CASE WHEN p.birth > ${bornBy.eighteen} OR coalesce(p.ill = 1, ${otherwise}) THEN f.standard * 20 // 100 ELSE 0 END,
  CASE WHEN p.birth <= ${bornBy.seventy} THEN f.standard * 15 // 100 ELSE 0 END,
  CASE WHEN coalesce(${disabled}, ${otherwise}) THEN ${living} ELSE 0 END)`
const counted = (truth: string, otherwise: boolean) => `sum(coalesce(${truth}, ${otherwise})::INT)`

const bits = [
  ...["dependent", "poor", "alone", "cars", "homes", "assets24", "below", "below15", "assets36"],
  ...["severe", "ill", "disposable", "share", "rural", "net", "unsafe", "unemployed", "sudden"]
]

/** One row for each household: its number, category, benefit and masks. */
export const query = `
WITH person AS (
  SELECT p.h, count(*)::INT AS n, sum(p.income)::INT AS earned, count(p.income) = count(*) AS told,
    ${every(`p.birth <= ${bornBy.sixty} OR p.birth > ${bornBy.sixteen} OR ${severe} OR p.labour = 0`)} AS dependent,
    ${every("p.income < f.standard")} AS poor,
    ${every("p.supporter = 0")} AS alone,
    ${some(severe)} AS severe,
    ${some("p.ill = 1")} AS ill,
    bool_or(p.unemployed >= 6) AS unemployed,
    sum(${uplift(false)})::INT AS upliftLow, sum(${uplift(true)})::INT AS upliftHigh,
    ${counted(severe, false)}::INT * ${care} AS careLow, ${counted(severe, true)}::INT * ${care} AS careHigh,
    ${counted(disabled, false)}::INT * ${living} AS livingLow, ${counted(disabled, true)}::INT * ${living} AS livingHigh,
    ${counted(`${severe} OR p.ill = 1`, false)}::INT AS singleLow,
    ${counted(`${severe} OR p.ill = 1`, true)}::INT AS singleHigh
  FROM persons p JOIN households h ON h.h = p.h JOIN figures f ON f.township = h.township
  GROUP BY p.h
), sums AS (
  SELECT h.*, p.* EXCLUDE (h), f.standard, f.disposable, f.rural = 1 AS rural, f.standard * p.n AS line,
    CASE WHEN p.told THEN h.operating + h.property + h.transfer - h.work + coalesce(p.earned, 0) END AS inc
  FROM households h JOIN person p ON p.h = h.h JOIN figures f ON f.township = h.township
), truths AS (
  SELECT *, cars_ = 0 OR exempt = 1 AS cars, homes_ < 2 AS homes, assets <= 24 * line AS assets24,
    assets <= 36 * line AS assets36, inc < line AS below, 2 * inc < 3 * line AS below15, 12 * inc < disposable * n AS disposable_,
    5 * rigid > 36 * inc AS share, 12 * inc - rigid < ${monitoringLine} * n AS net, housing = 0 OR water = 0 AS unsafe,
    sudden_ > 6 * inc AND sudden_ > ${suddenLine} AS sudden
  FROM sums
), layers AS (
  SELECT * EXCLUDE (disposable), disposable_ AS disposable,
    dependent AND poor AND alone AND cars AND homes AND assets24 AS l1,
    below AND cars AND homes AND assets24 AS l2,
    below15 AND cars AND homes AND assets36 AND (severe OR ill) AS l3,
    below15 AND cars AND homes AND assets36 AS l4,
    disposable_ AND share AND cars AND homes AND assets36 AS l5,
    rural AND ((net AND (unsafe OR severe OR ill OR unemployed)) OR sudden) AS l6
  FROM truths
), decided AS (
  SELECT *, CASE
    WHEN l1 THEN 1 WHEN l1 IS NULL THEN 7 WHEN l2 THEN 2 WHEN l2 IS NULL THEN 7 WHEN l3 THEN 3 WHEN l3 IS NULL THEN 7
    WHEN l4 THEN 4 WHEN l4 IS NULL THEN 7 WHEN l5 THEN 5 WHEN l5 IS NULL THEN 7 WHEN l6 THEN 6 WHEN l6 IS NULL THEN 7
    ELSE 0 END AS category
  FROM layers
), paid AS (
  SELECT h, category, ${bits.map((b, i) => code(b, i)).join(" | ")} AS holds,
    ${bits.map((b, i) => unknown(b, i)).join(" | ")} AS open,
    CASE category WHEN 1 THEN line * 13 // 10 WHEN 2 THEN line - inc + upliftLow + careLow
      WHEN 3 THEN standard * 7 // 10 * singleLow + livingLow + careLow WHEN 4 THEN livingLow + careLow
      WHEN 7 THEN 0 ELSE careLow END AS low,
    CASE category WHEN 1 THEN line * 13 // 10 WHEN 2 THEN line - inc + upliftHigh + careHigh
      WHEN 3 THEN standard * 7 // 10 * singleHigh + livingHigh + careHigh WHEN 4 THEN livingHigh + careHigh
      WHEN 7 THEN 0 ELSE careHigh END AS high
  FROM decided
)
SELECT h, category, CASE WHEN low = high THEN low ELSE -1 END AS benefit, holds, open FROM paid`

/** The district as tables `figures`, `households` and `persons`. */
export const load = async (db: DuckDBConnection, { households, persons }: District, count: number): Promise<void> => {
  const { standard, disposable } = figures()
  const unless = (column: ArrayLike<number>, unknown: number) => (i: number) =>
    column[i] === unknown ? null : column[i]!
  const plain = (column: ArrayLike<number>) => (i: number) => column[i]!
  const flag = (column: ArrayLike<number>) => (i: number) => (column[i] === 1 ? null : column[i]! >> 1)
  const owner = new Int32Array(households.from[count]!)
  for (let h = 0; h < count; h++) owner.fill(h, households.from[h]!, households.from[h + 1]!)
  await table(db, "figures", townships, {
    township: (t) => t,
    standard: plain(standard),
    disposable: plain(disposable),
    rural: (t) => (urban(t) ? 0 : 1)
  })
  await table(db, "households", count, {
    ...{ h: (h: number) => h, township: plain(households.township), operating: plain(households.operating) },
    ...{ property: plain(households.property), transfer: plain(households.transfer), work: plain(households.work) },
    ...{
      rigid: unless(households.rigid, -1),
      assets: unless(households.assets, -1),
      sudden_: plain(households.sudden)
    },
    ...{ cars_: unless(households.cars, 9), exempt: plain(households.exempt), homes_: plain(households.homes) },
    ...{ housing: flag(households.housing), water: flag(households.water) }
  })
  await table(db, "persons", owner.length, {
    ...{ h: plain(owner), birth: plain(persons.birth), income: unless(persons.income, -1) },
    ...{ disability: unless(persons.disability, 9), labour: unless(persons.labour, 9), ill: flag(persons.ill) },
    ...{ supporter: flag(persons.supporter), unemployed: plain(persons.unemployed) }
  })
}

type Columns = Readonly<Record<string, (row: number) => number | null>>

const table = async (db: DuckDBConnection, name: string, rows: number, columns: Columns): Promise<void> => {
  const names = Object.keys(columns)
  await db.run(`CREATE TABLE ${name} (${names.map((each) => `${each} INTEGER`).join(", ")})`)
  const appender = await db.createAppender(name)
  for (let begin = 0; begin < rows; begin += 2048) {
    const size = Math.min(2048, rows - begin)
    const chunk = DuckDBDataChunk.create(
      names.map(() => INTEGER),
      size
    )
    chunk.setColumns(Object.values(columns).map((of) => Array.from({ length: size }, (_, i) => of(begin + i))))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const read = async (db: DuckDBConnection, count: number): Promise<Result> => {
  const result = emptyResult(count)
  const rows = await db.stream("SELECT h, category, benefit, holds, open FROM result")
  for (let chunk = await rows.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await rows.fetchChunk()) {
    for (const [h, category, benefit, holds, open] of chunk.getRows() as Array<Array<number>>) {
      result.category[h!] = category!
      result.benefit[h!] = benefit!
      result.holds[h!] = holds!
      result.open[h!] = open!
    }
  }
  return result
}
