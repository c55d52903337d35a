import { execFileSync } from "node:child_process"
import * as fs from "node:fs"
import * as path from "node:path"

/**
 * One change of a file, or something said between two of them (磁盘操作).
 *
 * Shape: `at` is the offset of a write or the new length of a truncation; `data` what was written, where a file was renamed to, or
 * the words said.
 */
export interface Act {
  readonly kind: "open" | "write" | "sync" | "truncate" | "rename" | "unlink" | "said"
  readonly file: string
  readonly at: number
  readonly data: Buffer
}

export type FaultKind = "open" | "write" | "sync" | "truncate" | "rename" | "unlink"

/** The Nth call of a kind fails (磁盘故障), once or from then on. */
export interface Fault {
  readonly kind: FaultKind
  readonly call: number
  readonly error: keyof typeof errors
  readonly how: "once" | "ever"
}

/** The numbers Linux gives to errors of a disk. */
export const errors = { EIO: 5, ENOSPC: 28, EDQUOT: 122, EFBIG: 27, EMFILE: 24, EACCES: 13 } as const

const kinds: Readonly<Record<string, Act["kind"]>> = {
  o: "open",
  w: "write",
  s: "sync",
  t: "truncate",
  r: "rename",
  u: "unlink",
  m: "said"
}

/** Why no disk can be watched here, or nothing. Linux with a C compiler is needed. */
export const unavailable = (): string | undefined => {
  if (process.platform !== "linux") return "needs Linux"
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" })
    return undefined
  } catch {
    return "needs a C compiler (cc)"
  }
}

/** Builds the layer that stands between a program and the disk. */
export const build = (folder: string): string => {
  const library = path.join(folder, "disk.so")
  const source = path.join(import.meta.dirname, "disk.c")
  execFileSync("cc", ["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library, source, "-ldl", "-lpthread"])
  return library
}

/** What a program's environment needs to have its changes under a folder noted in a file. */
export const watching = (library: string, root: string, trace: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: library,
  DISK_ROOT: `${root}${path.sep}`,
  DISK_TRACE: trace
})

/** What it needs to meet a fault there. */
export const failing = (library: string, root: string, { kind, call, error, how }: Fault): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: library,
  DISK_ROOT: `${root}${path.sep}`,
  DISK_FAULT: `${kind}:${call}:${errors[error]}:${how}`
})

/** The changes a program made, in order. */
export const acts = (trace: string): ReadonlyArray<Act> => {
  const bytes = fs.readFileSync(trace)
  const found: Array<Act> = []
  for (let at = 0; at < bytes.length; ) {
    const kind = kinds[String.fromCharCode(bytes[at]!)]
    if (kind === undefined) throw new Error(`the trace is torn at byte ${at}`)
    const pathLength = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 11)
    const from = at + 15
    found.push({
      kind,
      file: bytes.toString("utf8", from, from + pathLength),
      at: Number(bytes.readBigInt64LE(at + 3)),
      data: bytes.subarray(from + pathLength, from + pathLength + length)
    })
    at = from + pathLength + length
  }
  return found
}
