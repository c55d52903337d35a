import { Progress } from "@doudi/app"
import type { Bilingual } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Voice } from "../Cli.ts"
import { count } from "./TextTable.ts"
import { clip, padEnd } from "./Width.ts"

/** Milliseconds between two pictures of the bar. */
const pause = 100

/** One line on the screen that says how far something is (进度条), gone when it ends. Silent when nobody watches. */
export class ProgressBar {
  private label = ""
  private total: number | undefined
  private drawnAt = 0
  private readonly voice: Voice
  constructor(voice: Voice) {
    this.voice = voice
  }

  readonly begin = (label: Bilingual.Bilingual, total?: number): void => {
    this.label = this.voice.say(label)
    this.total = total
    this.drawnAt = Date.now()
    this.draw(0)
  }

  readonly advance = (done: number): void => {
    const now = Date.now()
    if (now - this.drawnAt < pause) return
    this.drawnAt = now
    this.draw(done)
  }

  readonly end = (): void => {
    if (this.voice.terminal.interactive) this.voice.terminal.draw("")
  }

  private draw(done: number): void {
    const { columns, draw, interactive } = this.voice.terminal
    if (interactive) draw(line(this.label, done, this.total, columns - 1))
  }
}

/** The port `Progress` of the use cases as a bar. */
export const layer = (voice: Voice): Layer.Layer<Progress> => {
  const bar = new ProgressBar(voice)
  return Layer.succeed(Progress, {
    begin: (label, total) => Effect.sync(() => bar.begin(label, total)),
    advance: (done) => Effect.sync(() => bar.advance(done)),
    end: Effect.sync(() => bar.end())
  })
}

const barWidth = 24

/** `逐户研判     [########------]  62%  3,100/5,000`, or without a bar while nobody knows how much there is. */
export const line = (label: string, done: number, total: number | undefined, columns: number): string => {
  if (total === undefined || total === 0) return clip(`${label}  ${count(done)}`, columns)
  const share = Math.min(1, done / total)
  const filled = Math.floor(share * barWidth)
  const bar = `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`
  const percent = `${String(Math.floor(share * 100)).padStart(3)}%`
  return clip(`${padEnd(label, 12)} ${bar} ${percent}  ${count(done)}/${count(total)}`, columns)
}
