import { Data } from "effect"
import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { message, type Problem } from "../foundation/Problem.ts"

/** A figure to be tried names something that is not there, or is not written as one. */
export class SettingRefused
  extends Data.TaggedError("SettingRefused")<{ readonly what: Bilingual; readonly remedy: Bilingual }>
  implements Problem
{
  readonly kind = "refused" as const
  static of(what: readonly [zh: string, en: string], remedy: readonly [zh: string, en: string]): SettingRefused {
    return new SettingRefused({ what: both(...what), remedy: both(...remedy) })
  }
  get says() {
    return both(`试算数值写错：${this.what.zh}`, `The figure to try is not right: ${this.what.en}`)
  }
  override get message() {
    return message(this)
  }
}
