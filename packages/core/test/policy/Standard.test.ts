import { Either } from "effect"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { value } from "../../src/policy/Evaluator.ts"
import * as Type from "../../src/policy/Type.ts"
import { compileIn, rich, subject } from "./language.ts"

/**
 * What the rule language and the DMN standard say alike, and where they part on purpose.
 *
 * Source: the cases of the Technology Compatibility Kit for DMN (dmn-tck/tck, Apache-2.0), by folder and case: inputs and
 * expected values only. Inputs of a case stand in its text as literals; a period is compared by its number of months or days.
 */
type Case = readonly [name: string, text: string, expected: string]

const [aDay, before, after] = ['date("2018-12-02")', 'date("2018-12-01")', 'date("2018-12-05")']

const agreeing: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "0105-feel-math": [
    ["1", "10+5", "15"],
    ["2", "-10+-5", "-15"],
    ["3", "(-10)+(-5)", "-15"],
    ["4", "10-5", "5"],
    ["5", "-10--5", "-5"],
    ["6", "(-10)-(-5)", "-5"],
    ["7", "(10+20)-(-5+3)", "32"],
    ["8", "10*5", "50"],
    ["9", "-10*-5", "50"],
    ["10", "(-10)*(-5)", "50"],
    ["11", "(10+5)*(-5*3)", "-225"],
    ["12", "10/5", "2"],
    ["13", "-10/-5", "2"],
    ["14", "(-10)/(-5)", "2"],
    ["15", "(10+20)/(-5*3)", "-2"],
    ["17", "10**5", "100000"],
    ["18", "10**-5", "0.00001"],
    ["19", "(5+2)**5", "16807"],
    ["20", "5+2**5", "37"],
    ["21", "5+2**5+3", "40"],
    ["31", "10 + 20 / -5 - 3", "3"],
    ["32", "10 + 20 / (-5 - 3)", "7.5"],
    ["33", "1.2*10**3", "1200"]
  ],
  "0106-feel-ternary-logic": [
    ["true and true", "true and true", "true"],
    ["true and false", "true and false", "false"],
    ["false and true", "false and true", "false"],
    ["false and false", "false and false", "false"],
    ["false and null", "false and 有经营", "false"],
    ["null and false", "有经营 and false", "false"],
    ["true or true", "true or true", "true"],
    ["true or false", "true or false", "true"],
    ["false or true", "false or true", "true"],
    ["false or false", "false or false", "false"],
    ["true or null", "true or 有经营", "true"],
    ["null or true", "有经营 or true", "true"]
  ],
  "0107-feel-ternary-logic-not": [
    ["not(true)", "not(true)", "false"],
    ["not(false)", "not(false)", "true"]
  ],
  "0100-arithmetic": [
    ["multiply number number 001", "10 * 10", "100"],
    ["multiply number number 002", "10 * -10", "-100"],
    ["multiply number number 003", "-10 * -10", "100"],
    ["multiply number number 004", "10 * 0", "0"],
    ["multiply number dtDuration 001", '10 * @"P1D"', "10"],
    ["multiply number dtDuration 002", '10 * @"-P1D"', "-10"],
    ["multiply number dtDuration 003", '-10 * @"-P1D"', "10"],
    ["multiply number dtDuration 006", '0 * @"P1D"', "0"],
    ["multiply number ymDuration 001", '10 * @"P1Y"', "120"],
    ["multiply number ymDuration 002", '10 * @"-P1Y"', "-120"],
    ["multiply number ymDuration 003", '-10 * @"-P1Y"', "120"],
    ["multiply number ymDuration 004", '12 * @"P1M"', "12"],
    ["multiply number ymDuration 005", '24 * @"P1M"', "24"],
    ["multiply number ymDuration 006", '26 * @"P1M"', "26"],
    ["multiply number ymDuration 007", '0 * @"P1M"', "0"],
    ["multiply number ymDuration 008", '1.5 * @"P2M"', "3"],
    ["multiply number ymDuration 009", '-1.5 * @"P2M"', "-3"],
    ["multiply ymDuration number 001", '@"P1Y" * 10', "120"],
    ["multiply ymDuration number 002", '@"-P1Y" * 10', "-120"],
    ["multiply dtDuration number 001", '@"P1D" * 10', "10"],
    ["multiply dtDuration number 002", '@"-P1D" * 10', "-10"],
    ["divide number number 001", "100 / 10", "10"],
    ["divide ymDuration number 001", '@"P10Y" / 10', "12"],
    ["divide ymDuration ymDuration 001", '@"P10Y" / @"P5Y"', "2"],
    ["divide dtDuration number 001", '@"P10D" / 10', "1"],
    ["add ymDuration ymDuration 001", '@"P1Y" + @"P2M"', "14"],
    ["add ymDuration ymDuration 002", '@"P1Y" + @"-P2M"', "10"],
    ["add ymDuration ymDuration 003", '@"-P1Y" + @"P2M"', "-10"],
    ["add ymDuration ymDuration 004", '@"-P1Y" + @"-P2M"', "-14"],
    ["add ymDuration ymDuration 005", '@"P1Y" + @"P0M"', "12"],
    ["add ymDuration ymDuration 006", '@"P1Y" + @"-P0M"', "12"],
    ["add ymDuration date 001", '@"2021-01-01" + @"P1Y"', "2022-01-01"],
    ["add dtDuration dtDuration 001", '@"P1D" + @"P2D"', "3"],
    ["add dtDuration date 001", '@"P1D" + @"2021-01-01"', "2021-01-02"],
    ["subtract number number 001", "10 - 5", "5"],
    ["subtract number number 002", "10 - -5", "15"],
    ["subtract number number 003", "-10 - 5", "-15"],
    ["subtract number number 004", "-10 - -5", "-5"],
    ["subtract number number 005", "1.1234 - 0.2345", "0.8889"],
    ["subtract number number 006", "1.1234 - -0.2345", "1.3579"]
  ],
  "0075-feel-exponent": [
    ["001", "3 ** 4 ** 5", "3486784401"],
    ["001_a", "-3 ** 2", "9"]
  ],
  "0050-feel-abs-function": [
    ["001", "abs(1)", "1"],
    ["002", "abs(-1)", "1"],
    ["003", "abs(0)", "0"]
  ],
  "0056-feel-modulo-function": [
    ["001", "modulo(10, 4)", "2"],
    ["001_a", "modulo(10, -4)", "-2"],
    ["002", "modulo(-10, 4)", "2"],
    ["003", "modulo(0, 4)", "0"]
  ],
  "0059-feel-all-function": [
    ["001", "all([true, false, true])", "false"],
    ["002", "all([true, true, true])", "true"],
    ["005", "all([])", "true"],
    ["006", "all(true)", "true"],
    ["007", "all(false)", "false"],
    ["010", "all(true, false, true)", "false"],
    ["011", "all(true, true, true)", "true"]
  ],
  "0060-feel-any-function": [
    ["001", "any([true, false, true])", "true"],
    ["002", "any([false, false, false])", "false"],
    ["005", "any([])", "false"],
    ["006", "any(true)", "true"],
    ["007", "any(false)", "false"],
    ["010", "any(true, false, true)", "true"],
    ["011", "any(false, false)", "false"]
  ],
  "0064-feel-conjunction": [
    ["001", "true and true", "true"],
    ["002", "true and false", "false"],
    ["004", "false and true", "false"],
    ["005", "false and false", "false"]
  ],
  "0071-feel-between": [
    ["number_001", "0 between 1 and 10", "false"],
    ["number_002", "1 between 1 and 10", "true"],
    ["number_003", "5 between 1 and 10", "true"],
    ["number_004", "10 between 1 and 10", "true"],
    ["number_005", "11 between 1 and 10", "false"],
    ["date_001", `${before} between ${aDay} and date("2018-12-04")`, "false"],
    ["date_002", `${aDay} between ${aDay} and date("2018-12-04")`, "true"],
    ["date_005", `${after} between ${aDay} and date("2018-12-04")`, "false"],
    ["ym_duration_001", 'duration("P1Y") between duration("P2Y") and duration("P4Y")', "false"],
    ["ym_duration_002", 'duration("P2Y") between duration("P2Y") and duration("P4Y")', "true"],
    ["ym_duration_005", 'duration("P5Y") between duration("P2Y") and duration("P4Y")', "false"],
    ["dt_duration_001", 'duration("P1D") between duration("P2D") and duration("P4D")', "false"],
    ["dt_duration_003", 'duration("P3D") between duration("P2D") and duration("P4D")', "true"]
  ],
  "0072-feel-in": [
    ["number_001", "1 in [2,3,1]", "true"],
    ["number_001_a", "1 in [2,3,4]", "false"],
    ["number_002", "1 in [[2..4], [1..3]]", "true"],
    ["number_002_a", "5 in [[2..4], [1..3]]", "false"],
    ...[1, 2, 3, 4, 5].flatMap((x): Array<Case> => {
      const letter = "abcde"[x - 1]
      return [
        [`number_007_${letter}`, `${x} in (2..4)`, String(x === 3)],
        [`number_008_${letter}`, `${x} in (2..4]`, String(x === 3 || x === 4)],
        [`number_009_${letter}`, `${x} in [2..4)`, String(x === 2 || x === 3)],
        [`number_010_${letter}`, `${x} in [2..4]`, String(x >= 2 && x <= 4)]
      ]
    }),
    ["number_011", "1 in 1", "true"],
    ["number_014_a", "10 in (1, 5, 9)", "false"],
    ["string_001", '"a" in ["b","c","a"]', "true"],
    ["string_001_a", '"a" in ["b","c","d"]', "false"]
  ],
  "0012-list-functions": [
    ["listContains", 'list contains(["x", "y", "z"], "OK")', "false"],
    ["min1", "min([6, 14, -3])", "-3"],
    ["sum1", "sum([6, 14, -3])", "17"]
  ],
  "0002-string-functions": [
    ["startsWithX", 'starts with("banana", "x")', "false"],
    ["startsWithB", 'starts with("banana", "a")', "false"],
    ["endsWithX", 'ends with("banana", "x")', "false"],
    ["endsWithB", 'ends with("banana", "a")', "true"],
    ["containsX", 'contains("banana", "x")', "false"],
    ["containsB", 'contains("banana", "a")', "true"],
    ["stringlength", 'string length("banana")', "6"]
  ],
  "1100-feel-decimal-function": [
    ["1", "decimal(1/3, 2)", "0.33"],
    ["3", "decimal(1.5, 0)", "2"],
    ["4", "decimal(2.5, 0)", "2"],
    ["5", "decimal(0, 0)", "0"],
    ["6", "decimal(0.0, 1)", "0"],
    ["7", "decimal(0.515, 2)", "0.52"],
    ["8", "decimal(65.123456, 6)", "65.123456"]
  ],
  "1101-feel-floor-function": [
    ["1", "floor(1.5)", "1"],
    ["2", "floor(-1.5)", "-2"],
    ["3", "floor(--1)", "1"],
    ["4", "floor(-5/2.3*5)", "-11"]
  ],
  "1102-feel-ceiling-function": [
    ["1", "ceiling(1.5)", "2"],
    ["2", "ceiling(-1.5)", "-1"],
    ["3", "ceiling(--1)", "1"],
    ["4", "ceiling(-5/2.3*5)", "-10"]
  ],
  "1104-feel-string-length-function": [
    ["1", 'string length("")', "0"],
    ["2", 'string length("a")', "1"],
    ["3", 'string length("abc")', "3"]
  ],
  "1110-feel-contains-function": [
    ["4", 'contains("foobar","bar")', "true"],
    ["5", 'contains("foobar","o")', "true"],
    ["6", 'contains("abc","")', "true"],
    ["7", 'contains("","ab")', "false"],
    ["8", 'contains("","")', "true"]
  ],
  "1142-feel-round-down-function": [
    ["001", "round down(5.5, 0)", "5"],
    ["002", "round down(-5.5, 0)", "-5"],
    ["003", "round down(1.121, 2)", "1.12"],
    ["004", "round down(-1.126, 2)", "-1.12"]
  ],
  "1143-feel-round-half-up-function": [
    ["001", "round half up(5.5, 0)", "6"],
    ["002", "round half up(-5.5, 0)", "-6"],
    ["003", "round half up(1.121, 2)", "1.12"],
    ["004", "round half up(-1.126, 2)", "-1.13"]
  ],
  "1144-feel-round-half-down-function": [
    ["001", "round half down(5.5, 0)", "5"],
    ["002", "round half down(-5.5, 0)", "-5"],
    ["003", "round half down(1.121, 2)", "1.12"],
    ["004", "round half down(-1.126, 2)", "-1.13"]
  ]
}

/** Where the standard has a value and we on purpose have another one, or refuse the text; the reasons are in the reference. */
const parting: ReadonlyArray<readonly [suite: string, name: string, text: string, standard: string, ours: string]> = [
  ["0105-feel-math", "22", "5+2**(5+3)", "261", "WrongArguments"],
  ["0064-feel-conjunction", "006_a", "false and null", "false", "WrongType"],
  ["0064-feel-conjunction", "006_b", "false and 123", "false", "WrongType"],
  ["0064-feel-conjunction", "008_c", '"true" and false', "false", "WrongType"],
  ["0100-arithmetic", "multiply number ymDuration 010", '-2.5 * @"P1Y11M"', "-57", "-57.5"],
  ["0100-arithmetic", "divide ymDuration number 003", '@"P10Y11M" / 2.5', "52", "52.4"],
  ["0100-arithmetic", "multiply number dtDuration 004", '24 * @"PT1H"', "1", "NotSupported"],
  ["0100-arithmetic", "add string string 001", '"foo" + "bar" = "foobar"', "true", "WrongType"],
  ["0012-list-functions", "listContainsList", 'list contains(["a"], ["x"])', "false", "WrongType"],
  ["0012-list-functions", "count1", 'count(["a", "b", "c"])', "3", "WrongType"],
  ["0012-list-functions", "mean1", "mean([6, 14, -3])", "5.66666666666667", "17/3"],
  ["0012-list-functions", "mean2", "mean(11, 2, 10)", "7.66666666666667", "23/3"],
  ["0050-feel-abs-function", "006", "abs(number:-1)", "1", "NotSupported"],
  ["0071-feel-between", "string_001", '"a" between "b" and "d"', "false", "WrongType"],
  ["0072-feel-in", "number_003", "1 in <= 10", "true", "NotSupported"],
  ["0072-feel-in", "number_014", "10 in (1, < 5, >=10)", "true", "NotSupported"],
  ["1100-feel-decimal-function", "2", "decimal(1/3, 2.5)", "0.33", "WrongArguments"],
  ["1144-feel-round-half-down-function", "017_a", "round half down(5.5, 6176)", "5.5", "WrongArguments"]
]

const types = [Type.boolean, Type.number(), Type.number("months"), Type.number("days"), Type.date, Type.text]
const result = (text: string): string => {
  const tried = types.map((expects) => compileIn(text, expects, rich))
  const refused = tried.every(Either.isLeft)
  if (refused) return Either.merge(tried[0]!.pipe(Either.flip) as Either.Either<any, any>)[0].code
  const expects = types[tried.findIndex(Either.isRight)]!
  const found = value(Either.getOrThrow(compileIn(text, expects, rich)), subject())
  return Rational.isRational(found) ? Rational.format(found) : String(found)
}

describe("the cases of the standard", () => {
  for (const [suite, cases] of Object.entries(agreeing)) {
    it.each(cases)(`${suite} %s: %s is %s`, (_, text, expected) => expect(result(text)).toBe(expected))
  }
  it.each(parting)("%s %s: %s is %s by the standard, here %s on purpose", (_, __, text, standard, ours) => {
    expect(result(text)).toBe(ours)
    expect(ours).not.toBe(standard)
  })
  it("are counted in the reference", async () => {
    const { readFileSync } = await import("node:fs")
    const page = readFileSync(new URL("../../../../docs/reference/rule-language.md", import.meta.url), "utf8")
    const count = Object.values(agreeing).flat().length
    expect(page).toContain(`${count} cases in ${Object.keys(agreeing).length} of its folders`)
    expect(page).toContain(`${parting.length} cases where it does not`)
  })
})
