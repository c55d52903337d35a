import type { Citation } from "../../foundation/Citation.ts"
import type { Cause } from "../Cause.ts"
import type { Policies } from "./MergeDiff.ts"

/** A document and the place in it, as a reader looks it up (依据); the id of a document that the pack does not name. */
export const sourceOf = (policies: Policies, { policy, source }: Cause): string => {
  if (source === undefined) return ""
  const { low, monitoring, merged } = policies
  const known = [merged, low, monitoring].find(({ id }) => id === policy)?.sources.get(source.document)
  return cited(source, known?.title)
}

const cited = ({ document, article }: Citation, title: string | undefined): string =>
  article === undefined ? (title ?? document) : `${title ?? document} ${article}`
