import type { Bilingual } from "../../foundation/Bilingual.ts"

/**
 * Words by which the name of a category or a programme tells of somebody's health, disability or a child's fate. Whoever is seen on a
 * list under such a name is told of. Kept in code, so that no pack can leave one out.
 */
const words: ReadonlyArray<string> = [
  ..."病 疾 残 精神 智力 失能 失智 护理 康复 癌 肿瘤 透析 艾滋 孤儿 弃婴 无人抚养 困境儿童 留守 戒毒 服刑 家暴".split(
    " "
  ),
  ..."illness disease disab patient mental nursing rehabilitat cancer hiv orphan unattended prison violence".split(" ")
]

/** The word of a name that tells of a condition, or undefined. */
export const revealing = ({ zh, en }: Bilingual): string | undefined =>
  words.find((word) => zh.includes(word) || en.toLowerCase().includes(word))

/** The name as it may be published (中性名称): itself, or a neutral word where it tells of a condition. */
export const neutral = (name: Bilingual): Bilingual =>
  revealing(name) === undefined ? name : { zh: "专项救助", en: "special assistance" }
