import * as fs from "node:fs"
import * as path from "node:path"
import type { Random } from "@doudi/synthetic"
import type { Act } from "./Disk.ts"

/** What of the changes that no `fsync` covered yet had reached the disk when the power went (断电时的磁盘状态). */
export type Survival = "none" | "all" | "prefix" | "subset" | "torn"
export const survivals: ReadonlyArray<Survival> = ["none", "all", "prefix", "subset", "torn"]

interface Held {
  /** What is on the disk for certain; nothing when the file is not. */
  durable: Buffer | undefined
  /** Changes since the last `fsync`, in order. */
  pending: Array<Act>
}

const sector = 512

/**
 * Files as a disk would hold them if the power went at some moment of a program's run, after the idea of replaying traces of system
 * calls into crash states (Pillai and others, ALICE, OSDI 2014).
 *
 * A change counts as kept when an `fsync` of its file followed. Of the others none, all, the first few, any, or any with one of them
 * torn at a sector may have been kept. Files that SQLite does not trust after a crash (`-shm`) are left out.
 */
export class PowerCut {
  private readonly files = new Map<string, Held>()
  private readonly root: string
  constructor(root: string) {
    this.root = root
  }

  private of(file: string): Held {
    let held = this.files.get(file)
    if (held === undefined) {
      held = { durable: fs.existsSync(file) ? fs.readFileSync(file) : undefined, pending: [] }
      this.files.set(file, held)
    }
    return held
  }

  /** Files as they are before the run. */
  readonly begin = (files: ReadonlyArray<string>): void => {
    for (const file of files) this.files.set(file, { durable: fs.readFileSync(file), pending: [] })
  }

  readonly act = (act: Act): void => {
    if (act.kind === "said" || act.file.endsWith("-shm")) return
    const held = this.of(act.file)
    if (act.kind === "rename") {
      const to = act.data.toString("utf8")
      this.files.set(to, { durable: settled(held.durable, held.pending), pending: [] })
      this.files.set(act.file, { durable: undefined, pending: [] })
    } else if (act.kind === "sync") {
      held.durable = settled(held.durable, held.pending)
      held.pending = []
    } else if (act.kind === "open") {
      if (act.at !== 0) held.pending.push({ ...act, kind: "truncate", at: 0 })
      else if (held.durable === undefined && held.pending.length === 0) held.pending.push(act)
    } else held.pending.push(act)
  }

  /** Whether changes wait for an `fsync`: then the ways in which they survive differ. */
  get undecided(): boolean {
    return [...this.files.values()].some(({ pending }) => pending.length > 0)
  }

  /** Writes one possible state of the disk into a folder. */
  readonly write = (into: string, survival: Survival, chance: Random.Random): void => {
    for (const [file, { durable, pending }] of this.files) {
      const content = settled(durable, surviving(pending, survival, chance))
      if (content !== undefined) fs.writeFileSync(path.join(into, path.relative(this.root, file)), content)
    }
  }
}

const surviving = (pending: ReadonlyArray<Act>, survival: Survival, chance: Random.Random): ReadonlyArray<Act> => {
  switch (survival) {
    case "none":
      return []
    case "all":
      return pending
    case "prefix":
      return pending.slice(0, chance.below(pending.length + 1))
    case "subset":
      return pending.filter(() => chance.below(2) === 1)
    case "torn": {
      const kept = pending.filter(() => chance.below(4) > 0)
      const last = kept.findLastIndex(({ kind }) => kind === "write")
      return last < 0 ? kept : [...kept.slice(0, last), ...torn(kept[last]!, chance), ...kept.slice(last + 1)]
    }
  }
}

/** The sectors of a write that reached the disk. */
const torn = (write: Act, chance: Random.Random): ReadonlyArray<Act> => {
  const parts: Array<Act> = []
  for (let from = 0; from < write.data.length; from += sector) {
    if (chance.below(2) === 1) {
      parts.push({ ...write, at: write.at + from, data: write.data.subarray(from, from + sector) })
    }
  }
  return parts
}

/** A file after some changes; nothing when it is not there. */
const settled = (content: Buffer | undefined, changes: ReadonlyArray<Act>): Buffer | undefined => {
  let length = content?.length ?? 0
  let most = length
  for (const { at, data, kind } of changes) if (kind === "write") most = Math.max(most, at + data.length)
  if (changes.length === 0) return content
  let bytes: Buffer | undefined = Buffer.alloc(most)
  content?.copy(bytes)
  for (const { at, data, kind } of changes) {
    if (kind === "unlink") {
      bytes = undefined
      length = 0
      continue
    }
    bytes ??= Buffer.alloc(most)
    if (kind === "write") {
      if (at > length) bytes.fill(0, length, at)
      data.copy(bytes, at)
      length = Math.max(length, at + data.length)
    } else if (kind === "truncate") {
      if (at > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(at - bytes.length)])
      if (at > length) bytes.fill(0, length, at)
      length = at
    }
  }
  return bytes?.subarray(0, length)
}
