import { type Field, Household, Member } from "@doudi/core"
import { Schema, SchemaAST as AST } from "effect"

/**
 * The page that says how a household is written for `assess --file`: what stands around its facts, and an example that the program
 * has read. A part of the form that the page does not describe, or one that is not there, is an error.
 */
export const page = (made: string): string => {
  const read = Schema.decodeUnknownSync(Household.Household, { onExcessProperty: "error" })
  read(example)
  const described = parts.map(([key]) => key).sort()
  const there = around().sort()
  if (described.join() !== there.join()) throw new Error(`described: ${described}; there: ${there}`)
  return [
    made,
    "",
    "# A household in JSON · 家庭的 JSON",
    "",
    "`doudi assess --file household.json --pack DIR --on DATE` reads one household in this form, or a list of them, without a workspace. Facts stand",
    "under the keys of [the register](facts.md), those of the household beside its members, those of a person in the member. What the pack asks",
    "besides stands under `more`, by the id of the input; entries of its lists under `lists`, by the id of the list.",
    "",
    "`doudi assess --file 家庭.json --pack 政策包 --on 日期` 读取一户，或一列多户，不需要工作区。事实的键见[登记的事实](facts.md)；政策包另外要问的写在 `more` 下，",
    "清单写在 `lists` 下，都用标识。",
    "",
    "| key | 内容 | holds |",
    "|---|---|---|",
    ...parts.map(([key, zh, en]) => `| ${needed.has(key) ? `**\`${key}\`**` : `\`${key}\``} | ${zh} | ${en} |`),
    "| any key of the register | 登记的事实 | a fact, in the member for a fact of a person |",
    "",
    `Bold stands always, and with it ${keysOf(Household.fields)} of the household and ${keysOf(Member.fields)} of each member. 粗体必有，这几项事实也必有。`,
    "",
    "A fact is written by its kind · 按种类书写：",
    "",
    "| kind | 写法 | written |",
    "|---|---|---|",
    "| money | 以分计的整数：19200.00 元写 `1920000` | whole fen |",
    "| count | 整数 | a whole number |",
    '| decimal | 数或文本，如 `75.5`、`"75.5"` | a number, or a text for more digits |',
    "| flag | `true`、`false` | |",
    '| day | `"2025-07-01"` | |',
    '| code | 代码，不是名称：`"rural"` | the code, not its label |',
    "| not applicable | `null` | |",
    "| unknown | 不写这个键；清单不写是不详，`[]` 是没有 | the key is left out; a list that is left out is unknown, `[]` says that there is none |",
    "",
    "A key that neither the register nor the pack knows is refused, and so is a value of another kind; the error names the place and never repeats the",
    "value. 不认识的键、写法不对的值都会被指出，只说位置，不重复内容。",
    "",
    "```json",
    JSON.stringify(example, undefined, 2),
    "```",
    ""
  ].join("\n")
}

const parts: ReadonlyArray<readonly [key: string, zh: string, en: string]> = [
  ["id", "户编号：字母、数字、连字符，至多 40 位", "number of the household: letters, digits, hyphens, at most 40"],
  [
    "provenance",
    "来源：`source` 谁说的，`observedOn` 哪天的情况，`recordedAt` 何时登记",
    "where the facts come from: who says so, on which day it was so, when it was recorded (UTC)"
  ],
  [
    "overrides",
    "另有来源的事实，键为 `事实` 或 `成员序号.事实`",
    "provenances of single facts, by `field` or `no.field`"
  ],
  ["more", "政策包另外要问全家的", "what the pack asks of the household"],
  ["lists", "清单，`history` 是既往救助", "entries of lists; `history` is past assistance"],
  [
    "members",
    "成员，至少一人；`no` 成员序号，从 1 起，不重复；`more` 同上",
    "the members, one at least; `no` is the member's number, `more` as above"
  ]
]
const needed = new Set(["id", "provenance", "members"])

const keysOf = (fields: Field.Fields): string =>
  Object.entries(fields)
    .flatMap(([key, { required }]) => (required ? [`\`${key}\``] : []))
    .join(", ")

/** The keys of the form that are no facts of the register. */
const around = (): Array<string> =>
  AST.getPropertySignatures(Household.Household.ast)
    .map(({ name }) => String(name))
    .filter((name) => !Object.hasOwn(Household.fields, name))

/** An invented household with something of everything. */
const example = {
  id: "QX-0002",
  division: "990101100001",
  area: "rural",
  provenance: { source: "survey", observedOn: "2025-10-10", recordedAt: "2025-10-10T08:00:00Z" },
  overrides: {
    financialAssets: { source: "bank-check", observedOn: "2025-09-30", recordedAt: "2025-10-09T02:30:00Z" },
    "2.wage": { source: "social-insurance", observedOn: "2025-09-30", recordedAt: "2025-10-09T02:30:00Z" }
  },
  financialAssets: 1200000,
  vehicles: 0,
  vehicleValue: null,
  more: { luxury: false, "own-area": "45.5" },
  lists: {
    supporters: [{ "supporter-income": 4500000, "supporter-persons": 2 }],
    history: [{ category: "dibao", member: null, from: "2024-01-01", until: "2025-06-01", amount: 61700 }]
  },
  members: [
    { no: 1, name: "某甲", relation: "02", birth: "1954-03-12", livingTie: "self", wage: 0, disabilityGrade: null },
    {
      no: 2,
      name: "某乙",
      relation: "10",
      birth: "1956-07-01",
      livingTie: "spouse",
      wage: 960000,
      more: { refusals: 0 }
    }
  ]
}
