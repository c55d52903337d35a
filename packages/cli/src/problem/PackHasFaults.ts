import { Bilingual, Problem } from "@doudi/core"
import * as Data from "effect/Data"

/** A policy pack that does not hold together (政策包有误): everything that is wrong with it, each with its place and remedy. */
export class PackHasFaults
  extends Data.TaggedError("PackHasFaults")<{
    readonly pack: string
    readonly faults: ReadonlyArray<Problem.Problem>
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.pack }
  }
  get says(): Bilingual.Bilingual {
    const lines = (language: Bilingual.Language) =>
      this.faults.map((fault, i) => `\n${i + 1}. ${Problem.render(fault, language).replaceAll("\n", "\n   ")}`).join("")
    return Bilingual.both(
      `政策包有 ${this.faults.length} 处错误${lines("zh")}`,
      `The policy pack has ${this.faults.length} ${this.faults.length === 1 ? "fault" : "faults"}${lines("en")}`
    )
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both("请逐处改正后再运行 doudi pack check", "Correct them one by one, then run: doudi pack check")
  }
  override get message() {
    return Problem.message(this)
  }
}
