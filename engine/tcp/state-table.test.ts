import { expect, test } from 'vitest'
import { PROFILE_NAMES, PROFILES } from '../profiles/by-name'
import { reference } from './reference'
import { STATES } from './state'
import { stateTable, type Transition } from './state-table'

const table = stateTable(PROFILES.rfc9293)

/** `SYN-SENT --SYN,ACK--> ESTABLISHED, snd ACK`; where it matters, by which OPEN the connection began. */
const arrow = ({ from, opened, event, to, sends }: Transition): string =>
  `${from}${opened === 'either' ? '' : ` (${opened})`} --${event}--> ${to}${sends.length ? `, snd ${sends.join(' ')}` : ''}`
const arrows = (rows: readonly Transition[]): string[] => rows.filter(({ from, to }) => from !== to).map(arrow)

/** RFC 9293 3.3.2, arrow by arrow from CLOSED down to TIME-WAIT. */
const FIGURE_5 = [
  'CLOSED --passive OPEN--> LISTEN',
  'CLOSED --active OPEN--> SYN-SENT, snd SYN',
  'LISTEN (passive) --CLOSE--> CLOSED',
  // "SEND" in the figure: with a remote socket it changes the connection from passive to active (3.10.2), as this does (3.10.1).
  'LISTEN (passive) --active OPEN--> SYN-SENT, snd SYN',
  'LISTEN (passive) --SYN--> SYN-RECEIVED, snd SYN,ACK',
  'SYN-SENT (active) --CLOSE--> CLOSED',
  'SYN-SENT (active) --SYN--> SYN-RECEIVED, snd SYN,ACK',
  'SYN-SENT (active) --SYN,ACK--> ESTABLISHED, snd ACK',
  // Note 1: after a passive OPEN.
  'SYN-RECEIVED (passive) --RST--> LISTEN',
  'SYN-RECEIVED --ACK of our SYN--> ESTABLISHED',
  'SYN-RECEIVED --CLOSE--> FIN-WAIT-1, snd FIN,ACK',
  'ESTABLISHED --CLOSE--> FIN-WAIT-1, snd FIN,ACK',
  'ESTABLISHED --FIN--> CLOSE-WAIT, snd ACK',
  'FIN-WAIT-1 --FIN--> CLOSING, snd ACK',
  'FIN-WAIT-1 --ACK of our FIN--> FIN-WAIT-2',
  'FIN-WAIT-2 --FIN--> TIME-WAIT, snd ACK',
  'CLOSE-WAIT --CLOSE--> LAST-ACK, snd FIN,ACK',
  'CLOSING --ACK of our FIN--> TIME-WAIT',
  'LAST-ACK --ACK of our FIN--> CLOSED',
  'TIME-WAIT --2 MSL have passed--> CLOSED',
  // Note 2.
  'FIN-WAIT-1 --FIN with the ACK of ours--> TIME-WAIT, snd ACK',
]

/** What the figure does not draw, by the reason why it is there. */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  'Note 3: a RST that arrives leads to LISTEN or CLOSED (3.10.7.3, 3.10.7.4 second)': [
    'SYN-SENT (active) --RST--> CLOSED',
    'SYN-RECEIVED (active) --RST--> CLOSED',
    'ESTABLISHED --RST--> CLOSED',
    'FIN-WAIT-1 --RST--> CLOSED',
    'FIN-WAIT-2 --RST--> CLOSED',
    'CLOSE-WAIT --RST--> CLOSED',
    'CLOSING --RST--> CLOSED',
    'LAST-ACK --RST--> CLOSED',
    'TIME-WAIT --RST--> CLOSED',
  ],
  'ABORT deletes the TCB (3.10.5); where bytes may be under way it sends the RST of note 3, without its TIME-WAIT': [
    'LISTEN (passive) --ABORT--> CLOSED',
    'SYN-SENT (active) --ABORT--> CLOSED',
    'SYN-RECEIVED --ABORT--> CLOSED, snd RST',
    'ESTABLISHED --ABORT--> CLOSED, snd RST',
    'FIN-WAIT-1 --ABORT--> CLOSED, snd RST',
    'FIN-WAIT-2 --ABORT--> CLOSED, snd RST',
    'CLOSE-WAIT --ABORT--> CLOSED, snd RST',
    'CLOSING --ABORT--> CLOSED',
    'LAST-ACK --ABORT--> CLOSED',
    'TIME-WAIT --ABORT--> CLOSED',
  ],
  'R2: a peer that never answers ends the connection (3.8.3 MUST-20)': [
    'SYN-SENT (active) --retransmission given up--> CLOSED',
    'SYN-RECEIVED --retransmission given up--> CLOSED',
    'ESTABLISHED --retransmission given up--> CLOSED',
    'FIN-WAIT-1 --retransmission given up--> CLOSED',
    'CLOSE-WAIT --retransmission given up--> CLOSED',
    'CLOSING --retransmission given up--> CLOSED',
    'LAST-ACK --retransmission given up--> CLOSED',
  ],
  'SHUTDOWN is what the RFC calls CLOSE (3.10.4)': [
    'LISTEN (passive) --SHUTDOWN--> CLOSED',
    'SYN-SENT (active) --SHUTDOWN--> CLOSED',
    'SYN-RECEIVED --SHUTDOWN--> FIN-WAIT-1, snd FIN,ACK',
    'ESTABLISHED --SHUTDOWN--> FIN-WAIT-1, snd FIN,ACK',
    'CLOSE-WAIT --SHUTDOWN--> LAST-ACK, snd FIN,ACK',
  ],
  'Both ends opened at once: the SYN,ACK acknowledges our SYN (3.5, figure 7)': [
    'SYN-RECEIVED --SYN,ACK--> ESTABLISHED',
  ],
  'A FIN that completes the handshake (3.10.7.4, eighth)': ['SYN-RECEIVED --FIN--> CLOSE-WAIT, snd ACK'],
  'Another SYN: a listener goes back to LISTEN (3.10.7.4, fourth)': ['SYN-RECEIVED (passive) --SYN--> LISTEN'],
  'A FIN is a FIN, whether it acknowledges ours once more or not (3.10.7.4, eighth)': [
    'FIN-WAIT-2 --FIN with the ACK of ours--> TIME-WAIT, snd ACK',
  ],
  'The next incarnation: its SYN goes to the listener (3.6.1 MAY-2)': ['TIME-WAIT (passive) --SYN--> CLOSED'],
}

test('every arrow of figure 5 is there, with what it sends, and so are its notes', () => {
  expect(arrows(table)).toEqual(expect.arrayContaining(FIGURE_5))
})

test('beyond figure 5 there is what has a reason, and nothing else', () => {
  const beyond = arrows(table).filter((it) => !FIGURE_5.includes(it))
  expect(beyond.toSorted()).toEqual(Object.values(BEYOND).flat().toSorted())
})

test.each(PROFILE_NAMES)('%s: every state is reached, by each OPEN that leads there, and no other state is', (name) => {
  const rows = stateTable(PROFILES[name])
  expect(new Set(rows.map(({ to }) => to))).toEqual(new Set(STATES))
  const reached = (opened: 'passive' | 'active') =>
    STATES.filter((state) => rows.some((it) => it.from === state && (it.opened === opened || it.opened === 'either')))
  expect(reached('passive')).toEqual(STATES.filter((state) => state !== 'SYN-SENT'))
  expect(reached('active')).toEqual(STATES.filter((state) => state !== 'LISTEN'))
})

test('a timer has a row where it runs, and only there', () => {
  const rows = (event: string, name: 'rfc9293' | 'linux-6.18') =>
    stateTable(PROFILES[name]).flatMap((it) => (it.event === event ? it.from : []))
  expect(rows('2 MSL have passed', 'rfc9293')).toEqual(['TIME-WAIT'])
  expect(rows('FIN-WAIT-2 has lasted too long', 'rfc9293')).toEqual([])
  expect(rows('FIN-WAIT-2 has lasted too long', 'linux-6.18')).toEqual(['FIN-WAIT-2'])
})

test('each row names the rule that decided, and where it stands', () => {
  const row = table.find(({ from, event }) => from === 'FIN-WAIT-1' && event === 'FIN')
  expect(row).toEqual({
    from: 'FIN-WAIT-1',
    opened: 'either',
    event: 'FIN',
    to: 'CLOSING',
    sends: ['ACK'],
    signals: ['closing'],
    rule: 'fin',
    rfc: 'RFC 9293 3.10.7.4, eighth',
    why: 'both ends closed at the same time',
  })
})

test('Linux differs: an orphan does not wait in FIN-WAIT-2 for ever, and crossing SYNs are acknowledged once more', () => {
  const rfc = new Set(arrows(table))
  expect(arrows(stateTable(PROFILES['linux-6.18'])).filter((it) => !rfc.has(it))).toEqual([
    'SYN-RECEIVED --SYN,ACK--> ESTABLISHED, snd ACK',
    'FIN-WAIT-2 --FIN-WAIT-2 has lasted too long--> CLOSED',
  ])
})

test('a rule that somebody has replaced is what the table shows', () => {
  const never = { ...reference, timeWaitTimeout: () => null }
  expect(arrows(stateTable(PROFILES.rfc9293, never))).not.toContain('TIME-WAIT --2 MSL have passed--> CLOSED')
  const deaf = { ...reference, fin: () => null }
  expect(stateTable(PROFILES.rfc9293, deaf).some(({ from, to }) => from === 'TIME-WAIT' || to === 'CLOSE-WAIT')).toBe(
    false,
  )
})

test('the same arguments give the same table', () => {
  expect(stateTable(PROFILES.bsd)).toEqual(stateTable(PROFILES.bsd))
})
