import type { Bilingual } from "@doudi/core"

/**
 * The language to speak when nobody says (语言): the one the environment clearly names, else Chinese, the language of the desk.
 *
 * Reading: `C` and `POSIX` name no language. The system's own locale counts only where users set it: on Windows and macOS.
 */
export const ofEnvironment = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  systemLocale: string
): Bilingual.Language => {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "")
  if (named !== undefined && !/^(C|POSIX)(\.|$)/i.test(named)) return ofLocale(named)
  return platform === "win32" || platform === "darwin" ? ofLocale(systemLocale) : "zh"
}

const ofLocale = (locale: string): Bilingual.Language => (/^zh/i.test(locale) ? "zh" : "en")
