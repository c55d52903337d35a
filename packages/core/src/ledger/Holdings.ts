import type { Bilingual } from "../foundation/Bilingual.ts"

/** What a workspace keeps for ever, kind by kind, in the order of a quarter's work. None of it ever becomes less. */
export const kinds = {
  packs: { zh: "政策包", en: "policy packs" },
  imports: { zh: "导入的文件", en: "imported files" },
  versions: { zh: "家庭档案版本", en: "versions of household records" },
  rosterRows: { zh: "部门名单行", en: "rows of department lists" },
  clues: { zh: "线索", en: "clues" },
  determinations: { zh: "认定记录", en: "determinations" },
  pushed: { zh: "推送事项", en: "pushed items" },
  answers: { zh: "反馈", en: "answers" },
  entries: { zh: "台账", en: "ledger entries" },
  closed: { zh: "已关账季度", en: "closed quarters" }
} as const satisfies Readonly<Record<string, Bilingual>>
export type Kind = keyof typeof kinds

/**
 * A line of the ledger by its place and its hash (台账末条), as hexadecimal digits. The hash covers every line before it: two workspaces
 * with the same line have the same ledger up to it.
 */
export interface Mark {
  readonly seq: number
  readonly key: string
  readonly hash: string
}

/** How much a workspace keeps (存量), and where its ledger ends. `last` is absent while the ledger is empty. */
export interface Holdings {
  readonly counts: Readonly<Record<Kind, number>>
  readonly last?: Mark
}

/** What a copy has less of than the original, by how many. */
export interface Shortfall {
  readonly kind: Kind
  readonly by: number
}

/** What a copy lacks (缺少的内容): every kind of which it keeps less. A copy that keeps more lacks nothing. */
export const shortfalls = (copy: Holdings, original: Holdings): ReadonlyArray<Shortfall> =>
  (Object.keys(kinds) as ReadonlyArray<Kind>).flatMap((kind) => {
    const by = original.counts[kind] - copy.counts[kind]
    return by > 0 ? [{ kind, by }] : []
  })

/**
 * Whether a ledger goes on from where a copy ends: it has the copy's last line at the same place. The ledger of another workspace, or
 * one that was rewritten, does not.
 */
export const goesOn = (copy: Holdings, lineAtCopysEnd: Mark | undefined): boolean =>
  copy.last === undefined ||
  (lineAtCopysEnd !== undefined &&
    lineAtCopysEnd.seq === copy.last.seq &&
    lineAtCopysEnd.key === copy.last.key &&
    lineAtCopysEnd.hash === copy.last.hash)
