import type { Critical } from "./Critical.ts"

/** Takes a household whose numbers lie on other lines now: by the turn that held and the one that holds. */
export type Turned = (household: number, before: number, now: number) => void

/**
 * A population at one value of a figure (所处数值), which goes to another by the critical values between.
 *
 * Shape: `turn[h]` is the turn of the index that holds for household `h`.
 */
export class Walk {
  step = 0
  readonly turn: Int32Array
  private readonly index: Critical
  private readonly touched: Int32Array
  private readonly was: Int32Array
  private readonly isTouched: Uint8Array

  constructor(index: Critical) {
    const { households } = index
    this.index = index
    this.turn = Int32Array.from({ length: households }, (_, household) => household)
    this.touched = new Int32Array(households)
    this.was = new Int32Array(households)
    this.isTouched = new Uint8Array(households)
  }

  /** Goes to a step. Each household that lies on other lines there is told once, however often it turns between. */
  moveTo(step: number, turned: Turned): void {
    const { start, household, before } = this.index
    let count = 0
    const put = (turn: number, now: number): void => {
      const h = household[turn]!
      if (this.isTouched[h] === 0) {
        this.isTouched[h] = 1
        this.was[count] = this.turn[h]!
        this.touched[count++] = h
      }
      this.turn[h] = now
    }
    if (step > this.step) for (let e = start[this.step + 1]!; e < start[step + 1]!; e++) put(e, e)
    else for (let e = start[this.step + 1]! - 1; e >= start[step + 1]!; e--) put(e, before[e]!)
    this.step = step
    for (let i = 0; i < count; i++) {
      const h = this.touched[i]!
      this.isTouched[h] = 0
      turned(h, this.was[i]!, this.turn[h]!)
    }
  }
}
