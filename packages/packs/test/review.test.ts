import { Day, Review } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

/** A day on which the shipped figures were looked at not long ago. */
const on = Day.day("2026-03-01")

/** Warnings that are true, by pack: each says something about the documents, not about a slip. */
const known: Readonly<Record<string, ReadonlyArray<string>>> = {
  // A fact that only a place replaces holds always; the pension rule ended with 2025 and nobody has found the next.
  cn: ["always-holds facts.grace-known.formula", "expired parameters.basic-pension-counts.values.2021-07-01"],
  "cn-34": ["always-holds facts.grace-known.formula", "expired parameters.basic-pension-counts.values.2021-07-01"],
  // Standards were found for some years only, none of them for today.
  "cn-340303": [
    "always-holds facts.grace-known.formula",
    "gap parameters.dibao-standard.values.2020-01-01",
    "gap parameters.dibao-standard.values.2022-07-01",
    "expired parameters.dibao-standard.values.2022-07-01",
    "expired parameters.basic-pension-counts.values.2021-07-01",
    "expired parameters.tekun-care-full.values.2022-07-01",
    "expired parameters.tekun-care-partial.values.2022-07-01",
    "expired parameters.tekun-care-self.values.2022-07-01",
    "expired parameters.tekun-central-full.values.2022-07-01",
    "expired parameters.tekun-central-partial.values.2022-07-01",
    "expired parameters.tekun-central-self.values.2022-07-01"
  ],
  // Invented figures begin with 2025, so that the years between stay empty.
  "cn-340303-sample": [
    "gap parameters.dibao-standard.values.2020-01-01",
    "gap parameters.dibao-standard.values.2022-07-01",
    "gap parameters.dibao-standard.values.2025-01-01",
    "gap parameters.tekun-care-full.values.2025-01-01",
    "gap parameters.tekun-care-partial.values.2025-01-01",
    "gap parameters.tekun-care-self.values.2025-01-01",
    "gap parameters.tekun-central-full.values.2025-01-01",
    "gap parameters.tekun-central-partial.values.2025-01-01",
    "gap parameters.tekun-central-self.values.2025-01-01"
  ]
}

describe.each(Object.entries(known))("%s", (id, warnings) => {
  const findings = Review.findings(checked(id).policy, on)

  it("has no errors, and no warnings but those that are true", () => {
    const grave = findings.filter(({ severity }) => severity !== "note")
    expect(grave.filter(({ severity }) => severity === "error")).toEqual([])
    expect(grave.map(({ code, path }) => `${code} ${path}`)).toEqual(warnings)
  })

  it("has every category, programme, need, condition and branch in words for each listener, in both languages", () => {
    expect(findings.filter(({ code }) => code === "untold").map(({ path }) => path)).toEqual([])
  })

  it("says of every open figure who publishes it", () => {
    const open = [...checked(id).policy.parameters.values()].filter((one) => one.open !== undefined)
    const told = findings.filter(({ code }) => code === "open")
    expect(told.map(({ path }) => path)).toEqual(open.map((one) => `parameters.${one.id}`))
    for (const { says } of told) expect(says.zh).toMatch(/由.+公布/)
  })
})
