/** Frames of columns that are there (人群列), without what fills them from records. */
export { type Cells, marks, type Stored } from "./Column.ts"
export { bytes, type Frame, type FrameColumn, of } from "./Frame.ts"
export { movedTo, type Parcel, packed, settled, unpacked } from "./Parcel.ts"
export { LinearSpace } from "../run/LinearSpace.ts"
export { ordinary, type Space, shared } from "./Space.ts"
export type { Target } from "../run/Data.ts"
