import type { Bilingual } from "@doudi/core"

/** The words that the renderers add to a rule book. */
export const bookWords = (language: Bilingual.Language) =>
  language === "zh"
    ? { contents: "目录", top: "回到目录", entries: (n: number) => `共 ${n} 项` }
    : { contents: "Contents", top: "contents", entries: (n: number) => `${n} ${n === 1 ? "entry" : "entries"}` }
