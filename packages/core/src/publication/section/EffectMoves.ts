import type { Effects, Moves } from "../../simulation/Effects.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { mergeTables } from "./Merge.ts"

/** 谁进谁出: who has each category before and after, and from which category to which. */
export const moves = (effects: Effects, voice: Voice): Section => {
  const { say } = voice
  const table = ReportTable.of<Moves>(
    {
      id: "categories",
      name: say("类别", "Categories"),
      title: say("各类别的进出", "Who enters and leaves each category"),
      note: say(
        "按户认定的为户数，按人认定的为人数；只计能确定的。",
        "Households for a household category, persons for a person category; only what is certain."
      ),
      heads: 1
    },
    effects.categories.filter(({ before, after, open }) => before + after + open > 0),
    [
      { key: "category", title: say("类别", "Category"), kind: "text", of: ({ id }) => voice.name("categories", id) },
      ...moveColumns(voice)
    ]
  )
  const { matrix } = mergeTables(effects.matrix, voice, {
    head: say("调整前的类别", "Category before"),
    of: say("调整前与调整后", "before and after"),
    note: ""
  })
  return {
    id: "categories",
    title: say("谁进谁出", "Who enters, who leaves"),
    lead: say(
      "调整前后各类别的户数、人数，以及由哪一类到哪一类。每户取排在最前的一个符合的类别。",
      "How many belong to each category before and after, and who moves where: for each household the first category it belongs to."
    ),
    charts: [
      {
        id: "categories",
        title: say("各类别的进出", "Who enters and leaves"),
        says: say(
          "每个类别一组：新进入、退出、待核实",
          "For each category: who enters, who leaves, who cannot be told"
        ),
        kind: "grouped",
        table: table.id,
        series: [
          { column: "enters", tone: "done" },
          { column: "leaves", tone: "lacking" },
          { column: "open", tone: "open" }
        ]
      }
    ],
    tables: [
      table,
      { ...matrix, name: say("类别变化", "Moves"), title: say("由哪一类到哪一类", "From which category to which") }
    ]
  }
}

/** How many have something before and after, and who enters, leaves or cannot be told. */
export const moveColumns = ({ say }: Voice): ReadonlyArray<ReportTable.Spec<Moves>> =>
  (
    [
      ["before", say("调整前", "Before")],
      ["after", say("调整后", "After")],
      ["enters", say("新进入", "Enter")],
      ["leaves", say("退出", "Leave")],
      ["open", say("待核实", "Undetermined")]
    ] as const
  ).map(([key, title]) => ({ key, title, kind: "count", of: (row) => row[key], total: false }))
