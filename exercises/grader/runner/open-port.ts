import { realm } from './private-global'

/** The private port to the host. Whoever made the worker holds the other end, and nobody else. */
export interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { data: never }) => void) | null
}

/**
 * Waits for the port on which the worker will be asked: in a browser it comes with the first message, in Node with the
 * worker's data.
 */
export function openPort(use: (port: Port) => void): void {
  if (typeof process === 'object' && typeof process.getBuiltinModule === 'function') {
    // A promise that a submission rejects and forgets must not end the run, as it does not in a browser.
    process.on('unhandledRejection', () => {})
    process.on('uncaughtException', () => {})
    use(process.getBuiltinModule('node:worker_threads').workerData.port)
    return
  }
  realm.onmessage = (event: { ports: readonly [Port] }) => {
    realm.onmessage = null
    use(event.ports[0])
  }
}
