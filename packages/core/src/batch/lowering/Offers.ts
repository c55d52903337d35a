import type { LinkedNeed, LinkedOverlap, LinkedProgramme, Policy } from "../../policy/Policy.ts"
import type * as Rule from "../../policy/Rule.ts"
import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import { type Field, ofPersons } from "../Field.ts"
import type { Numbering } from "../Numbering.ts"
import * as Answers from "./Answers.ts"
import type { Answer, Quantity } from "./Lowered.ts"
import type { Lowering } from "./Lowering.ts"
import * as Quantities from "./Quantities.ts"

/**
 * What is asked of every programme before offers are ranked among each other (逐项救助). `asked` has these bits; `shut` is one more than
 * the place of the first exclusion that holds, of those that are conditions.
 */
export const bits = {
  due: 1,
  may: 2,
  /** An exclusion cannot be told. Means nothing where one holds. */
  shutOpen: 4,
  chosen: 8,
  mayBeChosen: 16,
  current: 32,
  mayBeCurrent: 64,
  /** It comes to an amount or a band, known or not. */
  applies: 128,
  known: 256
} as const

/** Takes one number to be written. */
type Put = (field: Field, at: number, scalar: Scalar) => void

/**
 * Writes what decides about every offer, programme by programme and cap by cap.
 *
 * Shape: `least` and `most` are the ends in fen, rounded outwards, an infinity where nothing is known of that side. What comes back are bits
 * of households that have to leave: an amount that breaks a rule of amounts, or ends under a cap that are not whole fen.
 */
export const put = (
  lowering: Lowering,
  policy: Policy,
  { programmes }: Numbering,
  living: Answer,
  put: Put
): ReadonlyArray<Scalar> => {
  const { form } = lowering
  const breaks: Array<Scalar> = []
  const present = new Map<LinkedProgramme, Scalar>()
  programmes.forEach((programme, i) => {
    const own: Put = (field, at, scalar) => put(programme.unit === "person" ? ofPersons(field) : field, at, scalar)
    const truth = judged(lowering, programme, living)
    const { mode } = overlapOf(policy, programme) ?? {}
    const paid = ends(lowering, programme.pays, truth.may, mode === "capped")
    const { shut, open } = exclusions(lowering, programme)
    const chosen = answer(lowering, programme.isChosen)
    const current = answer(lowering, programme.isCurrent)
    present.set(programme, truth.may)
    breaks.push(paid.breaks)
    // In the order of `bits`.
    const of = [
      truth.sure,
      truth.may,
      open,
      chosen.sure,
      chosen.may,
      current.sure,
      current.may,
      paid.applies,
      paid.known
    ]
    own("asked", i, form.pack(of))
    if (shut !== form.zero) own("shut", i, shut)
    if (programme.pays === undefined) return
    own("least", i, paid.least)
    own("most", i, paid.most)
  })
  policy.groups.forEach((group, g) => {
    const members = programmes.filter(({ id }) => group.includes(id))
    const limit = members[0] && overlapOf(policy, members[0])?.limit
    if (limit === undefined) return
    const any = members.reduce((sofar, one) => form.or(sofar, present.get(one)!), form.zero)
    const cap = ends(lowering, limit, any, true)
    const own: Put = (field, at, scalar) => put(members[0]!.unit === "person" ? ofPersons(field) : field, at, scalar)
    breaks.push(cap.breaks)
    own("capped", g, cap.applies)
    own("capLeast", g, cap.least)
    own("capMost", g, cap.most)
  })
  return breaks
}

export const overlapOf = (policy: Policy, { overlap }: LinkedProgramme): LinkedOverlap | undefined =>
  overlap === undefined ? undefined : policy.overlaps.get(overlap)

/** Whether all conditions of a programme or a need hold; of a person's, whether the person lives with the family too. */
export const judged = (
  lowering: Lowering,
  { rule, unit }: Pick<LinkedProgramme | LinkedNeed, "rule" | "unit">,
  living: Answer
): Answer => {
  const all = rule.conditions.map(({ checked }) => lowering.truth(checked))
  return Answers.and(lowering.form, unit === "person" ? [living, ...all] : all)
}

const answer = (lowering: Lowering, checked: LinkedProgramme["isChosen"]): Answer =>
  checked === undefined
    ? Answers.answer(lowering.form, lowering.form.zero, lowering.form.zero)
    : lowering.truth(checked)

/** The first exclusion that holds, by its place among all of the programme; and whether any cannot be told. */
const exclusions = (
  lowering: Lowering,
  { exclusions }: LinkedProgramme
): { readonly shut: Scalar; readonly open: Scalar } => {
  const { form } = lowering
  let shut = form.zero
  let open = form.zero
  for (let i = exclusions.length - 1; i >= 0; i--) {
    const { checked } = exclusions[i]!
    if (checked === undefined) continue
    const holds = lowering.truth(checked)
    shut = form.select(holds.sure, form.constant(i + 1), shut)
    open = form.or(open, Answers.isOpen(form, holds))
  }
  return { shut, open }
}

interface Ends {
  readonly applies: Scalar
  readonly known: Scalar
  readonly least: Scalar
  readonly most: Scalar
  readonly breaks: Scalar
}

/** What a formula comes to where it is asked, as `Rule.amountOf`; with `whole` ends that are not whole fen break it even while it is not known. */
const ends = (lowering: Lowering, pays: Rule.Formula | undefined, asked: Scalar, whole: boolean): Ends => {
  const { form } = lowering
  const { zero } = form
  if (pays === undefined) return { applies: zero, known: zero, least: zero, most: zero, breaks: zero }
  const low = lowering.value(pays.checked) as Quantity
  const high = pays.high === undefined ? low : (lowering.value(pays.high) as Quantity)
  const applies = form.and(asked, form.not(form.or(low.absent, high.absent)))
  const known = form.and(Quantities.isKnown(form, low), Quantities.isKnown(form, high))
  const least = form.select(applies, form.floor(low.low, low.per), zero)
  const most = form.select(applies, ceiling(form, high.high, high.per), zero)
  const broken = form.or(
    form.not(form.and(isWhole(form, low.low, low.per), isWhole(form, high.high, high.per))),
    form.and(known, form.less(most, least))
  )
  return { applies, known, least, most, breaks: form.and(applies, whole ? broken : form.and(known, broken)) }
}

const ceiling = (form: Form, a: Scalar, per: Scalar): Scalar =>
  per === form.one ? a : form.negate(form.floor(form.negate(a), per))

/** Whether an end is whole. An infinity is. */
const isWhole = (form: Form, a: Scalar, per: Scalar): Scalar =>
  per === form.one ? form.one : form.same(form.mul(per, form.floor(a, per)), a)
