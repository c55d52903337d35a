/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits (校验值).
 *
 * Here, in plain arithmetic, because the core asks nothing of the machine it runs on and every receipt of a population has one.
 * Source: FIPS 180-4, §6.2.
 */
export const digest = (text: string): string => {
  const length = write(text)
  const blocks = pad(length)
  state.set(initial)
  for (let at = 0; at < blocks * 64; at += 64) block(at)
  let hex = ""
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, "0")
  return hex
}

/** The first 32 bits of the fractional parts of roots of the first primes: square roots of 8, cube roots of 64. */
const primes = (count: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
/** Exact: the integer root of the prime with 32 more binary places, by bigint. */
const fraction = (prime: number, root: 2 | 3): number => {
  const scaled = BigInt(prime) << BigInt(32 * root)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(root) <= scaled) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}
const initial = Int32Array.from(primes(8), (prime) => fraction(prime, 2))
const constants = Int32Array.from(primes(64), (prime) => fraction(prime, 3))

// Reused by every call: a digest never waits, so no two are under way at once.
const state = new Int32Array(8)
const schedule = new Int32Array(64)
let bytes = new Uint8Array(8192)

/** Writes a text as UTF-8 into `bytes` and gives its length. A lone surrogate becomes U+FFFD. */
const write = (text: string): number => {
  if (bytes.length < text.length * 3 + 128) bytes = new Uint8Array(text.length * 6 + 128)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      const next = text.charCodeAt(i + 1)
      const paired = code < 0xdc00 && next >= 0xdc00 && next < 0xe000
      code = paired ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : 0xfffd
      if (paired) i++
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
      else {
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (code & 0x3f)
  }
  return at
}

/** Puts the mark and the length behind the text; gives the number of blocks of 64 bytes. */
const pad = (length: number): number => {
  const blocks = (length + 72) >>> 6
  bytes.fill(0, length, blocks * 64)
  bytes[length] = 0x80
  const bits = length * 8
  for (let i = 0; i < 6; i++) bytes[blocks * 64 - 1 - i] = Math.floor(bits / 2 ** (8 * i)) & 0xff
  return blocks
}

const block = (at: number): void => {
  const w = schedule
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4
    w[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + small0 + w[i - 7]! + small1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i++) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + big1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = (state[0]! + a) | 0
  state[1] = (state[1]! + b) | 0
  state[2] = (state[2]! + c) | 0
  state[3] = (state[3]! + d) | 0
  state[4] = (state[4]! + e) | 0
  state[5] = (state[5]! + f) | 0
  state[6] = (state[6]! + g) | 0
  state[7] = (state[7]! + h) | 0
}
