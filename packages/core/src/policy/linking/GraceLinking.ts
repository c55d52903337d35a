import { Either } from "effect"
import type { both } from "../../foundation/Bilingual.ts"
import type { Category } from "../pack/Category.ts"
import type { Checked } from "../../language/Checked.ts"
import { withDerived } from "../../language/Derived.ts"
import * as Exit from "../pack/Exit.ts"
import type { Linker } from "./Linker.ts"
import type { LinkedGrace } from "../Policy.ts"
import type { LinkedReview } from "../pack/Review.ts"
import * as Type from "../../language/Type.ts"

/** Checks the exits of a category one by one, and puts what they come to into the vocabulary under two names. */
export const linkGrace = (linker: Linker, category: Category): LinkedGrace | undefined => {
  const { exits, id, name, unit } = category
  const path = `categories.${id}.exits`
  if (exits.length === 0) return undefined
  linker.distinct(path, exits)
  const checked = exits.map((exit) => {
    linker.cites(exit.source, `${path}.${exit.id}`)
    return { exit, when: linker.expression(exit.when, unit, Type.boolean, `${path}.${exit.id}.when`) }
  })
  if (!checked.every(isWhole)) return undefined
  const names = Exit.namesOf(name)
  const texts = Exit.formulas(category, exits)
  const holds = fact(linker, `${id}-grace`, names.grace, Type.boolean, unit, texts.grace, path)
  const pays = fact(linker, `${id}-grace-amount`, names.amount, Type.number("fen/month"), unit, texts.amount, path)
  if (holds === undefined || pays === undefined) return undefined
  return { holds, pays: { checked: pays, per: "month", path: `${path}.rounds` }, exits: checked }
}

const isWhole = (one: {
  readonly exit: Exit.Exit
  readonly when: Checked | undefined
}): one is LinkedGrace["exits"][number] => one.when !== undefined

const fact = (
  linker: Linker,
  key: string,
  name: ReturnType<typeof both>,
  type: Type.Type,
  scope: Category["unit"],
  text: string,
  path: string
): Checked | undefined => {
  const expression = linker.take(linker.parse(text), path)
  if (expression === undefined) return undefined
  const grown = withDerived(linker.vocabulary, { key, name, type, scope, expression })
  if (Either.isLeft(grown)) return linker.faults(grown.left, path)
  linker.vocabulary = grown.right
  return linker.expression(name.zh, scope, type, path)
}

export const linkReviews = (linker: Linker, { id, reviews, unit }: Category): ReadonlyArray<LinkedReview> =>
  reviews.map((review, i) => {
    const path = `categories.${id}.reviews.${i}`
    linker.cites(review.source, path)
    if (review.when === undefined && i < reviews.length - 1) {
      linker.fault(path, "没有 when 的核查期限须写在最后", "A review without `when` must come last")
    }
    const checked =
      review.when === undefined ? undefined : linker.expression(review.when, unit, Type.boolean, `${path}.when`)
    return { ...review, checked }
  })
