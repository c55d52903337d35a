import type { Bilingual } from "../../foundation/Bilingual.ts"
import { type Field, kinds, type Shape } from "./Shape.ts"
import * as Wording from "./Wording.ts"

/** A JSON Schema as an editor reads it (编辑器校验). */
export type JsonSchema = { readonly [key: string]: unknown }

/**
 * What an editor needs to know of a file of a pack, to complete keys and to mark what is wrong while somebody types.
 *
 * Shape: JSON Schema, draft 7. Packs hold texts only, but an editor takes `1.5` for a number and `true` for a truth, so every text
 * may be those too. Key words stand in Chinese and English. What rules mean is not told here; `pack check` tells it.
 */
export const ofFile = (section: string, shape: Shape, title: Bilingual): JsonSchema => {
  const later = new Map<string, JsonSchema>()
  const schema = read({ section, later, depth: 0 }, shape)
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `${title.zh} / ${title.en}`,
    ...schema,
    ...(later.size === 0 ? {} : { definitions: Object.fromEntries(later) })
  }
}

interface Reading {
  readonly section: string
  readonly later: Map<string, JsonSchema>
  readonly depth: number
}

const read = (reading: Reading, shape: Shape): JsonSchema => {
  switch (shape._tag) {
    case "Text":
      return textOf(shape.kind, shape.pattern)
    case "Choice":
      return { enum: shape.values.flatMap(asTyped) }
    case "List":
      return { type: "array", items: read(reading, shape.of), ...(shape.least > 0 ? { minItems: shape.least } : {}) }
    case "Table":
      return { type: "object", additionalProperties: read(reading, shape.of) }
    case "Group":
      return group(reading, shape.fields)
    case "Any":
      return { anyOf: shape.options.map((option) => read(reading, option)) }
    case "Later": {
      if (!reading.later.has(shape.name)) {
        reading.later.set(shape.name, {})
        reading.later.set(shape.name, read(reading, shape.shape()))
      }
      return { $ref: `#/definitions/${shape.name}` }
    }
  }
}

const group = (reading: Reading, fields: ReadonlyArray<Field>): JsonSchema => {
  const needed = fields.filter(({ needed }) => needed).map(({ key }) => key)
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ key, shape }) => {
        // In a file of several sections, and in the header, the first key is the section.
        const section = reading.section === "" ? key : reading.section
        const { zh, en } = Wording.of(reading.section, key)
        return [key, { description: `${zh}\n\n${en}`, ...read({ ...reading, section }, shape) }]
      })
    ),
    ...(needed.length === 0 ? {} : { required: needed })
  }
}

const textOf = (kind: string, pattern: string | undefined): JsonSchema => {
  if (kind === kinds.day) return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
  if (kind === kinds.rule) return { type: ["string", "number", "boolean"] }
  return { type: ["string", "number", "boolean"], ...(pattern === undefined ? { minLength: 1 } : { pattern }) }
}

/** A text and what an editor takes it for. */
const asTyped = (value: string): ReadonlyArray<unknown> => {
  if (value === "true" || value === "false") return [value === "true", value]
  return /^\d+$/.test(value) ? [Number(value), value] : [value]
}
