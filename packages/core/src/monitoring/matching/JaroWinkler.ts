/**
 * How alike two names are (姓名相似度), from 0 to 1, by Jaro and Winkler: shared characters that stand near each other, with a premium
 * for a common beginning of up to four characters.
 *
 * Reading: a character is a code point, so 张国强 and 张国东 share two of three whatever their bytes; the premium counts from 0.7 on.
 * Empty names are like nothing.
 * Source: Winkler 1990, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model.
 */
export const jaroWinkler = (a: string, b: string): number => {
  const [left, right] = [Array.from(a), Array.from(b)]
  const jaro = jaroOf(left, right)
  if (jaro <= 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

type Characters = ReadonlyArray<string>

const jaroOf = (a: Characters, b: Characters): number => {
  if (a.length === 0 || b.length === 0) return 0
  const [ofA, ofB] = shared(a, b)
  const m = ofA.length
  if (m === 0) return 0
  let crossed = 0
  for (let i = 0; i < m; i++) if (ofA[i] !== ofB[i]) crossed++
  return (m / a.length + m / b.length + (m - crossed / 2) / m) / 3
}

/** The characters that the two have in common within the window, in the order of each. */
const shared = (a: Characters, b: Characters): readonly [Characters, Characters] => {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const ofA: Array<string> = []
  for (const [i, character] of a.entries()) {
    for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j++) {
      if (taken[j] || b[j] !== character) continue
      taken[j] = true
      ofA.push(character)
      break
    }
  }
  return [ofA, b.filter((_, j) => taken[j])]
}
