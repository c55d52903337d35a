import {
  type Bilingual,
  type Change,
  type Day,
  Fen,
  type Household,
  MergeDiff,
  MergeReport,
  MergeTally,
  type Policy,
  type PolicyProblem,
  Standing
} from "@doudi/core"
import { Chunk, Effect, Either, Option, Stream } from "effect"
import { Progress } from "./port/Progress.ts"
import { Register } from "./port/Register.ts"
import { Reports } from "./port/Reports.ts"
import type { StoreFailure } from "./port/Store.ts"
import { type FileProblem, type OutCell, type Sheet, Tables } from "./port/Tables.ts"

export interface MergeDiffInput<E, R> {
  readonly policies: MergeDiff.Policies
  readonly on: Day.Day
  /** The population, a page at a time, so that a register of any size needs little memory. */
  readonly pages: Stream.Stream<ReadonlyArray<Household.Household>, E, R>
  /** How many households there are, when that is known, for the progress bar. */
  readonly total?: number
  /** Where the report and the list of households go; nothing is written without. */
  readonly out?: { readonly directory: string; readonly language: Bilingual.Language }
}

export interface MergeDiffReceipt {
  readonly figures: MergeTally.MergeFigures
  readonly files: ReadonlyArray<string>
}

const pageSize = 1000

/** The households of a workspace, for `mergeDiff`. */
export const registerPages: Stream.Stream<ReadonlyArray<Household.Household>, StoreFailure, Register> = Stream.unwrap(
  Effect.map(Register, (register) =>
    Stream.paginateChunkEffect(0, (after) =>
      Effect.map(register.page(after, pageSize), (page) => [
        Chunk.of(page.map(({ household }) => household)),
        page.length === 0 ? Option.none<number>() : Option.some(page[page.length - 1]!.seq)
      ])
    )
  )
)

/**
 * Compares a population under the old low-income policy, the old anti-return policy and the merged one (并轨对照). Nothing is stored; with
 * `out` it writes a report and a list of every household with what changes for it, by household number only.
 *
 * Fails: problems of a policy such as `ParameterNotInForce` before anything is written, `FileProblem`, and as the population does.
 */
export const mergeDiff = <E, R>(
  input: MergeDiffInput<E, R>
): Effect.Effect<MergeDiffReceipt, E | PolicyProblem.PolicyProblem | FileProblem, R | Tables | Reports | Progress> =>
  Effect.gen(function* () {
    const { policies, on, out } = input
    const compare = MergeDiff.comparer(policies, on)
    const tally = new MergeTally.MergeTally(policies, on)
    const progress = yield* Progress
    yield* progress.begin({ zh: "并轨对照", en: "Comparing policies" }, input.total)
    let done = 0
    const diffs = input.pages.pipe(
      Stream.mapEffect((page) =>
        Effect.gen(function* () {
          const found: Array<MergeDiff.MergeDiff> = []
          for (const household of page) {
            const diff = compare(household)
            if (Either.isLeft(diff)) return yield* Effect.fail(diff.left)
            tally.add(diff.right)
            found.push(diff.right)
          }
          done += page.length
          yield* progress.advance(done)
          return Chunk.unsafeFromArray(found)
        })
      ),
      Stream.flattenChunks
    )
    const files: Array<string> = []
    if (out === undefined) yield* Stream.runDrain(diffs)
    else {
      const file = `${out.directory}/households.csv`
      const rows = Stream.mapConcat(diffs, (diff) => rowsOf(diff, policies, out.language))
      yield* (yield* Tables).list(file, headerOf(out.language), rows)
      files.push(file)
    }
    const figures = tally.figures()
    if (out !== undefined) {
      const report = MergeReport.of(figures, policies, out.language)
      const data = { schema: "doudi/merge-diff/1", unit: "fen", ...figures }
      files.unshift(...(yield* (yield* Reports).writeAny(out.directory, "merge-diff", report, data)))
    }
    yield* progress.end
    return { figures, files }
  })

const verdicts: Readonly<Record<MergeDiff.Verdict, readonly [string, string]>> = {
  unchanged: ["不变", "unchanged"],
  gains: ["受益", "gains"],
  loses: ["受损", "loses"],
  cannotTell: ["待核实", "cannot tell"]
}
const effects: Readonly<Record<Change.Effect, readonly [string, string]>> = {
  gains: ["得到", "gains"],
  loses: ["失去", "loses"],
  more: ["增加", "more"],
  less: ["减少", "less"],
  unknown: ["待核实", "cannot tell"]
}
const periods = { month: ["月", "month"], year: ["年", "year"], once: ["一次性", "once"] } as const
const everything = { true: ["是", "yes"], false: ["否", "no"], unknown: ["可能", "maybe"] } as const

const headerOf = (language: Bilingual.Language): Sheet["header"] => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const text = (zh: string, en: string) => ({ title: say(zh, en) })
  const money = (zh: string, en: string) => ({ title: say(zh, en), kind: "money" as const })
  return [
    text("户编号", "household"),
    text("乡镇", "township"),
    text("结论", "verdict"),
    text("有得有失", "gains and loses"),
    text("失去全部", "loses everything"),
    money("原每年金额", "a year before"),
    money("并轨后每年金额", "a year after"),
    money("原一次性金额", "once before"),
    money("并轨后一次性金额", "once after"),
    { title: say("成员序号", "member"), kind: "number" },
    text("事项", "what"),
    text("变化", "change"),
    money("原金额", "amount before"),
    money("新金额", "amount after"),
    text("周期", "period"),
    text("规则", "rule"),
    text("依据", "source"),
    text("在政策包中的位置", "where it stands"),
    text("缺少的事实", "open facts")
  ]
}

/** One row for each thing that changes, or one for a household that nothing changes for. */
const rowsOf = (
  diff: MergeDiff.MergeDiff,
  policies: MergeDiff.Policies,
  language: Bilingual.Language
): ReadonlyArray<ReadonlyArray<OutCell>> => {
  const say = ([zh, en]: readonly [string, string]) => (language === "zh" ? zh : en)
  const { before, after } = diff
  const household: ReadonlyArray<OutCell> = [
    diff.household,
    diff.township,
    say(verdicts[diff.verdict]),
    say(everything[`${diff.mixed}`]),
    say(everything[`${diff.losesEverything}`]),
    { fen: Standing.yearly(before) },
    { fen: Standing.yearly(after) },
    { fen: before.once },
    { fen: after.once }
  ]
  if (diff.changes.length === 0) return [household]
  return diff.changes.map((change) => {
    const [cause] = change.causes
    const per = (change.after ?? change.before)?.per
    return [
      ...household,
      change.no ?? null,
      nameOf(policies, change)[language],
      say(effects[change.effect]),
      cellOf(change.before),
      cellOf(change.after),
      per === undefined ? "" : say(periods[per]),
      cause === undefined ? "" : cause.says[language],
      cause === undefined ? "" : MergeTally.sourceOf(policies, cause),
      cause === undefined ? "" : `${cause.policy} ${cause.path}`,
      change.missing.map(({ name, no }) => (no === undefined ? name[language] : `${no}.${name[language]}`)).join(" ")
    ]
  })
}

/** An amount, or the two ends of a band. */
const cellOf = (paid: Change.Change["before"]): OutCell => {
  if (paid === undefined) return null
  return "fen" in paid ? { fen: paid.fen } : `${Fen.display(paid.low)}–${Fen.display(paid.high)}`
}

const nameOf = ({ low, monitoring, merged }: MergeDiff.Policies, { kind, id }: Change.Change): Bilingual.Bilingual => {
  const of = (policy: Policy.Policy) => (kind === "category" ? policy.categories : policy.programmes).get(id)?.name
  return of(merged) ?? of(low) ?? of(monitoring) ?? { zh: id, en: id }
}
