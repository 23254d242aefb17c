import type { Scenario } from '#engine/scenario/schema'
import { World } from '#engine/scenario/world'
import type { Connection } from '#engine/tcp/connection'
import type { Signal } from '#engine/tcp/connection-view'
import type { Payload } from '#engine/tcp/segment'
import type { State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import { Recorder } from '#engine/trace/recorder'
import { faultsOf, faultsOfSending } from './faults-of-connection'

/** What the application at one end did and saw, of the connection that stands there now. */
export interface Application {
  readonly connection: Connection
  /** What TCP took from it, and what TCP gave it. */
  written: string
  read: string
  signals: Signal[]
  /** It was more than an attempt. */
  hasStood: boolean
  /** Its own call ended the connection at once, or its host lost power. */
  gaveUp: boolean
}

/**
 * A run whose applications are watched, and whose connections are looked at after each decision. Invariant: watching
 * changes nothing, the trace is that of `run`.
 */
export class ObservedWorld extends World {
  readonly applications = new Map<Connection, Application>()
  /** What was wrong, in words. */
  readonly faults: string[] = []
  /** SND.NXT before the rule that is asked now. */
  #sndNxt = 0

  constructor(scenario: Scenario) {
    super(scenario, {}, new Recorder())
  }

  trace(): Trace {
    return this.recorder.trace(this.scenario, this.links)
  }

  override beforeRule(connection: Connection): void {
    this.#sndNxt = connection.sndNxt
    super.beforeRule(connection)
  }

  override ruleFired(...[connection, rule, rfc, decision, cause]: Parameters<World['ruleFired']>): number {
    const event = super.ruleFired(connection, rule, rfc, decision, cause)
    if (connection.id === '') return event

    const application = this.#application(connection)
    // A listener that goes back to listening begins anew, and so does what is known of it.
    if (connection.state === 'LISTEN') Object.assign(application, nothingYet())
    if (rule === 'send' && decision.set?.unsent) application.written += textOf(decision.set.unsent.at(-1))
    for (const payload of decision.deliver ?? []) application.read += textOf(payload)
    if (!ATTEMPTS.has(connection.state)) application.hasStood = true
    if (ENDS_AT_ONCE.has(rule) && connection.state === 'CLOSED') application.gaveUp = true
    const faults = [...faultsOf(connection), ...faultsOfSending(connection, rule, decision, this.#sndNxt)]
    this.faults.push(...faults.map((fault) => `event ${event}: ${rule}: ${fault}`))
    return event
  }

  override signal(connection: Connection, signal: Signal, cause: number): void {
    this.#application(connection).signals.push(signal)
    super.signal(connection, signal, cause)
  }

  #application(connection: Connection): Application {
    const known = this.applications.get(connection)
    if (known) return known
    const application: Application = { connection, ...nothingYet() }
    this.applications.set(connection, application)
    return application
  }
}

const nothingYet = (): Omit<Application, 'connection'> => ({
  written: '',
  read: '',
  signals: [],
  hasStood: false,
  gaveUp: false,
})
const ATTEMPTS: ReadonlySet<State> = new Set<State>(['CLOSED', 'LISTEN', 'SYN-SENT', 'SYN-RECEIVED'])
const ENDS_AT_ONCE: ReadonlySet<string> = new Set(['abort', 'close', 'shutdown', 'crash'])

const decoder = new TextDecoder()
const textOf = (payload: Payload | undefined): string => {
  if (payload && payload.length > 0 && !payload.bytes) throw new Error('the bytes of a payload got lost on their way')
  return payload?.bytes ? decoder.decode(payload.bytes) : ''
}
