import * as Household from "../../population/Household.ts"
import * as Member from "../../population/Member.ts"
import type { Field, Fields } from "../../foundation/Field.ts"
import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Input, InputList } from "../../policy/pack/Input.ts"
import { answererName } from "../../policy/determination/Questioning.ts"
import type { Term } from "../../language/Vocabulary.ts"
import * as Type from "../../language/Type.ts"
import type { Section, TableRow } from "../RuleBook.ts"
import { kinds, level, unit, whom } from "./Terms.ts"
import type { Writing } from "./Writing.ts"

/** Facts worked out from others (派生事实). */
export const derived = (w: Writing): Section => ({
  id: "facts",
  title: w.tell("由其他事实算出的事实", "Facts worked out from others"),
  blocks: [],
  entries: w.policy.pack.facts.map((fact) => ({
    id: `facts-${fact.id}`,
    title: w.say(fact.name),
    aside: w.say(unit(fact.unit)),
    blocks: [
      ...w.rule(fact.formula),
      ...w.note("理解", "read as", fact.reading === undefined ? undefined : w.say(fact.reading)),
      {
        _tag: "Rows" as const,
        rows: [
          ...w.row("对象", "asked of", scopeName(w, fact.scope)),
          ...w.source(fact.source),
          ...w.usedBy(`facts.${fact.id}`)
        ]
      }
    ]
  }))
})

/** The name of what a fact is about: household, person, or an entry of a list. */
export const scopeName = (w: Writing, scope: string): string => {
  if (scope === "household" || scope === "person") return w.say(whom(scope))
  const list = w.policy.pack.lists.find(({ id }) => id === scope)
  return list === undefined ? scope : w.tell(`“${list.name.zh}”的每一项`, `each of “${list.name.en}”`)
}

/** Facts and lists that the pack asks for besides the register's own (采集项). */
export const asked = (w: Writing): Section => {
  const { inputs, lists } = w.policy.pack
  return {
    id: "inputs",
    title: w.tell("另行采集的事实和清单", "Facts and lists asked besides the register"),
    blocks: [
      ...(lists.length === 0
        ? []
        : [
            {
              _tag: "Table" as const,
              title: w.tell("清单", "Lists"),
              heads: heads(w),
              rows: lists.map((one) => ofList(w, one))
            }
          ]),
      ...(inputs.length === 0
        ? []
        : [
            {
              _tag: "Table" as const,
              title: w.tell("采集项", "Facts"),
              heads: heads(w),
              rows: inputs.map((one) => ofInput(w, one))
            }
          ])
    ],
    entries: []
  }
}

/** Facts of the register that rules use (所用登记事实). */
export const register = (w: Writing): Section => {
  const { register: terms } = w.links
  return {
    id: "register",
    title: w.tell("规则用到的登记事实：怎么问、谁来答", "Facts of the register that rules use"),
    blocks:
      terms.length === 0
        ? []
        : [
            {
              _tag: "Table",
              title: w.tell("登记事实", "Facts of the register"),
              heads: heads(w),
              rows: terms.map((term) => ofTerm(w, term))
            }
          ],
    entries: []
  }
}

const heads = (w: Writing): ReadonlyArray<string> => [
  w.tell("事实", "fact"),
  w.tell("对象", "asked of"),
  w.tell("内容", "content"),
  w.tell("怎么问", "question"),
  w.tell("谁来答", "who answers"),
  w.tell("敏感级别", "sensitivity"),
  w.tell("用于", "used by")
]

const ofList = (w: Writing, { answeredBy, asks, id, level: of, name, note }: InputList): TableRow => ({
  id: `lists-${id}`,
  cells: [
    [w.say(name)],
    [w.say(whom("household"))],
    [w.tell("清单", "list"), ...(note === undefined ? [] : [w.tell("；", "; "), w.say(note)])],
    [asks === undefined ? "" : w.say(asks)],
    [answeredBy === undefined ? "" : w.say(answererName(w.policy, answeredBy))],
    [w.say(level(of))],
    w.things(w.links.users(`lists.${id}`))
  ]
})

const ofInput = (w: Writing, input: Input): TableRow => ({
  id: `inputs-${input.id}`,
  cells: [
    [w.say(input.name)],
    [scopeName(w, input.scope)],
    [
      contentOf(w, input.kind, input.codes, input.unit === undefined ? undefined : unit(input.unit)),
      ...(input.note === undefined ? [] : [w.tell("；", "; "), w.say(input.note)])
    ],
    [input.asks === undefined ? "" : w.say(input.asks)],
    [input.answeredBy === undefined ? "" : w.say(answererName(w.policy, input.answeredBy))],
    [w.say(level(input.level))],
    w.things(w.links.users(`inputs.${input.id}`))
  ]
})

const ofTerm = (w: Writing, { key, level: of, name, origin, scope, type }: Term): TableRow => {
  const fields: Fields = scope === "household" ? Household.fields : Member.fields
  const own: Field<any> | undefined = Object.hasOwn(fields, key) ? fields[key] : undefined
  const from = origin._tag === "Computed" ? origin.asks : undefined
  const question = own?.question ?? (from === undefined ? undefined : fields[from.key]?.question)
  const content =
    own === undefined
      ? w.tell(
          from === undefined ? "程序得出" : `程序由“${from.name.zh}”得出`,
          from === undefined ? "worked out by the program" : `worked out from “${from.name.en}”`
        )
      : contentOf(
          w,
          own.kind,
          own.codes,
          type._tag === "number" && type.unit !== undefined ? Type.unitName(type.unit) : undefined
        )
  return {
    id: `register-${scope}-${key}`,
    cells: [
      [w.say(name)],
      [w.say(whom(scope === "household" ? "household" : "person"))],
      [content],
      [question === undefined ? "" : w.say(question.asks)],
      [question === undefined ? "" : w.say(answererName(w.policy, question.answeredBy))],
      [w.say(level(of))],
      w.things(w.links.users(`register.${scope}-${key}`))
    ]
  }
}

/** What a fact holds: the kind with its unit, or the choices there are. */
export const contentOf = (
  w: Writing,
  kind: string,
  codes: Readonly<Record<string, Bilingual>> | undefined,
  of: Bilingual | undefined
): string => {
  if (codes !== undefined) return w.list(Object.values(codes).map(w.say))
  const name = kinds[kind] === undefined ? kind : w.say(kinds[kind])
  return of === undefined ? name : w.tell(`${name}（${w.say(of)}）`, `${name} (${w.say(of)})`)
}

/** Where every fact and figure is used (事实索引). */
export const index = (w: Writing): Section => {
  const used = [...w.links.things.keys()].filter((path) => w.links.users(path).length > 0)
  return {
    id: "index",
    title: w.tell("索引：哪条规则用到它", "Index: which rules use it"),
    blocks:
      used.length === 0
        ? []
        : [
            {
              _tag: "Table",
              title: w.tell("事实、数值、类别", "Facts, figures and categories"),
              heads: [w.tell("名称", "name"), w.tell("种类", "kind"), w.tell("用于", "used by")],
              rows: used.map((path) => ({
                cells: [w.things([path]), [kindOf(w, path)], w.things(w.links.users(path))]
              }))
            }
          ],
    entries: []
  }
}

const kindOf = (w: Writing, path: string): string => {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    register: ["登记事实", "register"],
    facts: ["派生事实", "worked out"],
    inputs: ["采集项", "asked besides"],
    lists: ["清单", "list"],
    parameters: ["数值", "figure"],
    tables: ["分档表", "table"],
    categories: ["类别", "category"],
    zones: ["分区", "zoning"]
  }
  const name = names[path.split(".")[0]!]
  return name === undefined ? "" : w.tell(...name)
}
