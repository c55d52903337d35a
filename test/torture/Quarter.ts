import { createHash } from "node:crypto"
import * as fs from "node:fs"
import * as path from "node:path"
import Sqlite from "better-sqlite3"
import type { Programs } from "./Program.ts"

/** The commands of a quarter, for any workspace, and what they come to when nothing goes wrong (一个季度的命令). */
export interface Quarter {
  readonly commandsFor: (workspace: string) => ReadonlyArray<ReadonlyArray<string>>
  readonly outcome: string
}

/**
 * Lets the demo make a small district, with what its departments sent, and takes the commands it shows. The commands then run in
 * workspaces of their own.
 */
export const prepare = async (programs: Programs, folder: string, households: number): Promise<Quarter> => {
  const demo = path.join(folder, "demo")
  const run = programs.start("doudi", ["demo", "--households", households, "--out", demo])
  const ended = await run.ended
  const text = run.said.join("\n") + run.errors.join("")
  if (ended !== 0) throw new Error(`the demo ended with ${ended}: ${text}`)
  const shown = [...text.matchAll(/^\s*\$ doudi (.*)$/gm)].map(([, line]) =>
    [...line!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
  )
  const commandsFor = (workspace: string) =>
    shown.map((words) =>
      words.map((word, i) =>
        ["--workspace", "--out"].includes(words[i - 1] ?? "") || (words[0] === "init" && i === 1)
          ? word.replace(demo, workspace)
          : word
      )
    )
  const calm = path.join(folder, "calm")
  const whole = programs.start("life", [writeCommands(calm, commandsFor(calm)), 0])
  const code = await whole.ended
  if (code !== 0) throw new Error(`the quarter ended with ${code}: ${whole.said.at(-1)} ${whole.errors.join("")}`)
  const failed = whole.said.filter((line) => /^did \d+ (?!0 |4 )/.test(line))
  if (failed.length > 0) throw new Error(`the quarter does not go through by itself: ${failed.join("; ")}`)
  return { commandsFor, outcome: outcomeOf(calm) }
}

/** Puts the commands for a workspace beside it. */
export const writeCommands = (workspace: string, commands: ReadonlyArray<ReadonlyArray<string>>): string => {
  const file = `${workspace}.commands.json`
  fs.writeFileSync(file, JSON.stringify(commands))
  return file
}

/** Columns that hold a time or chance, or follow from one: they differ between two runs of the same quarter. */
const byChance = /(_at|hash|salt|bytes|signature|root|digest|commit|prev|checkpoint_text|public_key)$/

/** The same of single tables: names drawn at random, and what holds one of them. */
const drawn = new Set([
  ...["ledger.id", "ledger_entry.header", "ledger_posting.account", "household_account.account"],
  ...["ledger_checkpoint.note", "ledger_checkpoint.frontier"]
])
/** The key of the entry that names a signing key holds the key, which is another in every workspace. */
const withoutKey = (value: unknown): unknown =>
  typeof value === "string" && /^key:[0-9a-f]{64}$/.test(value) ? "key:" : value

/**
 * What a workspace has come to, as one digest: every row of every table without times and chance, and the files it wrote.
 *
 * Rows are sorted: in which order two of them were written may differ after a command was broken off.
 */
export const outcomeOf = (workspace: string): string => {
  const hash = createHash("sha256")
  const db = new Sqlite(path.join(workspace, "doudi.db"), { readonly: true, fileMustExist: true })
  try {
    const check = db.pragma("integrity_check", { simple: true })
    if (check !== "ok") throw new Error(`the database is broken: ${check}`)
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as Array<string>
    // Who looked at what is noted before it is shown: who was broken off looks twice.
    for (const table of tables.filter((name) => !name.startsWith("access_"))) {
      const columns = (db.pragma(`table_info("${table}")`) as Array<{ readonly name: string }>)
        .map(({ name }) => name)
        .filter((name) => !byChance.test(name) && !drawn.has(`${table}.${name}`))
      if (columns.length === 0) continue
      const rows = db
        .prepare(`SELECT ${columns.map((name) => `"${name}"`).join(", ")} FROM "${table}"`)
        .raw()
        .all()
      const texts = rows.map((row) => JSON.stringify((row as Array<unknown>).map(withoutKey))).sort()
      hash.update(`${table} ${texts.length}\n${texts.join("\n")}\n`)
    }
  } finally {
    db.close()
  }
  return hash.digest("hex")
}
