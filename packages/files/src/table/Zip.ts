import zlib from "node:zlib"
import { DamagedWorkbook, PasswordProtected, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"

/** A part of an archive, as its directory describes it. Nothing in it is believed before it is checked against the bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where the packed bytes begin. */
  readonly at: number
}

/**
 * An archive whose directory was read and found consistent (压缩包). Parts are unpacked in memory, never onto the disk.
 *
 * Shape: no two names alike but for case, none absolute or with `..`, no two parts share bytes.
 */
export interface Zip {
  readonly file: string
  readonly bytes: Buffer
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly limits: Limits
}

/**
 * Reads the directory of an archive that lies in memory.
 *
 * Fails: `DamagedWorkbook`, `TooLarge`, `PasswordProtected`.
 */
export const readZip = (file: string, bytes: Buffer, limits: Limits): Zip => {
  const damaged = (reason: string) => new DamagedWorkbook({ place: { file }, reason })
  const end = endOf(bytes)
  if (end === undefined) throw damaged("no end of directory")
  if (end.count > limits.entries) throw new TooLarge({ place: { file }, limit: "entries", maximum: limits.entries })
  if (end.at + end.size > bytes.length) throw damaged("directory out of bounds")
  const entries = new Map<string, ZipEntry>()
  const taken: Array<readonly [from: number, to: number]> = []
  let at = end.at
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged("directory entry")
    const flags = bytes.readUInt16LE(at + 8)
    if ((flags & 1) !== 0) throw new PasswordProtected({ place: { file } })
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > end.at + end.size) throw damaged("directory entry")
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/")
    const key = name.toLowerCase()
    if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\p{Cc}/iu.test(name)) throw damaged("unsafe name of a part")
    if (entries.has(key)) throw damaged("two parts of one name")
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [size, packed, local] = widened(
      extra,
      [at + 24, at + 20, at + 42].map((p) => bytes.readUInt32LE(p))
    )
    if (size === undefined || packed === undefined || local === undefined) throw damaged("lengths of a part")
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) throw damaged("header of a part")
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    if (data + packed > end.at) throw damaged("part out of bounds")
    taken.push([local, data + packed])
    const method = bytes.readUInt16LE(at + 10)
    entries.set(key, { name, method, crc: bytes.readUInt32LE(at + 16), packed, size, at: data })
    at = next
  }
  taken.sort(([a], [b]) => a - b)
  if (taken.some(([from], i) => i > 0 && from < taken[i - 1]![1])) throw damaged("parts share bytes")
  return { file, bytes, entries, limits }
}

/** The part of a name, whatever its letter case. */
export const entryOf = (zip: Zip, name: string): ZipEntry | undefined => zip.entries.get(name.toLowerCase())

/**
 * The bytes of a part in pieces. Stops as soon as the part is larger than its directory says, than `maximum`, or than any honest
 * part of its packed size would be; the checksum is compared at the end.
 *
 * Fails: `DamagedWorkbook`, `TooLarge`.
 */
export async function* unpack(zip: Zip, entry: ZipEntry, maximum: number): AsyncGenerator<Buffer> {
  const { bytes, file } = zip
  refuseSize(zip, entry, maximum)
  const packed = bytes.subarray(entry.at, entry.at + entry.packed)
  let total = 0
  let crc = 0
  const damaged = (reason: string) => new DamagedWorkbook({ place: { file }, reason })
  const stream = entry.method === 8 ? zlib.createInflateRaw({ chunkSize: 1 << 18 }) : undefined
  stream?.end(packed)
  try {
    for await (const piece of stream ?? slices(packed)) {
      total += piece.length
      if (total > entry.size) throw damaged("a part is larger than the directory says")
      crc = zlib.crc32(piece, crc)
      yield piece
    }
  } catch (cause) {
    throw isZlibError(cause) ? damaged("packed data") : cause
  } finally {
    stream?.destroy()
  }
  if (total !== entry.size || crc !== entry.crc) throw damaged("checksum")
}

/** A small part as a whole. Fails: `DamagedWorkbook`, `TooLarge`. */
export const unpackWhole = async (zip: Zip, entry: ZipEntry, maximum: number): Promise<Buffer> => {
  const pieces: Array<Buffer> = []
  for await (const piece of unpack(zip, entry, maximum)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const refuseSize = ({ file, limits }: Zip, { size, packed, method }: ZipEntry, maximum: number): void => {
  if (size > maximum) throw new TooLarge({ place: { file }, limit: "unpacked", maximum })
  const honest = Math.max(16 * 1024 * 1024, packed * limits.ratio)
  if (size > honest) throw new TooLarge({ place: { file }, limit: "unpacked", maximum: honest })
  if (method !== 8 && (method !== 0 || size !== packed)) {
    throw new DamagedWorkbook({ place: { file }, reason: `packing method ${method}` })
  }
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18))
}

const isZlibError = (cause: unknown): boolean =>
  cause instanceof Error && /^Z_|ERR_/.test(String((cause as NodeJS.ErrnoException).code ?? ""))

interface End {
  readonly count: number
  readonly size: number
  readonly at: number
}

/** The end record: the last bytes of the file, so a file that was cut off has none. */
const endOf = (bytes: Buffer): End | undefined => {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (bytes.readUInt32LE(at) !== 0x06054b50 || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const end = {
      count: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 12),
      at: bytes.readUInt32LE(at + 16)
    }
    if (end.count !== 0xffff && end.size !== 0xffffffff && end.at !== 0xffffffff) return end
    return wideEndOf(bytes, at - 20)
  }
  return undefined
}

/** The end record of ZIP64, which some Java programs write for files of any size. */
const wideEndOf = (bytes: Buffer, locator: number): End | undefined => {
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return undefined
  const at = Number(bytes.readBigUInt64LE(locator + 8))
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== 0x06064b50) return undefined
  const [count, size, start] = [32, 40, 48].map((p) => Number(bytes.readBigUInt64LE(at + p)))
  return { count: count!, size: size!, at: start! }
}

/** Lengths that are all ones stand in the ZIP64 extra field, in the same order. */
const widened = (extra: Buffer, values: ReadonlyArray<number>): ReadonlyArray<number | undefined> => {
  if (!values.includes(0xffffffff)) return values
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let p = at + 4
    return values.map((value) => {
      if (value !== 0xffffffff) return value
      p += 8
      return p <= extra.length ? Number(extra.readBigUInt64LE(p - 8)) : undefined
    })
  }
  return values.map((value) => (value === 0xffffffff ? undefined : value))
}
