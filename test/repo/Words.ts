import { CitizenId } from "@doudi/core"
import type { Fault, Source } from "./Source.ts"

/** The one identity number that is printed in public as a test value; every other person here is invented under no real division. */
const printed = "11010519491231002X"

/** Province codes of GB/T 2260 and the codes of residence permits: an identity number that begins so may be somebody's. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** Identity numbers that could belong to a person: in the shape of one, with a province and an existing birth date. */
export const identityNumbers = (source: Source): ReadonlyArray<Fault> =>
  [...CitizenId.normalise(source.text.replace(/[\s·-]+/g, ",")).matchAll(/(?<![0-9A-Z])\d{17}[\dX](?![0-9A-Z])/g)]
    .map(([number]) => number)
    .filter((number) => number !== printed && provinces.test(number) && CitizenId.fault(number) !== "ID_BIRTH_DATE")
    .map((number) => ({ path: source.path, says: `holds an identity number, ${number.slice(0, 6)}…` }))

/** Mobile numbers as people have them; examples use 000 behind the prefix. */
export const telephoneNumbers = (source: Source): ReadonlyArray<Fault> =>
  [...source.text.matchAll(/(?<![\d.A-Za-z])1[3-9]\d{9}(?![\d.A-Za-z])/g)]
    .filter(([number]) => !/^1[3-9]\d0000/.test(number))
    .map(([number]) => ({ path: source.path, says: `holds a mobile number, ${number.slice(0, 3)}…` }))

/** Written in two halves, so that the list does not find itself. */
const forbidden = [
  ["/wo", "rk/"],
  ["helper ses", "sion"],
  ["ses", "sion of the project"],
  ["hand", "book"],
  ["stack", ".md"],
  ["design", ".md"],
  ["TO", "DO"],
  ["FIX", "ME"]
].map((halves) => halves.join(""))

/** Words that mean something only where this was written, or that promise work instead of doing it. */
export const strayWords = (source: Source): ReadonlyArray<Fault> =>
  forbidden.filter((word) => source.text.includes(word)).map((word) => ({ path: source.path, says: `says “${word}”` }))
