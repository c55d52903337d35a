import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { canonical } from "../foundation/Canonical.ts"

/**
 * That somebody looked at what is sensitive, or took it out (查阅记录): who, in which role, what for, what of, how much. Never what stood
 * there.
 *
 * Shape: `at` is the UTC instant. `what` is the command. `household` is a household's number, where one was looked at. Unit: `count` in
 * households for what is read, in lines or files for what is taken out.
 */
export interface AccessNote {
  readonly at: string
  readonly actor: string
  readonly role: string
  readonly purpose: string
  readonly act: Act
  readonly what: string
  readonly household?: string
  readonly count: number
}

export const acts = { read: both("查阅", "read"), export: both("导出", "taken out") } as const satisfies Record<
  string,
  Bilingual
>
export type Act = keyof typeof acts

/** The bytes of a note, which its hash covers: canonical JSON of a list, numbers as text. */
export const encode = ({ act, actor, at, count, household, purpose, role, what }: AccessNote): Uint8Array =>
  new TextEncoder().encode(
    canonical([1, at, actor, role, purpose, act, what, household ?? "", String(count)].map(String))
  )

/** A note from its bytes; `undefined` for bytes that are none. */
export const decode = (bytes: Uint8Array): AccessNote | undefined => {
  let cells: unknown
  try {
    cells = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
  if (!Array.isArray(cells) || cells.length !== 9 || cells.some((cell) => typeof cell !== "string")) return undefined
  const [version, at, actor, role, purpose, act, what, household, count] = cells as ReadonlyArray<string> &
    [string, string, string, string, string, string, string, string, string]
  if (version !== "1" || (act !== "read" && act !== "export") || !/^\d{1,15}$/.test(count)) return undefined
  return { at, actor, role, purpose, act, what, ...(household === "" ? {} : { household }), count: Number(count) }
}
