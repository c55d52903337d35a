/** Households as columns of numbers (人群列): filled record by record, cell by cell, or from arrays that are there. */
export { type Cells, type Column, columnOf, decimalsPer, marks } from "./frame/Column.ts"
export { bytes, type Frame, type FrameColumn, of, type Texts } from "./frame/Frame.ts"
export { chunk, FrameBuilder } from "./frame/FrameBuilder.ts"
export { indexOf, joined, type Layout, layoutOf } from "./frame/Layout.ts"
export { numbersIn, withNumbers } from "./frame/MemberNumbers.ts"
export { movedTo, type Parcel, packed, settled, unpacked } from "./frame/Parcel.ts"
export { LinearSpace } from "./run/LinearSpace.ts"
export { type ArrayKind, ordinary, type Space, shared } from "./frame/Space.ts"
