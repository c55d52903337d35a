/**
 * One small loop over arrays (内核): the only functions that touch rows when no code may be generated.
 *
 * Shape: `n` is a multiple of 32 but for what the rows of households come to; numbers past the last row mean nothing and are harmless.
 * Each kernel sees one kind of array only, so that an engine makes one tight loop of it, and does four rows a turn. An argument whose
 * name ends in `K` is one number for all rows.
 */
export type Kernel = (out: any, n: number, a: any, b: any, c: any) => void
