import type { ArrayKind, Space } from "../frame/Space.ts"

/** What a place that runs WebAssembly offers for memory, as far as it is used here. */
declare const WebAssembly: {
  readonly Memory: new (size: {
    readonly initial: number
    readonly maximum: number
    readonly shared?: boolean
  }) => LinearMemory
}

export interface LinearMemory {
  readonly buffer: ArrayBufferLike
}

const page = 65_536

/**
 * Arrays in a memory that a WebAssembly module works on in place (线性内存), so that nothing is copied for it. Other threads take the memory
 * as it is.
 *
 * Shape: the first number of the memory is how much of it is taken, in words of 8 bytes. When it is full, an array has memory of its own.
 */
export class LinearSpace implements Space {
  readonly memory: LinearMemory
  private readonly taken: Int32Array

  constructor(memory: LinearMemory) {
    this.memory = memory
    this.taken = new Int32Array(memory.buffer, 0, 1)
  }

  /** So many bytes, of which only those that are written take room in the machine; `undefined` where a place does not offer it. */
  static of(bytes: number): LinearSpace | undefined {
    const size = Math.min(65_536, Math.ceil((bytes + page) / page))
    for (const shared of [true, false]) {
      try {
        const space = new LinearSpace(new WebAssembly.Memory({ initial: size, maximum: size, shared }))
        space.take(8)
        return space
      } catch (error) {
        // It is not there, forbidden, or the machine has not so much.
        if (!(error instanceof Error)) throw error
      }
    }
    return undefined
  }

  get pages(): number {
    return this.memory.buffer.byteLength / page
  }

  get isShared(): boolean {
    return typeof SharedArrayBuffer !== "undefined" && this.memory.buffer instanceof SharedArrayBuffer
  }

  make<A>(kind: ArrayKind<A>, length: number): A {
    const at = this.take(length * kind.BYTES_PER_ELEMENT)
    return at === undefined ? new kind(length) : new kind(this.memory.buffer, at, length)
  }

  /** Where so many bytes are free; `undefined` where the memory is full. */
  take(bytes: number): number | undefined {
    const words = Math.ceil(bytes / 8)
    const at = Atomics.add(this.taken, 0, words) * 8
    if (at + bytes <= this.memory.buffer.byteLength) return at
    Atomics.sub(this.taken, 0, words)
    return undefined
  }

  /** An array that came from another thread, as one of this thread's memory. */
  own<A extends { readonly byteOffset: number; readonly length: number }>(array: A): A {
    const kind = array.constructor as unknown as ArrayKind<A>
    return new kind(this.memory.buffer, array.byteOffset, array.length)
  }
}
