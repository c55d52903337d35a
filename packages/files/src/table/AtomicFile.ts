import { type Bilingual, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import { createHash, randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"

/** A file that was written (成品文件). `sha256` is that of the bytes on the disk. */
export interface Written {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Where the bytes of a new file go. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => void
  /** Overwrites bytes that were written before, such as a length that is known only afterwards. */
  readonly patch: (bytes: Uint8Array, position: number) => void
  /** Bytes written so far. */
  readonly position: () => number
}

/**
 * Writes a file wholly or not at all: beside its place under another name, onto the disk, then into place in one step. A
 * reader sees the old file or the new one, never half of one. When `fill` fails nothing is left behind.
 *
 * Fails: `FileNotWritable`, and whatever `fill` throws.
 */
export const write = async (file: string, fill: (sink: Sink) => void | Promise<void>): Promise<Written> => {
  const folder = path.dirname(file)
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`)
  const fd = guard(file, () => fs.openSync(temporary, "wx+", 0o600))
  let open = true
  try {
    const sink = bufferedSink(file, fd)
    await fill(sink)
    guard(file, () => {
      sink.flush()
      fs.fsyncSync(fd)
    })
    const written = { path: file, bytes: sink.position(), sha256: hashOf(fd) }
    fs.closeSync(fd)
    open = false
    guard(file, () => fs.renameSync(temporary, file))
    syncFolder(folder)
    return written
  } catch (cause) {
    if (open) fs.closeSync(fd)
    fs.rmSync(temporary, { force: true })
    throw cause
  }
}

/** Makes the folder of a file when it is not there. Throws `FileNotWritable`. */
export const ensureFolder = (folder: string): void =>
  guard(folder, () => void fs.mkdirSync(folder, { recursive: true }))

/** The same as an effect. */
export const makeFolder = (folder: string): Effect.Effect<void, FileNotWritable> =>
  Effect.try({ try: () => ensureFolder(folder), catch: (cause) => cause as FileNotWritable })

/** The place cannot be written to: no permission, no space, or another program holds the file open. */
export class FileNotWritable
  extends Data.TaggedError("FileNotWritable")<{ readonly place: Problem.Place; readonly reason: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get says(): Bilingual.Bilingual {
    return { zh: `写不了这个文件（${this.reason}）`, en: `The file cannot be written (${this.reason})` }
  }
  get remedy(): Bilingual.Bilingual {
    return {
      zh: "请检查文件夹是否存在、有无写入权限和剩余空间；如正在 Excel 或 WPS 中打开，请先关闭",
      en: "Check that the folder exists, the permission and the free space; close the file in Excel or WPS first"
    }
  }
  override get message() {
    return Problem.message(this)
  }
}

const guard = <A>(file: string, run: () => A): A => {
  try {
    return run()
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "UNKNOWN"
    throw new FileNotWritable({ place: { file: path.basename(file) }, reason })
  }
}

const bufferedSink = (file: string, fd: number): Sink & { readonly flush: () => void } => {
  const buffer = Buffer.allocUnsafe(1 << 18)
  let filled = 0
  let flushed = 0
  const out = (bytes: Uint8Array) =>
    guard(file, () => {
      for (let done = 0; done < bytes.length; )
        done += fs.writeSync(fd, bytes, done, bytes.length - done, flushed + done)
      flushed += bytes.length
    })
  const flush = () => {
    out(buffer.subarray(0, filled))
    filled = 0
  }
  return {
    flush,
    position: () => flushed + filled,
    write: (bytes) => {
      if (filled + bytes.length > buffer.length) flush()
      if (bytes.length > buffer.length) return out(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
    },
    patch: (bytes, position) => {
      flush()
      guard(file, () => fs.writeSync(fd, bytes, 0, bytes.length, position))
    }
  }
}

const hashOf = (fd: number): string => {
  const hash = createHash("sha256")
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (let position = 0; ; ) {
    const got = fs.readSync(fd, buffer, 0, buffer.length, position)
    if (got === 0) return hash.digest("hex")
    hash.update(buffer.subarray(0, got))
    position += got
  }
}

/** Makes the new name durable where folders can be synced; Windows does so by itself. */
const syncFolder = (folder: string): void => {
  try {
    const fd = fs.openSync(folder, "r")
    try {
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
  } catch {
    // Windows refuses to open a folder; the file itself is synced.
  }
}
