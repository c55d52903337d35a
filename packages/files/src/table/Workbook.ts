import { UnsupportedFormat } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import type { Source } from "./Source.ts"
import type { Opened } from "./Table.ts"

export const openWorkbook = (source: Source, _limits: Limits): Opened => {
  throw new UnsupportedFormat({ place: { file: source.name }, found: "xlsx" })
}
