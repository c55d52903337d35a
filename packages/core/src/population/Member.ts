import { both } from "../foundation/Bilingual.ts"
import * as Field from "../foundation/Field.ts"
import { questions } from "./MemberQuestions.ts"

/**
 * Relation to the household's head (与户主关系). Two digits. Source: GB/T 4761-2008.
 */
export const relations = {
  "02": both("户主", "head"),
  "10": both("配偶", "spouse"),
  "20": both("子", "son"),
  "30": both("女", "daughter"),
  "40": both("孙子女或外孙子女", "grandchild"),
  "50": both("父母", "parent"),
  "51": both("父亲", "father"),
  "52": both("母亲", "mother"),
  "60": both("祖父母或外祖父母", "grandparent"),
  "70": both("兄弟姐妹", "sibling"),
  "97": both("其他亲属", "other relative"),
  "99": both("非亲属", "not a relative")
} as const

/**
 * Why somebody counts as a jointly living family member (共同生活家庭成员), or why not.
 *
 * Source: 最低生活保障审核确认办法 art 7.
 */
export const livingTies = {
  self: both("本人", "self"),
  spouse: both("配偶", "spouse"),
  minorChild: both("未成年子女", "minor child"),
  dependentChild: both("不能独立生活的成年子女", "adult child unable to live independently"),
  supported: both("有扶养义务并长期共同居住", "legal duty of support and long-term joint residence"),
  otherTie: both("省级规定的其他人员", "others by provincial rule"),
  apart: both("不共同生活", "does not live with the family"),
  clergy: both("宗教教职人员离家三年以上", "clergy apart for three years or more"),
  prison: both("服刑或强制隔离戒毒", "prison or compulsory detoxification"),
  missing: both("宣告失踪", "declared missing")
} as const

/** The ties by which somebody does not count. */
export const apartTies: ReadonlySet<string> = new Set(["apart", "clergy", "prison", "missing"])

/**
 * Facts of one person (成员) in a household record. Amounts are sums over the household's income window.
 *
 * Three circles overlap without being equal: the jointly living family (共同生活), the household register (户籍) and the rural
 * monitoring household (监测户); each has its own reason or mark and its dates.
 */
export const fields = Field.withQuestions(
  {
    name: Field.required(Field.text("姓名", "name", { level: 3, synonyms: ["成员姓名", "家庭成员姓名", "人员姓名"] })),
    citizenId: Field.citizenId("证件号码", "citizen ID", {
      level: 4,
      synonyms: ["身份证号", "身份证号码", "公民身份号码", "居民身份证号", "证件号"],
      note: both(
        "18 位公民身份号码；尚无号码的儿童留空并填出生日期",
        "18 characters; empty for a child without a number, then give the birth date"
      )
    }),
    birth: Field.day("出生日期", "birth date", { level: 3, synonyms: ["出生年月日", "生日"] }),
    sex: Field.code("性别", "sex", { "1": both("男", "male"), "2": both("女", "female") }, { level: 3 }),
    relation: Field.required(
      Field.code("与户主关系", "relation to head", relations, { level: 3, synonyms: ["家庭关系", "关系"] })
    ),
    diedOn: Field.day("死亡日期", "date of death", { level: 3 }),

    livingTie: Field.code("共同生活依据", "living tie", livingTies, { level: 3, synonyms: ["共同生活情形"] }),
    livingFrom: Field.day("共同生活起", "living together from", { level: 3 }),
    livingUntil: Field.day("共同生活止", "living together until", { level: 3 }),
    registered: Field.flag("户籍在本户", "registered here", { level: 3, synonyms: ["是否本户户籍"] }),
    registeredFrom: Field.day("户籍起", "registered from", { level: 3 }),
    registeredUntil: Field.day("户籍止", "registered until", { level: 3 }),
    monitored: Field.flag("监测户成员", "member of monitoring household", { level: 3 }),
    monitoredFrom: Field.day("监测户起", "monitored from", { level: 3 }),
    monitoredUntil: Field.day("监测户止", "monitored until", { level: 3 }),

    labour: Field.code(
      "劳动能力",
      "labour capacity",
      {
        full: both("普通劳动力", "full"),
        partial: both("弱劳动力或半劳动力", "partial"),
        lost: both("丧失劳动力", "lost"),
        none: both("无劳动力", "none by age")
      },
      { level: 3, synonyms: ["劳动技能", "劳动力情况"] }
    ),
    disability: Field.code(
      "残疾类别",
      "disability category",
      {
        "0": both("无", "none"),
        "1": both("视力", "visual"),
        "2": both("听力", "hearing"),
        "3": both("言语", "speech"),
        "4": both("肢体", "limb"),
        "5": both("智力", "intellectual"),
        "6": both("精神", "mental"),
        "7": both("多重", "multiple")
      },
      { level: 4, synonyms: ["残疾类型"] }
    ),
    disabilityGrade: Field.count("残疾等级", "disability grade", {
      level: 4,
      note: both("1 最重，4 最轻；无残疾填“不适用”", "1 heaviest to 4; not applicable without a disability")
    }),
    careNeeded: Field.flag("需长期照护", "needs long term care", { level: 4 }),
    failedAbilities: Field.count("失能项数", "failed abilities", {
      level: 4,
      note: both(
        "吃饭、穿衣、上下床、如厕、室内行走、洗澡六项中不能自主完成的项数",
        "of eating, dressing, bed, toilet, walking indoors, bathing"
      )
    }),
    illness: Field.code(
      "患病情况",
      "illness",
      { none: both("无", "none"), chronic: both("慢性病", "chronic"), serious: both("重特大疾病", "serious") },
      { level: 4, synonyms: ["健康状况", "患病类型"] }
    ),
    insured: Field.flag("参加基本医保", "basic medical insurance", { level: 3, synonyms: ["是否参保"] }),
    schooling: Field.code(
      "就学情况",
      "schooling",
      {
        none: both("不在学", "not in school"),
        preschool: both("学前教育", "preschool"),
        primary: both("小学", "primary"),
        junior: both("初中", "junior secondary"),
        senior: both("普通高中", "senior secondary"),
        vocational: both("中等职业教育", "secondary vocational"),
        college: both("专科或本科", "college or bachelor"),
        graduate: both("研究生", "graduate"),
        dropped: both("义务教育阶段失学辍学", "dropped out of compulsory schooling")
      },
      { level: 3, synonyms: ["在校情况", "学业阶段"] }
    ),
    employment: Field.code(
      "就业状况",
      "employment",
      {
        employed: both("务工就业", "employed"),
        farming: both("务农", "farming"),
        business: both("经营", "own business"),
        unemployed: both("登记失业", "registered unemployed"),
        idle: both("未就业", "not working"),
        none: both("非劳动年龄", "not of working age")
      },
      { level: 3, synonyms: ["就业情况"] }
    ),
    unemployedSince: Field.day("失业日期", "unemployed since", { level: 3 }),
    ableObligor: Field.flag("有能履行义务的赡养抚养扶养人", "has an able obligor", {
      level: 3,
      synonyms: ["法定义务人有履行能力"],
      note: both("特困人员认定办法第八条", "特困人员认定办法 art 8")
    }),

    wage: Field.money("工资性收入", "wage income", { level: 3, unit: "fen/year" }),
    employmentCost: Field.money("必要就业成本", "employment cost", { level: 3, unit: "fen/year" }),
    operating: Field.money("经营收入", "operating receipts", { level: 3, unit: "fen/year" }),
    operatingCost: Field.money("经营成本", "operating cost", { level: 3, unit: "fen/year" }),
    property: Field.money("财产净收入", "net property income", { level: 3, unit: "fen/year" }),
    pension: Field.money("养老金", "pension", {
      level: 3,
      unit: "fen/year",
      note: both("不含中央确定的基础养老金", "without the centrally set basic pension")
    }),
    basicPension: Field.money("基础养老金", "central basic pension", { level: 3, unit: "fen/year" }),
    supportReceived: Field.money("赡养抚养扶养费收入", "support received", {
      level: 3,
      unit: "fen/year",
      synonyms: ["赡养费收入"]
    }),
    assistanceReceived: Field.money("社会救助收入", "assistance received", {
      level: 3,
      unit: "fen/year",
      note: both("低保金、临时救助等救助款物", "dibao and other social assistance in money or kind")
    }),
    awardsReceived: Field.money("优待抚恤奖励收入", "awards received", {
      level: 3,
      unit: "fen/year"
    }),
    otherTransfer: Field.money("其他转移性收入", "other transfers received", { level: 3, unit: "fen/year" }),
    transferPaid: Field.money("转移性支出", "transfers paid", { level: 3, unit: "fen/year" }),

    medicalInPolicy: Field.money("政策范围内自付医疗费", "medical cost within policy", { level: 4, unit: "fen/year" }),
    medicalPaid: Field.money("自负医疗费", "medical cost borne", {
      level: 4,
      unit: "fen/year",
      synonyms: ["医疗支出", "个人自负医疗费用"],
      note: both("各类保险和医疗救助后个人负担部分", "left to the person after insurance and medical assistance")
    }),
    educationPaid: Field.money("教育支出", "education cost", { level: 3, unit: "fen/year" }),
    rehabilitationPaid: Field.money("残疾康复支出", "rehabilitation cost", { level: 4, unit: "fen/year" })
  },
  questions
)

/** The facts of one member, keyed by the English identifiers of `fields`. Absent is unknown, `null` is not applicable. */
export type MemberFacts = Field.RecordOf<typeof fields>
