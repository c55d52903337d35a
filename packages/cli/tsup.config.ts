import { defineConfig } from "tsup"
import { writeNotices } from "./scripts/notices.ts"

/**
 * The command as one bundle with everything in it but the native driver: it starts in a fifth of a second, where hundreds of files
 * from node_modules take three times as long. Heavy parts stay chunks of their own, loaded when a command needs them.
 */
export default defineConfig({
  entry: ["src/index.ts", "src/bin.ts"],
  format: ["esm"],
  platform: "node",
  target: "node20",
  splitting: true,
  clean: true,
  sourcemap: false,
  metafile: true,
  noExternal: [/^(?!better-sqlite3$)/],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);'
  },
  dts: { entry: "src/index.ts", compilerOptions: { composite: false, incremental: false, customConditions: [] } },
  esbuildOptions: (options) => {
    options.conditions = ["doudi-src"]
  },
  onSuccess: writeNotices
})
