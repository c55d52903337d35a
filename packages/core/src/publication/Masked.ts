import type { Bilingual, Language } from "../foundation/Bilingual.ts"

/**
 * A value that an audience does not get to see, and why (已隐藏). A value of its own, so that it is never taken for data: not zero, not
 * empty, not a row of stars that leaves digits standing.
 */
export interface Masked {
  readonly _tag: "Masked"
  readonly why: keyof typeof reasons
}

const reasons = {
  minor: { zh: "未成年人，不公布姓名", en: "a minor, not named" },
  ageUnknown: { zh: "年龄不详，不公布姓名", en: "age unknown, not named" },
  noApplicant: { zh: "没有登记户主", en: "no head is registered" },
  few: { zh: "不公布", en: "not shown" }
} as const satisfies Readonly<Record<string, Bilingual>>

export const of = (why: Masked["why"]): Masked => ({ _tag: "Masked", why })

export const isMasked = (value: unknown): value is Masked =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "Masked"

/** As it stands in a table: `〔未成年人，不公布姓名〕`. */
export const display = ({ why }: Masked, language: Language): string =>
  language === "zh" ? `〔${reasons[why].zh}〕` : `[${reasons[why].en}]`
