import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { conditions: ["doudi-src"] },
  ssr: { resolve: { conditions: ["doudi-src"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    minWorkers: 1
  }
})
