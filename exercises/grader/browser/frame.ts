import type { FrameNotice, FrameRequest } from './frame-protocol'

const START_TIMEOUT_MS = 15_000
/** A frame that has answered once has nothing to do but to answer: so long a silence means that its process is gone. */
const SILENCE_MS = 2500
const PING_EVERY_MS = 300

/** A worker in the frame, with the private port to it. */
export interface FramedWorker {
  readonly port: MessagePort
  /** Settles when the runner has loaded; rejects where it does not. */
  readonly ready: Promise<void>
  /** Starts the frame's own deadline. */
  run(deadlineMs: number): void
  /** Called once, when the frame stopped the worker or the worker died. */
  onNotice: ((notice: Exclude<FrameNotice, { kind: 'pong' }>) => void) | null
  end(): void
}

/**
 * The page's end of a sandboxed frame. Invariant: it is used until it is found dead or removed; then a new one is made, for a
 * submission that takes too much memory can take the frame's whole process with it.
 */
export class Frame {
  readonly #element: HTMLIFrameElement
  readonly #port: MessagePort
  readonly #workers = new Map<number, FramedWorker>()
  #nextWorker = 1
  readonly #pongs = new Set<() => void>()
  #hasAnswered = false
  #hasRunner = false

  constructor(url: string) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#port.onmessage = ({ data }: MessageEvent<FrameNotice>) => this.#hear(data)
    this.#element = document.createElement('iframe')
    this.#element.setAttribute('sandbox', 'allow-scripts')
    this.#element.src = url
    this.#element.title = 'Grader'
    this.#element.tabIndex = -1
    this.#element.hidden = true
    // The frame's origin is opaque, so no narrower target can be named; what is sent is its port.
    this.#element.addEventListener('load', () => this.#element.contentWindow?.postMessage(null, '*', [port2]), {
      once: true,
    })
    document.body.append(this.#element)
    this.#ask({ kind: 'ping' })
  }

  /** Makes a worker that loads the runner at once. A frame has one runner: the first that it is told. */
  make(runner: string): FramedWorker {
    if (!this.#hasRunner) this.#ask({ kind: 'runner', script: runner })
    this.#hasRunner = true
    const number = this.#nextWorker
    this.#nextWorker += 1
    const { port1, port2 } = new MessageChannel()
    let fail = (_error: Error) => {}
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the sandbox did not start')), START_TIMEOUT_MS)
      fail = (error) => {
        clearTimeout(timer)
        reject(error)
      }
      port1.onmessage = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    ready.catch(() => {})
    const worker: FramedWorker = {
      port: port1,
      ready,
      run: (deadlineMs) => this.#ask({ kind: 'run', worker: number, deadlineMs }),
      onNotice: (notice) => fail(new Error(notice.kind === 'died' ? notice.detail : 'the sandbox stopped')),
      end: () => {
        this.#workers.delete(number)
        port1.close()
        this.#ask({ kind: 'end', worker: number })
      },
    }
    this.#workers.set(number, worker)
    this.#ask({ kind: 'make', worker: number }, [port2])
    return worker
  }

  /** Does the frame still answer? */
  isAlive(): Promise<boolean> {
    return new Promise((resolve) => {
      const heard = (alive: boolean) => {
        clearTimeout(timer)
        this.#pongs.delete(pong)
        resolve(alive)
      }
      const pong = () => heard(true)
      const timer = setTimeout(() => heard(false), this.#hasAnswered ? SILENCE_MS : START_TIMEOUT_MS)
      this.#pongs.add(pong)
      this.#ask({ kind: 'ping' })
    })
  }

  /**
   * Watches over the frame: calls back once when it is dead.
   *
   * @returns a function that ends the watch
   */
  watch(onDead: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async () => {
      const isAlive = await this.isAlive()
      if (isOver) return
      if (isAlive) timer = setTimeout(look, PING_EVERY_MS)
      else onDead()
    }
    timer = setTimeout(look, PING_EVERY_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }

  remove(): void {
    this.#port.close()
    this.#element.remove()
  }

  #ask(request: FrameRequest, ports: MessagePort[] = []): void {
    this.#port.postMessage(request, ports)
  }

  #hear(notice: FrameNotice): void {
    this.#hasAnswered = true
    if (notice.kind === 'pong') for (const pong of this.#pongs) pong()
    else this.#workers.get(notice.worker)?.onNotice?.(notice)
  }
}
