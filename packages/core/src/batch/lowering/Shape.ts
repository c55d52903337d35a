import type { Node } from "../../language/Checked.ts"
import type { Term } from "../../language/Vocabulary.ts"
import type { Value } from "../../language/Value.ts"
import type { Stored } from "../frame/Column.ts"
import type { Why } from "../form/Beyond.ts"

/**
 * What is true of all rows of a column (列概况). Shape: `least` and `most` hold what is known; the marks are the stored numbers of what is
 * not, where there are such cells.
 */
export interface ColumnShape {
  readonly column: Stored
  readonly index: number
  readonly least: number
  readonly most: number
  readonly known: boolean
  /** Whether the cells are doubles, which have marks of their own. */
  readonly isWide: boolean
  /** The stored mark, or `undefined` where no cell has it. */
  readonly absent: number | undefined
  readonly unknown: number | undefined
}

/** What a program may rely on (特化依据): it fits every frame of which the same is true. */
export interface Shape {
  readonly columns: ReadonlyArray<ColumnShape>
  /** The most rows a household has in each table. */
  readonly mostRows: ReadonlyArray<number>
  /** The number of a list's table. */
  readonly tableOf: (list: string) => number
  /** A figure at each place where households live. */
  readonly figure: (term: Term) => ReadonlyArray<Value>
  /** The number of a free text that a rule writes. */
  readonly text: (text: string) => number
  /** One figure that takes steps upwards: how many at most, and what each figure grows by. The column of steps is the last one. */
  readonly along?:
    | { readonly most: number; readonly step: (term: Term) => ReadonlyArray<Value> | undefined }
    | undefined
  /**
   * The column of a part that the form cannot say, `unknown` while it is only looked for, and `undefined` where there is none: then the
   * part around it is asked.
   */
  readonly aside: (part: Node, ofPersons: boolean, why: Why) => ColumnShape | "unknown" | undefined
}
