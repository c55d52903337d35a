/**
 * The register and the list of the benchmark (名单与档案): invented people, always the same for the same size, in two CSV files.
 *
 * Shape: 2.6 people a household in 240 villages; a list row for every 7.5 people. 90 in 100 rows are as the register has them, 1.5 have
 * spaces, a small x or full-width digits, 1 has one wrong digit, 0.4 the old number of 15 digits, 2 no number but a birth date (half of
 * them with one other character in the name), 5 are strangers. Numbers begin with divisions that do not exist.
 */
import fs from "node:fs"
import { CitizenId, Day } from "@doudi/core"

export const villages = 240

/** Where the files are, and how many lines each has. The last column of the list is the person it is about, or -1. */
export interface Files {
  readonly people: string
  readonly list: string
  readonly counts: { readonly people: number; readonly rows: number }
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly birth: string
  readonly village: number
}

export const write = (folder: string, households: number): Files => {
  const random = mulberry(20250427 + households)
  const count = Math.round(households * 2.609)
  const files = { people: `${folder}/people.csv`, list: `${folder}/list.csv` }
  writeLines(files.people, count, (i) => {
    const { birth, id, name, village } = personOf(i, count)
    return `${id},${name},${birth},${village}`
  })
  const rows = Math.round(count / 7.5)
  writeLines(files.list, rows, () => rowOf(random, count))
  return { ...files, counts: { people: count, rows } }
}

/** A person by their place in the register; nothing needs to be remembered. The strangers come after the last person. */
const personOf = (i: number, count: number): Person => {
  const [household, random] = [Math.floor(i / 2.609), mulberry(i + 1)]
  const slot = (i * 6_700_417 + 12_345) % (days * 99 * 990)
  const birth = Day.fromEpochDay(-14_000 + (slot % days))
  const region = 990_001 + (Math.floor(slot / days) % 99) + (i < count ? 0 : 100)
  const sequence = Math.floor(slot / days / 99)
  const body = String(region) + birth.replaceAll("-", "") + String(sequence).padStart(3, "0")
  const family = mulberry(household)
  const given = pick(random, givenNames) + (random() < 0.75 ? pick(random, givenNames) : "")
  return {
    id: body + CitizenId.checkCharacter(body),
    name: pick(random() < 0.7 ? family : random, surnames) + given,
    birth,
    village: Math.floor(family() * villages)
  }
}

const days = 29_000
const surnames = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
]
const givenNames = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰萍毅浩宇轩然梓涵博文雨欣怡建国志红海燕云飞德才"
]

const rowOf = (random: () => number, count: number): string => {
  const draw = random()
  const about = Math.floor(random() * count)
  if (draw < 0.05) {
    const { birth, id, name, village } = personOf(count + about, count)
    return `${id},${name},${birth},${village},-1`
  }
  const { birth, id, name, village } = personOf(about, count)
  const line = (number: string, called = name) => `${number},${called},${birth},${village},${about}`
  if (draw < 0.065) return line(soiled(id, random))
  if (draw < 0.075) return line(mistyped(id, random))
  if (draw < 0.079) return line(id.startsWith("19", 6) ? id.slice(0, 6) + id.slice(8, 17) : id)
  if (draw < 0.099) return line("", random() < 0.5 ? name : respelled(name, random))
  return line(id)
}

const soiled = (id: string, random: () => number): string => {
  const draw = random()
  if (draw < 0.4 || !id.endsWith("X")) return `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`
  return draw < 0.7 ? id.toLowerCase() : id.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
}

const mistyped = (id: string, random: () => number): string => {
  const at = Math.floor(random() * 17)
  return id.slice(0, at) + ((Number(id[at]) + 1 + Math.floor(random() * 9)) % 10) + id.slice(at + 1)
}

const respelled = (name: string, random: () => number): string => {
  const at = Math.floor(random() * name.length)
  return name.slice(0, at) + pick(random, givenNames) + name.slice(at + 1)
}

const pick = (random: () => number, from: ReadonlyArray<string>): string => from[Math.floor(random() * from.length)]!

const mulberry = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const writeLines = (file: string, count: number, line: (i: number) => string): void => {
  const opened = fs.openSync(file, "w")
  for (let i = 0; i < count; ) {
    const lines: Array<string> = []
    for (const until = Math.min(count, i + 5000); i < until; i++) lines.push(line(i))
    fs.writeSync(opened, `${lines.join("\n")}\n`)
  }
  fs.closeSync(opened)
}

/** The cells of a file's lines, one line at a time. */
export function* lines(file: string): Generator<ReadonlyArray<string>> {
  const opened = fs.openSync(file, "r")
  const bytes = Buffer.allocUnsafe(1 << 20)
  let rest = 0
  for (;;) {
    const read = fs.readSync(opened, bytes, rest, bytes.length - rest, null)
    if (read === 0) break
    const length = rest + read
    const end = bytes.lastIndexOf(0x0a, length - 1) + 1
    if (end > 0) {
      // A cell gets a text of its own, which does not keep its whole piece alive.
      for (const line of bytes.toString("utf8", 0, end - 1).split("\n")) {
        yield line.split(",").map((cell) => Buffer.from(cell).toString())
      }
    }
    bytes.copy(bytes, 0, end, length)
    rest = length - end
  }
  fs.closeSync(opened)
}
