import type { Call } from './schema'

/** A call with its place in the scenario. */
interface Entry {
  readonly index: number
  readonly call: Call
}

/** The calls of one host that wait for one signal. */
interface Waiting {
  /** Those that name no connection. */
  readonly ofAny: Entry[]
  readonly ofOne: Map<string, Entry[]>
}

const NOBODY: readonly Entry[] = []

/**
 * The calls of a scenario that wait for a signal, found without a look at all the others: a scenario may have as many calls as
 * connections. Invariant: the calls that one signal sets off come in the order in which the scenario names them.
 */
export class WaitingCalls {
  /** By host, then by signal. */
  readonly #waiting = new Map<string, Map<string, Waiting>>()

  constructor(calls: readonly Call[]) {
    for (const [index, call] of calls.entries()) {
      if (call.on === undefined) continue
      const { ofAny, ofOne } = this.#at(call.host, call.on)
      const name = 'connection' in call ? call.connection : undefined
      if (name === undefined) ofAny.push({ index, call })
      else ofOne.set(name, [...(ofOne.get(name) ?? []), { index, call }])
    }
  }

  /** What the applications of a host do when TCP tells them this of a connection. */
  on(signal: string, host: string, connection: string): readonly Entry[] {
    const waiting = this.#waiting.get(host)?.get(signal)
    if (!waiting) return NOBODY
    const { ofAny, ofOne } = waiting
    const ofThis = ofOne.get(connection)
    return ofThis ? [...ofAny, ...ofThis].sort((a, b) => a.index - b.index) : ofAny
  }

  #at(host: string, signal: string): Waiting {
    const ofHost = this.#waiting.get(host) ?? new Map<string, Waiting>()
    this.#waiting.set(host, ofHost)
    const waiting = ofHost.get(signal) ?? { ofAny: [], ofOne: new Map<string, Entry[]>() }
    ofHost.set(signal, waiting)
    return waiting
  }
}
