import { Data } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import { message, type Place, type Problem } from "../../foundation/Problem.ts"

/**
 * Something wrong with a pack (政策包错误) other than the text of a rule, found before any household is looked at.
 *
 * `path` leads to it by ids where things have ids: `programmes.nursing-subsidy.need`. Whoever read the files adds file and line.
 */
export class PackFault
  extends Data.TaggedError("PackFault")<{
    readonly path: string
    readonly says: Bilingual
    readonly remedy: Bilingual
    readonly at?: Place
  }>
  implements Problem
{
  readonly kind = "refused" as const
  static of(
    path: string,
    zh: string,
    en: string,
    remedy: readonly [zh: string, en: string] = [
      "请对照 docs/reference/pack.md 改正",
      "Correct it after docs/reference/pack.md"
    ]
  ): PackFault {
    return new PackFault({ path, says: both(zh, en), remedy: both(...remedy) })
  }
  /** The same fault with the file and line it was found in. */
  within(at: Place): PackFault {
    return new PackFault({ path: this.path, says: this.says, remedy: this.remedy, at: { ...this.at, ...at } })
  }
  get place(): Place {
    return { ...(this.path === "" ? {} : { path: this.path }), ...this.at }
  }
  override get message() {
    return message(this)
  }
}
