import { Day } from "@doudi/core"
import { type FamilyName, familyName } from "./Names.ts"
import { dayOf } from "./Moment.ts"
import { type Circumstances, type Person, person, type Role } from "./Person.ts"
import { purpose, Random, type Weighted, weighted } from "./Random.ts"

/**
 * The people of one household at the beginning (家庭成员): a head and those around the head.
 *
 * Shape: numbers count from 1, the head first; at least one person. Sizes from 1 to 8 with a mean of about 2.6.
 */
export const family = (where: Circumstances): Array<Person> => {
  const random = new Random(where.seed, purpose.family, where.household)
  const shape = random.weighted(shapes[random.weighted(sizes)]!)
  const people = roles(random, shape).map((role, i) => person(where, i + 1, role))
  for (const one of people) befall(random, where, people[0]!, one)
  return people
}

/** Who lives around the head: how many of each, and how old the head is. */
interface Shape {
  readonly head: readonly [youngest: number, oldest: number]
  readonly spouse?: true
  readonly children?: number
  readonly grandchildren?: number
  readonly parents?: 1 | 2
  readonly siblings?: number
}

const sizes = weighted([25, 1], [28, 2], [24, 3], [13, 4], [6, 5], [2.5, 6], [1, 7], [0.5, 8])

const shapes: Readonly<Record<number, Weighted<Shape>>> = {
  1: weighted<Shape>(
    [60, { head: [60, 92] }],
    [37, { head: [24, 59] }],
    [2.6, { head: [18, 23] }],
    [0.4, { head: [9, 15] }]
  ),
  2: weighted<Shape>(
    [36, { head: [58, 88], spouse: true }],
    [18, { head: [26, 57], spouse: true }],
    [17, { head: [28, 50], children: 1 }],
    [11, { head: [58, 88], children: 1 }],
    [10, { head: [56, 78], grandchildren: 1 }],
    [8, { head: [30, 60], parents: 1 }]
  ),
  3: weighted<Shape>(
    [50, { head: [26, 50], spouse: true, children: 1 }],
    [13, { head: [51, 72], spouse: true, children: 1 }],
    [8, { head: [28, 48], children: 2 }],
    [9, { head: [56, 76], spouse: true, grandchildren: 1 }],
    [8, { head: [32, 58], spouse: true, parents: 1 }],
    [6, { head: [28, 52], children: 1, parents: 1 }],
    [6, { head: [60, 80], children: 1, grandchildren: 1 }]
  ),
  4: weighted<Shape>(
    [56, { head: [28, 50], spouse: true, children: 2 }],
    [19, { head: [28, 54], spouse: true, children: 1, parents: 1 }],
    [8, { head: [34, 56], spouse: true, parents: 2 }],
    [8, { head: [56, 74], spouse: true, grandchildren: 2 }],
    [9, { head: [56, 76], spouse: true, children: 1, grandchildren: 1 }]
  ),
  5: weighted<Shape>(
    [45, { head: [30, 50], spouse: true, children: 2, parents: 1 }],
    [28, { head: [30, 52], spouse: true, children: 1, parents: 2 }],
    [15, { head: [28, 46], spouse: true, children: 3 }],
    [12, { head: [56, 74], spouse: true, children: 1, grandchildren: 2 }]
  ),
  6: weighted<Shape>(
    [60, { head: [30, 50], spouse: true, children: 2, parents: 2 }],
    [25, { head: [30, 48], spouse: true, children: 3, parents: 1 }],
    [15, { head: [58, 74], spouse: true, children: 2, grandchildren: 2 }]
  ),
  7: weighted<Shape>(
    [70, { head: [32, 48], spouse: true, children: 3, parents: 2 }],
    [30, { head: [30, 46], spouse: true, children: 2, parents: 2, siblings: 1 }]
  ),
  8: weighted<Shape>(
    [60, { head: [34, 48], spouse: true, children: 4, parents: 2 }],
    [40, { head: [34, 46], spouse: true, children: 3, parents: 2, siblings: 1 }]
  )
}

const roles = (random: Random, shape: Shape): ReadonlyArray<Role> => {
  const own = familyName(random)
  const other = familyName(random)
  const age = random.between(...shape.head)
  const sex = random.chance(shape.spouse ? 0.84 : shape.children !== undefined ? 0.38 : 0.52) ? 1 : 2
  const found: Array<Role> = [{ age, sex, relation: "02", family: own }]
  if (shape.spouse) {
    const younger = sex === 1 ? random.between(-2, 5) : random.between(-5, 2)
    found.push({ age: Math.max(20, age - younger), sex: sex === 1 ? 2 : 1, relation: "10", family: other })
  }
  found.push(...children(random, shape.children ?? 0, age, sex === 1 || random.chance(0.2) ? own : other))
  for (let i = 0; i < (shape.grandchildren ?? 0); i++) {
    const younger = Math.min(30, Math.max(0, age - random.between(44, 58)))
    const family = random.chance(0.7) ? own : familyName(random)
    found.push({ age: younger, sex: anySex(random), relation: "40", family })
  }
  const mother = shape.parents === 2 || random.chance(0.65)
  if (shape.parents !== undefined && !(shape.parents === 1 && mother)) {
    found.push({ age: elder(random, age, 32), sex: 1, relation: random.chance(0.9) ? "51" : "50", family: own })
  }
  if (shape.parents !== undefined && mother) {
    found.push({
      age: elder(random, age, 29),
      sex: 2,
      relation: random.chance(0.9) ? "52" : "50",
      family: familyName(random)
    })
  }
  for (let i = 0; i < (shape.siblings ?? 0); i++) {
    found.push({ age: Math.max(16, age - random.between(1, 9)), sex: anySex(random), relation: "70", family: own })
  }
  return found
}

/** Children one after the other; the eldest when the head was 21 to 33. */
const children = (random: Random, count: number, headAge: number, family: FamilyName): ReadonlyArray<Role> => {
  const found: Array<Role> = []
  let age = Math.max(0, headAge - random.between(21, 33))
  for (let i = 0; i < count; i++) {
    const sex = anySex(random)
    found.push({ age, sex, relation: sex === 1 ? "20" : "30", family })
    age = Math.max(0, age - random.between(2, 6))
  }
  return found
}

const elder = (random: Random, age: number, most: number): number => Math.min(98, age + random.between(20, most))
const anySex = (random: Random): 1 | 2 => (random.chance(0.52) ? 1 : 2)

/** What has befallen a person before the district begins: works far away, in prison, missing, died just now. */
const befall = (random: Random, where: Circumstances, head: Person, one: Person): void => {
  if (one === head) return
  const { state } = one
  const asOf = dayOf(where.asOf)
  const age = Day.fullYears(one.birth, asOf)
  state.absence = absence(random, one, age, Day.fullYears(head.birth, asOf))
  if (state.absence !== undefined) {
    state.absentSince = dayOf(where.asOf - random.between(60, 2500))
    if (state.absence === "apart") state.work = "employed"
  } else if (age >= 66 && random.chance(0.012)) state.diedOn = dayOf(where.asOf - random.between(3, 85))
}

const absence = (random: Random, one: Person, age: number, headAge: number): Person["state"]["absence"] => {
  const grown = one.relation === "20" || one.relation === "30" || one.relation === "70"
  const studies = age < 23 && (one.path === "college" || one.path === "graduate")
  const needsCare = one.state.disability !== "0" && one.state.grade <= 3
  if (grown && age >= 19 && !studies && !needsCare && random.chance(headAge > 55 ? 0.55 : 0.32)) return "apart"
  if (age >= 18 && age < 66 && random.chance(one.sex === 1 ? 0.005 : 0.0004)) return "prison"
  if (age >= 24 && random.chance(0.0004)) return "clergy"
  return age >= 18 && random.chance(0.0003) ? "missing" : undefined
}
