import * as fs from "node:fs"
import * as path from "node:path"
import * as zlib from "node:zlib"
import type { Table } from "@doudi/synthetic"

/**
 * Marks that no real text holds: ten rare characters for the ten digits, in every name, illness and address. Identity numbers of the
 * synthetic people begin with a division that does not exist, which is mark enough.
 */
const rare = [..."鸑鷟鸒鷞鷨鵷鶢鵹鸕鶠"]
const digits = (n: number): string => [...String(n)].map((digit) => rare[Number(digit)]).join("")

const known = new Map<string, number>()
const numberOf = (who: string): number => {
  const found = known.get(who) ?? known.size + 1000
  known.set(who, found)
  return found
}

/** A table of synthetic people with marks in place of what could be anybody's. */
export const marked = ({ header, rows }: Table.Table): Table.Table => {
  const identity = header.findIndex((title) => /证件号|身份证/.test(title))
  const name = header.findIndex((title) => /姓名/.test(title))
  const kinds = header.map((title) =>
    /姓名/.test(title) ? "名" : /住址|地址/.test(title) ? "路" : /病种|疾病|诊断|原因/.test(title) ? "症" : ""
  )
  return {
    header,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) {
          const who = numberOf(String(row[identity] ?? row[name] ?? row[0]))
          yield row.map((cell, i) => (cell && kinds[i] !== "" ? `${digits(who)}${kinds[i]}` : cell))
        }
      }
    }
  }
}

/** What may be found in a text: marks of names, of illnesses, of addresses, and identity numbers. */
export type Mark = "name" | "illness" | "address" | "identity" | "hidden"

/** Two characters in hex. */
const inHex = rare.flatMap((a) => rare.map((b) => Buffer.from(a + b).toString("hex")))
/** Three characters in base64, wherever they begin: what lies wholly within groups of three bytes. */
const inBase64 = rare.flatMap((a) =>
  rare.flatMap((b) =>
    rare.flatMap((c) =>
      ["", "x", "xx"].map((before) =>
        Buffer.from(before + a + b + c)
          .toString("base64")
          .slice(4, 12)
      )
    )
  )
)

const marks: Readonly<Record<Mark, RegExp>> = {
  name: new RegExp(`[${rare.join("")}]{3,}名`, "u"),
  illness: new RegExp(`[${rare.join("")}]{3,}症`, "u"),
  address: new RegExp(`[${rare.join("")}]{3,}路`, "u"),
  identity: /(?<!\d)99\d{4}(?:19|20)\d{9}[\dXx]/,
  hidden: new RegExp(
    [...inHex, ...inHex.map((text) => text.toUpperCase()), ...inBase64].join("|").replaceAll("+", "\\+")
  )
}

/** Which marks a text holds, as it stands, with full-width digits, or with gaps between the characters. */
export const marksIn = (text: string): ReadonlyArray<Mark> => {
  const forms = [text, text.normalize("NFKC"), text.normalize("NFKC").replace(/[ \u3000\-_*·]/g, "")]
  return (Object.keys(marks) as ReadonlyArray<Mark>).filter((mark) => forms.some((form) => marks[mark].test(form)))
}

/** Everything a file holds as text: entries of a workbook unpacked, text in UTF-8 and GB18030, bytes as they are. */
export const textOf = (file: string): string => {
  const bytes = fs.readFileSync(file)
  const parts = bytes.subarray(0, 2).toString() === "PK" ? unpacked(bytes) : [bytes]
  return parts.map((part) => `${part.toString("utf8")}\n${new TextDecoder("gb18030").decode(part)}`).join("\n")
}

/** The entries of a zip archive, by its central directory. */
const unpacked = (bytes: Buffer): ReadonlyArray<Buffer> => {
  const entries: Array<Buffer> = []
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06") + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const lengths = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const local = bytes.readUInt32LE(at + 42)
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const part = bytes.subarray(data, data + size)
    entries.push(method === 8 ? zlib.inflateRawSync(part) : Buffer.from(part))
    at += 46 + lengths
  }
  return entries
}

/** Every file under a folder. */
export const filesUnder = (folder: string): ReadonlyArray<string> =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).isFile())
