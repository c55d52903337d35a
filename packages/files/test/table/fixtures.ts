import { Effect, Exit } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import zlib from "node:zlib"
import { afterAll } from "vitest"

/** A folder of the running test file, removed afterwards. */
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-files-"))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let files = 0
/** A path in the folder that no other test uses. */
export const fresh = (extension: string): string => path.join(folder, `t${++files}${extension}`)

export const save = (bytes: string | Uint8Array, extension = ".csv"): string => {
  const file = fresh(extension)
  fs.writeFileSync(file, bytes)
  return file
}

export const run = <A, E>(effect: Effect.Effect<A, E>): Promise<A> => Effect.runPromise(effect)

/** The failure of an effect; anything else fails the test. */
export const failure = async <A, E>(effect: Effect.Effect<A, E>): Promise<E> => {
  const exit = await Effect.runPromiseExit(Effect.flip(effect))
  if (Exit.isSuccess(exit)) return exit.value
  throw new Error(`expected a typed failure, got ${exit.cause}`)
}

export interface Part {
  readonly name: string
  readonly content: string | Buffer
  /** Lies: what the headers say instead of the truth. */
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** Point at the bytes of an earlier part. */
  readonly at?: number
}

/** An archive written by hand, so that it may lie. */
export const zip = (parts: ReadonlyArray<Part>, options: { readonly zip64?: boolean } = {}): Buffer => {
  const out: Array<Buffer> = []
  const directory: Array<Buffer> = []
  let at = 0
  for (const part of parts) {
    const bytes = Buffer.from(part.content as string)
    const method = part.method ?? 8
    const data = method === 8 ? zlib.deflateRawSync(bytes) : bytes
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0x800, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(part.crc ?? zlib.crc32(bytes), 10)
    common.writeUInt32LE(part.packed ?? data.length, 14)
    common.writeUInt32LE(part.size ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, data])
    out.push(local)
    const central = Buffer.from(common)
    let extra = Buffer.alloc(0)
    if (options.zip64) {
      extra = Buffer.alloc(20)
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(16, 2)
      extra.writeBigUInt64LE(BigInt(bytes.length), 4)
      extra.writeBigUInt64LE(BigInt(data.length), 12)
      central.writeUInt32LE(0xffffffff, 14)
      central.writeUInt32LE(0xffffffff, 18)
      central.writeUInt16LE(extra.length, 24)
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(part.at ?? at, 10)
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), central, rest, name, extra]))
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length & 0xffff, 8)
  end.writeUInt16LE(parts.length & 0xffff, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  if (!options.zip64) return Buffer.concat([...out, central, end])
  const wide = Buffer.alloc(76)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeBigUInt64LE(BigInt(parts.length), 24)
  wide.writeBigUInt64LE(BigInt(parts.length), 32)
  wide.writeBigUInt64LE(BigInt(central.length), 40)
  wide.writeBigUInt64LE(BigInt(at), 48)
  wide.writeUInt32LE(0x07064b50, 56)
  wide.writeBigUInt64LE(BigInt(at + central.length), 64)
  wide.writeUInt32LE(1, 72)
  end.writeUInt16LE(0xffff, 8)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([...out, central, wide, end])
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"

/** The parts of a workbook with one sheet, whose XML the test writes. `replace` puts other parts in their place. */
export const workbookParts = (
  sheetXml: string,
  options: {
    readonly strings?: ReadonlyArray<string>
    readonly styles?: string
    readonly workbook?: string
    readonly extra?: ReadonlyArray<Part>
  } = {}
): ReadonlyArray<Part> => [
  { name: "[Content_Types].xml", content: `<Types xmlns="${packages}/content-types"/>` },
  {
    name: "_rels/.rels",
    content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  },
  {
    name: "xl/workbook.xml",
    content:
      options.workbook ??
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名册" sheetId="1" r:id="r1"/></sheets></workbook>`
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="/xl/styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  },
  ...(options.styles === undefined ? [] : [{ name: "xl/styles.xml", content: options.styles }]),
  ...(options.strings === undefined
    ? []
    : [
        {
          name: "xl/sharedStrings.xml",
          content: `<sst xmlns="${main}">${options.strings.map((text) => `<si>${text}</si>`).join("")}</sst>`
        }
      ]),
  { name: "xl/worksheets/sheet1.xml", content: sheetXml },
  ...(options.extra ?? [])
]

export const sheetOf = (rows: string, after = "", before = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

/** An inline text cell. */
export const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
