import { type Book, entryHash, genesis, holds, type Payload, type Sealed } from "./Chain.ts"
import type { Recorded } from "./Entry.ts"
import type { Finding } from "./Finding.ts"
import { same } from "./Hash.ts"
import * as Posting from "./Posting.ts"
import { Frontier } from "./Tree.ts"

/** An entry as a store holds it, with what the store reads in it. */
export interface Kept extends Sealed {
  /** What the header says; absent when it cannot be read. */
  readonly recorded: Recorded | undefined
  /** `blank` where there is a place for it and nothing in it. */
  readonly payload: Payload | "none" | "blank"
  /** Whether the columns that queries go by repeat what the header says. */
  readonly repeats: boolean
}

/** A root that the ledger had at a size, as somebody noted it. `where` names who: a checkpoint of its own, or a file. */
export interface Mark {
  readonly size: number
  readonly root: Uint8Array
  readonly where: string
  /** The roots of whole subtrees that were kept with it, to go on from. */
  readonly frontier?: Uint8Array
}

const most = 100

/**
 * A check of a whole ledger, entry by entry in its order (台账核验): that nothing was changed, moved, put in or left out, and that at
 * every marked size it had the root that was noted then.
 *
 * Finds at most 100 faults and goes on behind each, so that one changed entry is told from a ledger written anew.
 */
export class Audit {
  readonly findings: Array<Finding> = []
  private readonly book: Book
  private readonly tree: Frontier
  private readonly marks: Map<number, Array<Mark>> = new Map()
  private previous: Uint8Array
  private last = 0
  private time = ""
  private readonly closed = new Set<string>()
  private readonly erased = new Set<number>()
  private readonly blank: Array<number> = []

  constructor(book: Book, marks: ReadonlyArray<Mark> = []) {
    this.book = book
    this.tree = new Frontier(book.hash)
    this.previous = genesis(book)
    for (const mark of marks) this.marks.set(mark.size, [...(this.marks.get(mark.size) ?? []), mark])
    this.compare()
  }

  /** Entries so far. */
  get size(): number {
    return this.last
  }

  /** The hash of the last entry, on which the next would follow. */
  get head(): Uint8Array {
    return this.previous
  }

  readonly root = (): Uint8Array => this.tree.root()

  /** How many payloads are gone by an entry that says so. */
  get erasedPayloads(): number {
    return this.blank.filter((seq) => this.erased.has(seq)).length
  }

  /** Keys that entries named, each with the entry that named it. */
  readonly keys: Array<{ readonly seq: number; readonly publicKey: string }> = []

  /** Looks at the next entry. */
  readonly take = (entry: Kept): void => {
    const { commit, hash, header, seq } = entry
    if (seq !== this.last + 1) this.found({ code: "ENTRY_MISSING", seq: this.last + 1 })
    this.last = seq
    if (!same(hash, entryHash(this.book, seq, this.previous, header, commit)))
      this.found({ code: "ENTRY_CHANGED", seq })
    this.previous = hash
    this.tree.add(hash)
    this.payload(entry)
    if (!entry.repeats) this.found({ code: "COLUMNS_DIFFER", seq })
    if (entry.recorded === undefined) this.found({ code: "HEADER_UNREADABLE", seq })
    else this.content(entry.recorded)
    this.compare()
  }

  /** Ends the check. */
  readonly end = (): void => {
    for (const seq of this.blank) if (!this.erased.has(seq)) this.found({ code: "PAYLOAD_MISSING", seq })
    for (const [size, marks] of this.marks) {
      if (size > this.tree.size) for (const { where } of marks) this.found({ code: "LEDGER_SHORTER", where })
    }
  }

  readonly found = (finding: Finding): void => {
    if (this.findings.length < most) this.findings.push(finding)
  }

  private readonly payload = (entry: Kept): void => {
    const { commit, payload, seq } = entry
    if (commit.length === 0) {
      if (payload !== "none") this.found({ code: "PAYLOAD_WITHOUT_ENTRY", seq })
    } else if (payload === "none") this.found({ code: "PAYLOAD_MISSING", seq })
    else if (payload === "blank") this.blank.push(seq)
    else if (!holds(payload, entry, this.book.hash)) this.found({ code: "PAYLOAD_CHANGED", seq })
  }

  private readonly content = (entry: Recorded): void => {
    const { corrects, erases, kind, postings, quarter, recordedAt, seq } = entry
    if (kind === "keyed" && entry.digest !== undefined) this.keys.push({ seq, publicKey: entry.digest })
    if (postings !== undefined && !Posting.balanced(postings)) this.found({ code: "POSTINGS_UNBALANCED", seq })
    if (recordedAt < this.time) this.found({ code: "TIME_BACKWARDS", seq })
    this.time = recordedAt
    if (this.closed.has(quarter)) this.found({ code: "QUARTER_CLOSED", seq })
    if (kind === "quarterClosed") this.closed.add(quarter)
    if (corrects !== undefined && !(corrects >= 1 && corrects < seq)) this.found({ code: "CORRECTS_NOTHING", seq })
    if (erases !== undefined) for (const one of erases) this.erased.add(one)
  }

  /** Holds the root at this size against what was noted. */
  private readonly compare = (): void => {
    const marks = this.marks.get(this.tree.size)
    if (marks === undefined) return
    const root = this.tree.root()
    for (const { frontier, root: noted, where } of marks) {
      if (!same(root, noted) || (frontier !== undefined && !same(frontier, this.tree.pack())))
        this.found({ code: "CHECKPOINT_DIFFERS", where })
    }
  }
}
