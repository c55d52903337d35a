import { expect, it } from "vitest"
import { ofEnvironment } from "../src/Language.ts"

it.each([
  [{}, "linux", "en-US", "zh"],
  [{ LANG: "C.UTF-8" }, "linux", "en-US", "zh"],
  [{ LANG: "POSIX" }, "linux", "en-US", "zh"],
  [{ LANG: "zh_CN.UTF-8" }, "linux", "en-US", "zh"],
  [{ LANG: "en_US.UTF-8" }, "linux", "en-US", "en"],
  [{ LANG: "de_DE.UTF-8" }, "linux", "de-DE", "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "linux", "en-US", "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "" }, "linux", "en-US", "zh"],
  [{}, "win32", "zh-CN", "zh"],
  [{}, "win32", "en-GB", "en"],
  [{ LANG: "C" }, "darwin", "zh-Hans-CN", "zh"]
] as const)("%j on %s with %s is %s", (env, platform, locale, language) => {
  expect(ofEnvironment(env, platform, locale)).toBe(language)
})
