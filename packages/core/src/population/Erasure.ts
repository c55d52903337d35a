import { fields as householdFields } from "./Household.ts"
import { fields as memberFields } from "./Member.ts"

/**
 * What is left of a household whose personal facts were erased (删除个人信息): where it lived, in which category it was, how many people it
 * had. What figures of closed quarters count by stays; who they were, and all they owned, earned and suffered, does not.
 */

/** What stands in the place of a name. */
export const name = "（已删除）"
/** What stands in the place of a relation to the head. */
export const relation = "99"

/** Whether a fact of a household says something of a person (个人信息): everything of level 3 and 4, and all that a pack asks besides. */
export const isPersonal = (of: "household" | "member", key: string): boolean => {
  const fields: Readonly<Record<string, { readonly level: number } | undefined>> =
    of === "household" ? householdFields : memberFields
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  return field === undefined || field.level >= 3
}

/** What stands in the place of a personal fact of a member: nothing, but where a record cannot be without. */
export const inPlaceOf = (key: string): string | null => (key === "name" ? name : key === "relation" ? relation : null)
