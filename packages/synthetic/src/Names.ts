import { type Random, weighted } from "./Random.ts"

/** When somebody was born, as far as fashions of names go. */
export type Generation = "old" | "middle" | "young" | "child"

/** The generation of a year of birth. */
export const generationOf = (year: number): Generation =>
  year < 1958 ? "old" : year < 1982 ? "middle" : year < 2004 ? "young" : "child"

/** What a family has in common in its names. `ethnic` families write given and father's name with a middle dot. */
export interface FamilyName {
  readonly surname: string
  readonly ethnic: boolean
}

/** The name of a family. About one in 500 families has names with a middle dot, one in 200 a surname of two characters. */
export const familyName = (random: Random): FamilyName => {
  if (random.chance(0.002)) return { surname: random.pick(fathers), ethnic: true }
  return { surname: random.weighted(surnames), ethnic: false }
}

/** The family of somebody whose name is known, for a child born into it. */
export const familyOf = (name: string): FamilyName => {
  const [first, father] = name.split("·")
  if (father !== undefined) return { surname: father, ethnic: true }
  return { surname: compound.find((surname) => first!.startsWith(surname)) ?? [...name][0]!, ethnic: false }
}
const compound = ["欧阳", "上官", "司马", "诸葛", "皇甫", "夏侯"] as const

/**
 * A person's full name (姓名). The same common names come up again and again, as they do in life; about one person in 700 has a
 * character that needs four bytes in GB18030.
 */
export const fullName = (random: Random, family: FamilyName, sex: 1 | 2, generation: Generation): string => {
  if (family.ethnic) return `${random.pick(sex === 1 ? ethnicMen : ethnicWomen)}·${family.surname}`
  const given = givenName(random, sex, generation)
  if (!random.chance(0.0014)) return family.surname + given
  const rare = random.pick(rareCharacters)
  return given.length === 1 || random.chance(0.5) ? family.surname + rare : family.surname + given[0] + rare
}

const givenName = (random: Random, sex: 1 | 2, generation: Generation): string => {
  const stock = given[generation][sex === 1 ? "men" : "women"]
  if (random.chance(stock.singleShare)) return random.pick(stock.single)
  if (random.chance(stock.wholeShare)) return random.pick(stock.whole)
  return random.pick(stock.first) + random.pick(stock.second)
}

/** Characters beyond the two-byte part of GB18030 that people do have in their names. */
export const rareCharacters = ["㛃", "䒟", "䓛", "𬀩", "𬱖", "𫖯", "𫍲", "𬭳", "𠅤", "𣸣", "𫍯", "𬍛", "𬜬"] as const

const fathers = ["吐尔逊", "艾合买提", "买买提", "阿不都拉", "热合曼", "依明", "卡德尔"] as const
const ethnicMen = ["买买提", "阿力木", "艾尼瓦尔", "库尔班", "玉素甫", "亚森"] as const
const ethnicWomen = ["阿依古丽", "热依汗", "古丽娜尔", "帕提古丽", "阿米娜", "米日古丽"] as const

/** Surnames with how many of a thousand people in the region carry them, roughly. */
const surnames = weighted(
  ...(
    "王75 李74 张72 刘54 陈46 杨31 赵24 黄18 周21 吴21 徐22 孙20 胡16 朱18 高14 林8 何13 郭13 马15 罗8 梁8 宋11 郑9 谢7 韩8 " +
    "唐7 冯7 于6 董7 肖5 程7 曹8 袁6 邓5 许9 傅3 沈5 曾4 彭5 吕6 苏6 卢4 蒋6 蔡5 贾4 丁6 魏5 薛4 叶4 阎2 余4 潘4 杜5 戴4 夏5 " +
    "钟2 汪6 田4 任4 姜4 范4 方6 石4 姚5 谭2 廖2 邹3 熊2 金4 陆4 郝2 孔3 白2 崔3 康2 毛3 邱3 秦3 江3 史3 顾3 侯2 邵3 孟3 龙2 " +
    "万3 段2 雷1 钱3 汤2 尹2 黎1 易1 常3 武2 乔2 贺1 赖1 龚2 文1 庞1 樊1 殷2 施2 陶3 洪2 翟2 安1 颜1 倪2 严2 牛2 温1 芦1 季2 " +
    "俞2 章2 鲁2 葛4 伍1 韦2 申1 尤1 毕1 聂2 焦1 向1 柳1 邢2 路1 岳2 齐1 梅2 莫1 庄2 辛1 管2 祝1 左1 涂1 谷1 祁1 时1 舒2 耿2 " +
    "牟1 卜1 詹1 关1 苗2 凌2 费1 纪2 靳1 盛2 童2 欧1 甄1 项1 曲1 成1 游1 阳1 裴1 席1 卫1 查1 屈1 鲍2 位1 霍1 翁1 隋1 植1 甘1 " +
    "景1 薄1 单1 包1 司1 柏1 宁1 柯1 阮1 桂1 闵1 解1 强1 柴1 华1 车1 冉1 房1 边1 沙1 哈1 欧阳2 上官1 司马1 诸葛1 皇甫1 夏侯1"
  )
    .split(" ")
    .map((entry) => [Number(/\d+$/.exec(entry)![0]), entry.replace(/\d+$/, "")] as const)
)

interface Stock {
  readonly singleShare: number
  readonly single: ReadonlyArray<string>
  readonly wholeShare: number
  readonly whole: ReadonlyArray<string>
  readonly first: ReadonlyArray<string>
  readonly second: ReadonlyArray<string>
}

const stock = (
  singleShare: number,
  single: string,
  wholeShare: number,
  whole: string,
  first: string,
  second: string
): Stock => ({
  singleShare,
  single: [...single],
  wholeShare,
  whole: whole.split(" "),
  first: [...first],
  second: [...second]
})

const given: Readonly<Record<Generation, { readonly men: Stock; readonly women: Stock }>> = {
  old: {
    men: stock(
      0.04,
      "义友贵",
      0.3,
      "建国 德胜 国华 玉山 志明 国强 德才 长生 树林 永福 广德 文学 传喜 家友 道云",
      "德长永国玉志广文传家道树克怀士学守正兆",
      "才福贵山林友胜明华云友喜荣义宝田忠良海"
    ),
    women: stock(
      0.06,
      "英兰侠",
      0.4,
      "秀英 桂英 兰英 玉兰 桂兰 秀兰 素英 玉英 桂芝 翠英 凤英 秀珍 玉珍 桂芳 素珍",
      "秀桂玉兰素凤翠金月学传家永怀",
      "英兰芝珍芳侠云荣华珠莲梅"
    )
  },
  middle: {
    men: stock(
      0.28,
      "军勇伟强刚杰涛斌平波辉健明超兵峰",
      0.2,
      "建军 建华 志强 卫东 海军 红军 建平 永强 新华 国庆 大勇 传军 家军 学军 小平",
      "建志卫海红永新国大传家学文立金家从宏继绍",
      "军华强东平庆勇民明忠林利生伟文杰良刚武兵"
    ),
    women: stock(
      0.26,
      "芳敏静丽艳娟霞玲梅燕红萍娜琴云莉",
      0.25,
      "玉梅 桂芳 秀丽 红梅 海燕 春梅 丽华 晓红 玉玲 美玲 凤霞 春燕 爱华 小红 冬梅",
      "玉秀红海春丽晓美凤爱小冬桂雪志国素",
      "梅芳丽燕华红玲霞萍英侠琴云荣娟敏"
    )
  },
  young: {
    men: stock(
      0.24,
      "伟磊超鹏帅凯浩洋宇涛杰斌龙飞旭博",
      0.12,
      "志伟 文杰 俊杰 浩然 晓东 海涛 家豪 志鹏 文博 子豪",
      "志文俊浩晓海家子明天成永振国少世嘉",
      "伟杰然东涛豪鹏博轩龙飞宇辉亮峰超"
    ),
    women: stock(
      0.2,
      "婷娟颖倩静雪丹莹慧敏琳蕾欢",
      0.12,
      "婷婷 雪梅 晓燕 梦婷 文静 思雨 佳佳 晓雪 梦瑶 雅婷",
      "婷雪晓梦文思佳雅欣玉美诗慧春海",
      "婷梅燕静雨佳瑶雪怡琪颖莉敏萍倩"
    )
  },
  child: {
    men: stock(
      0.03,
      "睿辰轩",
      0.35,
      "浩宇 子轩 梓豪 宇轩 浩然 子涵 一诺 沐辰 宇航 梓睿 皓轩 俊熙 奕辰 子墨 天佑",
      "浩子梓宇一沐皓俊奕天家博思明嘉泽",
      "宇轩豪然涵辰航睿熙墨佑霖泽阳诚"
    ),
    women: stock(
      0.03,
      "妍悦瑶",
      0.35,
      "梓涵 欣怡 诗涵 雨桐 可欣 一诺 思彤 梦琪 子萱 语桐 若汐 佳琪 雅琪 依诺 紫萱",
      "梓欣诗雨可思梦子语若佳雅依紫静一",
      "涵怡桐欣彤琪萱汐诺妍瑶悦宁晨"
    )
  }
}
