import type { Form } from "@doudi/core"

/** The cells of a row as JSON text: unknown is `null`, not applicable is `false`. */
export const encode = (cells: ReadonlyArray<Form.Cell>): string =>
  JSON.stringify(cells.includes(null) ? cells.map((cell) => (cell === null ? false : cell)) : cells)

/** The cells that `encode` or a `CellWriter` wrote. */
export const decode = (text: string): ReadonlyArray<Form.Cell> => {
  const values = JSON.parse(text) as Array<Form.Cell | false>
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    values[i] = value === null ? undefined : value === false ? null : value
  }
  return values as ReadonlyArray<Form.Cell>
}
