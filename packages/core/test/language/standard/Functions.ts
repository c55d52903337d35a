import type { Case } from "./Operators.ts"

/** Cases of functions in which the standard and we say the same. A property of a date, `d.year`, is asked by our function of that name. */
export const functions: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "0002-string-functions": [
    ["startsWithX", 'starts with("banana", "x")', "false"],
    ["startsWithB", 'starts with("banana", "a")', "false"],
    ["endsWithX", 'ends with("banana", "x")', "false"],
    ["endsWithB", 'ends with("banana", "a")', "true"],
    ["containsX", 'contains("banana", "x")', "false"],
    ["containsB", 'contains("banana", "a")', "true"],
    ["stringlength", 'string length("banana")', "6"]
  ],
  "0012-list-functions": [
    ["listContains", 'list contains(["x", "y", "z"], "OK")', "false"],
    ["min1", "min([6, 14, -3])", "-3"],
    ["sum1", "sum([6, 14, -3])", "17"]
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
  "0074-feel-properties": [
    ["date_001", 'year(date("2018-12-10"))', "2018"],
    ["date_002", 'month(date("2018-12-10"))', "12"],
    ["date_003", 'day(date("2018-12-10"))', "10"]
  ],
  "0083-feel-unicode": [
    ["001", 'string length("\\u0009")', "1"],
    ["002", 'string length("\\\\u0009")', "6"],
    ["005", 'contains("\\ud83d\\udc0e\\uD83D\\uDE00", "\\uD83D\\uDE00")', "true"],
    ["005_a", 'contains("\\ud83d\\udc0e\\uD83D\\uDE00", "😀")', "true"],
    ["endswith_001", 'ends with("\\ud83d\\udc0e\\uD83D\\uDE00", "\\uD83D\\uDE00")', "true"]
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
  "1115-feel-date-function": [
    ["011", 'date("2017-12-31")', "2017-12-31"],
    ["012", 'date("2017-01-01")', "2017-01-01"]
  ],
  "1120-feel-duration-function": [
    ["003", 'duration("P1D")', "1"],
    ["014", 'duration("P0D")', "0"],
    ["025", 'duration("P1Y2M")', "14"],
    ["026", 'duration("P1Y")', "12"],
    ["027", 'duration("P0Y")', "0"],
    ["028", 'duration("P0M")', "0"],
    ["029", 'duration("-P1Y")', "-12"],
    ["030", 'duration("P26M")', "26"],
    ["031", 'duration("P1Y27M")', "39"],
    ["032", 'duration("P100M")', "100"],
    ["033", 'duration("-P100M")', "-100"]
  ],
  "1141-feel-round-up-function": [
    ["001", "round up(5.5, 0)", "6"],
    ["002", "round up(-5.5, 0)", "-6"],
    ["003", "round up(1.121, 2)", "1.13"],
    ["004", "round up(-1.126, 2)", "-1.13"]
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
