import { defineConfig } from "tsup"

/** One build for every package: ESM with types. The CLI overrides the entry. */
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  target: "node20",
  clean: true,
  sourcemap: true,
  dts: { compilerOptions: { composite: false, incremental: false, customConditions: [] } }
})
