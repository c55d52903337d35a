import { CitizenId, Day, Fen, Field, type Form } from "@doudi/core"
import { Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CellKind } from "../../src/table/Block.ts"
import { parserOf } from "../../src/form/CellParser.ts"
import { citizenId, dayText, id1, id2, idOf } from "./forms.ts"

const level = { level: 1 } as const

/** What a cell of the field becomes: the value, or the code of the fault. The cell stands amid other bytes. */
const parse = (
  field: Field.Field<any>,
  text: string,
  kind: CellKind = CellKind.Text
): Form.Cell | { readonly fault: string } => {
  const bytes = Buffer.from(`9${text}9`)
  const value = parserOf(field, false).parse(bytes, 1, bytes.length - 1, kind)
  return typeof value === "object" && value !== null ? { fault: value.code } : value
}
const fault = (code: string) => ({ fault: code })

const money = Field.money("金额", "amount", level)
const count = Field.count("人数", "count", level)
const day = Field.day("日期", "day", level)
const id = Field.citizenId("证件号码", "id", level)
const division = Field.division("区划", "division", level)
const flag = Field.flag("是否", "flag", level)
const text = Field.text("姓名", "name", level)
const code = Field.code(
  "类别",
  "kind",
  { "02": { zh: "户主", en: "head" }, none: { zh: "无", en: "none" }, unknown: { zh: "不详", en: "unknown" } },
  level
)

describe("a column of texts", () => {
  it("keeps decimals as they were written", () => {
    const area = parserOf(Field.decimal("面积", "area", { level: 2 }) as Field.Field<any>, false)
    const read = (text: string) => {
      const bytes = Buffer.from(text)
      return area.parse(bytes, 0, bytes.length, CellKind.Text)
    }
    expect(["35.5", "３５.５", "1,035", "-2"].map(read)).toEqual(["35.5", "35.5", "1035", "-2"])
    for (const text of ["35.5㎡", "1e3", "1.1234567"]) expect(read(text)).toMatchObject({ code: "NOT_A_NUMBER" })
  })
  it("gives each cell its own text, whatever stood before it", () => {
    const parser = parserOf(text as Field.Field, false)
    const texts = fc.constantFrom("BS-1", "BS-2", "BS-10", "张某", "é", "\u00c3\u00a9", "ä½\u00a0", "你", "BS-1\u200b")
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, fc.string({ minLength: 1, maxLength: 3 })), { minLength: 2 }), (written) => {
        const alone = written.map((each) => parse(text, each))
        const inTurn = written.map((each) => {
          const bytes = Buffer.from(`9${each}9`)
          const value = parser.parse(bytes, 1, bytes.length - 1, CellKind.Text)
          return typeof value === "object" && value !== null ? { fault: value.code } : value
        })
        expect(inTurn).toEqual(alone)
      })
    )
  })
})

describe("money", () => {
  it.each([
    ["0", 0],
    ["1234.5", 123450],
    ["-30", -3000],
    ["-0", 0],
    ["-0.00", 0],
    ["1,234.50", 123450],
    ["１，２３４.50", 123450],
    ["1234元", 123400],
    ["+5", 500],
    ["0.01", 1]
  ])("%s", (written, fen) => {
    expect(parse(money, written)).toBe(fen)
  })

  it.each([
    "1.234",
    "1万",
    "3万元",
    "(100)",
    "1e3",
    "1,23.00",
    ".5",
    "5.",
    "--1",
    "NaN",
    "∞",
    "99999999999999999",
    "12 34",
    "abc"
  ])("%s is not money", (written) => {
    expect(parse(money, written)).toEqual(fault("NOT_MONEY"))
  })

  it("takes number cells only when they are exact", () => {
    expect(parse(money, "0.1", CellKind.Number)).toBe(10)
    expect(parse(money, String(1234.56), CellKind.Number)).toBe(123456)
    expect(parse(money, "0.10000000000000001", CellKind.Number)).toBe(10)
    expect(parse(money, "0.105", CellKind.Number)).toEqual(fault("NOT_MONEY"))
    expect(parse(money, "2025-07-01", CellKind.Date)).toEqual(fault("NOT_MONEY"))
    expect(parse(money, "TRUE", CellKind.Boolean)).toEqual(fault("NOT_MONEY"))
  })

  it("reads back every amount that is printed", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        const fen = Fen.fen(n)
        expect(parse(money, Fen.toYuan(fen))).toBe(fen)
        expect(parse(money, Fen.display(fen))).toBe(fen)
      })
    )
  })

  it("agrees with the core on every text", () => {
    const written = fc
      .array(fc.constantFrom(..."0123456789.,-+元 万１"), { maxLength: 14 })
      .map((parts) => parts.join(""))
    fc.assert(
      fc.property(
        written.filter((t) => t.trim() === t && t !== ""),
        (t) => {
          expect(parse(money, t)).toEqual(Fen.parseYuan(t) ?? fault("NOT_MONEY"))
        }
      ),
      { numRuns: 2000 }
    )
  })
})

describe("counts", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    ["１２", 12],
    ["1,200", 1200],
    ["3.0", 3]
  ])("%s", (written, n) => {
    expect(parse(count, written)).toBe(n)
  })
  it.each(["-1", "3.5", "三", "3人", "1e3", "99999999999999999999"])("%s is no count", (written) => {
    expect(parse(count, written)).toEqual(fault("NOT_A_COUNT"))
  })
  it("takes whole number cells", () => {
    expect(parse(count, "3", CellKind.Number)).toBe(3)
    expect(parse(count, "3.5", CellKind.Number)).toEqual(fault("NOT_A_COUNT"))
    expect(parse(count, "-3", CellKind.Number)).toEqual(fault("NOT_A_COUNT"))
  })
})

describe("days", () => {
  it.each([
    "2025-07-01",
    "2025/7/1",
    "2025.7.1",
    "2025-7-1",
    "20250701",
    "2025年7月1日",
    "2025年07月01日",
    "2025 年 7 月 1 日",
    "２０２５-０７-０１",
    "2025/07/01",
    "2025-07-01 00:00:00",
    "2025/7/1 0:00"
  ])("%s", (written) => {
    expect(parse(day, written)).toBe("2025-07-01")
  })
  it.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-07",
    "2025年7月",
    "45774",
    "25-7-1",
    "2025/7-1",
    "2025-07-01 13:00",
    "昨天",
    "20251301"
  ])("%s is no day", (written) => {
    expect(parse(day, written)).toEqual(fault("NOT_A_DAY"))
  })
  it("takes date cells, and number cells that are written as a day", () => {
    expect(parse(day, "2025-07-01", CellKind.Date)).toBe("2025-07-01")
    expect(parse(day, "2025-07-01 12:00:00", CellKind.Date)).toEqual(fault("NOT_A_DAY"))
    expect(parse(day, "20250701", CellKind.Number)).toBe("2025-07-01")
    expect(parse(day, "45839", CellKind.Number)).toEqual(fault("NOT_A_DAY"))
  })
  it("reads back every day in every form, and nothing that is no day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (y, m, d) => {
        const year = String(y).padStart(4, "0")
        const two = (n: number) => String(n).padStart(2, "0")
        const expected = Day.exists(y, m, d) ? Day.of(y, m, d) : fault("NOT_A_DAY")
        for (const written of [
          `${year}-${two(m)}-${two(d)}`,
          `${year}/${m}/${d}`,
          `${year}.${m}.${two(d)}`,
          `${year}${two(m)}${two(d)}`,
          `${year}年${m}月${d}日`
        ]) {
          expect(parse(day, written), written).toEqual(expected)
        }
      }),
      { numRuns: 500 }
    )
  })
})

describe("identity numbers", () => {
  it("takes every number in every spelling that people send", () => {
    fc.assert(
      fc.property(citizenId, (number) => {
        const full = [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("")
        const spaced = `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`
        for (const written of [number, number.toLowerCase(), `'${number}`, full, spaced, `\u200b${number}\ufeff`]) {
          expect(parse(id, written)).toBe(number)
        }
      })
    )
  })

  it.each([
    [id1.slice(0, 17), "ID_LENGTH"],
    [`${id1}1`, "ID_LENGTH"],
    [`${id1.slice(0, 5)}O${id1.slice(6)}`, "ID_CHARACTERS"],
    [idOf("99000119800230001"), "ID_BIRTH_DATE"],
    [idOf("99000121800101001"), "ID_BIRTH_DATE"],
    [`${id1.slice(0, 17)}${id1.endsWith("1") ? "2" : "1"}`, "ID_CHECK_CHARACTER"],
    ["990001800101001", "ID_FIFTEEN_DIGITS"],
    ["9.90001E+17", "ID_PRECISION_LOST"],
    ["#已丢失 990001198001010019", "ID_PRECISION_LOST"],
    [`="${id1}"`, "FORMULA_CELL"]
  ])("%s", (written, expected) => {
    expect(parse(id, written)).toEqual(fault(expected))
  })

  it("never takes a number cell, even one that looks right", () => {
    fc.assert(
      fc.property(citizenId, (number) => {
        expect(parse(id, number, CellKind.Number)).toEqual(fault("ID_PRECISION_LOST"))
      })
    )
  })

  it("sees the zeros that a spreadsheet leaves behind", () => {
    const rounded = `${id2.slice(0, 15)}000`
    expect(CitizenId.fault(rounded)).toBe("ID_CHECK_CHARACTER")
    expect(parse(id, rounded)).toEqual(fault("ID_PRECISION_LOST"))
  })

  it("agrees with the core on every 18 characters", () => {
    const near = fc
      .tuple(citizenId, fc.nat(17), fc.constantFrom(..."0123456789Xx年"))
      .map(([number, at, c]) => number.slice(0, at) + c + number.slice(at + 1))
    fc.assert(
      fc.property(near, (written) => {
        const expected = CitizenId.fault(CitizenId.normalise(written))
        const found = parse(id, written)
        if (expected === undefined) expect(found).toBe(CitizenId.normalise(written))
        else if (expected === "ID_CHECK_CHARACTER" && written.endsWith("000"))
          expect(found).toEqual(fault("ID_PRECISION_LOST"))
        else expect(found).toEqual(fault(expected))
      }),
      { numRuns: 2000 }
    )
  })
})

describe("codes, flags, divisions", () => {
  it("takes keys and labels in both languages, and numbers that lost their leading zero", () => {
    for (const written of ["02", "户主", "head", "HEAD", " 户 主", "０２"]) expect(parse(code, written)).toBe("02")
    expect(parse(code, "2", CellKind.Number)).toBe("02")
    expect(parse(code, "2")).toBe("02")
    expect(parse(code, "3")).toEqual(fault("NOT_IN_LIST"))
    expect(parse(code, "配偶")).toEqual(fault("NOT_IN_LIST"))
  })
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is no code", (written) => {
    expect(parse(code, written)).toEqual(fault("NOT_IN_LIST"))
    expect(parse(flag, written)).toEqual(fault("NOT_A_FLAG"))
  })
  it("takes the words for yes and no", () => {
    for (const written of ["是", "有", "true", "TRUE", "1", "√", "１"]) expect(parse(flag, written)).toBe(1)
    for (const written of ["否", "无", "false", "0", "×"]) expect(parse(flag, written)).toBe(0)
    expect(parse(flag, "TRUE", CellKind.Boolean)).toBe(1)
    expect(parse(flag, "0", CellKind.Number)).toBe(0)
    for (const written of ["2", "对", "y", "x"]) expect(parse(flag, written)).toEqual(fault("NOT_A_FLAG"))
  })
  it("takes division codes as text or number", () => {
    expect(parse(division, "990001001001")).toBe("990001001001")
    expect(parse(division, "990001", CellKind.Number)).toBe("990001")
    expect(parse(division, "９９０００１")).toBe("990001")
    for (const written of ["99000", "某县", "0990001", "990001.0"])
      expect(parse(division, written)).toEqual(fault("NOT_A_DIVISION"))
  })
})

describe("text", () => {
  it("keeps rare characters and leaves out marks that nobody sees", () => {
    expect(parse(text, "阿依古丽·买买提")).toBe("阿依古丽·买买提")
    expect(parse(text, "䶮𠮷\ue000")).toBe("䶮𠮷\ue000")
    expect(parse(text, "张\u200b三")).toBe("张三")
    expect(parse(text, "一行\r\n两行")).toBe("一行 两行")
    expect(parse(text, "O'Neil")).toBe("O'Neil")
  })
  it.each([
    ["a\u0007b", "CONTROL_CHARACTERS"],
    ["\u001b[31m", "CONTROL_CHARACTERS"],
    ["a\u202eb", "CONTROL_CHARACTERS"],
    ["a\u061cb", "CONTROL_CHARACTERS"],
    ["a\u0085b", "CONTROL_CHARACTERS"],
    ["张\ufffd", "DAMAGED_TEXT"],
    ["长".repeat(201), "TEXT_TOO_LONG"]
  ])("%j", (written, expected) => {
    expect(parse(text, written)).toEqual(fault(expected))
  })
  it("counts characters, not bytes", () => {
    expect(parse(text, "长".repeat(200))).toBe("长".repeat(200))
  })
  it("takes number cells that a spreadsheet holds exactly", () => {
    expect(parse(text, "13800000000", CellKind.Number)).toBe("13800000000")
    expect(parse(text, "6222020000000000000", CellKind.Number)).toEqual(fault("NUMBER_PRECISION_LOST"))
    expect(parse(text, "6.22202E+18")).toEqual(fault("NUMBER_PRECISION_LOST"))
  })
  it("a field with a schema of its own is checked against it", () => {
    const number = { ...text, schema: Schema.String.pipe(Schema.pattern(/^[A-Z]-\d+$/)) }
    expect(parse(number, "H-12")).toBe("H-12")
    expect(parse(number, "12")).toEqual(fault("VALUE_NOT_ALLOWED"))
    const grade = { ...count, schema: Schema.Int.pipe(Schema.between(1, 4)) }
    expect(parse(grade, "4")).toBe(4)
    expect(parse(grade, "5")).toEqual(fault("VALUE_NOT_ALLOWED"))
  })
  it("formulas are text only where text is asked for", () => {
    for (const written of ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1"])
      expect(parse(text, written)).toBe(written)
    expect(parse(money, "=1+1")).toEqual(fault("FORMULA_CELL"))
    expect(parse(day, "=TODAY()")).toEqual(fault("FORMULA_CELL"))
  })
  it("one day is one text however it is written", () => {
    fc.assert(fc.property(dayText, (d) => parse(day, d) === d && parse(day, d.replaceAll("-", "")) === d))
  })
})
