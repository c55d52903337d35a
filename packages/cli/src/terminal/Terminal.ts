import * as Effect from "effect/Effect"

/** The two streams a command writes to (终端): results to `out`; progress and problems to `err`. */
export interface Terminal {
  /** Writes lines and waits until they are handed over, so that leaving afterwards loses nothing. */
  readonly out: (text: string) => Effect.Effect<void>
  readonly err: (text: string) => Effect.Effect<void>
  /** Shows a line on `err` until something else is written; an empty one takes it away. Only where `interactive`. */
  readonly draw: (text: string) => void
  /** Whether somebody watches `err` on a screen. */
  readonly interactive: boolean
  /** Columns of the screen, 80 when there is none. */
  readonly columns: number
  /** Makes a text fainter on a screen that shows colours; leaves it as it is elsewhere. */
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
}

/** The terminal of this process. Colours only on a screen, and not with `NO_COLOR`. */
export const ofProcess = (process: NodeJS.Process): Terminal => {
  const { stdout, stderr, env } = process
  const colours = stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb"
  const styled = (on: number, off: number) => (text: string) => (colours ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  const interactive = stderr.isTTY === true && env.TERM !== "dumb"
  let drawn = false
  const clear = () => {
    if (drawn) stderr.write("\r\u001b[K")
    drawn = false
  }
  return {
    out: (text) => Effect.zipRight(Effect.sync(clear), writeTo(stdout, `${text}\n`)),
    err: (text) => Effect.zipRight(Effect.sync(clear), writeTo(stderr, `${text}\n`)),
    draw: (text) => {
      clear()
      drawn = text !== ""
      if (drawn) stderr.write(text)
    },
    interactive,
    columns: stdout.columns ?? stderr.columns ?? 80,
    dim: styled(2, 22),
    bold: styled(1, 22)
  }
}

/** A reader that went away (`| head`) is no problem of ours. */
const writeTo = (stream: NodeJS.WriteStream, text: string): Effect.Effect<void> =>
  Effect.async((resume) => {
    stream.write(text, () => resume(Effect.void))
  })
