import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import * as Answers from "./Answers.ts"
import type { Lowered } from "./Lowered.ts"
import * as Quantities from "./Quantities.ts"
import type { ColumnShape } from "./Shape.ts"

/** What a column's cells come to (取列): the marks for what is not known or does not apply are told apart from values. */
export const lowered = (form: Form, shape: ColumnShape): Lowered => {
  const { column, known, absent, unknown } = shape
  if (column.kind === "flag") return flag(form, shape)
  const sign = column.kind !== "number"
  // Nothing in the whole column: no cell has to be looked at.
  if (!known && unknown !== undefined && absent === undefined) {
    return sign ? { _tag: "Sign", absent: form.zero, unknown: form.one, is: form.zero } : Quantities.nobodyKnows(form)
  }
  if (!known && absent !== undefined && unknown === undefined) {
    return sign
      ? { _tag: "Sign", absent: form.one, unknown: form.zero, is: form.zero }
      : { ...Quantities.quantity(form, form.zero), absent: form.one }
  }
  const raw = rawOf(form, shape)
  const isAbsent = absent === undefined ? form.zero : form.same(raw, form.constant(absent))
  const isUnknown = unknown === undefined ? form.zero : form.same(raw, form.constant(unknown))
  if (sign) return { _tag: "Sign", absent: isAbsent, unknown: isUnknown, is: raw }
  // The marks are never counted with, not even where the result is thrown away: they would leave every range.
  const value = form.select(form.or(isAbsent, isUnknown), form.zero, form.within(raw, shape.least, shape.most))
  const low = form.select(isUnknown, form.below, value)
  const high = unknown === undefined ? low : form.select(isUnknown, form.above, value)
  return { _tag: "Quantity", absent: isAbsent, low, high, per: form.constant(column.per) }
}

/** The stored number, with a range that holds the marks too. */
const rawOf = (form: Form, { column, index, least, most, known, absent, unknown }: ColumnShape): Scalar => {
  const ends = [...(known ? [least, most] : []), ...[absent, unknown].filter((mark) => mark !== undefined)]
  return form.column(index, column.table + 1, Math.min(...ends), Math.max(...ends))
}

const flag = (form: Form, { column, index, known, absent, unknown }: ColumnShape): Lowered => {
  if (!known && absent === undefined) return Answers.answer(form, form.zero, form.one)
  const raw = form.column(index, column.table + 1, 0, 7)
  const may = form.bitOf(raw, 1)
  return {
    _tag: "Answer",
    absent: absent === undefined ? form.zero : form.bitOf(raw, 2),
    sure: unknown === undefined ? may : form.bitOf(raw, 0),
    may
  }
}

/** Whether a list was told. */
export const told = (
  form: Form,
  { column, index, known, absent, unknown }: ColumnShape
): { readonly absent: Scalar; readonly unknown: Scalar } => {
  if (!known && absent === undefined) return { absent: form.zero, unknown: form.one }
  const raw = form.column(index, column.table + 1, 0, 7)
  return {
    absent: absent === undefined ? form.zero : form.bitOf(raw, 2),
    unknown: unknown === undefined ? form.zero : form.bitOf(raw, 1)
  }
}
