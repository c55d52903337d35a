/**
 * The one spelling of plain data as JSON (规范文本), from which digests are made: keys sorted by code unit, nothing that is
 * `undefined`, no blanks.
 *
 * Throws `RangeError` for a number that is not a safe integer: a float has no spelling that everybody agrees on.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new RangeError("a digest is made of integers only")
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`
}
