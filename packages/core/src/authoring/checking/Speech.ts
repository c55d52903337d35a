import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Condition } from "../../policy/pack/Condition.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import type { Tells } from "../../policy/pack/Tells.ts"
import { type Diagnostic, diagnostic } from "./Diagnostic.ts"

/**
 * What nobody could read out (说法检查): a category, programme, need, condition or branch whose text for some listener lacks a language,
 * because one language stands in the place of the other. `says`, `title` or `name` count for listeners without words of their own.
 */
export const findings = (pack: Pack): ReadonlyArray<Diagnostic> => [
  ...pack.categories.flatMap(({ id, tells, title, when }) => [
    ...thing(`categories.${id}`, "title", title, tells),
    ...conditions(`categories.${id}.when`, when)
  ]),
  ...pack.needs.flatMap(({ id, name, when }) => [
    ...thing(`needs.${id}`, "name", name),
    ...conditions(`needs.${id}.when`, when)
  ]),
  ...pack.programmes.flatMap((programme) => [
    ...thing(`programmes.${programme.id}`, "name", programme.name, programme.tells),
    ...conditions(`programmes.${programme.id}.for`, programme.for)
  ])
]

const conditions = (path: string, all: ReadonlyArray<Condition>): ReadonlyArray<Diagnostic> =>
  all.flatMap((condition) => {
    const at = `${path}.${condition.id}`
    const ways = "any" in condition ? condition.any : []
    return [
      ...thing(at, "says", condition.says, condition.tells),
      ...ways.flatMap((way) => [
        ...thing(`${at}.any.${way.id}`, "says", way.says, way.tells),
        ...conditions(`${at}.any.${way.id}.all`, way.all)
      ])
    ]
  })

const listeners = ["family", "visit"] as const

const thing = (path: string, key: string, says: Bilingual, tells: Tells = {}): ReadonlyArray<Diagnostic> => [
  ...text(`${path}.${key}`, says),
  ...listeners.flatMap((listener) => {
    const own = tells[listener]
    return own === undefined ? [] : text(`${path}.tells.${listener}`, own)
  })
]

const text = (path: string, { en, zh }: Bilingual): ReadonlyArray<Diagnostic> => [
  ...(/\p{Script=Han}/u.test(zh)
    ? []
    : [diagnostic("untold", `${path}.zh`, "中文说法里没有中文", "The Chinese text has no Chinese")]),
  ...(/[A-Za-z]/.test(en.replace(/《.*?》/g, ""))
    ? []
    : [diagnostic("untold", `${path}.en`, "英文说法里没有英文", "The English text has no English")])
]
