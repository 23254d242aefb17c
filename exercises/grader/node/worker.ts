import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'

/** How a run in a worker came to its end, seen from outside. */
export type Ending =
  | { readonly kind: 'answered' }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'died'; readonly detail: string }

const MEGABYTE = 1024 * 1024

/** V8 counts objects and strings against these; arrays of bytes lie outside, so the growth of the process is watched as well. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const MAX_GROWTH_BYTES = 768 * MEGABYTE
const WATCH_EVERY_MS = 20

/** A worker thread that has loaded the runner, or is about to. It takes one submission and is thrown away. */
export class RunnerThread {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #ready: Promise<void>

  constructor(runner: string) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#worker = new Worker(runner, {
      eval: true,
      // Nothing of this process: no environment, no loaders, no output of its own.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: { port: port2 },
      transferList: [port2],
      resourceLimits: RESOURCE_LIMITS,
    })
    this.#ready = new Promise((resolve, reject) => {
      this.#port.once('message', () => resolve())
      this.#worker.once('error', reject)
    })
    // A spare that nobody asks must neither keep the process alive nor end it.
    this.#ready.catch(() => {})
    this.#port.unref()
    this.#worker.unref()
  }

  /**
   * Sends a request and hands each answer to `take` until it says that it has heard enough, the deadline passes, or the
   * worker dies. The worker is gone after.
   *
   * @param deadlineMs counted from the moment when the worker is ready
   */
  async run(request: unknown, take: (answer: unknown) => boolean, deadlineMs: number): Promise<Ending> {
    this.#worker.ref()
    try {
      await this.#ready
      return await this.#converse(request, take, deadlineMs)
    } catch (error) {
      return endingOf(error)
    } finally {
      await this.#worker.terminate()
      this.#port.close()
    }
  }

  #converse(request: unknown, take: (answer: unknown) => boolean, deadlineMs: number): Promise<Ending> {
    const sizeAtStart = process.memoryUsage.rss()
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => end({ kind: 'deadline' }), deadlineMs)
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - sizeAtStart > MAX_GROWTH_BYTES) end({ kind: 'memory' })
      }, WATCH_EVERY_MS)
      const end = (ending: Ending) => {
        clearTimeout(deadline)
        clearInterval(watch)
        resolve(ending)
      }
      this.#port.on('message', (answer: unknown) => {
        if (take(answer)) end({ kind: 'answered' })
      })
      this.#worker.once('error', (error) => end(endingOf(error)))
      this.#worker.once('exit', () => end({ kind: 'died', detail: 'the worker ended by itself' }))
      this.#port.once('messageerror', reject)
      this.#port.postMessage(request)
    })
  }
}

function endingOf(error: unknown): Ending {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' }
  return { kind: 'died', detail: error instanceof Error ? error.message : String(error) }
}
