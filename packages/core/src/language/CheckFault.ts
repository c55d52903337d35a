import { both } from "../foundation/Bilingual.ts"
import type { Filter, For, In, Name, Path, Quantified } from "./Expression.ts"
import { didYouMean, fault, nearest, type RuleFault } from "./RuleFault.ts"
import { written } from "./Spoken.ts"
import type * as Type from "./Type.ts"
import { visible, type Vocabulary } from "./Vocabulary.ts"

/** What is gone through where a name stands: the variable that stands for an element. */
export interface Around {
  readonly variable: string | undefined
  /** In a filter, and in a person's own rule, the person's facts are visible without a prefix. */
  readonly open: boolean
}

/** `成员[1]`: the order of members and entries means nothing. */
export const position = (e: Filter): RuleFault =>
  fault(
    "WrongType",
    e.where,
    ["成员和清单不按位置取", "Members and entries are not taken by their position"],
    ["请写条件，例如 成员[成员序号 = 1]", "Write a condition, such as members[member number = 1]"]
  )

/** The way from a name that nobody knows to one that is there. */
const meant = (name: string, known: ReadonlyArray<string>): readonly [zh: string, en: string] => {
  if (name.startsWith("not ")) return ["否定请写作 not(…)", "Write a negation as not(…)"]
  if (/ [且或] |并且|或者/.test(name)) return ["条件之间请用 and 或 or", "Join conditions with and or or"]
  return nearest(name, known) === undefined && name.includes(" ")
    ? ["是否缺少运算符？", "Is an operator missing between the words?"]
    : didYouMean(
        name,
        known,
        both(
          "登记的名称见 docs/reference/facts.md；另外要问的写进 inputs.yaml，算出来的写进 facts.yaml",
          "Names of the register stand in docs/reference/facts.md; what is asked besides goes into inputs.yaml, what is worked out into facts.yaml"
        )
      )
}

/** A name that stands for nothing here (名称不识): why, and what was meant. */
export const unknownName = (e: Name, vocabulary: Vocabulary, frames: ReadonlyArray<Around>): RuleFault => {
  if (vocabulary.person.has(e.name)) {
    return fault(
      "WrongScope",
      e,
      [
        `“${e.name}”是成员的事实，此处是整户的规则`,
        `“${e.name}” is a fact of one person; this rule is about the household`
      ],
      [
        `请写明是谁，例如 some m in 成员 satisfies m.${e.name} …`,
        `Say whose: some m in members satisfies m.${e.name} …`
      ]
    )
  }
  const open = frames.some((frame) => frame.open)
  const known = [
    ...frames.flatMap(({ variable }) => variable ?? []),
    ...visible(vocabulary, open ? "person" : "household")
  ]
  const remedy = vocabulary.synonyms.has(e.name)
    ? ([
        `规则中请写“${vocabulary.synonyms.get(e.name)}”`,
        `In rules this is “${vocabulary.synonyms.get(e.name)}”`
      ] as const)
    : (written(e.name) ?? meant(e.name, known))
  const says = [`没有“${e.name}”这个名称`, `There is no name “${e.name}”`] as const
  return { ...fault("UnknownName", e, says, remedy), name: e.name }
}

/** FEEL writes `d.year`; here a dot is for the facts of members alone. */
export const property = ({ name, from, to }: Path): RuleFault =>
  fault(
    "NotSupported",
    { from, to },
    [`日期没有“.${name.name}”这种写法`, `A day has no “.${name.name}”`],
    ["请写作 年份(x)、月份(x) 或 日(x)", "Write year(x), month(x) or day(x)"]
  )

/** `x in []` would always be no, which nobody means. */
export const noOptions = (e: In): RuleFault =>
  fault(
    "WrongArguments",
    e,
    ["in 之后的列表是空的", "The list after in is empty"],
    ["请写出要比较的值，例如 x in (1, 2)", "Write the values to compare with, such as x in (1, 2)"]
  )

/** `m.x` where nobody of the list has an x. */
export const noSuchFact = (name: Name, whose: Type.Type, facts: ReadonlyMap<string, unknown>): RuleFault => {
  const of = whose._tag === "entry" ? both(`“${whose.name.zh}”`, `“${whose.name.en}”`) : both("成员", "Members")
  const found = fault(
    "UnknownName",
    name,
    [`${of.zh}没有“${name.name}”这项事实`, `${of.en} have no fact “${name.name}”`],
    didYouMean(name.name, [...facts.keys()], both(`请从${of.zh}的词汇中选择`, `Choose a fact of ${of.en}`))
  )
  return { ...found, name: name.name }
}

/** A variable that would hide a fact. */
export const taken = (e: Quantified | For): RuleFault =>
  fault(
    "DuplicateName",
    e,
    [`变量“${e.variable}”与已有名称相同`, `The variable “${e.variable}” has the name of a fact`],
    ["请换一个变量名，例如 m", "Choose another variable, such as m"]
  )
