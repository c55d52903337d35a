import { CitizenId, Day, JaroWinkler, Matching, PersonIndex, PersonName } from "@doudi/core"
import * as fc from "fast-check"

/** A person of a small register, in which many are alike. */
export interface Person {
  readonly id: CitizenId.CitizenId | undefined
  readonly name: string
  readonly birth: number
  readonly place: number
}

/** A row of a list as a department writes it. */
export interface Row {
  readonly number: string
  readonly name: string
  readonly birth: number
  readonly place: number
}

const bodies = fc
  .record({
    region: fc.constantFrom("990001", "990011", "990101"),
    year: fc.constantFrom("1950", "1951", "1960"),
    day: fc.constantFrom("0101", "0111", "1001"),
    sequence: fc.constantFrom("001", "002", "011", "012")
  })
  .map(({ region, year, day, sequence }) => region + year + day + sequence)

const ids = bodies.map((body) => (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId)
/** Mostly a few, so that many people share a name in a place. */
const names = fc.oneof(
  fc.constantFrom("张国强", "张国东"),
  fc.constantFrom("张国强", "张国东", "张强", "李国强", "欧阳明华", "欧阳明化", "买买提·艾力", "𬀩国强", "")
)
const place = fc.constantFrom(1, 2, PersonIndex.unknown)
const birthOf = (id: CitizenId.CitizenId) => Day.toEpochDay(CitizenId.birthOf(id))

const person: fc.Arbitrary<Person> = fc
  .record({
    id: ids,
    hasNumber: fc.integer({ min: 0, max: 4 }),
    name: names,
    place,
    known: fc.integer({ min: 0, max: 5 })
  })
  .map(({ hasNumber, id, known, name, place }) => ({
    id: hasNumber > 0 ? id : undefined,
    name,
    place,
    birth: known > 0 ? birthOf(id) : PersonIndex.unknown
  }))

const dirt: fc.Arbitrary<(id: string) => string> = fc.oneof(
  fc.constantFrom<(id: string) => string>(
    (id) => id,
    (id) => ` ${id.toLowerCase()}`,
    (id) => id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (id) => id.slice(0, 6) + id.slice(8, 17),
    () => "",
    (id) => id.slice(0, 12),
    () => "不详"
  ),
  fc
    .tuple(fc.oneof(fc.integer({ min: 0, max: 17 }), fc.constantFrom(15, 16, 17)), fc.constantFrom(..."0123456789X"))
    .map(
      ([at, c]) =>
        (id: string) =>
          id.slice(0, at) + c + id.slice(at + 1)
    )
)
const spelling = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name,
  (name) => `${name.slice(0, 1)}　${name.slice(1)}`,
  (name) => name.replace("·", "•"),
  (name) => name.replace("强", "疆")
)

/** A register and dirty rows, most of which are about somebody in it. */
export const registerAndList: fc.Arbitrary<{
  readonly people: ReadonlyArray<Person>
  readonly rows: ReadonlyArray<Row>
}> = fc.array(person, { maxLength: 25 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    rows: fc.array(
      fc
        .tuple(ids, names, place, dirt, spelling, fc.nat(), fc.boolean())
        .map(([id, name, at, soil, spell, n, tells]): Row => {
          const about = n % 3 > 0 ? people[n % Math.max(1, people.length)] : undefined
          const number = about?.id ?? id
          return {
            number: soil(number),
            name: spell(about?.name ?? name),
            place: about?.place ?? at,
            birth: tells ? birthOf(number) : PersonIndex.unknown
          }
        }),
      { maxLength: 12 }
    )
  })
)

export const indexOf = (people: ReadonlyArray<Person>, expected = 16): PersonIndex.PersonIndex => {
  const index = new PersonIndex.PersonIndex(expected)
  for (const { birth, id, name, place } of people) {
    index.add(id === undefined ? -1 : CitizenId.pack(id), name, birth, place)
  }
  return index
}

export const columnsOf = (rows: ReadonlyArray<Row>): Matching.ListRows => Matching.rowsOf(rows)

/** Everybody who fits a row, and whether as one has to, by the words of the tiers and comparing each with each. */
export const fitting = (
  people: ReadonlyArray<Person>,
  row: Row
): { readonly result: Matching.Result; readonly people: ReadonlyArray<number> } => {
  const found = nearest(people, row)
  if (found === "insufficient") return { result: "insufficient", people: [] }
  if (found.people.length === 0) return { result: "nobody", people: [] }
  if (!found.isNear) return { result: "possible", people: found.people }
  return { result: found.people.length === 1 ? "matched" : "ambiguous", people: found.people }
}

const nearest = (
  people: ReadonlyArray<Person>,
  row: Row
): { readonly people: ReadonlyArray<number>; readonly isNear: boolean } | "insufficient" => {
  const number = CitizenId.normalise(row.number)
  const everybody = people.map((one, i) => ({ ...one, i, called: PersonName.unify(one.name) }))
  const called = PersonName.unify(row.name)
  const whole = CitizenId.isCitizenId(number) ? number : CitizenId.upgrade(number)
  if (whole !== undefined) return { people: everybody.filter(({ id }) => id === whole).map(({ i }) => i), isNear: true }
  const near = everybody.filter(({ place }) => place === row.place && place !== PersonIndex.unknown)
  if (called === "" || row.place === PersonIndex.unknown) return "insufficient"
  if (/^\d{17}[\dX]$/.test(number)) {
    const wrong = (id: string) => [...id].filter((c, i) => c !== number[i]).length
    const by = (n: number) =>
      near.filter((one) => one.called === called && one.id !== undefined && wrong(one.id) === n).map(({ i }) => i)
    return by(1).length > 0 ? { people: by(1), isNear: true } : { people: by(2), isNear: false }
  }
  if (row.birth === PersonIndex.unknown) return "insufficient"
  const alike = near
    .filter(({ birth }) => birth === row.birth)
    .map((one) => ({ ...one, likeness: JaroWinkler.jaroWinkler(called, one.called) }))
    .filter(({ likeness }) => likeness >= 0.5)
  const best = Math.max(...alike.map(({ likeness }) => likeness))
  return { people: alike.filter(({ likeness }) => likeness === best).map(({ i }) => i), isNear: best >= 0.75 }
}
