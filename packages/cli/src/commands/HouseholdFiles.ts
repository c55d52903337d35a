import * as fs from "node:fs"
import * as path from "node:path"
import * as readline from "node:readline"
import type { Household } from "@doudi/core"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Part from "../Part.ts"
import { FileNotHouseholds } from "../problem/CommandProblem.ts"

/** The largest JSON file taken at once; `.jsonl` is read line by line and may be of any size. */
const mostBytes = 50_000_000
const pageSize = 1000

/**
 * The households of a file, or of all files in a folder (家庭记录文件): `.json` with one or a list of them, `.jsonl` with one on each line.
 *
 * Fails: `FileNotHouseholds` with the places that are wrong and never their values.
 */
export const pages = (name: string): Stream.Stream<ReadonlyArray<Household.Household>, FileNotHouseholds> =>
  Stream.unwrap(
    Effect.map(filesOf(name), (files) =>
      Stream.fromIterable(files).pipe(Stream.flatMap((file) => (file.endsWith(".jsonl") ? lines(file) : whole(file))))
    )
  )

/** All of them at once, for the few that somebody looks at closely. */
export const all = (name: string): Effect.Effect<ReadonlyArray<Household.Household>, FileNotHouseholds> =>
  Effect.map(Stream.runCollect(pages(name)), (found) => Chunk.toReadonlyArray(found).flat())

const filesOf = (name: string): Effect.Effect<ReadonlyArray<string>, FileNotHouseholds> =>
  Effect.try({
    try: () => {
      if (!fs.statSync(name).isDirectory()) return [name]
      const files = fs.readdirSync(name).filter((file) => /\.jsonl?$/.test(file))
      if (files.length === 0) throw Object.assign(new Error(), { code: "ENOENT" })
      return files.sort().map((file) => path.join(name, file))
    },
    catch: (error) => unread(name, (error as NodeJS.ErrnoException).code ?? "UNKNOWN")
  })

const whole = (file: string): Stream.Stream<ReadonlyArray<Household.Household>, FileNotHouseholds> =>
  Stream.fromEffect(Effect.map(document(file), ({ households }) => households))

/** The households of one JSON document, and whether it is a list of them. Fails: as `pages`. */
export const document = Effect.fnUntraced(function* (file: string) {
  const text = yield* Effect.try({
    try: () => {
      if (fs.statSync(file).size > mostBytes) throw Object.assign(new Error(), { code: "EFBIG" })
      return fs.readFileSync(file, "utf8")
    },
    catch: (error) => unread(file, (error as NodeJS.ErrnoException).code ?? "UNKNOWN")
  })
  const data = yield* parse(file, text)
  const many = Array.isArray(data)
  return { households: yield* decode(file, many ? data : [data]), many }
})

const lines = (file: string): Stream.Stream<ReadonlyArray<Household.Household>, FileNotHouseholds> =>
  Stream.fromAsyncIterable(readline.createInterface({ input: fs.createReadStream(file, "utf8") }), () =>
    unread(file, "UNKNOWN")
  ).pipe(
    Stream.filter((line) => line.trim() !== ""),
    Stream.zipWithIndex,
    Stream.grouped(pageSize),
    Stream.mapEffect((page) =>
      Effect.gen(function* () {
        const items = Chunk.toReadonlyArray(page)
        const data = yield* Effect.forEach(items, ([line]) => parse(file, line))
        return yield* decode(file, data, items[0]![1])
      })
    )
  )

const parse = (file: string, text: string): Effect.Effect<unknown, FileNotHouseholds> =>
  Effect.try({
    try: (): unknown => JSON.parse(text.replace(/^\ufeff/, "")),
    catch: () => unread(file, "NOT_JSON")
  })

/** `first` is the position of the first of them in the file. */
const decode = Effect.fnUntraced(function* (file: string, data: ReadonlyArray<unknown>, first = 0) {
  const { Household } = yield* Part.core
  const read = Schema.decodeUnknownEither(Household.Household, { errors: "all", onExcessProperty: "error" })
  const found: Array<Household.Household> = []
  for (const [i, one] of data.entries()) {
    const decoded = read(one)
    if (Either.isRight(decoded)) found.push(decoded.right)
    else {
      const issues = ParseResult.ArrayFormatter.formatErrorSync(decoded.left)
      const alone = data.length === 1 && first === 0
      const places = issues.map(({ path }) => (alone ? path : [first + i, ...path]).map(String).join("."))
      return yield* new FileNotHouseholds({ file: path.basename(file), reason: "SHAPE", places: [...new Set(places)] })
    }
  }
  return found as ReadonlyArray<Household.Household>
})

const unread = (file: string, reason: string) =>
  new FileNotHouseholds({ file: path.basename(file), reason, places: [] })
