import { Data } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import { message, type Problem } from "../../foundation/Problem.ts"

/** No value of a parameter is in force on a day (参数无效). */
export class ParameterNotInForce
  extends Data.TaggedError("ParameterNotInForce")<{
    readonly parameter: string
    readonly name: Bilingual
    readonly on: Day
    readonly open: { readonly missing: Bilingual; readonly publisher: Bilingual } | undefined
    /** Other parameters that the same rules need and that are not in force either. */
    readonly others?: ReadonlyArray<Bilingual>
  }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    const others = this.others ?? []
    const zh = others.length === 0 ? "" : `（另有${others.map((name) => `“${name.zh}”`).join("、")}）`
    const en = others.length === 0 ? "" : ` (nor of ${others.map((name) => name.en).join(", ")})`
    return both(
      `“${this.name.zh}”在 ${this.on} 没有有效的值${zh}`,
      `No value of “${this.name.en}” is in force on ${this.on}${en}`
    )
  }
  get remedy() {
    const from = this.open
    return from === undefined
      ? both(
          `请把公布的值和文件写入政策包 parameters 中的 ${this.parameter}`,
          `Add the published value and its document to ${this.parameter} in the pack's parameters`
        )
      : both(
          `待补：${from.missing.zh}；由${from.publisher.zh}公布，请写入政策包 parameters 中的 ${this.parameter}`,
          `Missing: ${from.missing.en}, published by ${from.publisher.en}; add it to ${this.parameter} in the pack's parameters`
        )
  }
  get place() {
    return { path: `parameters.${this.parameter}` }
  }
  override get message() {
    return message(this)
  }
}

/** What a pack says of a parameter cannot be used. */
export class ParameterMalformed
  extends Data.TaggedError("ParameterMalformed")<{ readonly path: string; readonly what: Bilingual }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`参数：${this.what.zh}`, `The parameter ${this.what.en}`)
  }
  get remedy() {
    return both("请按文件公布的值改正", "Correct it after the published document")
  }
  get place() {
    return { path: this.path }
  }
  override get message() {
    return message(this)
  }
}
