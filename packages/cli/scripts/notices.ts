import * as fs from "node:fs"
import * as path from "node:path"

/** The licences of everything the bundle holds, as `dist/NOTICES.md`: who bundles a package passes its notice on. */
export const writeNotices = async (): Promise<void> => {
  const report = "dist/metafile-esm.json"
  const { inputs } = JSON.parse(fs.readFileSync(report, "utf8")) as {
    readonly inputs: Readonly<Record<string, unknown>>
  }
  fs.rmSync(report)
  const folders = new Set<string>()
  for (const input of Object.keys(inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(input)
    if (found !== null) folders.add(path.resolve(found[1]!))
  }
  const notices = new Map<string, string>()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"))
    const file = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
    const text = file === undefined ? `Licence: ${license}` : fs.readFileSync(path.join(folder, file), "utf8").trim()
    notices.set(`${name} ${version}`, text)
  }
  const parts = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `## ${name}\n\n${text}\n`)
  fs.writeFileSync("dist/NOTICES.md", `# Bundled packages\n\n${parts.join("\n")}`)
}
