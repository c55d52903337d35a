import type { Form } from "@doudi/core"
import { Effect } from "effect"
import { Imports } from "../port/Imports.ts"
import { type FaultyRow, Tables } from "../port/Tables.ts"

/**
 * Writes the rows of all imports that wait for mending into one workbook (待修正清单), a sheet for each form. Returns their number;
 * writes nothing when there are none.
 */
export const quarantine = Effect.fn("quarantine")(function* (input: {
  readonly file: string
  readonly forms: ReadonlyArray<Form.Form>
}) {
  const rows = yield* (yield* Imports).quarantined()
  const byForm = new Map<string, Array<FaultyRow>>()
  for (const { form, row } of rows) {
    const list = byForm.get(form)
    if (list === undefined) byForm.set(form, [row])
    else list.push(row)
  }
  const parts = input.forms.flatMap((form) => {
    const list = byForm.get(form.name)
    return list === undefined ? [] : [{ form, rows: list }]
  })
  if (parts.length > 0) yield* (yield* Tables).quarantine(input.file, parts)
  return rows.length
})
