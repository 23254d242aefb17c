import type { Replacements } from '#engine/handlers'
import type { Scenario } from '#engine/scenario/schema'
import { seqAdd } from '#engine/tcp/formulas/sequence-numbers'
import { reference } from '#engine/tcp/reference'
import { apart, listenAt, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 2.2, why three; old SYNs; both at once. */

/** When the held SYN arrives: the connection that it asked for has come, gone and been forgotten. */
const RELEASED_AT = 8000

/**
 * The client's first SYN is held up on its way. Its second opens the connection, which closes again, TIME-WAIT of two seconds
 * included; the server listens for the next client. Then the first SYN comes after all.
 */
export const heldSyn: Scenario = twoHosts({
  hosts: { client: { iss: 1000, mslMs: 1000 }, server: { iss: 5000 } },
  calls: [{ host: 'client', atMs: 2000, call: 'close' }, serverClosesInTurn, listenAt(3000)],
  faults: [{ kind: 'hold', segment: { from: 'client', flags: 'SYN', nth: 1 }, untilMs: RELEASED_AT }],
  untilMs: 300_000,
})

/** The same, and the client's answer to what it never asked for is lost: its host is switched off, or a firewall is silent. */
export const heldSynUnanswered: Scenario = {
  ...heldSyn,
  faults: [...(heldSyn.faults ?? []), { kind: 'lose', segment: { from: 'client', flags: 'RST' } }],
}

/** A server that needs two segments: it takes the SYN for the connection, and waits for no answer to its own. */
export const twoWayServer: { readonly server: Replacements } = {
  server: {
    tcp: {
      listen: (view, input) => {
        const decision = reference.listen(view, input)
        const { iss } = decision?.set ?? {}
        if (!decision || iss === undefined) return decision
        return {
          ...decision,
          set: { ...decision.set, state: 'ESTABLISHED', sndUna: seqAdd(iss, 1), inFlight: [], timed: null },
          timers: { retransmission: null },
          signal: 'established',
          why: 'two segments are enough for me',
        }
      },
    },
  },
}

/** Neither listens: each connects to the other at the same moment, 200 ms apart (figure 7 of RFC 9293). */
export const bothOpen: Scenario = {
  ...twoHosts({ links: [apart(200)] }),
  calls: [
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 7, localPort: 7 },
    { host: 'server', atMs: 0, call: 'connect', to: 'client', port: 7, localPort: 7 },
  ],
}

/** The same between two Linux hosts. */
export const bothOpenOnLinux: Scenario = { ...bothOpen, profile: 'linux-6.18' }
