import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { contains, Division, trim } from "../../foundation/Division.ts"
import { CitationText, Id } from "../pack/Condition.ts"

/**
 * A way in which the area of a pack is divided (分区): districts with standards of their own, classes of area (一类地区、二类地区).
 *
 * Shape: a household is in the part with the longest code that contains its division. A division stands in one part only.
 */
export const Zoning = Schema.Struct({
  id: Id,
  name: Bilingual,
  source: CitationText,
  note: Schema.optionalWith(Bilingual, { exact: true }),
  parts: Schema.NonEmptyArray(Schema.Struct({ id: Id, name: Bilingual, divisions: Schema.NonEmptyArray(Division) }))
})
export interface Zoning extends Schema.Schema.Type<typeof Zoning> {}

/** The part a division lies in; `undefined` outside all of them, which is never a part by default. */
export const partOf = (zoning: Zoning, division: Division): string | undefined => {
  let found: string | undefined
  let longest = 0
  for (const { id, divisions } of zoning.parts) {
    for (const outer of divisions) {
      const { length } = trim(outer)
      if (length > longest && contains(outer, division)) {
        found = id
        longest = length
      }
    }
  }
  return found
}

/** Where a household lives, as values of parameters see it: the part of each zoning it lies in, by the zoning's id. */
export type Place = Readonly<Record<string, string | undefined>>

/** The place of a division under every zoning of a pack. */
export const placeOf = (zonings: Iterable<Zoning>, division: Division): Place =>
  Object.fromEntries([...zonings].map((zoning) => [zoning.id, partOf(zoning, division)]))
