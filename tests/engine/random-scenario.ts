import fc from 'fast-check'
import { PROFILE_NAMES } from '#engine/profiles/by-name'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'

/** From here on the network works again, and every program ends. */
const HEALED_MS = 300_000

const host = fc.constantFrom('left', 'right')
/** Until when programs do something of their own accord. */
const moment = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 30_000 }))

const hostWords = (patient: boolean) =>
  fc.record(
    {
      profile: fc.constantFrom(...PROFILE_NAMES),
      // Near the end of the circle, at its middle, and anywhere.
      iss: fc.oneof(
        fc.integer({ min: 2 ** 32 - 3000, max: 2 ** 32 - 1 }),
        fc.integer({ min: 2 ** 31 - 3000, max: 2 ** 31 }),
        fc.nat(2 ** 32 - 1),
      ),
      rtoMs: fc.constantFrom(200, 1000),
      mslMs: fc.constantFrom(1000, 120_000),
      mss: fc.constantFrom(50, 100, 536, 1460),
      receiveBuffer: fc.constantFrom(400, 3000, 65_535),
      nagle: fc.boolean(),
      delayedAckMs: fc.constantFrom(0, 1, 200, 499),
      quickAcks: fc.constantFrom(0, 3),
      windowScale: fc.constantFrom(0, 3, 7),
      timestamps: fc.boolean(),
      sackPermitted: fc.boolean(),
      retransmissions: patient ? fc.constant(1000) : fc.integer({ min: 0, max: 6 }),
    },
    { requiredKeys: ['retransmissions'] },
  )

const link = fc.record(
  {
    between: fc.constant(['left', 'right']),
    delayMs: fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })),
    bandwidthBps: fc.constantFrom(50_000, 1_000_000),
    queue: fc.integer({ min: 3, max: 10 }),
  },
  { requiredKeys: ['between', 'delayMs'] },
)

/** Strikes one segment, or a few: a finite number, so that the network heals by itself. */
const segment = fc.record(
  { from: host, nth: fc.integer({ min: 1, max: 25 }), data: fc.boolean() },
  { requiredKeys: ['from', 'nth'] },
)
const fault = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('lose'), segment }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('duplicate'), segment, afterMs: fc.integer({ min: 0, max: 5000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delay'), segment, byMs: fc.integer({ min: 1, max: 3000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('hold'), segment, untilMs: fc.integer({ min: 1, max: 60_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('corrupt'), segment }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(20_000), fc.nat(30_000)).map(([fromMs, length]) => ({
      kind: 'partition',
      between: ['left', 'right'],
      fromMs,
      untilMs: fromMs + length,
    })),
  },
)

/** How the two come together: one listens, for one connection or for all, or both connect, at the same time or not. */
const opening: fc.Arbitrary<readonly { readonly atMs: number }[]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record(
        {
          listenMs: fc.constantFrom(0, 0, 0, 150),
          connectMs: fc.constantFrom(0, 100),
          backlog: fc.constantFrom(0, 3),
        },
        { requiredKeys: ['listenMs', 'connectMs'] },
      )
      .map(({ listenMs, connectMs, ...words }) => [
        { host: 'right', atMs: listenMs, call: 'listen', port: 80, ...words },
        { host: 'left', atMs: connectMs, call: 'connect', to: 'right', port: 80, localPort: 80 },
      ]),
  },
  {
    weight: 1,
    arbitrary: fc.nat(400).map((later) => [
      { host: 'left', atMs: 0, call: 'connect', to: 'right', port: 80, localPort: 80 },
      { host: 'right', atMs: later, call: 'connect', to: 'left', port: 80, localPort: 80 },
    ]),
  },
)

/** Every stretch of a stream differs from every other, so that bytes in a wrong place are seen. */
const text = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(999)).map(([length, number]) => {
  const words = Array.from({ length: Math.ceil(length / 4) }, (_, index) => String((number * 31 + index) % 10_000))
  return words
    .map((word) => word.padStart(4, '-'))
    .join('')
    .slice(0, length)
})

const sending = fc.record(
  { host, atMs: moment, call: fc.constant('send'), text, urgent: fc.constant(true) },
  { requiredKeys: ['host', 'atMs', 'call', 'text'] },
)
const configuring = (patient: boolean) =>
  fc.record(
    {
      host,
      on: fc.constant('established'),
      call: fc.constant('configure'),
      nagle: fc.boolean(),
      keepalive: fc.record({
        idleMs: fc.integer({ min: 100, max: 20_000 }),
        intervalMs: fc.integer({ min: 100, max: 5000 }),
        probes: patient ? fc.constant(1000) : fc.integer({ min: 1, max: 5 }),
      }),
      ...(!patient && { userTimeoutMs: fc.integer({ min: 100, max: 30_000 }) }),
    },
    { requiredKeys: ['host', 'on', 'call'] },
  )

/** Ends that come in the middle. Whoever has said nothing is ended at the end. */
const ending = fc.oneof(
  fc.record({ host, atMs: moment, call: fc.constantFrom('shutdown', 'close', 'abort') }),
  fc.record({ host, on: fc.constantFrom('established', 'closing'), call: fc.constantFrom('shutdown', 'close') }),
)
const powerCut = fc.tuple(host, moment, fc.nat(60_000)).map(([name, atMs, length]) => [
  { host: name, atMs, call: 'crash' },
  { host: name, atMs: atMs + length, call: 'reboot' },
])

/** The program is gone, and what it left is closed. */
const endOf = (name: string, after: number) => ({ host: name, atMs: HEALED_MS + after, call: 'kill' })

/**
 * Two hosts of any stacks that open, write, choose and close, in any order, over a network that loses, repeats, delays and harms a few dozen segments
 * and is well again after a minute; at the end every program is gone.
 *
 * @param patient hosts retransmit for ever; impatient ones give up after a few tries, and lose power
 */
export const randomScenario = (patient: boolean): fc.Arbitrary<Scenario> =>
  fc
    .record({
      hosts: fc.record({ left: hostWords(patient), right: hostWords(patient) }),
      link,
      seed: fc.nat(),
      faults: fc.array(fault, { maxLength: 25 }),
      opening,
      sending: fc.array(sending, { maxLength: 6 }),
      configuring: fc.array(configuring(patient), { maxLength: 2 }),
      ending: fc.array(ending, { maxLength: 3 }),
      powerCuts: patient ? fc.constant([]) : fc.array(powerCut, { maxLength: 1 }),
    })
    .map(({ link: words, opening: opens, sending: sends, configuring: choices, ending: ends, powerCuts, ...rest }) => {
      // A program cannot write before it has opened.
      const openedBy = Math.max(...opens.map(({ atMs }) => atMs))
      const acts = [...sends, ...choices, ...ends, ...powerCuts.flat()].map((act) =>
        'atMs' in act ? { ...act, atMs: act.atMs + openedBy } : act,
      )
      return scenarioSchema.parse({
        version: 1,
        profile: 'rfc9293',
        links: [words],
        calls: [...opens, ...acts, endOf('left', 0), endOf('right', 1)],
        untilMs: 10_000_000,
        ...rest,
      })
    })
