/**
 * The limit: the same tiers by hand over bytes and typed arrays, for this one list and this one register. Arguments as in `doudi.ts`.
 *
 * What it leaves out: other spellings of names, explanations, several people of one number, and any unknown.
 */
import fs from "node:fs"
import { CitizenId, JaroWinkler, NumberText } from "@doudi/core"
import { answer, best } from "../Apart.ts"
import { lines } from "./Register.ts"

const [people, list, countText, out] = process.argv.slice(2) as [string, string, string, string]
const count = Number(countText)

const began = performance.now()
const mask = 2 ** Math.ceil(Math.log2(count * 1.4)) * 2 - 1
const slots = new Float64Array(mask + 1)
const keys = new Float64Array(count)
const births = new Int32Array(count)
const places = new Int32Array(count)
const names: Array<string> = []
const namesakes = new Map<string, Array<number>>()
const birthmates = new Map<number, Array<number>>()

const slotOf = (key: number): number => {
  const hash = Math.imul((key | 0) ^ Math.imul((key * 2 ** -32) | 0, 0x85ebca6b), 0x9e3779b1)
  return ((hash ^ (hash >>> 15)) << 1) & mask
}

/** Division, date and sequence as they stand, and the century as one bit. No date is checked: a number nobody has is not found. */
const keyOf = (bytes: Uint8Array, at: number): number => {
  let head = 0
  for (let i = 0; i < 6; i++) head = head * 10 + bytes[at + i]! - 48
  let tail = 0
  for (let i = 8; i < 17; i++) tail = tail * 10 + bytes[at + i]! - 48
  return (bytes[at + 6] === 0x31 ? 0 : 2 ** 50) + head * 1_000_000_000 + tail
}

let person = 0
for (const [id, name, birth, village] of lines(people)) {
  const bytes = Buffer.from(id!)
  const key = keyOf(bytes, 0)
  keys[person] = key
  births[person] = Number(birth!.replaceAll("-", ""))
  places[person] = Number(village)
  names.push(name!)
  let at = slotOf(key)
  while (slots[at] !== 0) at = (at + 2) & mask
  slots[at] = key
  slots[at + 1] = person + 1
  person++
}
const put = <K>(map: Map<K, Array<number>>, key: K, person: number) => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [person])
  else known.push(person)
}
const ready = performance.now() - began

interface Rows {
  readonly bytes: Buffer
  /** Where the number of each row begins, and what is left to `names`. */
  readonly start: Int32Array
  readonly length: Uint8Array
  readonly called: ReadonlyArray<string>
  readonly born: Int32Array
  readonly place: Int32Array
}

const readRows = (): Rows => {
  const [numbers, called, born, place] = [[], [], [], []] as [
    Array<string>,
    Array<string>,
    Array<number>,
    Array<number>
  ]
  for (const [number, name, birth, village] of lines(list)) {
    numbers.push(number!)
    called.push(name!)
    born.push(Number(birth!.replaceAll("-", "")))
    place.push(Number(village))
  }
  const start = new Int32Array(numbers.length)
  let at = 0
  const pieces = numbers.map((number, i) => {
    start[i] = at
    const bytes = Buffer.from(number)
    at += bytes.length
    return bytes
  })
  const length = Uint8Array.from(pieces, (piece) => piece.length)
  return {
    bytes: Buffer.concat(pieces),
    start,
    length,
    called,
    born: Int32Array.from(born),
    place: Int32Array.from(place)
  }
}

const rows = readRows()
// Only the people whom a row that is left could mean: made once, as an index would be.
for (let i = 0; i < rows.start.length; i++) {
  if (rows.length[i] === 18) continue
  birthmates.set(rows.born[i]! * 256 + rows.place[i]!, [])
}
for (const name of new Set(rows.called.map((name, i) => name + rows.place[i]!))) namesakes.set(name, [])
for (let i = 0; i < count; i++) {
  const [one, other] = [names[i]! + places[i]!, births[i]! * 256 + places[i]!]
  if (namesakes.has(one)) put(namesakes, one, i)
  if (birthmates.has(other)) put(birthmates, other, i)
}

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checks = Buffer.from("10X98765432")
const idOf = (person: number): string => {
  const key = keys[person]!
  const rest = key < 2 ** 50 ? key : key - 2 ** 50
  const tail = rest % 1e9
  const head = (rest - tail) / 1e9
  const body = `${head}${key < 2 ** 50 ? 19 : 20}${String(tail).padStart(9, "0")}`
  return body + CitizenId.checkCharacter(body)
}

const wanted = new Float64Array(rows.start.length)
const found = new Int32Array(rows.start.length)

const match = (): void => {
  const { bytes, length, start } = rows
  for (let i = 0; i < start.length; i++) {
    const at = start[i]!
    wanted[i] = -1
    if (length[i] !== 18) continue
    let sum = 0
    for (let k = 0; k < 17; k++) sum += (bytes[at + k]! - 48) * weights[k]!
    if (checks[sum % 11] !== bytes[at + 17]) continue
    wanted[i] = keyOf(bytes, at)
  }
  for (let i = 0; i < wanted.length; i++) {
    const key = wanted[i]!
    let at = slotOf(key)
    while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask
    found[i] = slots[at + 1]! - 1
  }
  for (let i = 0; i < wanted.length; i++) if (wanted[i] === -1) found[i] = left(i)
}

const left = (i: number): number => {
  const number = NumberText.tidy(rows.bytes.toString("utf8", rows.start[i]!, rows.start[i]! + rows.length[i]!))
  const place = rows.place[i]!
  if (number === "") {
    let [best, likeness] = [-1, 0]
    for (const person of birthmates.get(rows.born[i]! * 256 + place)!) {
      const alike = JaroWinkler.jaroWinkler(rows.called[i]!, names[person]!)
      if (alike < 0.75 || alike < likeness) continue
      // Two that are equally alike are nobody.
      best = alike === likeness ? -1 : person
      likeness = alike
    }
    return best
  }
  const whole = number.length === 15 ? CitizenId.upgrade(number)! : number
  if (CitizenId.isCitizenId(whole)) {
    const bytes = Buffer.from(whole)
    const key = keyOf(bytes, 0)
    let at = slotOf(key)
    while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask
    return slots[at + 1]! - 1
  }
  const fitting = namesakes.get(rows.called[i]! + place)!.filter((person) => {
    const id = idOf(person)
    let differing = 0
    for (let k = 0; k < 18; k++) if (id.charCodeAt(k) !== number.charCodeAt(k)) differing++
    return differing === 1
  })
  return fitting.length === 1 ? fitting[0]! : -1
}

match()
const time = await best(Math.max(15, Math.ceil(1_000_000 / wanted.length)), match)
fs.writeFileSync(out, new Uint8Array(found.buffer))
answer({ time, ready })
