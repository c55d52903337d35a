import type { Cells } from "./Column.ts"
import type { ArrayKind, Space } from "./Space.ts"

/** Numbers of which nobody knows how many will come (增长数组): half as much again of room whenever it is full. */
export class Growing<A extends Cells> {
  length = 0
  data: A

  constructor(kind: new (length: number) => A) {
    this.data = new kind(1024)
  }

  push(number: number): void {
    if (this.length === this.data.length) this.enlarge()
    this.data[this.length++] = number
  }

  /** Exactly what came, in a space; the room it was kept in is given back. */
  finish(space: Space): A {
    const kind = this.data.constructor as unknown as ArrayKind<A>
    const made = space.make(kind, this.length)
    made.set(this.data.subarray(0, this.length))
    this.data = new kind(0)
    return made
  }

  private enlarge(): void {
    const kind = this.data.constructor as new (length: number) => A
    const larger = new kind(this.length + (this.length >> 1) + 1024)
    larger.set(this.data)
    this.data = larger
  }
}
