import zlib from "node:zlib"
import type { Sink } from "./AtomicFile.ts"

/**
 * Packs parts into a ZIP archive one after the other (压缩打包), each in pieces, so that memory does not grow with the part. Lengths
 * are patched into the headers afterwards: no reader needs data descriptors. Every time stamp is the same, so equal content
 * gives equal bytes.
 */
export class ZipWriter {
  private readonly sink: Sink
  private readonly entries: Array<Entry> = []

  constructor(sink: Sink) {
    this.sink = sink
  }

  /** Begins a part. The one before must be closed. */
  open(name: string): ZipPart {
    const entry: Entry = { name: Buffer.from(name, "utf8"), at: this.sink.position(), crc: 0, packed: 0, size: 0 }
    this.entries.push(entry)
    this.sink.write(Buffer.concat([header(entry), entry.name]))
    return new ZipPart(this.sink, entry)
  }

  /** A part that is at hand as a whole. */
  add(name: string, text: string): void {
    const part = this.open(name)
    part.write(text)
    part.close()
  }

  /** Writes the directory. */
  close(): void {
    const at = this.sink.position()
    for (const entry of this.entries) this.sink.write(Buffer.concat([directory(entry), entry.name]))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(this.sink.position() - at, 12)
    end.writeUInt32LE(at, 16)
    this.sink.write(end)
  }
}

/** A part being written: text in, packed bytes out. */
export class ZipPart {
  private readonly sink: Sink
  private readonly entry: Entry
  private pending = ""

  constructor(sink: Sink, entry: Entry) {
    this.sink = sink
    this.entry = entry
  }

  write(text: string): void {
    this.pending += text
    if (this.pending.length > pieceCharacters) this.pack(zlib.constants.Z_SYNC_FLUSH)
  }

  close(): void {
    this.pack(zlib.constants.Z_FINISH)
    this.sink.patch(header(this.entry), this.entry.at)
  }

  /** Each piece ends on a byte and refers to no piece before it, so pieces can be packed alone and joined. */
  private pack(finishFlush: number): void {
    const { entry } = this
    const bytes = Buffer.from(this.pending, "utf8")
    this.pending = ""
    const packed = zlib.deflateRawSync(bytes, { finishFlush, level: 6 })
    entry.crc = zlib.crc32(bytes, entry.crc)
    entry.size += bytes.length
    entry.packed += packed.length
    if (entry.size > 0xffffffff || entry.at > 0xffffffff)
      throw new RangeError("a part of more than 4 GB does not fit a ZIP")
    this.sink.write(packed)
  }
}

interface Entry {
  readonly name: Buffer
  readonly at: number
  crc: number
  packed: number
  size: number
}

const pieceCharacters = 1 << 19
/** 1 January 1980, the first day that a ZIP can name. */
const noDate = 0x21

const header = (entry: Entry): Buffer => {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  common(bytes, 4, entry)
  return bytes
}

const directory = (entry: Entry): Buffer => {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  common(bytes, 6, entry)
  bytes.writeUInt32LE(entry.at, 42)
  return bytes
}

/** What the two headers share: version, UTF-8 names, deflate, date, checksum, lengths. */
const common = (bytes: Buffer, at: number, { crc, packed, size, name }: Entry): void => {
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(0x0800, at + 2)
  bytes.writeUInt16LE(8, at + 4)
  bytes.writeUInt16LE(noDate, at + 8)
  bytes.writeUInt32LE(crc, at + 10)
  bytes.writeUInt32LE(packed, at + 14)
  bytes.writeUInt32LE(size, at + 18)
  bytes.writeUInt16LE(name.length, at + 22)
}
