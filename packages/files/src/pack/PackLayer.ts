import { readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { GoldenCase, Pack, PackFault as Fault, type PackFault, type Problem, Shape, ShapeFault } from "@doudi/core"
import { Either, ParseResult, Schema } from "effect"
import { type PackFile, parse, sections, shared } from "./PackFile.ts"
import { empty, notPart, unexpected, wellFormed } from "./PackFileFault.ts"
import { fileNames, isKnown } from "./PackFiles.ts"
import { has, lineIn, ofCase, ofParameter } from "./PackPlace.ts"

export type Faults = ReadonlyArray<PackFault.PackFault>

/** The largest file of a pack; a policy officer's has a few thousand lines at most. */
const mostBytes = 2_000_000

/** One pack folder as its files have it, before it is put on its parents (政策包的一层). */
export interface Layer extends GoldenCase.CaseFile {
  readonly pack: Pack.Pack
  readonly place: (path: string) => Problem.Place | undefined
}

/** A pack that is not a folder; what is wrong in it cannot be shown in a file. */
export const withoutFolder = (pack: Pack.Pack): Layer => ({
  pack,
  bases: {},
  cases: [],
  harmless: [],
  allowed: [],
  types: [],
  place: () => undefined
})

/** One folder, without its parents. */
export const readLayer = (directory: string): Either.Either<Layer, Faults> => {
  const listed = fileNames(directory)
  if (listed === undefined) {
    const id = basename(directory)
    return Either.left([
      Fault.PackFault.of("pack", `没有政策包目录 ${id}`, `There is no pack folder ${id}`, [
        "请检查路径和 extends",
        "Check the path and `extends`"
      ])
    ])
  }
  const faults: Array<PackFault.PackFault> = []
  const files = new Map<string, PackFile>()
  for (const name of listed) {
    const path = join(directory, name)
    const about = statSync(path)
    if (!about.isFile() || about.size > mostBytes) {
      faults.push(
        Fault.PackFault.of("", "不是普通文件，或文件过大", "Not an ordinary file, or too large").within({ file: name })
      )
      continue
    }
    const file = parse(name, readFileSync(path, "utf8"))
    if (!("data" in file)) faults.push(...file)
    else if (file.data === null) faults.push(empty(name))
    else files.set(name, file)
  }
  if (!files.has("pack.yaml")) faults.push(Fault.PackFault.of("pack", "缺少 pack.yaml", "pack.yaml is missing"))
  if (faults.length > 0) return Either.left(faults)

  const where = new Map<string, { readonly file: PackFile; readonly own: boolean }>()
  const header = files.get("pack.yaml")!
  // A copy of own properties: a key named __proto__ stays a key, and is refused as one.
  const data: Record<string, unknown> = { ...(header.data as object) }
  const sectionOf = Object.fromEntries(Object.entries(sections).map(([section, name]) => [name, section]))
  const parameters: Array<unknown> = []
  const parameterFiles: Array<PackFile> = []
  const caseFiles: Array<PackFile> = []
  for (const [name, file] of files) {
    if (file === header) continue
    if (!isKnown(name)) {
      faults.push(notPart(name))
      continue
    }
    if (file.data === undefined) continue
    const formed = wellFormed(file, sectionOf[name])
    if (formed !== undefined) {
      faults.push(formed)
      continue
    }
    if (sectionOf[name] !== undefined) {
      data[sectionOf[name]] = file.data
      where.set(sectionOf[name], { file, own: true })
    } else if (Object.hasOwn(shared, name)) {
      const known: ReadonlyArray<string> = shared[name as keyof typeof shared]
      for (const [key, value] of Object.entries(file.data as object)) {
        if (known.includes(key)) data[key] = value
        else faults.push(unexpected(name, key, file.line([key])))
        where.set(key, { file, own: false })
      }
    } else if (name.startsWith("parameters/")) {
      parameters.push(...(Array.isArray(file.data) ? file.data : [file.data]))
      parameterFiles.push(file)
    } else caseFiles.push(file)
  }
  data.parameters = parameters

  const place = (path: string): Problem.Place | undefined => {
    const [section = "", ...rest] = path.split(".")
    if (section === "cases") return ofCase(caseFiles, rest)
    if (section === "parameters") return ofParameter(parameterFiles, parameters, rest)
    const stands = where.get(section)
    if (stands === undefined) return section in data ? lineIn(header, path.split(".")) : undefined
    const inFile = stands.own ? rest : [section, ...rest]
    return has(data[section], rest[0]) ? lineIn(stands.file, inFile) : undefined
  }
  const decoded = Pack.decode(data)
  if (Either.isLeft(decoded)) {
    faults.push(
      ...decoded.left.map((fault) => ShapeFault.explain(fault, data).within(place(fault.path) ?? lineIn(header, [])))
    )
  } else if (decoded.right.id !== basename(directory)) {
    const { id } = decoded.right
    faults.push(Fault.PackFault.of("id", `目录名与标识 ${id} 不同`, `The folder is not named after the id ${id}`))
  }
  const cases = caseFiles.map((file) => readCases(file, faults))
  if (faults.length > 0 || Either.isLeft(decoded)) return Either.left(faults)
  return Either.right({
    pack: decoded.right,
    bases: Object.assign({}, ...cases.map(({ bases }) => bases)),
    cases: cases.flatMap(({ cases }) => cases),
    harmless: cases.flatMap(({ harmless }) => harmless),
    allowed: cases.flatMap(({ allowed }) => allowed),
    types: cases.flatMap(({ types }) => types),
    place
  })
}

const decodeCases = Schema.decodeUnknownEither(GoldenCase.CaseFile, { errors: "all", onExcessProperty: "error" })

const readCases = (file: PackFile, faults: Array<PackFault.PackFault>): GoldenCase.CaseFile => {
  const decoded = decodeCases(file.data)
  if (Either.isRight(decoded)) return decoded.right
  for (const { path, message } of ParseResult.ArrayFormatter.formatErrorSync(decoded.left)) {
    // Every optional part may also be left out; that it was not is no news.
    if (message.startsWith("Expected undefined")) continue
    const at = path.map(String)
    const fault = Fault.PackFault.of(
      at.join("."),
      `案例写法不对：${message.slice(0, 200)}`,
      `The case is not well formed: ${message.slice(0, 200)}`
    )
    faults.push(ShapeFault.explain(fault, file.data, Shape.cases).within(lineIn(file, at)))
  }
  return { bases: {}, cases: [], harmless: [], allowed: [], types: [] }
}
