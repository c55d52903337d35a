import type { AccessMark } from "@doudi/app"
import { Chain, type Finding, Hash, Tree } from "@doudi/core"

/** A check of the access log, note by note in its order (查阅日志核验), beside what checkpoints say that it had come to. */
export class AccessAudit {
  private readonly book: Chain.Book
  private readonly marks: ReadonlyArray<AccessMark>
  private readonly tree: Tree.Frontier
  private readonly differs = new Set<AccessMark>()
  private previous: Uint8Array
  private expected = 1

  constructor(book: Chain.Book, marks: ReadonlyArray<AccessMark>) {
    this.book = book
    this.marks = marks
    this.tree = new Tree.Frontier(book.hash)
    this.previous = Chain.genesis(book)
    for (const mark of marks) {
      if (mark.hash !== book.hash.name || !Hash.same(mark.log, book.id)) this.differs.add(mark)
    }
  }

  /** Whether the next note follows the one before it. */
  readonly follows = (note: Chain.Sealed): boolean => {
    const holds = note.seq === this.expected && Chain.follows(this.book, this.previous, note)
    this.previous = note.hash
    this.expected = note.seq + 1
    this.tree.add(note.hash)
    for (const mark of this.marks) {
      if (mark.size === this.tree.size && !Hash.same(mark.root, this.tree.root())) this.differs.add(mark)
    }
    return holds
  }

  /** Which checkpoints the log does not come to. */
  readonly end = (): ReadonlyArray<Finding.Finding> =>
    this.marks.flatMap((mark): ReadonlyArray<Finding.Finding> => {
      const { size, where } = mark
      if (this.differs.has(mark)) return [{ code: "ACCESS_DIFFERS", where }]
      return size > this.tree.size ? [{ code: "ACCESS_SHORTER", where }] : []
    })
}
