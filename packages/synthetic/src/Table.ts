import { type Field, Form, Household, Member } from "@doudi/core"

/** A table as a file would hold it (数据表): one row of headers and rows of text. Rows are made anew for each iteration. */
export interface Table {
  readonly header: ReadonlyArray<string>
  readonly rows: Iterable<ReadonlyArray<string>>
}

/** The two tables of the register, tied together by the number of the household. */
export interface Tables {
  readonly households: Table
  readonly members: Table
}

const householdColumns: ReadonlyArray<readonly [string, Field.Field<any>]> = Object.entries(Household.fields)
const memberColumns: ReadonlyArray<readonly [string, Field.Field<any>]> = Object.entries(Member.fields)

export const householdHeader: ReadonlyArray<string> = ["户编号", ...householdColumns.map(([, { name }]) => name.zh)]
export const memberHeader: ReadonlyArray<string> = [
  "户编号",
  "成员序号",
  ...memberColumns.map(([, { name }]) => name.zh)
]

/** Where the member table holds a fact. */
export const memberAt = (key: keyof Member.MemberFacts): number => 2 + memberColumns.findIndex(([name]) => name === key)

/** A household as its row: yuan with two decimals, Chinese labels, 是 and 否, nothing for unknown, 不适用 for not applicable. */
export const householdRow = (household: Household.Household): Array<string> => {
  const row = [household.id as string]
  for (const [key, field] of householdColumns) row.push(Form.write(Form.cellOf((household as any)[key]), field))
  return row
}

/** The members of a household as their rows. */
export const memberRows = (household: Household.Household): Array<Array<string>> =>
  household.members.map((one) => {
    const row = [household.id as string, String(one.no)]
    for (const [key, field] of memberColumns) row.push(Form.write(Form.cellOf((one as any)[key]), field))
    return row
  })

/** Something that can be gone through again and again, made anew each time. */
export const again = <A>(make: () => Iterator<A>): Iterable<A> => ({ [Symbol.iterator]: make })
