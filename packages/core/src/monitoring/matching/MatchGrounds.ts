import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import { type ListRows, type Matches, type Result, results, type Tier, tiers } from "./Matching.ts"
import { type Writing, writings } from "./NumberText.ts"
import { type PersonIndex, unknown } from "./PersonIndex.ts"
import { unify } from "./PersonName.ts"

/** Whether a fact of the row agrees with the person's; `unknown` when either is not known. */
export type Agreement = "same" | "differs" | "unknown"

/**
 * Why a row was taken to be a person, or was not (认定依据). Holds no personal value, so it may be stored and shown.
 *
 * Shape: the agreements are `unknown` unless one person was found. `likeness` is in hundredths, rounded down, and stands where names
 * were compared. `fits` counts the candidates that fit equally (候选).
 */
export interface MatchGrounds {
  readonly result: Result
  readonly tier: Tier
  readonly writing: Writing
  readonly fits: number
  readonly likeness?: number
  readonly name: Agreement
  readonly birth: Agreement
  readonly place: Agreement
}

/** Explains one row. Made when somebody asks, not for every row of a list. */
export const explain = (index: PersonIndex, rows: ListRows, found: Matches, row: number): MatchGrounds => {
  const person = found.person[row]!
  const likeness = found.likeness[row]!
  const agreement = (ofRow: number, ofPerson: number): Agreement =>
    person < 0 || ofRow === unknown || ofPerson === unknown ? "unknown" : ofRow === ofPerson ? "same" : "differs"
  const name = unify(rows.names.at(row))
  return {
    result: results[found.result[row]!]!,
    tier: tiers[found.tier[row]!]!,
    writing: writings[found.writing[row]!]!,
    fits: found.fits[row]!,
    ...(likeness === 0 ? {} : { likeness: Math.floor(likeness / 100) }),
    name: person < 0 || name === "" ? "unknown" : index.isNamed(person, name) ? "same" : "differs",
    birth: agreement(rows.births[row]!, index.birth[person] ?? unknown),
    place: agreement(rows.places[row]!, index.place[person] ?? unknown)
  }
}

/** The explanation in a sentence, for whoever checks it. */
export const say = (one: MatchGrounds): Bilingual => {
  switch (one.result) {
    case "matched":
      return both(
        `${grounds[one.tier].zh}${alike(one).zh}${besides(one).zh}`,
        `${grounds[one.tier].en}${alike(one).en}${besides(one).en}`
      )
    case "ambiguous":
      return both(
        `${grounds[one.tier].zh}的有 ${one.fits} 人，不能判定是谁，请核实`,
        `${one.fits} people fit equally (${grounds[one.tier].en}); it cannot be told who it is`
      )
    case "possible":
      return possible(one)
    case "nobody":
      return nobody[one.tier]
    case "insufficient":
      return one.writing === "mistyped"
        ? both(
            "证件号码有误，又缺姓名或所在地，无法查找",
            "the number is wrong, and name or place is missing: nobody can be looked for"
          )
        : both(
            "没有可用的证件号码，又缺姓名、出生日期或所在地，无法查找",
            "there is no usable number, and name, birth date or place is missing: nobody can be looked for"
          )
  }
}

const grounds: Readonly<Record<Tier, Bilingual>> = {
  number: both("证件号码相同", "same identity number"),
  oldNumber: both("15 位旧号升为 18 位后相同", "same identity number once the 15 digits are made 18"),
  oneCharacter: both(
    "证件号码只差一位，姓名、所在地相同",
    "the number differs in one character; same name and same place"
  ),
  likeName: both(
    "没有可用的证件号码；出生日期、所在地相同，姓名最相近",
    "no usable number; same birth date and place, and the name is most alike"
  )
}

const nobody: Readonly<Record<Tier, Bilingual>> = {
  number: both("档案中没有这个证件号码", "nobody in the register has this number"),
  oldNumber: both("档案中没有这个旧号升位后的证件号码", "nobody in the register has the number these 15 digits became"),
  oneCharacter: both(
    "证件号码有误；同一所在地没有同名且号码只差一位的人",
    "the number is wrong; nobody of this name and place has a number that differs in one character"
  ),
  likeName: both(
    "没有可用的证件号码；同一所在地同日出生的人中没有姓名相近的",
    "no usable number; nobody born on that day in that place has a similar name"
  )
}

/** Somebody may be meant, and a person has to look. */
const possible = ({ fits, likeness, tier }: MatchGrounds): Bilingual => {
  const several = both(fits > 1 ? `有 ${fits} 人` : "", fits > 1 ? `${fits} people: ` : "")
  return tier === "oneCharacter"
    ? both(
        `${several.zh}证件号码差两位，姓名、所在地相同，请核实是不是此人`,
        `${several.en}the number differs in two characters; same name and same place: check whether it is this person`
      )
    : both(
        `${several.zh}没有可用的证件号码；出生日期、所在地相同，姓名只有一部分相同（相似度 ${likeness ?? 0}%），请核实是不是此人`,
        `${several.en}no usable number; same birth date and place, the name is the same only in part (${likeness ?? 0}%): check whether it is this person`
      )
}

const alike = ({ likeness, tier }: MatchGrounds): Bilingual =>
  tier === "likeName" && likeness !== undefined
    ? { zh: `（相似度 ${likeness}%）`, en: ` (${likeness}%)` }
    : { zh: "", en: "" }

/** What differs although the person was found by something else. */
const besides = ({ birth, name, place, tier }: MatchGrounds): Bilingual => {
  const differing = [
    ...(name === "differs" && tier !== "likeName" ? [both("姓名", "name")] : []),
    ...(birth === "differs" ? [both("出生日期", "birth date")] : []),
    ...(place === "differs" ? [both("所在地", "place")] : [])
  ]
  if (differing.length === 0) return { zh: "", en: "" }
  return {
    zh: `；${differing.map(({ zh }) => zh).join("、")}不同，请核对`,
    en: `; check: ${differing.map(({ en }) => en).join(", ")} not the same`
  }
}
