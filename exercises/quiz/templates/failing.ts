import type { Fault, Scenario } from '#engine/scenario/schema'
import { delayMs, listed, type Template, type TemplateParameter, twoHosts } from './template'

const retransmissions: TemplateParameter = {
  title: { en: 'So often a SYN is sent again', zh: 'SYN 重传次数' },
  values: [3, 1, 2, 4, 5, 6],
  fields: ['scenario.hosts.client.retransmissions'],
}

/** Every segment of the client is lost. */
const silence: Fault = { kind: 'lose', segment: { from: 'client' } }

/** The time until the SYN is sent again doubles each time, as often as the client tries. */
export const nobodyAnswers: Template = {
  title: { en: 'Nobody answers', zh: '无人应答' },
  text: {
    en: 'A client connects at 0 ms, and nothing that it sends arrives. It sends its SYN again after {rtoMs} ms, and each further time it waits twice as long. The number of retransmissions is {retransmissions}. After the last one it waits once more, twice as long again, and gives up.',
    zh: '客户端在 0 ms 发起连接，但它发出的任何报文段都没有到达。它在 {rtoMs} ms 后重传 SYN，此后每次等待时间加倍，一共重传 {retransmissions} 次；最后一次重传后再等待加倍的时间，然后放弃。',
  },
  scenario: twoHosts({
    hosts: { client: { iss: 1000, rtoMs: 1000, retransmissions: 3 }, server: { iss: 5000 } },
    faults: [silence],
    untilMs: 1_000_000,
  }),
  parameters: {
    retransmissions,
    rtoMs: {
      title: { en: 'First sent again after (ms)', zh: '首次重传超时（ms）' },
      values: [1000, 2000, 3000],
      fields: ['scenario.hosts.client.rtoMs'],
    },
  },
}

const WAYS_TO_FAIL: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  'nobody-listens': (scenario) => ({ ...scenario, calls: scenario.calls.filter(({ call }) => call !== 'listen') }),
  unreachable: (scenario) => ({
    ...scenario,
    faults: [{ kind: 'icmp', segment: { from: 'client', flags: 'SYN' }, error: 'host-unreachable' }],
  }),
  silence: (scenario) => ({ ...scenario, faults: [silence] }),
  abort: (scenario) => ({ ...scenario, calls: [...scenario.calls, { host: 'server', atMs: 1500, call: 'abort' }] }),
}

/** How a connection fails is drawn: the errno says which way it was. */
export const connectionFails: Template = {
  title: { en: 'A connection fails', zh: '连接失败' },
  text: {
    en: 'A client on Linux connects to a server at 0 ms; one way takes {delayMs} ms. {cause}.',
    zh: 'Linux 上的客户端在 0 ms 向服务器发起连接；单程时延为 {delayMs} ms。{cause}。',
  },
  scenario: {
    ...twoHosts({ profile: 'linux-6.18', untilMs: 1_000_000 }),
    calls: twoHosts().calls.filter(({ call }) => call !== 'listen'),
  },
  parameters: {
    delayMs,
    cause: {
      title: { en: 'What goes wrong', zh: '出了什么问题' },
      values: Object.keys(WAYS_TO_FAIL),
      fields: [],
      says: listed({
        'nobody-listens': {
          en: 'The server is up, and no program listens on the port',
          zh: '服务器在运行，但没有程序监听该端口',
        },
        unreachable: {
          en: 'A router on the way answers the SYN by ICMP: the host cannot be reached',
          zh: '路径上的路由器用 ICMP 回应 SYN：主机不可达',
        },
        silence: { en: 'Nothing that the client sends arrives', zh: '客户端发出的任何报文段都没有到达' },
        abort: {
          en: 'The connection is established. At 1500 ms the server’s program aborts it',
          zh: '连接已建立。服务器的程序在 1500 ms 异常终止了连接',
        },
      }),
    },
  },
  build: (_, { delayMs: way, cause }) => {
    const made = twoHosts({
      profile: 'linux-6.18',
      links: [{ between: ['client', 'server'], delayMs: Number(way) }],
      untilMs: 1_000_000,
    })
    return WAYS_TO_FAIL[String(cause)]?.(made) ?? made
  },
}
