import { both } from "../foundation/Bilingual.ts"
import { type Node, conditional, listOf } from "./Checked.ts"
import type { Report } from "./Operators.ts"
import { didYouMean, fault } from "./RuleFault.ts"
import * as Type from "./Type.ts"

/** The list of codes (代码表) that a text, or each text of a list, comes from. */
export const codesOf = ({ type }: Node): Type.Codes | undefined => {
  const of = type._tag === "list" ? type.of : type
  return of._tag === "text" ? of.codes : undefined
}

/**
 * The texts that a rule wrote beside a code, as stored codes, whether it wrote the stored code or a label. Also inside a list and
 * in the branches of `if`. Everything else is left as it is.
 *
 * Fails: `NotInList` with the legal values.
 */
export const asCode = (report: Report, node: Node, codes: Type.Codes): Node | undefined => {
  const go = (part: Node) => asCode(report, part, codes)
  if (codesOf(node) !== undefined) return node
  switch (node._tag) {
    case "Constant":
      return typeof node.value === "string" && node.type._tag === "text"
        ? codeOf(report, node, node.value, codes)
        : node
    case "If": {
      const [whenTrue, whenFalse] = [go(node.whenTrue), go(node.whenFalse)]
      if (node.type._tag !== "text" || whenTrue === undefined || whenFalse === undefined) return node
      const type = Type.join(whenTrue.type, whenFalse.type)
      return type === undefined ? node : conditional(node, node.condition, whenTrue, whenFalse, type)
    }
    case "ListOf": {
      const items = node.items.map(go)
      return items.every((item) => item !== undefined) ? listOf(node, items, Type.code(codes)) : undefined
    }
    default:
      return node
  }
}

const codeOf = (report: Report, node: Node, written: string, codes: Type.Codes): Node | undefined => {
  const entries = Object.entries(codes)
  const found =
    entries.find(([stored]) => stored === written) ?? entries.find(([, { zh, en }]) => zh === written || en === written)
  if (found === undefined) {
    const choices = (language: "zh" | "en") => entries.map(([, label]) => `“${label[language]}”`)
    const [zh, en] = didYouMean(
      written,
      entries.flatMap(([stored, label]) => [label.zh, label.en, stored]),
      both("", "")
    )
    return report(
      fault(
        "NotInList",
        node,
        [`“${written}”不在代码表中`, `“${written}” is not in the list of codes`],
        [
          `${zh}可用的值：${choices("zh").join("、")}`,
          `${en === "" ? "" : `${en} `}Legal values: ${choices("en").join(", ")}`
        ]
      )
    )
  }
  const text = { zh: JSON.stringify(found[1].zh), en: JSON.stringify(found[1].en) }
  return { ...node, _tag: "Constant", value: found[0], type: Type.code(codes), text }
}
