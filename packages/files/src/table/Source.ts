import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { EmptyFile, FileChanged, FileNotReadable, NotAFile, TooLarge } from "./FileProblem.ts"

/** Bytes read at a time. */
export const chunkBytes = 1 << 18

/**
 * A file that was opened and is known to be an ordinary one (来源文件). It keeps what identifies it, so that a later change or
 * a different file under the same name is noticed.
 */
export interface Source {
  readonly path: string
  /** The name without folders: the only part of the path that messages show. */
  readonly name: string
  readonly size: number
  readonly head: Buffer
  readonly stamp: Stamp
}

interface Stamp {
  readonly dev: number
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
}

/**
 * Looks at a file without reading all of it.
 *
 * Fails: `NotAFile`, `FileNotReadable`, `EmptyFile`.
 */
export const inspect = (file: string): Source => {
  const name = path.basename(file)
  const { fd, stamp } = open(file)
  try {
    if (stamp.size === 0) throw new EmptyFile({ place: { file: name } })
    const head = Buffer.alloc(Math.min(stamp.size, 8192))
    const got = guard(name, () => fs.readSync(fd, head, 0, head.length, 0))
    return { path: file, name, size: stamp.size, head: head.subarray(0, got), stamp }
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * The bytes of the file in pieces of at most `chunkBytes`; each piece is valid until the next. Returns their SHA-256, or nothing with
 * `hashed` false, for a look at bytes that are read once more.
 *
 * Fails: `FileChanged` when the file is not the one inspected, or is not the same at the end.
 */
export function* chunks(source: Source, hashed = true): Generator<Buffer, string> {
  const { fd, stamp } = open(source.path)
  try {
    const changed = () => new FileChanged({ place: { file: source.name } })
    if (!same(stamp, source.stamp)) throw changed()
    const hash = hashed ? createHash("sha256") : undefined
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, source.size))
    let total = 0
    for (;;) {
      const got = guard(source.name, () => fs.readSync(fd, buffer, 0, buffer.length, null))
      if (got === 0) break
      total += got
      if (total > source.size) throw changed()
      const piece = buffer.subarray(0, got)
      hash?.update(piece)
      yield piece
    }
    if (total !== source.size || !same(stampOf(fs.fstatSync(fd)), source.stamp)) throw changed()
    return hash?.digest("hex") ?? ""
  } finally {
    fs.closeSync(fd)
  }
}

/** The whole file, for formats that keep their directory at the end. Fails: `TooLarge`, `FileChanged`. */
export const whole = (source: Source, maximum: number): { readonly bytes: Buffer; readonly sha256: string } => {
  refuseLarger(source, maximum)
  const bytes = Buffer.allocUnsafe(source.size)
  let at = 0
  const pieces = chunks(source)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return { bytes, sha256: value }
    at += value.copy(bytes, at)
  }
}

export const refuseLarger = (source: Source, maximum: number): void => {
  if (source.size > maximum) throw new TooLarge({ place: { file: source.name }, limit: "file", maximum })
}

/** Opens without following a link and without waiting for a pipe. Where the system knows no such flags, `lstat` decides. */
const open = (file: string): { readonly fd: number; readonly stamp: Stamp } => {
  const name = path.basename(file)
  const notAFile = () => new NotAFile({ place: { file: name } })
  if (!guard(name, () => fs.lstatSync(file)).isFile()) throw notAFile()
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
  const fd = guard(name, () => fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
  const stats = fs.fstatSync(fd)
  if (stats.isFile()) return { fd, stamp: stampOf(stats) }
  fs.closeSync(fd)
  throw notAFile()
}

const guard = <A>(name: string, run: () => A): A => {
  try {
    return run()
  } catch (cause) {
    throw new FileNotReadable({ place: { file: name }, reason: (cause as NodeJS.ErrnoException).code ?? "UNKNOWN" })
  }
}

const stampOf = ({ dev, ino, size, mtimeMs }: fs.Stats): Stamp => ({ dev, ino, size, mtimeMs })

const same = (a: Stamp, b: Stamp): boolean =>
  a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs
