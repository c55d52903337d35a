/**
 * How much memory a process that evaluates takes at its highest, at three sizes: bundled as the command is, run by node alone, with no
 * population beside the frame. In it the policy is linked and compiled, or programs come that were compiled elsewhere; the frame stands
 * there as a whole, or a block at a time.
 */
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import v8 from "node:v8"
import { Batch, Day } from "@doudi/core"
import { build } from "esbuild"
import { frameOf } from "./compiled.ts"
import { district } from "./District.ts"
import { on } from "./Figures.ts"
import * as Stored from "./memory/Stored.ts"
import { policyOfPack } from "./traced.ts"

const ways = {
  "the policy is compiled in it": "policy",
  "with programs compiled elsewhere": "programs",
  "the same, a block at a time": "stream"
} as const

export const benchMemory = async (households: number): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  try {
    await build({
      entryPoints: [...Object.values(ways), "nothing"].map((way) =>
        path.join(import.meta.dirname, "memory", `${way}.ts`)
      ),
      ...{ bundle: true, platform: "node", format: "esm", target: "node20", splitting: true, outdir: folder },
      ...{ outExtension: { ".js": ".mjs" }, conditions: ["doudi-src"], logLevel: "error" }
    })
    const sizes = [...new Set([100, 10, 1].map((part) => Math.max(1000, Math.round(households / part))))]
    const points = sizes.map((size) => ({ size, ...measured(folder, size) }))
    console.log("evaluate: MB of a process at its highest, with the frame and its results")
    console.table(
      Object.fromEntries(
        Object.keys(ways).map((way, i) => [
          way,
          {
            ...Object.fromEntries(points.map(({ size, mb }) => [`${size} households`, Math.round(mb[i]!)])),
            "bytes more a household": more(points.map(({ size, mb }) => ({ size, mb: mb[i]! })))
          }
        ])
      )
    )
    const { bytes } = points[points.length - 1]!
    console.log(
      `frame and results by themselves: ${Math.round(bytes)} bytes a household; node alone: ${Math.round(asked(folder, "nothing").mb)} MB`
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const wanted = { amounts: false, persons: false }

/** Fails: throws when the ways do not come to the same. */
const measured = (folder: string, size: number) => {
  const policy = policyOfPack()
  const day = Day.day(on)
  const compiled = Batch.compile(policy, day, wanted)
  const frame = frameOf(compiled.layout, district(size), size)
  const { fields } = Batch.evaluate(compiled, frame)
  Stored.write(folder, frame)
  fs.writeFileSync(`${folder}/policy`, v8.serialize({ pack: policy.pack, hash: policy.hash, on: day, wanted }))
  fs.writeFileSync(`${folder}/programs`, v8.serialize(Batch.packedFor(compiled, frame)))
  const digest = Stored.digest()
  digest.add(fields)
  const expected = digest.said()
  const mb = Object.entries(ways).map(([way, script]) => {
    const { mb, said } = asked(folder, script)
    if (said !== expected) throw new Error(`${way}: comes to something else`)
    return mb
  })
  const arrays = [...frame.offsets, frame.place, frame.leaves, ...fields.values()]
  const cells = [...frame.columns.values()].flatMap(({ cells, doubtful }) => [cells, ...(doubtful ? [doubtful] : [])])
  return { mb, bytes: [...arrays, ...cells].reduce((sum, { byteLength }) => sum + byteLength, 0) / size }
}

const asked = (folder: string, script: string): { readonly mb: number; readonly said?: string } =>
  JSON.parse(spawnSync(process.execPath, [path.join(folder, `${script}.mjs`), folder], { encoding: "utf8" }).stdout)

/** What a household more takes, from the last but one size to the last. */
const more = (points: ReadonlyArray<{ readonly size: number; readonly mb: number }>): number => {
  const [one, other] = points.slice(-2)
  return other === undefined ? Number.NaN : Math.round(((other.mb - one!.mb) * 2 ** 20) / (other.size - one!.size))
}
