import { CitizenId } from "@doudi/core"
import type { Random } from "./Random.ts"
import { rareCharacters } from "./Names.ts"

/**
 * How files that people send go wrong (数据瑕疵), one function for each way. Each takes what should stand in a cell and gives what does.
 */

/** Digits and letters as a Chinese input method types them: `９９０００１`. Read as the same value. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** Spaces between the parts of an identity number and around any other text. Read as the same value. */
export const spaced = (text: string): string =>
  /^\d{17}[\dX]$/.test(text) ? `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}` : `${text}　`

/** A check letter in lower case. Read as the same value. */
export const lowerCase = (text: string): string => text.toLowerCase()

/** One digit typed wrong, so that the check character no longer fits. The new number is not anybody's valid one. */
export const mistyped = (id: string, random: Random): string => {
  const at = random.between(14, 16)
  const digit = (Number(id[at]) + random.between(1, 9)) % 10
  const wrong = id.slice(0, at) + digit + id.slice(at + 1)
  return CitizenId.isCitizenId(wrong) ? `${id.slice(0, 17)}${id[17] === "1" ? "2" : "1"}` : wrong
}

/** The number of 15 digits from before 1999, or `undefined` for somebody born since. */
export const fifteen = (id: string): string | undefined =>
  id.startsWith("19", 6) ? id.slice(0, 6) + id.slice(8, 17) : undefined

/** The number as a spreadsheet holds it once it took it for a quantity: the last digits are lost. */
export const asNumber = (id: string): number => Number(id.replace("X", "0"))

/** The same in a text file, as a spreadsheet writes such a cell: `9.90012E+17`. */
export const scientific = (id: string): string => {
  const rounded = String(Math.round(Number(id.slice(0, 7)) / 10))
  return `${rounded[0]}.${rounded.slice(1).replace(/0+$/, "")}E+${id.length - 1}`.replace(".E", "E")
}

/** A name as somebody else would write it: another dot, a stand-in for a rare character, a character that sounds alike. */
export const respelled = (name: string, random: Random): string => {
  if (name.includes("·")) return name.replace("·", random.pick(["・", "•", ".", ""]))
  const rare = rareCharacters.find((character) => name.includes(character))
  if (rare !== undefined) return name.replace(rare, random.pick(["？", "〓", "*"]))
  const characters = [...name]
  for (let i = characters.length - 1; i > 0; i--) {
    const other = soundsLike.get(characters[i]!)
    if (other !== undefined) return [...characters.slice(0, i), other, ...characters.slice(i + 1)].join("")
  }
  return characters.length > 2 ? characters[0]! + characters[2]! : name
}

const soundsLike: ReadonlyMap<string, string> = new Map(
  "伟玮 玮伟 丽莉 莉丽 芳方 英瑛 瑛英 兰蓝 华花 秀绣 玲铃 霞侠 侠霞 明铭 志智 国帼 军君 建健 健建 强疆 杰洁 洁杰 涛滔 敏旻 静靖 婷亭 雪学 燕艳 艳燕 红虹 萍平 平萍 珍贞 梅玫 云芸 芝之 荣蓉 福富 贵桂 宇雨 雨宇 轩萱 涵晗 晗涵 欣心 怡宜 辰晨 晨辰 诺糯 浩皓 皓浩 子梓 梓子 文雯 雯文 颖影 倩茜 娟绢 琴芹"
    .split(" ")
    .map((pair) => [pair[0]!, pair[1]!] as const)
)
