import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { addDays, type Day, weekday } from "../foundation/Day.ts"
import type { AccessNote } from "./AccessNote.ts"

/** What somebody did on a day, added up. */
export interface Doing {
  readonly day: Day
  readonly actor: string
  readonly role: string
  readonly purposes: ReadonlyArray<string>
  /** Different households looked at one by one. */
  readonly households: number
  readonly reads: number
  readonly exports: number
  /** By command, in the order in which they first came. */
  readonly what: ReadonlyArray<{ readonly what: string; readonly times: number; readonly count: number }>
  readonly unusual: ReadonlyArray<Unusual>
}

export type Unusual = keyof typeof words

/** From how many households looked at one by one a day is out of the ordinary, and from how many looks at the same one. */
export const limits = { households: 30, sameHousehold: 5, opens: 7, closes: 20 } as const

const words = {
  offHours: both("在下班时间或休息日", "outside working hours or days"),
  many: both(`一天逐户查阅 ${limits.households} 户以上`, `${limits.households} or more households one by one in a day`),
  same: both(
    `反复查阅同一户 ${limits.sameHousehold} 次以上`,
    `the same household ${limits.sameHousehold} times or more`
  ),
  nobody: both("没有写明经办人", "nobody is named"),
  noPurpose: both("没有写明用途", "no purpose is named")
} as const satisfies Readonly<Record<string, Bilingual>>

export const says = (unusual: Unusual): Bilingual => words[unusual]

/** Who looked at what, day by day and person by person (查阅审查): what is out of the ordinary first, then the newest. */
export const of = (notes: ReadonlyArray<AccessNote>, isWorkingDay: (day: Day) => boolean): ReadonlyArray<Doing> => {
  const groups = new Map<string, Array<AccessNote>>()
  for (const note of notes) {
    const key = `${dayOf(note)}|${note.actor}|${note.role}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [note])
    else group.push(note)
  }
  return [...groups.values()]
    .map((group) => doing(group, isWorkingDay))
    .sort((a, b) => b.unusual.length - a.unusual.length || (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
}

const doing = (notes: ReadonlyArray<AccessNote>, isWorkingDay: (day: Day) => boolean): Doing => {
  const [{ actor, role }] = notes as readonly [AccessNote]
  const day = dayOf(notes[0]!)
  const looks = new Map<string, number>()
  const what = new Map<string, { what: string; times: number; count: number }>()
  for (const note of notes) {
    if (note.act === "read" && note.household !== undefined) {
      looks.set(note.household, (looks.get(note.household) ?? 0) + 1)
    }
    const found = what.get(note.what) ?? { what: note.what, times: 0, count: 0 }
    what.set(note.what, { ...found, times: found.times + 1, count: found.count + note.count })
  }
  const isUnusual: Readonly<Record<Unusual, boolean>> = {
    offHours: !isWorkingDay(day) || notes.some((note) => hourOf(note) < limits.opens || hourOf(note) >= limits.closes),
    many: looks.size >= limits.households,
    same: [...looks.values()].some((times) => times >= limits.sameHousehold),
    nobody: actor === unnamed,
    noPurpose: notes.some(({ purpose }) => purpose.trim() === "")
  }
  return {
    ...{ day, actor, role, households: looks.size, what: [...what.values()] },
    purposes: [...new Set(notes.map(({ purpose }) => purpose))],
    reads: notes.filter(({ act }) => act === "read").length,
    exports: notes.filter(({ act }) => act === "export").length,
    unusual: (Object.keys(words) as ReadonlyArray<Unusual>).filter((one) => isUnusual[one])
  }
}

/** Who stands there when the command line names nobody. */
export const unnamed = "desk"

/** Hours ahead of UTC: one time holds in all of China. */
const ahead = 8
const hourOf = ({ at }: AccessNote): number => (Number(at.slice(11, 13)) + ahead) % 24

/** The day in China on which something was noted. */
export const dayOf = ({ at }: AccessNote): Day => {
  const day = at.slice(0, 10) as Day
  return Number(at.slice(11, 13)) + ahead >= 24 ? addDays(day, 1) : day
}

/** Monday to Friday, where nobody says which days are worked. */
export const weekdays = (day: Day): boolean => weekday(day) <= 5
