import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import type * as Rule from "../policy/Rule.ts"
import { type Escape, escapes, type Field, isOfPersons, ofPersons, pending, vague } from "./Field.ts"
import { putAlong } from "./along/AlongColumns.ts"
import { Along } from "./form/Along.ts"
import { Form } from "./form/Form.ts"
import type { Scalar } from "./form/Scalar.ts"
import * as Answers from "./lowering/Answers.ts"
import { Lowering } from "./lowering/Lowering.ts"
import { Missing } from "./lowering/Missing.ts"
import type { Answer, Quantity } from "./lowering/Lowered.ts"
import * as Needs from "./lowering/Needs.ts"
import * as Offers from "./lowering/Offers.ts"
import * as Quantities from "./lowering/Quantities.ts"
import type { Shape } from "./lowering/Shape.ts"
import { putMargins } from "./MarginColumns.ts"
import { putMissing } from "./MissingColumns.ts"
import { type Conditions, type Numbering, words } from "./Numbering.ts"
import { turning } from "./ranking/Turning.ts"

/** One number to be written for each household, or for each of its members (产出项). */
export interface Output {
  readonly field: Field
  /** Which category or word it is. */
  readonly at: number
  readonly scalar: Scalar
}

export { type Escape, escapes, type Field, isOfPersons, ofPersons, pending, vague }

type Put = (field: Field, at: number, scalar: Scalar) => void

/** What is asked of a run besides which categories apply (产出选择). */
export interface Wanted {
  /** The conditions that hold and those that cannot be told. */
  readonly reasons: boolean
  /** The amounts of every category, not only of the first. */
  readonly amounts: boolean
  /** What comes out for every person. */
  readonly persons: boolean
  /** How far the conditions are from turning. */
  readonly margins: boolean
  /** The facts that are missing for what cannot be told of each category. */
  readonly missing: boolean
  /** What is given: the offers of every programme, ranked. */
  readonly offers: boolean
  /** What is needed; what is given is then asked too. */
  readonly needs: boolean
}

/** A policy in the intermediate form (程序): what is to be worked out, and the tables by place it refers to. */
export interface Program {
  readonly outputs: ReadonlyArray<Output>
  readonly placeTables: ReadonlyArray<ReadonlyArray<number>>
  readonly columns: Shape["columns"]
  /** How many numbers the form has. */
  readonly size: number
}

/** The program of a policy for a day and a shape. Throws `Beyond` when a rule is beyond the form. */
export const programOf = (policy: Policy, numbering: Numbering, on: Day, shape: Shape, wanted: Wanted): Program => {
  const form = new Form(shape.mostRows)
  const lowering = new Lowering(form, shape, on)
  const living = lowering.truth(policy.living)
  const judged = (rule: Rule.Rule) => judge(form, lowering, rule)
  const households = numbering.households.map((category) => {
    const truth = Answers.and(form, judged(category.rule))
    return {
      category,
      truth,
      paid: payment(lowering, category.pays, truth.sure),
      grace: graceOf(lowering, category, form.not(truth.may))
    }
  })
  const persons = numbering.persons.map((category) => {
    const truth = Answers.and(form, [living, ...judged(category.rule)])
    const fails = form.without(living.may, truth.may)
    return {
      category,
      truth,
      paid: payment(lowering, category.pays, truth.sure),
      grace: graceOf(lowering, category, fails)
    }
  })
  // A policy may ask persons for programmes or needs alone.
  const asksPersons = numbering.person.distinct.length > 0
  const outputs: Array<Output> = []
  const put: Put = (field, at, scalar) => {
    outputs.push({ field, at, scalar })
  }
  const open = ({ truth }: { truth: Answer }) => Answers.isOpen(form, truth)

  put("entitled", 0, form.pack(households.map(({ truth }) => truth.sure)))
  put("open", 0, form.pack(households.map(open)))
  const { first, amount } = ofFirst(form, households)
  put("first", 0, first)
  put("amount", 0, amount)
  if (wanted.amounts) amounts(form, households, put, "")
  if (wanted.reasons) reasons(form, lowering, numbering.household, put, "holds", "unknown")
  if (wanted.persons && asksPersons) {
    put("living", 0, form.pack([living.sure, living.may]))
    put("personEntitled", 0, form.pack(persons.map(({ truth }) => truth.sure)))
    put("personOpen", 0, form.pack(persons.map(open)))
    if (wanted.amounts) amounts(form, persons, put, "person")
    if (wanted.reasons) reasons(form, lowering, numbering.person, put, "personHolds", "personUnknown")
  }
  const missing = wanted.missing ? new Missing(lowering, numbering.facts) : undefined
  if (wanted.margins) putMargins(lowering, numbering.household, put)
  if (missing !== undefined) putMissing(missing, form, households, [], put)
  if (wanted.persons && asksPersons) {
    const ofPerson: Put = (field, at, scalar) => put(ofPersons(field), at, scalar)
    if (wanted.margins) putMargins(lowering, numbering.person, ofPerson)
    if (missing !== undefined) putMissing(missing, form, persons, [policy.living], ofPerson)
  }
  const broken = wanted.offers ? Offers.put(lowering, policy, numbering, living, put) : []
  if (wanted.needs) Needs.put(lowering, numbering, living, put)
  if (shape.along !== undefined) {
    const along = new Along(form, lowering.variable, shape.along.most)
    const ranked = wanted.offers ? turning(form, policy, numbering, outputs) : { turning: [], still: [] }
    putAlong(along, outputs, [leaving(form, households, persons, broken), ...ranked.turning], ranked.still, put)
  }
  put("escape", 0, leaving(form, households, persons, broken))
  return { outputs, placeTables: lowering.placeTables, columns: shape.columns, size: form.size }
}

const judge = (form: Form, lowering: Lowering, rule: Rule.Rule): ReadonlyArray<Answer> =>
  rule.conditions.map(({ checked }) => {
    const { sure, may } = lowering.truth(checked)
    return Answers.answer(form, sure, may)
  })

/** What a category pays: whether it is a number, whether that cannot be told, its ends in fen, and whether it breaks a rule of amounts. */
interface Payment {
  readonly isPaid: Scalar
  readonly isVague: Scalar
  readonly low: Scalar
  readonly high: Scalar
  readonly breaks: Scalar
}

interface Judged {
  readonly category: Numbering["households"][number]
  readonly truth: Answer
  readonly paid: Payment | undefined
  readonly grace: Grace | undefined
}

/** Whether somebody who is not in a category is in a grace period of it, surely or perhaps, and what is paid. */
interface Grace {
  readonly sure: Scalar
  readonly open: Scalar
  readonly paid: Payment
}

const graceOf = (lowering: Lowering, { grace }: Judged["category"], fails: Scalar): Grace | undefined => {
  if (grace === undefined) return undefined
  const { form } = lowering
  const holds = lowering.truth(grace.holds)
  const sure = form.and(fails, holds.sure)
  const paid = payment(lowering, grace.pays, sure)!
  return { sure, open: form.and(fails, Answers.isOpen(form, holds)), paid }
}

const payment = (lowering: Lowering, pays: Rule.Formula | undefined, entitled: Scalar): Payment | undefined => {
  if (pays === undefined) return undefined
  const { form } = lowering
  const low = lowering.value(pays.checked) as Quantity
  const high = pays.high === undefined ? low : (lowering.value(pays.high) as Quantity)
  const applies = form.not(form.or(low.absent, high.absent))
  const known = form.and(Quantities.isKnown(form, low), Quantities.isKnown(form, high))
  const isPaid = form.and(entitled, form.and(applies, known))
  const fen = ({ low, per }: Quantity) => {
    const found = form.select(isPaid, form.floor(low, per), form.zero)
    return found.open ? form.within(found, found.least, found.most) : found
  }
  const whole = form.and(Quantities.isWhole(form, low), Quantities.isWhole(form, high))
  const [least, most] = [fen(low), fen(high)]
  return {
    isPaid,
    isVague: form.and(entitled, form.without(applies, known)),
    low: least,
    high: most,
    breaks: form.and(isPaid, form.or(form.not(whole), form.less(most, least)))
  }
}

/** The first category of the pack's order that applies, and what it pays; `pending` when one before it cannot be told. */
const ofFirst = (
  form: Form,
  households: ReadonlyArray<Judged>
): { readonly first: Scalar; readonly amount: Scalar } => {
  let first = form.zero
  let amount = form.zero
  for (let i = households.length - 1; i >= 0; i--) {
    const { truth, paid } = households[i]!
    const vagueness = form.mul(form.constant(vague), paid?.isVague ?? form.zero)
    const own = form.add(form.constant(i + 1), vagueness)
    first = form.select(truth.sure, own, form.select(truth.may, form.constant(pending), first))
    amount = form.select(truth.may, paid?.low ?? form.zero, amount)
  }
  return { first, amount }
}

const amounts = (
  form: Form,
  judged: ReadonlyArray<Judged>,
  put: (field: Field, at: number, scalar: Scalar) => void,
  whose: "" | "person"
): void => {
  const name = (field: Field): Field => (whose === "" ? field : ofPersons(field))
  put(name("paid"), 0, form.pack(judged.map(({ paid }) => paid?.isPaid ?? form.zero)))
  put(name("vague"), 0, form.pack(judged.map(({ paid }) => paid?.isVague ?? form.zero)))
  judged.forEach(({ category, paid }, i) => {
    if (paid === undefined) return
    put(name("low"), i, paid.low)
    if (category.pays?.high !== undefined) put(name("high"), i, paid.high)
  })
  if (judged.every(({ grace }) => grace === undefined)) return
  put(name("grace"), 0, form.pack(judged.map(({ grace }) => grace?.sure ?? form.zero)))
  put(name("graceOpen"), 0, form.pack(judged.map(({ grace }) => grace?.open ?? form.zero)))
  put(name("gracePaid"), 0, form.pack(judged.map(({ grace }) => grace?.paid.isPaid ?? form.zero)))
  judged.forEach(({ grace }, i) => {
    if (grace !== undefined) put(name("graceLow"), i, grace.paid.low)
  })
}

const reasons = (
  form: Form,
  lowering: Lowering,
  conditions: Conditions,
  put: (field: Field, at: number, scalar: Scalar) => void,
  holds: Field,
  unknown: Field
): void => {
  const all = conditions.distinct.map(({ checked }) => lowering.truth(checked))
  for (let word = 0; word < words(conditions); word++) {
    const part = all.slice(32 * word, 32 * word + 32)
    put(holds, word, form.pack(part.map(({ sure }) => sure)))
    put(unknown, word, form.pack(part.map((one) => Answers.isOpen(form, one))))
  }
}

/** Whether the household has to go through the traced evaluator, and why. */
const leaving = (
  form: Form,
  households: ReadonlyArray<Judged>,
  persons: ReadonlyArray<Judged>,
  offers: ReadonlyArray<Scalar>
): Scalar => {
  const all = [...households, ...persons]
  const broken = anywhere(form, [
    ...all.flatMap(({ paid, grace }) => [paid?.breaks ?? form.zero, grace?.paid.breaks ?? form.zero]),
    ...offers
  ])
  // Last, because the ranges are watched while everything else is lowered.
  const range = anywhere(form, form.escapes)
  const code = (why: Escape) => form.constant(escapes.indexOf(why))
  return form.select(range, code("range"), form.select(broken, code("amount"), form.zero))
}

/** Whether any bit is set for the household or for one of its rows. */
const anywhere = (form: Form, bits: ReadonlyArray<Scalar>): Scalar => {
  const byLevel = new Map<number, Scalar>()
  for (const bit of bits) byLevel.set(bit.level, form.or(byLevel.get(bit.level) ?? form.zero, bit))
  return [...byLevel].reduce(
    (sofar, [level, bit]) => form.or(sofar, level === 0 ? bit : form.fold("any", level - 1, bit)),
    form.zero
  )
}
