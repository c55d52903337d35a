import { Either } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { fullYears } from "../foundation/Day.ts"
import { isKnown } from "../foundation/Fact.ts"
import * as Household from "../population/Household.ts"
import { fields, type MemberFacts } from "../population/Member.ts"
import { belongs } from "../population/Membership.ts"
import * as Type from "./Type.ts"
import { type Compute, fromFields, type Vocabulary, withComputed } from "./Vocabulary.ts"

/**
 * The words every pack's rules may use (基础词汇): the fields of the register, and what follows from them on a day: 年龄 in full
 * years, the three circles, and sex as recorded or as the identity number tells.
 */
export const vocabulary: Vocabulary = Either.getOrThrow(
  withComputed(
    fromFields(Household.fields, fields),
    {
      key: "no",
      name: both("成员序号", "member number"),
      type: Type.number(),
      scope: "person",
      level: 2,
      compute: ({ member }) => member.no,
      reads: ["no"]
    },
    {
      key: "age",
      name: both("年龄", "age"),
      type: Type.number("years"),
      scope: "person",
      level: 3,
      compute: ({ member, on }) => {
        const birth = Household.birthOf(member)
        return isKnown(birth) ? fullYears(birth, on) : birth
      },
      reads: ["birth", "citizenId"],
      asks: "birth"
    },
    circle("living", "共同生活", "living together", ["livingTie", "livingFrom", "livingUntil"]),
    circle("register", "户籍成员", "register member", ["registered", "registeredFrom", "registeredUntil"]),
    circle("monitoring", "监测户在册", "monitoring household member", ["monitored", "monitoredFrom", "monitoredUntil"]),
    {
      key: "sexDetermined",
      name: both("性别判定", "sex determined"),
      type: Type.code(fields.sex.codes!),
      scope: "person",
      level: 3,
      compute: ({ member }) => Household.sexOf(member),
      reads: ["sex", "citizenId"],
      asks: "sex"
    }
  )
)

function circle(
  which: "living" | "register" | "monitoring",
  zh: string,
  en: string,
  fields: readonly [tie: string, ...dates: ReadonlyArray<string>]
) {
  const compute: Compute = ({ member, on }) => belongs(member as MemberFacts, which, on)
  return {
    key: which,
    name: both(zh, en),
    type: Type.boolean,
    scope: "person" as const,
    level: 3 as const,
    compute,
    reads: ["diedOn", ...fields],
    asks: fields[0]
  }
}
