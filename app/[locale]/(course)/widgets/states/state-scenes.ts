import { dataAtOnce } from '#content/scenarios/three-segments'
import { apart, connectAt, listenAt, twoHosts } from '#content/scenarios/two-hosts'
import type { Fault, Scenario } from '#engine/scenario/schema'
import type { ExampleScene } from '../example-scenes'

/** What the four questions are about: a handshake, of which nothing but the first SYN is told before the answer. */
export const ASKED = dataAtOnce

/** A request, and both ends close: of each harm that a segment may come to, a run. */
const spoken = (faults: readonly Fault[], title: ExampleScene['title']): ExampleScene => ({
  title,
  scenario: twoHosts({
    faults: [...faults],
    calls: [
      { host: 'client', on: 'established', call: 'send', text: 'GET /' },
      { host: 'client', atMs: 900, call: 'close' },
      { host: 'server', on: 'closing', call: 'close' },
    ],
    untilMs: 2500,
  }),
})

const data = { from: 'client', data: true, nth: 1 } as const

export const harmedScenes: Readonly<Record<string, ExampleScene>> = {
  dropped: spoken([{ kind: 'lose', segment: data }], { en: 'The data is lost', zh: '数据丢失' }),
  delayed: spoken([{ kind: 'delay', segment: data, byMs: 150 }], { en: 'The data is late', zh: '数据迟到' }),
  duplicated: spoken([{ kind: 'duplicate', segment: data, afterMs: 120 }], {
    en: 'The data arrives twice',
    zh: '数据到达两次',
  }),
  held: spoken([{ kind: 'hold', segment: data, untilMs: 700 }], {
    en: 'The data is held, and let go at 700 ms',
    zh: '数据被扣住，700 ms 时放行',
  }),
  corrupted: spoken([{ kind: 'corrupt', segment: data }], {
    en: 'The data is harmed on the way, and dropped on arrival',
    zh: '数据在途中损坏，到达后被丢弃',
  }),
}

/** What a reader makes of a run: another, beside it. */
export const branchScenes = {
  changed: spoken([], { en: 'A segment dropped by the reader', zh: '读者丢掉了一个报文段' }),
  failed: spoken([], { en: 'A change that gives no run', zh: '改动后运行不起来' }),
} as const satisfies Readonly<Record<string, ExampleScene>>

/** A scenario that the engine refuses: nobody has that name. */
export const REFUSED: Scenario = { ...twoHosts(), calls: [{ host: 'nobody', atMs: 0, call: 'close' }] }

const LONG = ['warehouse-terminal-9', 'inventory-database-2'] as const

/** The least and the most that a run may hold. */
export const extremeScenes: Readonly<Record<string, ExampleScene>> = {
  nothing: {
    title: { en: 'A run in which nothing is sent', zh: '什么都没有发送的运行' },
    scenario: { ...twoHosts(), calls: [listenAt(0)] },
  },
  unanswered: {
    title: { en: 'A SYN that nobody answers', zh: '无人应答的 SYN' },
    scenario: { ...twoHosts({ links: [apart(30)] }), calls: [connectAt(0)], untilMs: 3000 },
  },
  long: {
    title: {
      en: 'More segments than are drawn at once, between hosts with long names, and with numbers of ten digits that wrap',
      zh: '报文段多到一次画不下，主机名很长，序号有十位数并且回绕',
    },
    startMs: 700,
    scenario: {
      version: 1,
      profile: 'rfc9293',
      hosts: {
        [LONG[0]]: { iss: 4_294_900_000, mss: 1000 },
        [LONG[1]]: { iss: 4_294_967_000, mss: 1000 },
      },
      links: [{ between: [...LONG], delayMs: 40, bandwidthBps: 4_000_000 }],
      calls: [
        { host: LONG[1], atMs: 0, call: 'listen', port: 80 },
        { host: LONG[0], atMs: 0, call: 'connect', to: LONG[1], port: 80 },
        { host: LONG[0], on: 'established', call: 'send', bytes: 160_000 },
      ],
      untilMs: 10_000,
    },
  },
}
