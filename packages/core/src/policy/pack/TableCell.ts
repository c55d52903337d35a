import { mapped } from "../../language/Parser.ts"

/**
 * How a cell of a table that people write in their own way is written (表格写法), `undefined` for a cell that is not of these. Some of
 * them a rule could read, as something else: `18-60` is a difference, `18..60` leaves out both of its ends.
 */
export const meant = (cell: string): string | undefined => {
  const text = mapped(cell).trim()
  for (const [pattern, write] of patterns) {
    const found = pattern.exec(text)
    if (found !== null) return write(found)
  }
  return undefined
}

const n = String.raw`((?:元\()?\d+(?:\.\d+)?\)?)`
const words = "(?:周岁|岁|元|人|分|级|个月|平方米)?"
type Spoken = readonly [pattern: RegExp, write: (found: RegExpExecArray) => string]

const patterns: ReadonlyArray<Spoken> = [
  [new RegExp(`^${n}${words} *(?:-|--|—+|~|～|至|到|\\.\\.) *${n}${words}$`), ([, low, high]) => `[${low}..${high}]`],
  [new RegExp(`^([[(])${n} *,+ *${n}([\\])])$`), ([, open, low, high, shut]) => `${open}${low}..${high}${shut}`],
  [
    new RegExp(`^>(=?) *${n} *(?:and|且|&&|,) *<(=?) *${n}$`),
    ([, from, low, to, high]) => `${from === "=" ? "[" : "("}${low}..${high}${to === "=" ? "]" : ")"}`
  ],
  [
    new RegExp(`^(?:不低于|不少于|不小于|达到) *${n}${words}$|^${n}${words} *(?:以上|及以上)$`),
    ([, a, b]) => `>= ${a ?? b}`
  ],
  [
    new RegExp(`^(?:不高于|不超过|不大于|不多于) *${n}${words}$|^${n}${words} *(?:以下|及以下|以内)$`),
    ([, a, b]) => `<= ${a ?? b}`
  ],
  [new RegExp(`^(?:大于|高于|超过|多于) *${n}${words}$`), ([, a]) => `> ${a}`],
  [new RegExp(`^(?:小于|低于|不满|未满|不足|少于) *${n}${words}$`), ([, a]) => `< ${a}`],
  [/^(?:是|有|yes)$/, () => "true"],
  [/^(?:否|无|没有|no)$/, () => "false"],
  [/^(?:不适用|空)$/, () => "null"],
  [/^(?:其他|其它|任意|不限|不论|均可|\/|\*|any|other)$/, () => "-"],
  [/^"[^"]*"(?: *(?:or|或|、|\/) *"[^"]*")+$/, ([all]) => (all.match(/"[^"]*"/g) ?? []).join(", ")]
]
