import { Option, type Schema, SchemaAST as AST } from "effect"
import { CaseFile } from "../../assistance/GoldenCase.ts"
import { Pack } from "../../policy/pack/Pack.ts"

/**
 * What may stand at a place of a pack (写法): the form that the files are read by, made from it, for tools that go over a pack
 * without knowing its sections.
 *
 * Shape: `Group` has named fields in the order in which packs write them; `Table` has keys of the author's own; `Any` is one of
 * several forms. `Later` is a form that stands within itself.
 */
export type Shape =
  | { readonly _tag: "Text"; readonly kind: string; readonly pattern: string | undefined }
  | { readonly _tag: "Choice"; readonly values: ReadonlyArray<string> }
  | { readonly _tag: "List"; readonly of: Shape; readonly least: number }
  | { readonly _tag: "Table"; readonly of: Shape }
  | Group
  | { readonly _tag: "Any"; readonly options: ReadonlyArray<Shape> }
  | { readonly _tag: "Later"; readonly name: string; readonly shape: () => Shape }

/** A thing with named fields. `name` is that of its schema, when it has one. */
export interface Group {
  readonly _tag: "Group"
  readonly name: string | undefined
  readonly fields: ReadonlyArray<Field>
}

export interface Field {
  readonly key: string
  readonly needed: boolean
  readonly shape: Shape
}

/** The kinds of text that tools treat in a way of their own; any other is plain text. */
export const kinds = { rule: "RuleText", citation: "CitationText", day: "Day", id: "Id" } as const

/** The form of what a schema reads. */
export const of = (schema: Schema.Schema.All): Shape => read(schema.ast, undefined)

const read = (ast: AST.AST, kind: string | undefined): Shape => {
  const named = kind ?? nameOf(ast)
  switch (ast._tag) {
    case "Transformation":
      return read(ast.from, named)
    case "Refinement": {
      const shape = read(ast.from, named)
      const pattern = patternOf(ast)
      return shape._tag === "Text" && pattern !== undefined ? { ...shape, pattern } : shape
    }
    case "Suspend":
      return { _tag: "Later", name: named ?? "Later", shape: () => read(ast.f(), undefined) }
    case "Literal":
      return { _tag: "Choice", values: [String(ast.literal)] }
    case "Union":
      return either(ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword").map((type) => read(type, undefined)))
    case "TupleType":
      return {
        _tag: "List",
        least: ast.elements.length,
        of: read((ast.elements[0] ?? ast.rest[0])!.type, undefined)
      }
    case "TypeLiteral":
      return ast.propertySignatures.length === 0 && ast.indexSignatures.length > 0
        ? { _tag: "Table", of: read(ast.indexSignatures[0]!.type, undefined) }
        : { _tag: "Group", name: named, fields: ast.propertySignatures.map(fieldOf) }
    default:
      return { _tag: "Text", kind: named ?? "Text", pattern: undefined }
  }
}

const fieldOf = ({ name, isOptional, type }: AST.PropertySignature): Field => ({
  key: String(name),
  needed: !isOptional,
  shape: read(type, undefined)
})

const either = (options: ReadonlyArray<Shape>): Shape => {
  if (options.length === 1) return options[0]!
  const values = options.flatMap((option) => (option._tag === "Choice" ? option.values : []))
  return options.every(({ _tag }) => _tag === "Choice") ? { _tag: "Choice", values } : { _tag: "Any", options }
}

const nameOf = (ast: AST.AST): string | undefined =>
  Option.getOrUndefined(AST.getIdentifierAnnotation(ast)) ??
  (ast._tag === "TypeLiteral" ? undefined : Option.getOrUndefined(AST.getTitleAnnotation(ast)))

const patternOf = (ast: AST.AST): string | undefined => {
  const written = Option.getOrUndefined(AST.getJSONSchemaAnnotation(ast)) as { readonly pattern?: string } | undefined
  return written?.pattern
}

/** The form of a whole pack put together, without what the program fills in itself. */
export const pack: Group = (() => {
  const whole = of(Pack) as Group
  return { ...whole, fields: whole.fields.filter(({ key }) => key !== "layers") }
})()

/** The form of a file of golden cases. */
export const cases: Group = of(CaseFile) as Group

/** The form of a section of a pack, or of a field of its header. */
export const section = (key: string): Shape | undefined => pack.fields.find((field) => field.key === key)?.shape

/** The fields that a thing with some keys can have; of several forms, the one that has most of the keys. */
export const fieldsOf = (shape: Shape | undefined, keys: ReadonlyArray<string>): ReadonlyArray<Field> => {
  if (shape?._tag === "Group") return shape.fields
  if (shape?._tag === "Later") return fieldsOf(shape.shape(), keys)
  if (shape?._tag !== "Any") return []
  const known = ({ key }: Field) => keys.includes(key)
  let best: ReadonlyArray<Field> = []
  for (const option of shape.options) {
    const fields = fieldsOf(option, keys)
    if (best.length === 0 || fields.filter(known).length > best.filter(known).length) best = fields
  }
  return best
}

/** The form of the items of a list. */
export const itemOf = (shape: Shape | undefined): Shape | undefined => {
  if (shape?._tag === "List") return shape.of
  if (shape?._tag === "Later") return itemOf(shape.shape())
  return shape?._tag === "Any" ? shape.options.map(itemOf).find((item) => item !== undefined) : undefined
}

/** The form of what stands under a key of a thing that has some keys. */
export const under = (shape: Shape | undefined, key: string, keys: ReadonlyArray<string>): Shape | undefined => {
  const field = fieldsOf(shape, keys).find((field) => field.key === key)
  if (field !== undefined) return field.shape
  if (shape?._tag === "Table") return shape.of
  if (shape?._tag === "Later") return under(shape.shape(), key, keys)
  return shape?._tag === "Any"
    ? shape.options
        .map((option) => (option._tag === "Table" ? option.of : undefined))
        .find((found) => found !== undefined)
    : undefined
}

/** Whether a text of a kind may stand here. */
export const isKind = (shape: Shape | undefined, kind: string): boolean => {
  if (shape?._tag === "Text") return shape.kind === kind
  if (shape?._tag === "Later") return isKind(shape.shape(), kind)
  return shape?._tag === "Any" && shape.options.some((option) => isKind(option, kind))
}
