import { both } from "../foundation/Bilingual.ts"
import type { Question } from "../foundation/Field.ts"

/** A question and who can answer it: `family`, `village` or a department. */
export const by =
  (answeredBy: string, orFrom?: string) =>
  (zh: string, en: string): Question => ({
    asks: both(zh, en),
    answeredBy,
    ...(orFrom === undefined ? {} : { orFrom })
  })

const family = by("family")
const village = by("village")
const civil = by("civil-affairs")
const jobs = by("human-resources")
const insurance = by("medical-insurance")
const disabled = by("disabled-federation")
const rural = by("agriculture")

/** What to ask about one person, field by field (成员询问). `这个人` is the member the question is put about. */
export const questions = {
  name: family("这个人叫什么名字？", "What is the person's name?"),
  citizenId: family("这个人的身份证号码是多少？请看证件", "What is the identity number? Look at the card"),
  birth: by("family", "citizenId")(
    "这个人是哪年哪月哪日出生的？请看证件",
    "When was the person born? Look at the card"
  ),
  sex: by("family", "citizenId")("这个人是男是女？", "Is the person male or female?"),
  relation: family("这个人和户主是什么关系？", "How is the person related to the head of household?"),
  diedOn: village("这个人是不是已经去世？哪一天？", "Has the person died, and on which day?"),

  livingTie: village(
    "这个人和家里一起生活吗？是因为什么关系？",
    "Does the person live with the family, and by which tie?"
  ),
  livingFrom: family("从哪一天起一起生活？", "From which day have they lived together?"),
  livingUntil: family("到哪一天不再一起生活？", "Until which day did they live together?"),
  registered: village("这个人的户口在不在这一户？", "Is the person in this household's register?"),
  registeredFrom: village("户口哪一天迁入？", "On which day was the person registered here?"),
  registeredUntil: village("户口哪一天迁出？", "On which day was the registration moved away?"),
  monitored: rural("这个人是不是监测户成员？", "Is the person a member of the monitoring household?"),
  monitoredFrom: rural("哪一天纳入监测？", "From which day has the person been monitored?"),
  monitoredUntil: rural("哪一天退出监测？", "Until which day was the person monitored?"),

  labour: village(
    "这个人能不能干活？是整劳力、半劳力还是干不了？",
    "Can the person work: fully, in part, or not at all?"
  ),
  disability: disabled(
    "残疾人证上写的是哪一类残疾？没有残疾填“无”",
    "Which disability is on the certificate? None is an answer"
  ),
  disabilityGrade: disabled("残疾人证上写的是几级？", "Which grade is on the disability certificate?"),
  careNeeded: village("这个人是不是需要别人长期照护？", "Does the person need long-term care by others?"),
  failedAbilities: village(
    "吃饭、穿衣、上下床、如厕、室内行走、洗澡，有几项自己做不了？",
    "Eating, dressing, getting up, toilet, walking indoors, bathing: how many can the person not do alone?"
  ),
  illness: insurance("这个人有没有慢性病或重特大疾病？", "Does the person have a chronic or a serious illness?"),
  insured: insurance("这个人今年参加基本医保没有？", "Is the person in the basic medical insurance this year?"),
  schooling: by("education")("这个人在上学吗？读到哪一阶段？", "Is the person at school, and in which stage?"),
  employment: village(
    "这个人现在做什么：务工、务农、经营还是没有工作？",
    "What does the person do: employed, farming, business, or no work?"
  ),
  unemployedSince: jobs("这个人从哪一天起失业？", "Since which day has the person been unemployed?"),
  ableObligor: village(
    "有没有能赡养、抚养、扶养这个人的亲属？他们有没有能力？",
    "Are there relatives with the duty to support the person, and are they able to?"
  ),

  wage: family("核算期内这个人打工一共挣了多少钱？", "How much did the person earn in wages in the income window?"),
  employmentCost: family(
    "为了打工必须花的路费、房租等一共多少？",
    "How much had to be spent in order to work, such as fares and rent?"
  ),
  operating: family("种地、养殖、做生意一共收入多少？", "How much came in from farming, livestock or business?"),
  operatingCost: family("种地、养殖、做生意的成本一共多少？", "What did farming, livestock or business cost?"),
  property: family(
    "房租、地租、利息等收入扣除费用后是多少？",
    "How much was left of rents, land rents and interest after costs?"
  ),
  pension: jobs("领了多少养老金（不含基础养老金）？", "How much pension was received, without the basic pension?"),
  basicPension: jobs("领了多少基础养老金？", "How much of the basic pension was received?"),
  supportReceived: family("子女等亲属给了多少赡养费、抚养费、扶养费？", "How much support did relatives pay?"),
  assistanceReceived: civil(
    "领了多少低保金、临时救助等救助款？",
    "How much dibao, temporary or other assistance was received?"
  ),
  awardsReceived: civil("领了多少优待抚恤金、奖励金？", "How much in preferential treatment and awards was received?"),
  otherTransfer: family(
    "还有没有别人给的钱或补贴？一共多少？",
    "Was there other money or a subsidy, and how much in all?"
  ),
  transferPaid: family(
    "付给不在一起生活的人的赡养费、抚养费等一共多少？",
    "How much support was paid to people living elsewhere?"
  ),

  medicalInPolicy: insurance(
    "政策范围内的医疗费报销后自付多少？",
    "How much of the in-policy medical cost was left to pay?"
  ),
  medicalPaid: insurance(
    "看病报销和医疗救助以后，自己负担多少？",
    "What was left to the person after insurance and medical assistance?"
  ),
  educationPaid: family("上学一共花了多少钱？", "How much did schooling cost?"),
  rehabilitationPaid: disabled("残疾康复自己花了多少钱？", "How much was paid for rehabilitation?")
} as const
