import type { Call } from '#engine/scenario/schema'
import { delayMs, hostInWords, type Template, type TemplateParameter, twoHosts } from './template'

const closesAtMs = (values: readonly number[], fields: string[]): TemplateParameter => ({
  title: { en: 'Closes at (ms)', zh: '关闭的时刻（ms）' },
  values: [...values],
  fields,
})

const inTurn = (host: 'client' | 'server'): Call => ({ host, on: 'closing', call: 'close' })

/** Who closes first is drawn; the other does as soon as it has read the end of the stream. */
export const closesAtOnce: Template = {
  title: { en: 'One closes, the other at once', zh: '一端关闭，另一端随即关闭' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The {closer} closes at {closesAtMs} ms. The other program closes as soon as it has read the end of the stream. MSL is two minutes.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。{closer}在 {closesAtMs} ms 关闭连接，另一端的程序读到数据流结束后立即关闭。MSL 为两分钟。',
  },
  scenario: twoHosts({
    calls: [{ host: 'client', atMs: 500, call: 'close' }, inTurn('server'), inTurn('client')],
    untilMs: 300_000,
  }),
  parameters: {
    delayMs,
    closer: {
      title: { en: 'Who closes first', zh: '谁先关闭' },
      values: ['client', 'server'],
      says: hostInWords,
      fields: ['scenario.calls[2].host'],
    },
    closesAtMs: closesAtMs([500, 600, 700, 800, 1000], ['scenario.calls[2].atMs']),
  },
}

/** The server's program takes its time. */
export const closesLater: Template = {
  title: { en: 'One closes, the other later', zh: '一端关闭，另一端过后才关闭' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The client closes at 500 ms. The program of the server closes at {serverClosesAtMs} ms. MSL is two minutes.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。客户端在 500 ms 关闭连接，服务器的程序在 {serverClosesAtMs} ms 关闭。MSL 为两分钟。',
  },
  scenario: twoHosts({
    calls: [
      { host: 'client', atMs: 500, call: 'close' },
      { host: 'server', atMs: 1600, call: 'close' },
    ],
    untilMs: 300_000,
  }),
  parameters: {
    delayMs,
    serverClosesAtMs: closesAtMs([1600, 900, 1100, 1300, 2000], ['scenario.calls[3].atMs']),
  },
}

/** The same, counted from the moment at which the program learns of it: 0 is at once, and one segment less. */
export const programTakesItsTime: Template = {
  title: { en: 'One closes, and the other program takes its time', zh: '一端关闭，另一端的程序隔一段时间才关闭' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The client closes at 500 ms. The program of the server closes {waitMs} it has read the end of the stream. MSL is two minutes.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。客户端在 500 ms 关闭连接。服务器的程序读到数据流结束后，{waitMs}关闭连接。MSL 为两分钟。',
  },
  scenario: twoHosts({
    calls: [
      { host: 'client', atMs: 500, call: 'close' },
      { host: 'server', atMs: 1600, call: 'close' },
    ],
    untilMs: 300_000,
  }),
  parameters: {
    delayMs,
    waitMs: {
      title: { en: 'The program of the server waits (ms)', zh: '服务器的程序等待（ms）' },
      values: [1000, 0, 200, 500, 2000],
      says: (value) =>
        value === 0 ? { en: 'as soon as', zh: '立即' } : { en: `${value} ms after`, zh: `过 ${value} ms ` },
      fields: [],
    },
  },
  build: (scenario, { delayMs: way, waitMs }) => ({
    ...scenario,
    calls: [
      ...scenario.calls.slice(0, -1),
      waitMs === 0 ? inTurn('server') : { host: 'server', atMs: 500 + Number(way) + Number(waitMs), call: 'close' },
    ],
  }),
}

/** How far apart the two calls are decides whether the FINs cross. */
export const bothClose: Template = {
  title: { en: 'Both close by themselves', zh: '两端各自关闭' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The client closes at 1000 ms, the server at {serverClosesAtMs} ms: neither waits for the other. MSL is two minutes.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。客户端在 1000 ms 关闭，服务器在 {serverClosesAtMs} ms 关闭，双方互不等待。MSL 为两分钟。',
  },
  scenario: twoHosts({
    links: [{ between: ['client', 'server'], delayMs: 200 }],
    calls: [
      { host: 'client', atMs: 1000, call: 'close' },
      { host: 'server', atMs: 1000, call: 'close' },
    ],
    untilMs: 300_000,
  }),
  parameters: {
    delayMs: { ...delayMs, values: [200, 100, 120, 150] },
    serverClosesAtMs: closesAtMs([1000, 1050, 1090, 1500, 950, 700], ['scenario.calls[3].atMs']),
  },
}

/** The ACK of the second FIN is lost once. */
export const lastAckLost: Template = {
  title: { en: 'The last ACK is lost', zh: '最后一个 ACK 丢失' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The client closes at 500 ms, and the server as soon as it has read the end of the stream. The last ACK is lost, once. What is not acknowledged is sent again after {rtoMs} ms; MSL is {mslMs} ms.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。客户端在 500 ms 关闭连接，服务器读到数据流结束后立即关闭。最后一个 ACK 丢失了一次。未被确认的报文段在 {rtoMs} ms 后重传；MSL 为 {mslMs} ms。',
  },
  scenario: twoHosts({
    hosts: { client: { iss: 1000, mslMs: 120_000 }, server: { iss: 5000, rtoMs: 1000 } },
    calls: [{ host: 'client', atMs: 500, call: 'close' }, inTurn('server')],
    faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', ack: 2, nth: 1 } }],
    untilMs: 400_000,
  }),
  parameters: {
    delayMs,
    rtoMs: {
      title: { en: 'Sent again after (ms)', zh: '重传超时（ms）' },
      values: [1000, 1500, 2000, 3000],
      fields: ['scenario.hosts.server.rtoMs'],
    },
    mslMs: {
      title: { en: 'MSL (ms)', zh: 'MSL（ms）' },
      values: [120_000, 30_000, 60_000],
      fields: ['scenario.hosts.client.mslMs'],
    },
  },
}
