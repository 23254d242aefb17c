import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'

type Answer = { readonly id: number } & ({ readonly trace: Trace } | { readonly error: string })

interface Waiting {
  resolve(trace: Trace): void
  reject(error: Error): void
}

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, Waiting>()

/**
 * Runs a scenario in a worker, so that a long run never holds up the page. The engine is loaded with the first one.
 *
 * @throws Error with the engine's words where the scenario cannot be run
 */
export function runInWorker(scenario: Scenario): Promise<Trace> {
  worker ??= startWorker()
  const id = ++asked
  worker.postMessage({ id, scenario })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

/** Ends the worker with all that it still runs: their promises reject with this. */
export function stopRunning(why: Error): void {
  worker?.terminate()
  worker = null
  for (const { reject } of waiting.values()) reject(why)
  waiting.clear()
}

function startWorker(): Worker {
  const started = new Worker(new URL('./run-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<Answer>) => {
    const it = waiting.get(data.id)
    waiting.delete(data.id)
    if ('trace' in data) it?.resolve(data.trace)
    else it?.reject(new Error(data.error))
  }
  started.onerror = ({ message }) => {
    // The next run starts a new one.
    stopRunning(new Error(message || 'The engine could not be loaded.'))
  }
  return started
}
