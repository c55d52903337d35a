import { PackFault } from "../../policy/pack/PackFault.ts"
import { nearest } from "../../language/RuleFault.ts"
import * as Shape from "./Shape.ts"
import * as Wording from "./Wording.ts"

/**
 * A fault in the form of a pack, or of a file of cases, in words for whoever wrote it (写法错误): which key is missing, which was meant, what may stand there.
 * A fault that the form cannot explain stays as it is.
 */
export const explain = (fault: PackFault, data: unknown, root: Shape.Shape = Shape.pack): PackFault => {
  const steps = fault.path.split(".")
  const key = steps.pop() ?? ""
  const section = root === Shape.cases ? "cases" : (steps[0] ?? "")
  const { shape: parent, value } = lead(steps, data, root)
  const here = value as Readonly<Record<string, unknown>> | undefined
  if (here === undefined || Array.isArray(here)) return fault
  const fields = Shape.fieldsOf(parent, Object.keys(here))
  const field = fields.find((one) => one.key === key)
  const word = Wording.short(section, key)
  if (fields.length > 0 && field === undefined) {
    if (!/^[\w-]*$/.test(key)) return cutText(fault.path, key)
    const missing = fields.map((one) => one.key).filter((one) => !Object.hasOwn(here, one))
    const meant = nearest(key, missing)
    const [zh, en] = [`这里不认识“${key}”`, `“${key}” is not known here`]
    return PackFault.of(
      fault.path,
      meant === undefined ? zh : `${zh}，是不是要写“${meant}”`,
      meant === undefined ? en : `${en}; did you mean “${meant}”?`,
      [`这里可以写：${missing.join("、")}`, `What may stand here: ${missing.join(", ")}`]
    )
  }
  if (field === undefined) return fault
  if (!Object.hasOwn(here, key)) {
    const choice = field.shape._tag === "Choice" ? allowed(field.shape) : undefined
    return PackFault.of(fault.path, `缺少“${key}”（${word.zh}）`, `“${key}” (${word.en}) is missing`, [
      `请补上一行 ${key}: …${choice === undefined ? "" : `；${choice[0]}`}`,
      `Add a line ${key}: …${choice === undefined ? "" : `; ${choice[1]}`}`
    ])
  }
  const may = allowed(field.shape)
  return may === undefined
    ? fault
    : PackFault.of(
        fault.path,
        `“${key}”（${word.zh}）的写法不对`,
        `“${key}” (${word.en}) is not written as it should be`,
        may
      )
}

/** The end of a text that a comma cut off within braces: YAML took it for a key. */
const cutText = (path: string, key: string): PackFault =>
  PackFault.of(
    path,
    `“${key}”被当作了键：花括号的一行里，逗号把内容截断了`,
    `“${key}” was taken for a key: within braces a comma ends a text`,
    [
      '请给有逗号的内容加上英文引号，如 holds: "近期内(领取日, 个月(12))"',
      'Put a text with a comma in straight quotes, as in holds: "within last(paid on, months(12))"'
    ]
  )

/** The form and the content at the end of a way. */
const lead = (steps: ReadonlyArray<string>, data: unknown, root: Shape.Shape) => {
  let shape: Shape.Shape | undefined = root
  let value = data
  for (const step of steps) {
    const inner = value as Readonly<Record<string, unknown>> | ReadonlyArray<unknown> | undefined
    if (typeof inner !== "object" || inner === null) return { shape: undefined, value: undefined }
    shape = Array.isArray(inner) ? Shape.itemOf(shape) : Shape.under(shape, step, Object.keys(inner))
    value = (inner as Readonly<Record<string, unknown>>)[step]
  }
  return { shape, value: typeof value === "object" && value !== null ? value : undefined }
}

/** What may stand in a place, as a remedy. */
const allowed = (shape: Shape.Shape): readonly [zh: string, en: string] | undefined => {
  switch (shape._tag) {
    case "Choice":
      return [`只能写：${shape.values.join("、")}`, `It is one of: ${shape.values.join(", ")}`]
    case "List":
      return ["这里是一列，每项一行，以“- ”开头", "A list stands here: a line for each, beginning with “- ”"]
    case "Group":
      return shape.fields.length === 2 && shape.fields[0]?.key === "zh"
        ? ["要写中英文：{ zh: 中文, en: English }", "Write both languages: { zh: 中文, en: English }"]
        : [
            `下面要写：${shape.fields.map(({ key }) => key).join("、")}`,
            `Below it stand: ${shape.fields.map(({ key }) => key).join(", ")}`
          ]
    case "Text":
      if (shape.kind === Shape.kinds.day)
        return ["日期要写成 2025-07-01 这样，并且确有这一天", "A day is written 2025-07-01 and must exist"]
      if (shape.kind === Shape.kinds.id)
        return ["只用小写字母、数字和连字符，以字母开头", "Small letters, digits and hyphens, a letter first"]
      return undefined
    default:
      return undefined
  }
}
