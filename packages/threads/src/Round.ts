/**
 * One piece of work that the threads of a pool do together (一轮): blocks are taken from a counter, so that nobody waits for a share that
 * was cut too large, and nobody is told what to take.
 *
 * Shape: whole numbers in shared memory. A thread sleeps until `call` changes. Each has two numbers of its own: how many messages were
 * posted to it, and the last round that it ended, negative when the work threw.
 */
export const word = { call: 0, round: 1, task: 2, next: 3, size: 4, block: 5, done: 6, own: 7 } as const

/** How many words a pool needs that has so many threads besides the caller's. */
export const wordsFor = (others: number): number => word.own + 2 * others
const posted = (thread: number): number => word.own + 2 * thread
const ended = (thread: number): number => word.own + 2 * thread + 1

/** Works out the rows from one up to another. */
export type Stretch = (from: number, to: number) => void

/** Beyond every count of blocks: nobody takes another one. */
const none = 2 ** 30

/** Takes blocks until there are none. */
export const takeBlocks = (words: Int32Array, stretch: Stretch): void => {
  const size = words[word.size]!
  const block = words[word.block]!
  for (;;) {
    const from = Atomics.add(words, word.next, 1) * block
    if (from >= size) return
    stretch(from, Math.min(from + block, size))
  }
}

/** Lets nobody take another block. */
export const stop = (words: Int32Array): void => {
  Atomics.store(words, word.next, none)
}

/** Begins a round for everybody who waits, and gives its number. */
export const begin = (words: Int32Array, task: number, size: number, block: number): number => {
  words[word.task] = task
  words[word.size] = size
  words[word.block] = block
  Atomics.store(words, word.next, 0)
  const round = Atomics.add(words, word.round, 1) + 1
  wake(words)
  return round
}

/** Wakes a thread for a message. */
export const post = (words: Int32Array, thread: number): void => {
  Atomics.add(words, posted(thread), 1)
  wake(words)
}

const wake = (words: Int32Array): void => {
  Atomics.add(words, word.call, 1)
  Atomics.notify(words, word.call)
}

/** How many messages were posted to a thread since the pool was opened. */
export const messages = (words: Int32Array, thread: number): number => Atomics.load(words, posted(thread))

/** A thread says that it does nothing more in a round. */
export const end = (words: Int32Array, thread: number, round: number): void => {
  Atomics.store(words, ended(thread), round)
  Atomics.add(words, word.done, 1)
  Atomics.notify(words, word.done)
}

export const lastEnded = (words: Int32Array, thread: number): number => Atomics.load(words, ended(thread))
