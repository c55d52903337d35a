import { by } from "./MemberQuestions.ts"

const family = by("family")
const village = by("village")
const civil = by("civil-affairs")
const rural = by("agriculture")
const housing = by("housing")

/** What to ask about a household as a whole, field by field (家庭询问). */
export const questions = {
  division: village("这一户在哪个村（社区）？", "In which village or community is the household?"),
  area: village("这一户按城镇还是农村标准？", "Does the urban or the rural standard hold for the household?"),
  address: family("家住哪里？", "Where does the family live?"),
  phone: family("联系电话是多少？", "What is the telephone number?"),
  authorised: village("核对授权书签了没有？", "Has the authorisation to verify been signed?"),
  windowFrom: village("收入从哪一天算起？", "From which day is income counted?"),
  windowUntil: village("收入算到哪一天？", "Until which day is income counted?"),

  category: civil("现在享受哪一类救助？", "Under which category is the household assisted now?"),
  categoryFrom: civil("从哪一天起享受？", "Since which day?"),
  monitoring: rural(
    "是不是防止返贫监测对象？哪一类？",
    "Is the household monitored against return to poverty, and of which type?"
  ),
  registeredPoor: rural("是不是建档立卡脱贫户？", "Was the household registered as poor before 2021?"),

  financialAssets: civil(
    "存款、理财、股票等一共有多少？以核对结果为准",
    "How much is there in deposits, funds and shares? As verified"
  ),
  dwellings: housing("家里一共有几套住房？", "How many dwellings does the family have?"),
  dwellingArea: village("现在住的房子有多少平方米？", "How many square metres is the dwelling?"),
  vehicles: civil(
    "家里有几辆机动车（不含残疾人代步车、摩托车）？",
    "How many motor vehicles are there, without disability vehicles and motorcycles?"
  ),
  vehicleValue: civil("机动车一共值多少钱？", "What are the vehicles worth?"),
  business: civil("家里人有没有办营业执照、开公司？", "Does anybody have a registered business?"),

  housing: housing("房屋鉴定是哪一级（A、B、C、D）？", "Which grade has the dwelling been given (A, B, C, D)?"),
  waterQuantity: rural("家里的水够用吗？", "Is there enough water?"),
  waterQuality: rural("家里的水干净吗？水质检测合格吗？", "Is the water clean, and did it pass the test?"),
  waterAccess: village("取水方便吗？", "Is the water within reach?"),
  waterReliability: rural("供水有没有保证？经常停水吗？", "Is the supply reliable, or does it often fail?"),

  otherRigid: family(
    "还有哪些不得不花的大额支出？一共多少？",
    "Which other large spending could not be avoided, and how much?"
  ),
  suddenSpending: family(
    "有没有因为灾害、事故等突然花钱或受损失？多少？",
    "Was there sudden spending or loss by disaster or accident, and how much?"
  )
} as const
