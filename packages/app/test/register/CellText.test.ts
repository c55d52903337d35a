import { expect, it } from "vitest"
import * as CellText from "../../src/register/CellText.ts"

it("gives the cells of a row back", () => {
  const cells = ["示例", 0, null, undefined, "", -5]
  expect(CellText.encode(cells)).toBe('["示例",0,false,null,"",-5]')
  expect(CellText.decode(CellText.encode(cells))).toStrictEqual(cells)
})
