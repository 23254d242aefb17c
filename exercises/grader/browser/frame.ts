import type { FrameNotice, FrameRequest } from './frame-protocol'

const START_TIMEOUT_MS = 15_000
const PONG_TIMEOUT_MS = 700

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
  #pong: (() => void) | undefined

  constructor(url: string, runner: string) {
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
    this.#ask({ kind: 'runner', script: runner })
  }

  /** Makes a worker; it loads the runner at once. */
  make(): FramedWorker {
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
      const timer = setTimeout(() => resolve(false), PONG_TIMEOUT_MS)
      this.#pong = () => {
        clearTimeout(timer)
        resolve(true)
      }
      this.#ask({ kind: 'ping' })
    })
  }

  remove(): void {
    this.#port.close()
    this.#element.remove()
  }

  #ask(request: FrameRequest, ports: MessagePort[] = []): void {
    this.#port.postMessage(request, ports)
  }

  #hear(notice: FrameNotice): void {
    if (notice.kind === 'pong') this.#pong?.()
    else this.#workers.get(notice.worker)?.onNotice?.(notice)
  }
}
