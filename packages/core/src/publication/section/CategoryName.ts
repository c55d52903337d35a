import type { Voice } from "../ReportVoice.ts"

/** What a category is called; `none` and `undetermined` are answers of the same kind (无、待核实). */
export const categoryName = (voice: Voice, id: string): string =>
  id === "none"
    ? voice.say("无", "None")
    : id === "undetermined"
      ? voice.say("待核实", "Undetermined")
      : voice.name("categories", id)

/** The order of categories, in which `none` and `undetermined` come last. */
export const categoriesInOrder = (voice: Voice, ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  voice.ordered("categories", [...new Set(ids)], (id) => (id === "none" || id === "undetermined" ? `\uffff${id}` : id))
