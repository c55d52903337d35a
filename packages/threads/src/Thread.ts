import { createRequire } from "node:module"
import * as path from "node:path"
import { pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import { lastEnded, messages, post } from "./Round.ts"
import type { Answer, Born, Told } from "./sleeper.ts"
import { ThreadEnded } from "@doudi/app"

/** One thread of a pool besides the caller's (线程), with all it was given, so that another can take its place. */
export class Thread {
  private readonly words: Int32Array
  private readonly place: number
  private readonly given = new Map<number, Told>()
  private worker: Worker
  private gone: ThreadEnded | undefined
  private thrown: { readonly what: unknown } | undefined
  private answer: ((ended: ThreadEnded | undefined) => void) | undefined

  constructor(words: Int32Array, place: number) {
    this.words = words
    this.place = place
    this.worker = this.start()
  }

  get hasEnded(): boolean {
    return this.gone !== undefined
  }

  /** Whether it does nothing more in a round. */
  isThrough(round: number): boolean {
    // What was thrown comes as a message, after its sign.
    return this.hasEnded || this.ended === round || (this.ended === -round && this.thrown !== undefined)
  }

  /** What is wrong with a round that it is through with. Throws what the work threw. */
  outcome(round: number): ThreadEnded | undefined {
    const { thrown } = this
    this.thrown = undefined
    if (thrown !== undefined) throw thrown.what
    return this.ended === round ? undefined : this.gone
  }

  async load(task: number, module: URL, job: unknown): Promise<ThreadEnded | undefined> {
    const told: Told = { task, module: module.href, job }
    const ended = (await this.ready()) ?? (await this.tell(told))
    if (ended === undefined) this.given.set(task, told)
    return ended
  }

  async forget(task: number): Promise<ThreadEnded | undefined> {
    this.given.delete(task)
    return this.hasEnded ? undefined : this.tell({ task, module: undefined })
  }

  /** Starts it again where it ended, with everything it had been given. */
  async ready(): Promise<ThreadEnded | undefined> {
    if (!this.hasEnded) return undefined
    this.gone = undefined
    this.worker = this.start()
    for (const told of this.given.values()) {
      const ended = await this.tell(told)
      if (ended !== undefined) return ended
    }
    return undefined
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }

  private get ended(): number {
    return lastEnded(this.words, this.place)
  }

  private tell(told: Told): Promise<ThreadEnded | undefined> {
    return new Promise((resolve) => {
      this.answer = resolve
      this.worker.postMessage(told)
      post(this.words, this.place)
    })
  }

  private start(): Worker {
    const born: Born = { words: this.words, thread: this.place, read: messages(this.words, this.place) }
    const worker = starting(born)
    const leave = (code: string): void => {
      if (worker !== this.worker) return
      this.gone ??= new ThreadEnded({ code })
      this.answer?.(this.gone)
      this.answer = undefined
    }
    worker.on("error", (error: Error & { readonly code?: string }) => leave(error.code ?? error.name))
    worker.on("exit", (code) => leave(`exit ${code}`))
    worker.on("message", (answer: Answer) => {
      if ("thrown" in answer) this.thrown = { what: answer.thrown }
      else {
        this.answer?.(undefined)
        this.answer = undefined
      }
    })
    return worker
  }
}

const starting = (workerData: Born): Worker => {
  const kind = path.extname(import.meta.url)
  const sleeper = new URL(`./sleeper${kind}`, import.meta.url)
  if (kind !== ".ts") return new Worker(sleeper, { workerData })
  // In this repository modules are TypeScript, and a thread does not take over from the process what reads it.
  const reader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs")
  )
  const [first, then] = [reader, sleeper].map(({ href }) => JSON.stringify(href))
  const code = `import(${first}).then(({ register }) => { register(); return import(${then}) })`
  return new Worker(code, { workerData, eval: true, execArgv: ["--conditions=doudi-src"] })
}
