/**
 * How alike two names are (姓名相似度), from 0 to 1, by Jaro and Winkler: shared characters that stand near each other, with a premium
 * for a common beginning of up to four characters.
 *
 * Reading: a character is a code point, so 张国强 and 张国东 share two of three whatever their bytes; the premium counts from 0.7 on.
 * Empty names are like nothing.
 * Source: Winkler 1990, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model.
 */
export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return a === "" ? 0 : 1
  const [ofA, ofB] = [charactersOf(a, left), charactersOf(b, right)]
  const jaro = jaroOf(left, ofA, right, ofB)
  if (jaro <= 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < ofA && prefix < ofB && left[prefix] === right[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Code points of a text in an array that is used again, and how many there are. Runs for every pair of names, so nothing is cut. */
const charactersOf = (text: string, into: Array<number>): number => {
  let size = 0
  for (let i = 0; i < text.length; size++) {
    const point = text.codePointAt(i)!
    into[size] = point
    i += point > 0xffff ? 2 : 1
  }
  return size
}
const [left, right]: readonly [Array<number>, Array<number>] = [[], []]
/** Which characters of the second name are shared; and those of the first that are, in their order. */
const [taken, common]: readonly [Array<boolean>, Array<number>] = [[], []]

const jaroOf = (a: ReadonlyArray<number>, ofA: number, b: ReadonlyArray<number>, ofB: number): number => {
  const window = Math.max(0, Math.floor(Math.max(ofA, ofB) / 2) - 1)
  for (let j = 0; j < ofB; j++) taken[j] = false
  let m = 0
  for (let i = 0; i < ofA; i++) {
    const end = Math.min(ofB, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[j] || b[j] !== a[i]) continue
      taken[j] = true
      common[m++] = a[i]!
      break
    }
  }
  if (m === 0) return 0
  let crossed = 0
  for (let j = 0, k = 0; j < ofB; j++) if (taken[j] && common[k++] !== b[j]) crossed++
  return (m / ofA + m / ofB + (m - crossed / 2) / m) / 3
}
