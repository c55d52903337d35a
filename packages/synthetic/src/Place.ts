import { Division } from "@doudi/core"
import { type Random, weighted } from "./Random.ts"

/** Where a household lives: a village or a community (村或社区) with its 12-digit code. */
export interface Place {
  readonly code: Division.Division
  readonly name: string
  readonly township: string
  readonly area: "urban" | "rural"
}

/** Bengshan District of Bengbu, Anhui (安徽省蚌埠市蚌山区). Source: GB/T 2260. */
export const district = { code: Division.division("340303"), name: "蚌山区" } as const

/**
 * The streets and townships of the district with their nine-digit codes, and how many of a hundred households live in each.
 *
 * Source: the statistical division codes of 2023 list exactly these seven under 340303. Four further street-level offices of the
 * development zone (胜利, 龙湖新村, 湖滨, 淮河) stand under the zone's own statistical code and are left out.
 * Reading: the weights, the number of communities and villages and all their names are made up for demonstration. Of the
 * 12-digit codes only community 340303200001 and village 340303200201 are confirmed; the others are shaped after the same scheme
 * (001-199 residents' committees, 200-399 villagers' committees). Replace them by the published table before real use.
 */
const townships = [
  ["340303001", "天桥街道", 9, ["望淮", "顺河", "大塘"], []],
  ["340303002", "青年街道", 10, ["中荣", "文苑", "青松"], []],
  ["340303003", "纬二路街道", 10, ["春晖", "和顺", "同心"], []],
  ["340303004", "黄庄街道", 13, ["新华", "东园", "南苑", "朝晖"], []],
  ["340303005", "宏业村街道", 12, ["宏业", "锦华", "工农", "迎宾"], []],
  [
    "340303200",
    "燕山乡",
    24,
    ["燕山"],
    ["柳塘", "石桥", "前湾", "后湾", "榆树", "枣林", "东圩", "西圩", "杏园", "陈岗"]
  ],
  [
    "340303201",
    "雪华乡",
    22,
    ["雪华", "龙兴"],
    ["河湾", "大圩", "许岗", "周庄", "桃园", "高台", "三里", "双塘", "梨树"]
  ]
] as const

/** How much likelier a household of the register lives in a village than in a community of the same township. */
const villageWeight = 1.1

export const places: ReadonlyArray<Place> = townships.flatMap(([code, township, , communities, villages]) => [
  ...communities.map(
    (name, i): Place => ({
      code: Division.division(`${code}${String(i + 1).padStart(3, "0")}`),
      name: `${name}社区`,
      township,
      area: "urban"
    })
  ),
  ...villages.map(
    (name, i): Place => ({
      code: Division.division(`${code}${String(i + 201).padStart(3, "0")}`),
      name: `${name}村`,
      township,
      area: "rural"
    })
  )
])

const choices = weighted(
  ...places.map((place) => {
    const [, , weight, communities, villages] = townships.find(([code]) => place.code.startsWith(code))!
    const sum = communities.length + villages.length * villageWeight
    return [(weight * (place.area === "rural" ? villageWeight : 1)) / sum, place] as const
  })
)

/** The place of a household. */
export const place = (random: Random): Place => random.weighted(choices)

/** An address in a place: house number in a village, building and flat in a community. */
export const address = (where: Place, random: Random): string =>
  where.area === "rural"
    ? `${where.township}${where.name}${random.between(1, 18)}组${random.between(1, 96)}号`
    : `${where.township}${where.name}${random.between(1, 42)}号楼${random.between(1, 5)}单元${random.between(1, 6)}0${random.between(1, 4)}室`

/**
 * A telephone number that belongs to nobody: local numbers never begin with 0, because 0 opens a long-distance call.
 */
export const phone = (random: Random): string => `0552-0${String(random.below(1_000_000)).padStart(6, "0")}`
