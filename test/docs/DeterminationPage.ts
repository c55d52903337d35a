import { Determination } from "@doudi/core"
import { JSONSchema } from "effect"

/** The JSON Schema of an encoded determination. */
export const schemaText = (): string =>
  `${JSON.stringify(JSONSchema.make(Determination.Determination), undefined, 2)}\n`

/** The page that says what stands in an encoded determination: a table for each form, from the descriptions in the schema. */
export const page = (made: string): string => {
  const { $defs } = JSON.parse(schemaText()) as { readonly $defs: Readonly<Record<string, Shape>> }
  const names = order.filter((name) => Object.hasOwn($defs, name))
  // A form that was added and has no place in the order yet comes last.
  const rest = Object.keys($defs).filter((name) => !names.includes(name) && $defs[name]!.properties !== undefined)
  return [
    made,
    "",
    "# Determination · 认定结果",
    "",
    "`doudi assess --file household.json --pack DIR --on DATE --json` prints exactly this and needs no database; for a file with a list of",
    "households, a list of them. [determination.schema.json](determination.schema.json) is the same for machines. In a program it is",
    "`Schema.encodeSync(Determination.Determination)` of what `Explanation.of(policy, household, on)` gives.",
    "",
    "`doudi assess --file 家庭.json --pack 政策包 --on 日期 --json` 输出的就是这个结构，不需要工作区；文件里是多户时输出一个列表。",
    "",
    "There are no fractions with a decimal point: money is whole fen, any other number an integer or a text such as `37/3`. What is unknown",
    "has no `value`; `null` does not apply. Texts for people have `zh` and `en`. `path` names a part for good: `dibao/income-below-standard/0/1`.",
    "Exit codes: 0 done · 2 usage · 3 the file is no household, or a figure is not in force · 9 the file cannot be read.",
    ...[...names, ...rest].flatMap((name) => table(name, $defs[name]!)),
    ""
  ].join("\n")
}

interface Shape {
  readonly properties?: Readonly<Record<string, Property>>
  readonly required?: ReadonlyArray<string>
}
interface Property {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly items?: Property
  readonly prefixItems?: ReadonlyArray<Property>
  readonly anyOf?: ReadonlyArray<Property>
  readonly allOf?: ReadonlyArray<Property>
  readonly properties?: Readonly<Record<string, Property>>
}

const order = [
  "Determination",
  "Entitled",
  "NotEntitled",
  "Undetermined",
  "Reason",
  "Margin",
  "Step",
  "Amount",
  "MissingFact",
  "Settlement",
  "Shortcut",
  "Question",
  "Resting",
  "FactRead",
  "FigureRead",
  "Citation",
  "Bilingual"
]

const table = (name: string, { properties = {}, required = [] }: Shape): ReadonlyArray<string> => [
  "",
  `## ${name}`,
  "",
  "| field | form | what it says |",
  "|---|---|---|",
  ...Object.entries(properties).map(([key, property]) => {
    const label = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``
    return `| ${label} | ${formOf(property)} | ${property.description ?? ""} |`
  }),
  "",
  "Bold stands always. 粗体必有。"
]

const formOf = (property: Property): string => {
  const { $ref, allOf, anyOf, enum: values, items, prefixItems, properties, type } = property
  if ($ref !== undefined) return refOf($ref)
  if (values !== undefined) return values.map((value) => `\`${JSON.stringify(value)}\``).join(" ")
  if (anyOf !== undefined) return [...new Set(anyOf.map(formOf))].join(" or ")
  if (allOf !== undefined && type === undefined) return allOf.map(formOf).join(" and ")
  if (type === "array") return `list of ${formOf(items ?? prefixItems?.[0] ?? {})}`
  if (properties !== undefined)
    return Object.entries(properties)
      .map(([key, of]) => `\`${key}\` ${formOf(of)}`)
      .join(", ")
  return type === "string" ? "text" : (type ?? "any")
}

const plain = { NonEmptyString: "text", Int: "integer", Exact: "integer or fraction as text" }

const refOf = ($ref: string): string => {
  const name = decodeURIComponent($ref.replace(/^#\/\$defs\//, ""))
  if (Object.hasOwn(plain, name)) return plain[name as keyof typeof plain]
  return order.includes(name) ? `[${name}](#${name.toLowerCase()})` : name
}
