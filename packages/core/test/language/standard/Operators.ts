/** A case of the kit: its name, an expression, and what it comes to. Inputs of a case stand in its text as literals. */
export type Case = readonly [name: string, text: string, expected: string]

const [aDay, before, after] = ['date("2018-12-02")', 'date("2018-12-01")', 'date("2018-12-05")']

/**
 * Cases of operators, literals and loops in which the standard and we say the same, by folder of the kit. A loop or a filter gives a list, which no
 * rule of ours does; it is compared by its sum, or by whether any of it holds.
 */
export const operators: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "0100-feel-constants": [
    ["1", "true", "true"],
    ["2", "false", "false"]
  ],
  "0101-feel-constants": [
    ["1", ".872", "0.872"],
    ["2", "-.872", "-0.872"],
    ["4", "50", "50"],
    ["5", "-50", "-50"],
    ["7", "125.4321987654", "125.4321987654"],
    ["8", "-125.4321987654", "-125.4321987654"]
  ],
  "0102-feel-constants": [
    ["1", '"foo bar"', "foo bar"],
    ["2", '"šomeÚnicodeŠtriňg"', "šomeÚnicodeŠtriňg"],
    ["3", '"横綱"', "横綱"]
  ],
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
  "0064-feel-conjunction": [
    ["001", "true and true", "true"],
    ["002", "true and false", "false"],
    ["004", "false and true", "false"],
    ["005", "false and false", "false"]
  ],
  "0065-feel-disjunction": [
    ["001", "true or true", "true"],
    ["002", "true or false", "true"],
    ["004", "false or true", "true"],
    ["005", "false or false", "false"]
  ],
  "0066-feel-negation": [
    ["001", "not(true)", "false"],
    ["002", "not(false)", "true"]
  ],
  "0068-feel-equality": [
    ["boolean_001", "true = true", "true"],
    ["boolean_002", "true != true", "false"],
    ["boolean_003", "false = false", "true"],
    ["boolean_004", "false != false", "false"],
    ["boolean_005", "true = false", "false"],
    ["boolean_006", "true = null", "false"],
    ["boolean_007", "false = null", "false"],
    ["number_001", "123 = 123", "true"],
    ["number_002", "123.01 = 123.01", "true"],
    ["number_003", "0 = 0.00", "true"],
    ["number_004", "-0 = 0", "true"],
    ["number_005", "-1 = 1", "false"],
    ["number_006", "100 = null", "false"],
    ["string_001", '"foo" = "foo"', "true"],
    ["string_002", '"foo" = "Foo"', "false"],
    ["string_003", '"foo" != "Foo"', "true"],
    ["string_004", '"foo" = null', "false"],
    ["date_001", 'date("2018-12-08") = date("2018-12-08")', "true"],
    ["date_002", 'date("2018-12-07") = date("2018-12-08")', "false"],
    ["date_003", 'date("2018-12-07") = null', "false"],
    ["dt_duration_001", 'duration("P1D") = duration("P1D")', "true"],
    ["dt_duration_003", 'duration("P1D") = duration("P2D")', "false"],
    ["dt_duration_004", 'duration("P1D") = duration("-P1D")', "false"],
    ["dt_duration_005", 'duration("P0D") = duration("-P0D")', "true"],
    ["dt_duration_006", 'duration("P0D") = null', "false"],
    ["ym_duration_001", 'duration("P1Y") = duration("P1Y")', "true"],
    ["ym_duration_002", 'duration("P1Y") = duration("P12M")', "true"],
    ["ym_duration_003", 'duration("P1Y") = duration("P2Y")', "false"],
    ["ym_duration_004", 'duration("P1Y") = duration("-P1Y")', "false"],
    ["ym_duration_005", 'duration("P0Y") = duration("-P0Y")', "true"],
    ["ym_duration_007", 'duration("P0Y") = null', "false"]
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
    ["dt_duration_003", 'duration("P3D") between duration("P2D") and duration("P4D")', "true"],
    ["date_003", 'date("2018-12-03") between date("2018-12-02") and date("2018-12-04")', "true"],
    ["date_004", 'date("2018-12-04") between date("2018-12-02") and date("2018-12-04")', "true"],
    ["ym_duration_003", 'duration("P3Y") between duration("P2Y") and duration("P4Y")', "true"],
    ["ym_duration_004", 'duration("P4Y") between duration("P2Y") and duration("P4Y")', "true"],
    ["dt_duration_002", 'duration("P2D") between duration("P2D") and duration("P4D")', "true"],
    ["dt_duration_004", 'duration("P4D") between duration("P2D") and duration("P4D")', "true"],
    ["dt_duration_005", 'duration("P5D") between duration("P2D") and duration("P4D")', "false"]
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
    ["string_001_a", '"a" in ["b","c","d"]', "false"],
    ...[1, 2, 3, 4, 5].flatMap((x): Array<Case> => {
      const [letter, day, range] = ["abcde"[x - 1], `date("2018-12-0${x}")`, 'date("2018-12-02")..date("2018-12-04")']
      return [
        [`date_007_${letter}`, `${day} in (${range})`, String(x === 3)],
        [`date_008_${letter}`, `${day} in (${range}]`, String(x === 3 || x === 4)],
        [`date_009_${letter}`, `${day} in [${range})`, String(x === 2 || x === 3)],
        [`date_010_${letter}`, `${day} in [${range}]`, String(x >= 2 && x <= 4)]
      ]
    }),
    ["string_011", '"a" in "a"', "true"],
    ["boolean_001", "true in [true, false]", "true"],
    ["boolean_011", "true in true", "true"],
    ["boolean_014", "true in (false, true)", "true"],
    ["boolean_014_a", "true in (false, false)", "false"],
    ["date_001", 'date("2018-12-08") in [date("2018-12-08"),date("2018-12-09"),date("2018-12-10")]', "true"],
    ["date_001_a", 'date("2018-12-11") in [date("2018-12-08"),date("2018-12-09"),date("2018-12-10")]', "false"],
    [
      "date_002",
      'date("2018-12-11") in [[date("2018-12-05") .. date("2018-12-07")], [date("2018-12-10") .. date("2018-12-12")]]',
      "true"
    ],
    [
      "date_002_a",
      'date("2018-12-04") in [[date("2018-12-05") .. date("2018-12-07")], [date("2018-12-10") .. date("2018-12-12")]]',
      "false"
    ],
    ["date_011", 'date("2018-12-05") in date("2018-12-05")', "true"]
  ],
  "0073-feel-comments": [
    ["001", "1 + /* 1 + */ 1", "2"],
    ["002", "1 + // eol comment\n1\n", "2"],
    ["003", "\n/*\nsome\n*/\n1 + 1 // and stuff\n", "2"]
  ],
  "0075-feel-exponent": [
    ["001", "3 ** 4 ** 5", "3486784401"],
    ["001_a", "-3 ** 2", "9"]
  ],
  "0099-arithmetic-negation": [
    ["001", "-10", "-10"],
    ["002", "--10", "10"],
    ["003", '-@"P1D"', "-1"],
    ["003_a", '-@"-P1D"', "1"],
    ["004", '-@"P1Y"', "-12"],
    ["004_a", '-@"-P1Y"', "12"]
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
    ["subtract number number 006", "1.1234 - -0.2345", "1.3579"],
    ["divide dtDuration dtDuration 001", '@"P10D" / @"P5D"', "2"],
    ["add number number 001", "10 + 5", "15"],
    ["add number number 002", "10 + -5", "5"],
    ["add number number 003", "-10 + 5", "-5"],
    ["add number number 004", "-10 + -5", "-15"],
    ["add number number 005", "1.2345 + 2.234", "3.4685"],
    ["add date ymDuration 001", '@"2021-01-01" + @"P1Y"', "2022-01-01"],
    ["add date ymDuration 002", '@"P1M" + @"2021-01-01"', "2021-02-01"],
    ["add date dtDuration 001", '@"2021-01-01" + @"P1D"', "2021-01-02"],
    ["subtract number number 007", "-1.1234 - -0.2345", "-0.8889"],
    ["subtract date date 001", '@"2021-01-02" - @"2021-01-01"', "1"],
    ["subtract date ymDuration 001", '@"2021-01-02" - @"P1Y"', "2020-01-02"],
    ["subtract date ymDuration 003", '@"2021-01-02" - @"P1M"', "2020-12-02"],
    ["subtract date ymDuration 004", '@"2021-01-02" - @"-P1Y"', "2022-01-02"],
    ["subtract date dtDuration 001", '@"2021-01-02" - @"P1D"', "2021-01-01"],
    ["subtract ymDuration ymDuration 001", '@"P1Y" - @"P2M"', "10"],
    ["subtract ymDuration ymDuration 002", '@"-P1Y" - @"P2M"', "-14"],
    ["subtract ymDuration ymDuration 003", '@"-P1Y" - @"-P2M"', "-10"],
    ["subtract ymDuration ymDuration 004", '@"P1Y" - @"-P2M"', "14"],
    ["subtract ymDuration ymDuration 005", '@"P1Y" - @"P0M"', "12"],
    ["subtract ymDuration ymDuration 006", '@"P1Y" - @"-P0M"', "12"]
  ],
  "0069-feel-list": [
    ["009", "sum([1,2,3][true])", "6"],
    ["010", "sum([1,2,3][false])", "0"],
    ["011", "sum([1,2,3][item >= 2])", "5"]
  ],
  "0093-feel-at-literals": [
    ["date_002", '@"2019-03-31"', "2019-03-31"],
    ["dt_duration_002", '@"P10D"', "10"],
    ["ym_duration_002", '@"P10Y"', "120"]
  ],
  "0016-some-every": [
    ["everyGtTen1", "every i in [25, 15, 1.5] satisfies i > 10", "false"],
    ["someGtTen1", "some i in [25, 15, 1.5] satisfies i > 10", "true"]
  ],
  "0032-conditionals": [
    ["001", "if true then 100+10 else 100-10", "110"],
    ["002", "if false then 100+10 else 100-10", "90"]
  ],
  "0033-for-loops": [
    ["001", "sum(for h in [10, 20, 30] return h + 1)", "63"],
    ["004", "sum(for x in [2, 3, 4, 5] return x * 10)", "140"]
  ],
  "0084-feel-for-loops": [
    ["001", "sum(for i in [1,2,3] return i + 1)", "9"],
    ["014", 'any(for i in ["saturday", "sunday"] return if i = "sunday" then true else false)', "true"],
    ["015", 'any(for i in ["peter", "mary"] return if i = "mary" then true else false)', "true"]
  ]
}
