import { Bilingual, Field, Form, Household, Member } from "@doudi/core"

/** The register's number of a household, the key that ties the two tables of the register together. */
export const householdNumber = Field.required(
  Field.text("户编号", "household number", {
    level: 2,
    synonyms: ["家庭编号", "户号"],
    note: Bilingual.both(
      "字母、数字和连字符，最长 40 位；不要用身份证号",
      "letters, digits and hyphens, at most 40; never an ID number"
    )
  })
)

/** The member's number within the household. It stays with the person, whatever the order of rows. */
export const memberNumber = Field.required(
  Field.count("成员序号", "member number", {
    level: 2,
    synonyms: ["序号（户内）"],
    note: Bilingual.both(
      "户内编号，从 1 开始；同一人始终用同一序号",
      "from 1 within the household; a person always keeps the same number"
    )
  })
)

/** The household table of the register (家庭表). */
export const households: Form.Form = {
  name: "households",
  title: Bilingual.both("家庭", "households"),
  columns: Form.columnsOf({ household: householdNumber, ...Household.fields })
}

/** The member table of the register (成员表). */
export const members: Form.Form = {
  name: "members",
  title: Bilingual.both("成员", "members"),
  columns: Form.columnsOf({ household: householdNumber, no: memberNumber, ...Member.fields })
}

/** The answers of a department (办理反馈): the columns it fills in on the push workbook. */
export const feedback: Form.Form = {
  name: "feedback",
  title: Bilingual.both("办理反馈", "feedback"),
  columns: Form.columnsOf({
    item: Field.required(Field.count("推送编号", "push item", { level: 1, synonyms: ["事项编号"] })),
    state: Field.code(
      "办理状态",
      "state",
      {
        granted: Bilingual.both("已核准", "granted"),
        delivered: Bilingual.both("已落实", "delivered"),
        refused: Bilingual.both("不予落实", "refused"),
        notApplicable: Bilingual.both("不适用", "not applicable"),
        inProgress: Bilingual.both("办理中", "in progress")
      },
      {
        level: 2,
        note: Bilingual.both(
          "留空表示尚未办理；已决定给予、还没有发放或办成的填“已核准”",
          "leave empty when nothing was done yet; granted is what was decided and not delivered yet"
        )
      }
    ),
    amount: Field.money("办理金额", "amount delivered", {
      level: 2,
      unit: "fen",
      note: Bilingual.both("已核准的填核准金额，已落实的填实际发放金额", "the amount granted, or the amount paid"),
      synonyms: ["办理金额（元）", "金额", "落实金额"]
    }),
    on: Field.day("办理日期", "delivered on", { level: 2, synonyms: ["落实日期", "核准日期"] }),
    reason: Field.text("未落实原因", "reason", { level: 2, synonyms: ["原因", "不予落实原因"] })
  })
}

/** Every form the tool itself knows; department lists come from the policy pack. */
export const own: ReadonlyArray<Form.Form> = [households, members, feedback]
