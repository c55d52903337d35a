import { Shape } from "@doudi/core"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"

const keys = (shape: Shape.Shape | undefined) => Shape.fieldsOf(shape, []).map(({ key }) => key)

describe("the form of a pack", () => {
  it("has every section and what stands in it, in the order in which packs write it", () => {
    expect(keys(Shape.pack).slice(0, 4)).toEqual(["format", "id", "extends", "title"])
    expect(keys(Shape.pack)).not.toContain("layers")
    const category = Shape.itemOf(Shape.section("categories"))
    expect(keys(category).slice(0, 5)).toEqual(["id", "name", "title", "tells", "unit"])
    expect(Shape.under(category, "unit", [])).toEqual({ _tag: "Choice", values: ["household", "person"] })
  })

  it("knows where the rule language stands", () => {
    const when = Shape.itemOf(Shape.under(Shape.itemOf(Shape.section("categories")), "when", []))
    expect(Shape.isKind(Shape.under(when, "holds", []), Shape.kinds.rule)).toBe(true)
    expect(Shape.isKind(Shape.under(when, "says", []), Shape.kinds.rule)).toBe(false)
    expect(Shape.isKind(Shape.under(when, "source", []), Shape.kinds.citation)).toBe(true)
  })

  it("says what is needed", () => {
    const source = Shape.fieldsOf(Shape.itemOf(Shape.section("sources")), [])
    expect(source.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(["id", "title", "certainty"])
  })
})

describe("any schema", () => {
  interface Tree {
    readonly leaf?: string
    readonly any?: ReadonlyArray<Tree>
  }
  const Tree: Schema.Schema<Tree> = Schema.Struct({
    leaf: Schema.optionalWith(Schema.String, { exact: true }),
    any: Schema.optionalWith(Schema.Array(Schema.suspend(() => Tree)), { exact: true })
  }).annotations({ identifier: "Tree" })

  it("may hold itself", () => {
    const any = Shape.under(Shape.of(Tree), "any", ["any"])
    expect(keys(Shape.itemOf(any))).toEqual(["leaf", "any"])
  })

  it("with several forms is read as the one that has the keys at hand", () => {
    const either = Shape.of(
      Schema.Union(Schema.Struct({ all: Schema.String, id: Schema.String }), Schema.Struct({ any: Schema.Array(Tree) }))
    )
    expect(Shape.fieldsOf(either, ["any"]).map(({ key }) => key)).toEqual(["any"])
    expect(Shape.fieldsOf(either, ["id"]).map(({ key }) => key)).toEqual(["all", "id"])
  })
})
