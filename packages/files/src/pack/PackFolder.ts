import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import {
  GoldenCase,
  Pack,
  PackFault as Fault,
  type PackFault,
  Policy,
  type Problem,
  Shape,
  ShapeFault
} from "@doudi/core"
import { Either, ParseResult, Schema } from "effect"
import { type PackFile, parse, sections, shared } from "./PackFile.ts"

/**
 * A pack read from its folder (政策包目录) and put on its parents, which stand beside it.
 *
 * `place` tells in which file and line something of the pack stands; the nearest layer that says it comes first.
 */
export interface PackFolder {
  readonly pack: Pack.Pack
  readonly hash: string
  /** The layers as their folders hold them, the outermost parent first. */
  readonly layers: ReadonlyArray<Pack.Pack>
  readonly bases: Readonly<Record<string, GoldenCase.Base>>
  readonly cases: ReadonlyArray<GoldenCase.GoldenCase>
  /** Explained mutants and allowed findings of all layers. */
  readonly harmless: ReadonlyArray<GoldenCase.Harmless>
  readonly allowed: ReadonlyArray<GoldenCase.Allowed>
  /** Typical households of the pack and its parents; a child's takes the place of its parent's under the same id. */
  readonly types: ReadonlyArray<GoldenCase.Typical>
  readonly place: (path: string) => Problem.Place
}

type Faults = ReadonlyArray<PackFault.PackFault>

/** The largest file of a pack; a policy officer's has a few thousand lines at most. */
const mostBytes = 2_000_000

/** Most layers that may stand on each other, so that packs that extend each other in a circle are refused. */
const mostLayers = 8

/** Packs that may be parents without standing beside the folder, by id, such as those that come with doudi. */
export type Parents = ReadonlyMap<string, Pack.Pack>
const nobody: Parents = new Map()

/**
 * Reads a pack and its parents. Rules are not checked; `check` does. A parent is looked for beside the folder first, so that who
 * changes a shipped pack sees the change.
 *
 * Fails: with everything that is wrong, each with file and line. File names matter only for the section they hold.
 */
export const read = (directory: string, parents: Parents = nobody): Either.Either<PackFolder, Faults> => {
  const layers: Array<Layer> = []
  for (let at = resolve(directory), id: string | undefined; ; ) {
    const known = id === undefined || isFolder(at) ? undefined : parents.get(id)
    const layer = known === undefined ? readLayer(at) : Either.right(withoutFolder(known))
    if (Either.isLeft(layer)) return Either.left(layer.left)
    layers.unshift(layer.right)
    const parent = layer.right.pack.extends
    if (parent === undefined) break
    id = parent
    if (layers.length >= mostLayers) {
      return Either.left([Fault.PackFault.of("extends", "政策包层数过多", "Too many packs extend each other")])
    }
    at = join(dirname(at), parent)
  }
  const place = (path: string): Problem.Place => {
    for (const [i, layer] of [...layers].reverse().entries()) {
      const found = layer.place(path)
      // A file of a parent is named with its folder: several layers have files of the same name.
      if (found?.file !== undefined && i > 0) return { ...found, file: `../${layer.pack.id}/${found.file}` }
      if (found !== undefined) return found
    }
    return {}
  }
  const stacked = Pack.stack(layers.map(({ pack }) => pack))
  if (Either.isLeft(stacked)) return Either.left(stacked.left.map((fault) => fault.within(place(fault.path))))
  const pack = stacked.right
  const own = layers[layers.length - 1]!
  return Either.right({
    pack,
    hash: digest(pack),
    layers: layers.map((layer) => layer.pack),
    bases: Object.assign({}, ...layers.map(({ bases }) => bases)),
    cases: own.cases,
    harmless: layers.flatMap(({ harmless }) => harmless),
    allowed: layers.flatMap(({ allowed }) => allowed),
    types: [...new Map(layers.flatMap(({ types }) => types).map((type) => [type.id, type])).values()],
    place
  })
}

/** SHA-256 over the pack's one spelling, the name under which a determination remembers it. */
export const digest = (pack: Pack.Pack): string => createHash("sha256").update(Pack.canonical(pack)).digest("hex")

/** Reads a pack and checks every rule of it. Fails: with everything that is wrong, each with file and line. */
export const check = (
  directory: string,
  parents: Parents = nobody
): Either.Either<PackFolder & { readonly policy: Policy.Policy }, ReadonlyArray<Problem.Problem>> =>
  Either.flatMap(read(directory, parents), (folder) =>
    Either.mapBoth(Policy.link(folder.pack, folder.hash), {
      onLeft: (problems) => problems.map((problem) => placed(problem, folder)),
      onRight: (policy) => ({ ...folder, policy })
    })
  )

/** The same problem with file and line. Rule faults are plain data, pack faults are errors. */
const placed = (problem: Problem.Problem, folder: PackFolder): Problem.Problem => {
  const at = folder.place(problem.place?.path ?? "")
  if (problem instanceof Fault.PackFault) return problem.within(at)
  return problem instanceof Error
    ? Fault.PackFault.of(problem.place?.path ?? "", problem.says.zh, problem.says.en, [
        problem.remedy.zh,
        problem.remedy.en
      ]).within(at)
    : { ...problem, place: { ...problem.place, ...at } }
}

interface Layer extends GoldenCase.CaseFile {
  readonly pack: Pack.Pack
  readonly place: (path: string) => Problem.Place | undefined
}

/** A pack that is not a folder; what is wrong in it cannot be shown in a file. */
const withoutFolder = (pack: Pack.Pack): Layer => ({
  pack,
  bases: {},
  cases: [],
  harmless: [],
  allowed: [],
  types: [],
  place: () => undefined
})

/** One folder, without its parents. */
const readLayer = (directory: string): Either.Either<Layer, Faults> => {
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

/** The files of a pack, by name; `undefined` when there is no such folder. Anything that is not YAML is left alone. */
export const fileNames = (directory: string): ReadonlyArray<string> | undefined => {
  if (!isFolder(directory)) return undefined
  const inside = (folder: string) => {
    const at = join(directory, folder)
    if (!isFolder(at)) return []
    return readdirSync(at)
      .filter(isYaml)
      .map((name) => `${folder}/${name}`)
  }
  return [...readdirSync(directory).filter(isYaml), ...inside("parameters"), ...inside("cases")].sort()
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)

const known = new Set<string>(["pack.yaml", ...Object.values(sections), ...Object.keys(shared)])
const isKnown = (name: string): boolean => known.has(name) || /^(parameters|cases)\/.*\.yaml$/.test(name)

/** A file that nobody would read, most often a slip of its name: its rules would be missing in silence. */
const notPart = (name: string): PackFault.PackFault =>
  Fault.PackFault.of("", `政策包中没有名为 ${name} 的文件`, `A pack has no file called ${name}`, [
    `可用的文件：${[...known].join("、")}，以及 parameters/*.yaml 和 cases/*.yaml`,
    `Files of a pack: ${[...known].join(", ")}, parameters/*.yaml and cases/*.yaml`
  ]).within({ file: name })

/** What is wrong with a file as a whole: a list where its sections should be named, or a name where the list alone should stand. */
const wellFormed = (file: PackFile, section: string | undefined): PackFault.PackFault | undefined => {
  const { data, name } = file
  const isList = Array.isArray(data)
  const of = name.startsWith("cases/") ? ["bases", "cases"] : shared[name as keyof typeof shared]
  const first = of?.at(-1)
  if (isList && of !== undefined && first !== undefined) {
    return Fault.PackFault.of("", `${name} 缺少开头的“${first}:”`, `${name} lacks its “${first}:”`, [
      `请先写一行 ${first}:，下面的内容缩进两格；这个文件里可以写：${of.join("、")}`,
      `Begin with a line ${first}: and indent the rest by two; the file may hold ${of.join(", ")}`
    ]).within({ file: name, line: 1 })
  }
  if (!isList && section !== undefined && Object.keys(data as object).join() === section) {
    return Fault.PackFault.of(
      "",
      `${name} 里直接写列表，不写“${section}:”`,
      `${name} is the list itself, without “${section}:”`,
      [`请删去“${section}:”一行，下面各行少缩进两格`, `Take the line ${section}: out and the indentation below it`]
    ).within({ file: name, line: 1 })
  }
  return undefined
}

const lineIn = (file: PackFile, path: ReadonlyArray<string>): Problem.Place => {
  const line = file.line(path)
  return line === undefined ? { file: file.name } : { file: file.name, line }
}

const has = (things: unknown, id: string | undefined): boolean =>
  id === undefined ||
  !Array.isArray(things) ||
  things[Number(id)] !== undefined ||
  things.some((thing) => [thing?.id, thing?.year].includes(id))

const holdsValue = (values: unknown, from: string): boolean =>
  Array.isArray(values) && (values[Number(from)] !== undefined || values.some((one) => one?.from === from))

/** A parameter stands in one of several files; an index counts over all of them. */
const ofParameter = (
  files: ReadonlyArray<PackFile>,
  all: ReadonlyArray<unknown>,
  [which, ...rest]: ReadonlyArray<string>
): Problem.Place | undefined => {
  const id = (all[Number(which)] as { readonly id?: string } | undefined)?.id ?? which
  const [key, from] = rest
  // A layer that declares a parameter, or has other values of it, does not hold this one.
  const holds = (one: { readonly id?: string; readonly values?: unknown } | undefined) =>
    one?.id === id && (key !== "values" || from === undefined || holdsValue(one?.values, from))
  const file = files.find(({ data }) => Array.isArray(data) && data.some(holds))
  return file === undefined || id === undefined ? undefined : lineIn(file, [id, ...rest])
}

/** A case stands in one of several files, by its id. */
const ofCase = (files: ReadonlyArray<PackFile>, [id, ...rest]: ReadonlyArray<string>): Problem.Place | undefined => {
  const holds = (data: unknown) => {
    const cases = (data as { readonly cases?: unknown }).cases
    return Array.isArray(cases) && cases.some((one) => one?.id === id)
  }
  const file = files.find(({ data }) => holds(data))
  return file === undefined || id === undefined ? undefined : lineIn(file, ["cases", id, ...rest])
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

const empty = (name: string): PackFault.PackFault =>
  Fault.PackFault.of("", "文件是空的", "The file is empty", [
    "请恢复内容；暂时没有内容的文件写一行以 # 开头的说明，或删除",
    "Bring its content back; a file that holds nothing yet has a line that begins with #, or is deleted"
  ]).within({ file: name })

const unexpected = (name: string, key: string, line: number | undefined): PackFault.PackFault =>
  Fault.PackFault.of(key, `不认识的内容“${key}”`, `“${key}” is not part of a pack`).within({
    file: name,
    ...(line === undefined ? {} : { line })
  })
