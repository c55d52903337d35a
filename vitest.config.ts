import { defineConfig } from "vitest/config"

const node = Number.parseInt(process.versions.node, 10)

export default defineConfig({
  resolve: { conditions: ["doudi-src"] },
  ssr: { resolve: { conditions: ["doudi-src"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    setupFiles: ["test/repo/breathe.ts", ...(node < 22 ? [] : ["test/repo/node24.ts"])],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    minWorkers: 1
  }
})
