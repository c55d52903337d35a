/**
 * A hash function (杂凑算法) with the name it has in the ledger. Callers bring the function: the core computes none of its own.
 *
 * Shape: `digest` gives 32 bytes. Source: SM3 is GB/T 32905-2016, SHA-256 is FIPS 180-4.
 */
export interface Hash {
  readonly name: HashName
  readonly digest: (bytes: Uint8Array) => Uint8Array
}

/** SM3 is what Chinese government systems use, and the default; SHA-256 is for those who check with the tools of elsewhere. */
export type HashName = "sm3" | "sha256"

export const size = 32

export const isHashName = (text: string): text is HashName => text === "sm3" || text === "sha256"

export const toHex = (bytes: Uint8Array): string => {
  let hex = ""
  for (const byte of bytes) hex += (byte < 16 ? "0" : "") + byte.toString(16)
  return hex
}

/** Bytes of an even number of lower-case hexadecimal digits; `undefined` for any other text. */
export const fromHex = (hex: string): Uint8Array | undefined => {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) return undefined
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

export const same = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
