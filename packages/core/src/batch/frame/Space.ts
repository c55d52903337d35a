/**
 * Where the arrays of a frame and of results stand (存放处): in memory of their own each, or in memory that threads share.
 *
 * Shape: arrays begin as zeros.
 */
export interface Space {
  make<A>(kind: ArrayKind<A>, length: number): A
}

/** A kind of typed array. */
export interface ArrayKind<A> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): A
  new (buffer: ArrayBufferLike, at: number, length: number): A
}

type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array

/** Each array has memory of its own. */
export const ordinary: Space = { make: (kind, length) => new kind(length) }

/**
 * Each array has memory that other threads take without a copy (共享内存).
 *
 * Throws `ReferenceError` where a place has no shared memory, as a browser page that is not isolated.
 */
export const shared: Space = {
  make: (kind, length) => new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT), 0, length)
}

/** The same numbers in a space. */
export const moved = <A extends Numbers>(numbers: A, space: Space): A => {
  const made = space.make(numbers.constructor as unknown as ArrayKind<A>, numbers.length)
  made.set(numbers as never)
  return made
}
