import type { Call } from './schema'

/** A call with its place in the scenario. */
interface Entry {
  readonly index: number
  readonly call: Call
}

/**
 * The calls of a scenario that wait for a signal, found without a look at all the others: a scenario may have as many calls as
 * connections. Invariant: the calls that one signal sets off come in the order in which the scenario names them.
 */
export class WaitingCalls {
  /** By host and signal, and by the connection where the call names one. */
  readonly #entries = new Map<string, Entry[]>()

  constructor(calls: readonly Call[]) {
    for (const [index, call] of calls.entries()) {
      if (call.on === undefined) continue
      const key = keyOf(call.host, call.on, 'connection' in call ? call.connection : undefined)
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), { index, call }])
    }
  }

  /** What the applications of a host do when TCP tells them this of a connection. */
  on(signal: string, host: string, connection: string): readonly Call[] {
    const ofAny = this.#entries.get(keyOf(host, signal)) ?? []
    const ofThis = this.#entries.get(keyOf(host, signal, connection)) ?? []
    return [...ofAny, ...ofThis].sort((a, b) => a.index - b.index).map(({ call }) => call)
  }
}

const keyOf = (host: string, signal: string, connection = ''): string => `${host} ${signal} ${connection}`
