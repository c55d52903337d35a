/**
 * Packs every package as it would be published and holds publint and attw to the tarball: `pnpm check:packages`, after a build.
 *
 * pnpm packs, because only pnpm puts `publishConfig.exports` in the place of the exports that point to sources.
 */
import { spawnSync } from "node:child_process"
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { root } from "./Source.ts"

const pnpm = process.env.npm_execpath
if (pnpm === undefined || !/pnpm/.test(pnpm)) {
  console.error("run this through pnpm: pnpm check:packages")
  process.exit(2)
}

const run = (command: string, args: ReadonlyArray<string>, cwd: string): string => {
  const script = /\.[cm]?js$/.test(command)
  const result = spawnSync(script ? process.execPath : command, script ? [command, ...args] : args, {
    cwd,
    encoding: "utf8"
  })
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`.trim())
  return result.stdout
}

/** Everything wrong with one package as published. */
const faultsOf = async (folder: string, tarballs: string): Promise<ReadonlyArray<string>> => {
  const packed = run(pnpm, ["pack", "--json", "--pack-destination", tarballs], folder)
  const tarball = path.resolve(folder, (JSON.parse(packed) as { filename: string }).filename)
  const faults: Array<string> = []

  const names = run("tar", ["-tzf", tarball], tarballs).split(/\r?\n/)
  if (!names.some((name) => name.startsWith("package/dist/"))) faults.push("nothing is built: run pnpm build first")
  if (!names.includes("package/LICENSE")) faults.push("no licence in the tarball")

  const bytes = fs.readFileSync(tarball)
  const pack = { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer }
  const { messages, pkg } = await publint({ pack, strict: true })
  for (const message of messages)
    faults.push(`publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`)
  if (JSON.stringify(pkg?.exports ?? {}).includes("doudi-src")) faults.push("the tarball exports sources")

  try {
    const attw = path.join(root, "node_modules/@arethetypeswrong/cli/dist/index.js")
    run(attw, [tarball, "--profile", "esm-only", "--no-color", "--no-emoji"], root)
  } catch (error) {
    faults.push(`attw: ${(error as Error).message}`)
  }
  return faults
}

const tarballs = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-packages-"))
let failed = 0
for (const name of fs.readdirSync(path.join(root, "packages"))) {
  const faults = await faultsOf(path.join(root, "packages", name), tarballs).catch((error: Error) => [error.message])
  console.log(faults.length === 0 ? `@doudi/${name}: ok` : `@doudi/${name}:\n  ${faults.join("\n  ")}`)
  if (faults.length > 0) failed++
}
fs.rmSync(tarballs, { recursive: true, force: true })
process.exitCode = failed === 0 ? 0 : 1
