import { Schema } from "effect"
import { both } from "../foundation/Bilingual.ts"
import * as CitizenId from "../foundation/CitizenId.ts"
import type { Day } from "../foundation/Day.ts"
import { shell, whole } from "../foundation/Discreet.ts"
import type { Fact } from "../foundation/Fact.ts"
import * as Field from "../foundation/Field.ts"
import { Provenance } from "../foundation/Provenance.ts"
import { questions } from "./HouseholdQuestions.ts"
import { type MemberFacts, fields as memberFields } from "./Member.ts"

/** The register's number of a household (户编号): letters, digits and hyphens, at most 40. Never made from a citizen ID. */
export const HouseholdId = Schema.String.pipe(
  Schema.pattern(/^[A-Za-z0-9-]{1,40}$/),
  Schema.brand("HouseholdId", {
    identifier: "HouseholdId",
    message: () => ({ message: "a household number has letters, digits and hyphens, at most 40", override: true })
  })
)
export type HouseholdId = typeof HouseholdId.Type
export const householdId = (text: string): HouseholdId => Schema.decodeSync(HouseholdId)(text)

/**
 * Facts of a household as a whole (家庭): place, assets (财产), dwelling (住房), water (饮水), spending (支出), history.
 */
export const fields = Field.withQuestions(
  {
    division: Field.required(
      Field.division("区划代码", "division", { level: 2, synonyms: ["行政区划代码", "村居代码", "所在村居代码"] })
    ),
    area: Field.code(
      "城乡",
      "area",
      { urban: both("城镇", "urban"), rural: both("农村", "rural") },
      { level: 2, synonyms: ["城乡类别"] }
    ),
    address: Field.text("住址", "address", { level: 3, synonyms: ["家庭住址", "居住地址"] }),
    phone: Field.text("联系电话", "telephone", { level: 3, synonyms: ["手机号码", "电话"] }),
    authorised: Field.flag("已签核对授权书", "verification authorised", { level: 2, synonyms: ["核对授权"] }),
    windowFrom: Field.day("收入起", "income window from", { level: 2, synonyms: ["收入核算起"] }),
    windowUntil: Field.day("收入止", "income window until", { level: 2, synonyms: ["收入核算止"] }),

    category: Field.code(
      "现享类别",
      "current category",
      {
        none: both("无", "none"),
        tekun: both("特困", "tekun"),
        dibao: both("低保", "dibao"),
        margin: both("低保边缘", "margin"),
        rigid: both("刚性支出困难", "rigid expenditure")
      },
      { level: 2, synonyms: ["现有救助类别", "救助类别"] }
    ),
    categoryFrom: Field.day("现享起", "current category from", { level: 2 }),
    monitoring: Field.code(
      "监测类型",
      "monitoring type",
      {
        none: both("非监测对象", "not monitored"),
        unstable: both("脱贫不稳定户", "unstable out-of-poverty household"),
        margin: both("边缘易致贫户", "household on the margin of poverty"),
        sudden: both("突发严重困难户", "household in sudden serious difficulty"),
        eliminated: both("风险已消除", "risk eliminated")
      },
      { level: 2, synonyms: ["监测对象类别"] }
    ),
    registeredPoor: Field.flag("建档立卡脱贫户", "registered poor before 2021", { level: 2, synonyms: ["脱贫户"] }),

    financialAssets: Field.money("金融资产", "financial assets", { level: 3, unit: "fen", synonyms: ["家庭金融资产"] }),
    dwellings: Field.count("住房套数", "dwellings", { level: 3 }),
    dwellingArea: Field.count("住房面积", "dwelling area", { level: 3, unit: "m2" }),
    vehicles: Field.count("机动车辆数", "vehicles", {
      level: 3,
      note: both("不含残疾人代步车和摩托车", "without disability vehicles and motorcycles")
    }),
    vehicleValue: Field.money("机动车辆价值", "vehicle value", { level: 3, unit: "fen" }),
    business: Field.flag("有市场主体登记", "registered business", { level: 3, synonyms: ["工商登记"] }),

    housing: Field.code(
      "住房等级",
      "housing grade",
      {
        A: both("A 级", "grade A"),
        B: both("B 级", "grade B"),
        C: both("C 级", "grade C"),
        D: both("D 级", "grade D")
      },
      { level: 2, synonyms: ["房屋鉴定等级", "危房等级"] }
    ),
    waterQuantity: Field.flag("水量达标", "water quantity sufficient", { level: 2 }),
    waterQuality: Field.flag("水质达标", "water quality sufficient", { level: 2 }),
    waterAccess: Field.flag("取水方便", "water within reach", { level: 2 }),
    waterReliability: Field.flag("供水保证", "water supply reliable", { level: 2 }),

    otherRigid: Field.money("其他刚性支出", "other rigid expenditure", { level: 3, unit: "fen/year" }),
    suddenSpending: Field.money("突发支出", "sudden spending", {
      level: 3,
      unit: "fen/year",
      note: both("因灾、意外事故等造成的支出或损失", "spending or loss by disaster, accident and the like")
    })
  },
  questions
)
export type HouseholdFacts = Field.RecordOf<typeof fields>

/** A fact that a policy pack asks besides the register's own fields: money in whole fen, days as text, what has decimals as text or number. */
const InputFact = Schema.Union(
  Schema.Boolean,
  Schema.Number.pipe(Schema.filter((n) => /^-?\d{1,15}(\.\d{1,6})?$/.test(String(n)))),
  Schema.String.pipe(Schema.minLength(1), Schema.maxLength(200)),
  Schema.Null
)

/** Facts by the ids the pack gives them (采集项). Absent is unknown, `null` is not applicable. */
const Inputs = shell(Schema.Record({ key: Schema.String, value: whole(InputFact, "a fact") }), "Inputs", "facts by id")
export type Inputs = Readonly<Record<string, boolean | number | string | null>>
const More = Schema.optionalWith(Inputs, { exact: true })

/**
 * Lists of a household that a policy pack asks for (清单), such as 赡养人 or 机动车: entries by the list's id. An absent list is unknown,
 * an empty one says that there is none.
 */
const Lists = shell(
  Schema.Record({
    key: Schema.String,
    value: Schema.NullOr(shell(Schema.Array(Inputs), "Entries", "entries of a list"))
  }),
  "Lists",
  "lists by id"
)

/**
 * One person of a household. `no` is the member's number within the household (成员序号): it stays with the person through all
 * versions, so `household id + no` names a person without a personal value.
 */
export const MemberSchema = shell(
  Schema.extend(
    Schema.Struct({
      no: whole(Schema.Int.pipe(Schema.positive()), "a member number of 1 or more"),
      more: More
    }),
    Field.struct(memberFields)
  ),
  "Member",
  "the record of a member"
)
export type Member = MemberFacts & { readonly no: number; readonly more?: Inputs }

/**
 * A household record (家庭): everybody in one of the three circles around one head, with what is known of them on a day.
 *
 * Shape: at least one member; `no` unique; order of members means nothing. `provenance` holds for every fact of the record
 * except those named in `overrides`, keyed `field` or `no.field`.
 * Fails: with the place and what was expected there, never with a value of the record.
 */
export const Household = shell(
  Schema.extend(
    Schema.Struct({
      id: HouseholdId,
      provenance: Provenance,
      overrides: Schema.optionalWith(
        shell(Schema.Record({ key: Schema.String, value: Provenance }), "Overrides", "provenances by field"),
        { exact: true }
      ),
      more: More,
      lists: Schema.optionalWith(Lists, { exact: true }),
      members: shell(Schema.NonEmptyArray(MemberSchema), "Members", "a list of at least one member").pipe(
        Schema.filter(
          (members) => new Set(members.map(({ no }) => no)).size === members.length || "member numbers must differ"
        )
      )
    }),
    Field.struct(fields)
  ),
  "Household",
  "the record of a household"
) as Schema.Schema<Household, any>
export interface Household extends HouseholdFacts {
  readonly id: HouseholdId
  readonly provenance: Provenance
  readonly overrides?: Readonly<Record<string, Provenance>>
  readonly more?: Inputs
  readonly lists?: Readonly<Record<string, ReadonlyArray<Inputs> | null>>
  readonly members: readonly [Member, ...Array<Member>]
}

/** Birth date of a member: as recorded, else from the identity number. */
export const birthOf = (member: MemberFacts): Fact<Day> =>
  member.birth ?? (member.citizenId ? CitizenId.birthOf(member.citizenId) : undefined)

/** Sex of a member: as recorded, else from the identity number. */
export const sexOf = (member: MemberFacts): Fact<"1" | "2"> =>
  member.sex ?? (member.citizenId ? (`${CitizenId.sexOf(member.citizenId)}` as "1" | "2") : undefined)

/** Where a fact of the record comes from; `no` for a fact of a member. */
export const provenanceOf = (household: Household, field: string, no?: number): Provenance =>
  household.overrides?.[no === undefined ? field : `${no}.${field}`] ?? household.provenance
