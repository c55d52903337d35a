import { Audit, Bilingual, Checkpoint, type Finding, Hash, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import { AccessLog, type AccessMark } from "../port/AccessLog.ts"
import { Integrity } from "../port/Integrity.ts"
import { Ledger } from "../port/Ledger.ts"
import { Progress } from "../port/Progress.ts"
import { Signer } from "../port/Signer.ts"
import { Store } from "../port/Store.ts"

/** What a check came to (核验结果). `head` is the hash of the last entry, `root` that of the tree over all. */
export interface Verified {
  readonly entries: number
  /** How many payloads were erased, as entries say. */
  readonly erased: number
  readonly hash: Hash.HashName | undefined
  readonly head: string | undefined
  readonly root: string | undefined
  /** Checkpoints that the workspace keeps, and those that others brought; the ledger was held against each. */
  readonly checkpoints: number
  readonly anchors: number
  readonly findings: ReadonlyArray<Finding.Finding>
}

/** A checkpoint that another office kept (留存检查点): the text of its note, and what to call it. */
export interface Anchor {
  readonly where: string
  readonly text: string
}

const pageSize = 4096

/**
 * Checks the ledger of a workspace, entry by entry (台账核验), as it is at one moment, and the log of who looked at what, and holds both
 * against the checkpoints that others kept. Changes nothing.
 *
 * Fails: `AnchorUnreadable`, `StoreFailure`; what is wrong with the ledger is a finding.
 */
export const verifyLedger = Effect.fn("verifyLedger")(function* (anchors: ReadonlyArray<Anchor> = []) {
  const store = yield* Store
  return yield* store.read(chain(anchors))
})

/**
 * Checks a whole workspace (完整核验): the database file, its structure, the ledger, and every table that repeats other records.
 *
 * Fails: `AnchorUnreadable`, `StoreFailure`; what is wrong is a finding.
 */
export const verify = Effect.fn("verify")(function* (anchors: ReadonlyArray<Anchor> = []) {
  const store = yield* Store
  const integrity = yield* Integrity
  return yield* store.read(
    Effect.gen(function* () {
      const progress = yield* Progress
      yield* progress.begin({ zh: "检查数据库", en: "Checking the database" })
      const database = [...(yield* integrity.database), ...(yield* integrity.schema)]
      yield* progress.end
      const ledger = yield* chain(anchors)
      yield* progress.begin({ zh: "重算各表", en: "Rebuilding tables" })
      const projections = yield* integrity.projections
      yield* progress.end
      return { ...ledger, findings: [...database, ...ledger.findings, ...projections] } satisfies Verified
    })
  )
})

const chain = Effect.fnUntraced(function* (anchors: ReadonlyArray<Anchor>) {
  const ledger = yield* Ledger
  const signer = yield* Signer
  const progress = yield* Progress
  const notes: Array<Noted> = []
  for (const { text, where } of anchors) {
    const note = Checkpoint.decode(text)
    if (note === undefined) return yield* new AnchorUnreadable({ path: where })
    notes.push({ note, where, own: false })
  }
  const unreadable: Array<Finding.Finding> = []
  const kept = yield* ledger.checkpoints
  for (const { frontier, note: text, size } of kept) {
    const note = Checkpoint.decode(text)
    if (note?.size === size) notes.push({ note, where: `${size}`, own: true, frontier })
    else unreadable.push({ code: "CHECKPOINT_DIFFERS", where: `${size}` })
  }
  const book = yield* ledger.book
  const access = yield* (yield* AccessLog).check(book === undefined ? [] : accessMarks(notes.filter(isOf(book))))
  const total = yield* ledger.count()
  const counted = { entries: total, checkpoints: kept.length, anchors: anchors.length }
  if (book === undefined) {
    const found: ReadonlyArray<Finding.Finding> = total === 0 ? [] : [{ code: "ENTRY_CHANGED", seq: 1 }]
    const short = notes.map(({ where }): Finding.Finding => ({ code: "LEDGER_SHORTER", where }))
    const findings = [...found, ...short, ...unreadable, ...access]
    return { ...counted, erased: 0, hash: undefined, head: undefined, root: undefined, findings } satisfies Verified
  }
  const [ours, others] = [notes.filter(isOf(book)), notes.filter((noted) => !isOf(book)(noted))]
  const audit = new Audit.Audit(
    book,
    ours.map(({ frontier, note, where }) => ({
      size: note.size,
      root: note.root,
      where,
      ...(frontier === undefined ? {} : { frontier })
    }))
  )
  yield* progress.begin({ zh: "核验台账", en: "Checking the ledger" }, total)
  for (let done = 0; ; ) {
    const page = yield* ledger.kept(audit.size, pageSize)
    if (page.length === 0) break
    for (const entry of page) audit.take(entry)
    done += page.length
    yield* progress.advance(done)
  }
  yield* progress.end
  audit.end()
  return {
    ...counted,
    erased: audit.erasedPayloads,
    hash: book.hash.name,
    head: Hash.toHex(audit.head),
    root: Hash.toHex(audit.root()),
    findings: [
      ...audit.findings,
      ...unreadable,
      ...others.map(({ where }): Finding.Finding => ({ code: "ANOTHER_LEDGER", where })),
      ...ours.flatMap((noted) => signatureFault(noted, audit.keys, signer)),
      ...access
    ]
  } satisfies Verified
})

interface Noted {
  readonly note: Checkpoint.Note
  readonly where: string
  readonly own: boolean
  readonly frontier?: Uint8Array
}

/** What the checkpoints say that the access log had come to. */
const accessMarks = (notes: ReadonlyArray<Noted>): ReadonlyArray<AccessMark> =>
  notes.flatMap(({ note: { access }, where }) => (access === undefined ? [] : [{ ...access, where }]))

const isOf =
  (book: { readonly id: Uint8Array; readonly hash: Hash.Hash }) =>
  ({ note }: Noted): boolean =>
    note.hash === book.hash.name && Hash.same(note.ledger, book.id)

/** What is wrong with the signature of a checkpoint. One that came on paper has none; what counts there is its root. */
const signatureFault = (
  { note, own, where }: Noted,
  keys: Audit.Audit["keys"],
  { isSignedBy, sha256 }: typeof Signer.Service
): ReadonlyArray<Finding.Finding> => {
  if (note.signatures.length === 0) return own ? [{ code: "SIGNATURE_MISSING", where }] : []
  const body = new TextEncoder().encode(Checkpoint.body(note))
  const name = Checkpoint.origin(note)
  const known = keys.filter(({ seq }) => seq <= note.size).flatMap(({ publicKey }) => Hash.fromHex(publicKey) ?? [])
  for (const { bytes, key } of note.signatures) {
    const publicKey = known.find((one) => Hash.same(Checkpoint.keyId(name, one, sha256), key))
    if (publicKey === undefined) return [{ code: "KEY_UNKNOWN", where }]
    if (!isSignedBy(publicKey, body, bytes)) return [{ code: "SIGNATURE_WRONG", where }]
  }
  return []
}

/** The file holds no checkpoint. */
export class AnchorUnreadable
  extends Data.TaggedError("AnchorUnreadable")<{ readonly path: string }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return Bilingual.both("这个文件不是检查点", "This file holds no checkpoint")
  }
  get remedy() {
    return Bilingual.both(
      "请用 doudi ledger checkpoint 签发、由其他单位留存的文件",
      "Name a file that doudi ledger checkpoint wrote and another office kept"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
