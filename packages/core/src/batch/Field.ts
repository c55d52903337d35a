/**
 * What a batch says of each household, or with a name that begins with `person` of each member (产出名).
 *
 * Shape: `stay` tells for how many steps of a figure that is tried nothing turns, a slope what an amount grows by with each of them.
 * `asked` to `capMost` are what offers are ranked by; `state` to `left` are what came of the ranking.
 * `found` and `foundOpen` are needs that are proven and needs that cannot be told, 32 in a word.
 */
export type Field = Told | "stay" | `${Told}Slope`

type Told = "escape" | "first" | "amount" | "living" | Own | `person${Capitalize<Own>}`

type Own =
  | "entitled"
  | "open"
  | "paid"
  | "vague"
  | "low"
  | "high"
  | "grace"
  | "graceOpen"
  | "gracePaid"
  | "graceLow"
  | "holds"
  | "unknown"
  | "missing"
  | "margin"
  | "marginPer"
  | "marginKnown"
  | "asked"
  | "shut"
  | "least"
  | "most"
  | "capped"
  | "capLeast"
  | "capMost"
  | "state"
  | "by"
  | "left"
  | "found"
  | "foundOpen"

/** The field of persons that goes with one of households. */
export const ofPersons = (field: Field): Field => `person${field[0]!.toUpperCase()}${field.slice(1)}` as Field
export const isOfPersons = (field: Field): boolean => field === "living" || field.startsWith("person")

/** Under what an array of the results is found: its name and its place. */
export const keyOf = (field: Field, at: number): string => `${field} ${at}`

/** Why a household left the compiled form, as `escape` tells; the order is that of precedence. */
export const escapes = ["none", "range", "amount", "record", "rule", "figures", "size", "beyond"] as const
export type Escape = (typeof escapes)[number]

/** How `first` tells that an earlier category cannot be told. */
export const pending = 255

/** What `first` has besides where the amount of that category cannot be told. There are fewer categories than this. */
export const vague = 64
