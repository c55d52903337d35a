import { Progress } from "@doudi/app"
import type { Bilingual } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { count } from "./TextTable.ts"
import type { Terminal } from "./Terminal.ts"
import { clip, padEnd } from "./Width.ts"

/** Between two pictures of the bar. */
const pause = 100

/**
 * The port `Progress` as one line on the screen (进度条), gone when the work ends. Silent when nobody watches.
 */
export const layer = (terminal: Terminal, language: Bilingual.Language): Layer.Layer<Progress> => {
  if (!terminal.interactive) {
    return Layer.succeed(Progress, { begin: () => Effect.void, advance: () => Effect.void, end: Effect.void })
  }
  let label = ""
  let total: number | undefined
  let drawnAt = 0
  const draw = (done: number) => terminal.draw(line(label, done, total, terminal.columns - 1))
  return Layer.succeed(Progress, {
    begin: (text, most) =>
      Effect.sync(() => {
        label = text[language]
        total = most
        drawnAt = Date.now()
        draw(0)
      }),
    advance: (done) =>
      Effect.sync(() => {
        const now = Date.now()
        if (now - drawnAt < pause) return
        drawnAt = now
        draw(done)
      }),
    end: Effect.sync(() => terminal.draw(""))
  })
}

const barWidth = 24

/** `逐户研判 [########------]  62%  3,100/5,000`, or without a bar while nobody knows how much there is. */
export const line = (label: string, done: number, total: number | undefined, columns: number): string => {
  if (total === undefined || total === 0) return clip(`${label}  ${count(done)}`, columns)
  const share = Math.min(1, done / total)
  const filled = Math.floor(share * barWidth)
  const bar = `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`
  const percent = `${String(Math.floor(share * 100)).padStart(3)}%`
  return clip(`${padEnd(label, 12)} ${bar} ${percent}  ${count(done)}/${count(total)}`, columns)
}
