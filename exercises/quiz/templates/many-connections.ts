import type { Call, Scenario } from '#engine/scenario/schema'
import { type Template, twoHosts } from './template'

/** The server serves whoever comes, and a client comes so often. */
const listenAndConnect = (backlog: number, count: number): Call[] => [
  { host: 'server', atMs: 0, call: 'listen', port: 80, backlog },
  { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, count, everyMs: 10 },
]

/** All of them to one port. */
export const manyConnections: Template = {
  title: { en: 'Many connections to one port', zh: '许多连接到同一个端口' },
  text: {
    en: 'A server listens on port 80 and accepts whoever comes. A client opens {connections} connections to it, one every 10 ms from 0 ms on, each from a port of its own. One way takes 5 ms.',
    zh: '服务器在 80 端口监听，来者不拒。客户端从 0 ms 起每 10 ms 建立一条连接，共 {connections} 条，每条用一个不同的本地端口。单程时延为 5 ms。',
  },
  scenario: {
    ...twoHosts({ links: [{ between: ['client', 'server'], delayMs: 5 }], untilMs: 1000 }),
    calls: listenAndConnect(128, 20),
  },
  parameters: {
    connections: {
      title: { en: 'Connections', zh: '连接数' },
      values: [20, 5, 8, 12, 15],
      fields: ['scenario.calls[1].count'],
    },
  },
}

/** The program never accepts: the accept queue fills. */
export const fullAcceptQueue: Template = {
  title: { en: 'Nobody accepts', zh: '程序从不 accept' },
  text: {
    en: 'On Linux, a program calls listen() with a backlog of {backlog} and never accepts. {clients} connections are begun, one every 10 ms from 0 ms on. One way takes 5 ms.',
    zh: '在 Linux 上，程序以 backlog {backlog} 调用 listen()，但从不 accept。从 0 ms 起每 10 ms 有一个连接请求，共 {clients} 个。单程时延为 5 ms。',
  },
  scenario: {
    ...twoHosts({
      profile: 'linux-6.18',
      hosts: { client: { iss: 1000 }, server: { iss: 5000, accepts: 'when-called' } },
      links: [{ between: ['client', 'server'], delayMs: 5 }],
      untilMs: 5000,
    }),
    calls: listenAndConnect(2, 8),
  },
  parameters: {
    backlog: {
      title: { en: 'Backlog', zh: 'backlog' },
      values: [2, 1, 3, 4, 5],
      fields: ['scenario.calls[0].backlog'],
    },
    clients: {
      title: { en: 'Connections that are begun', zh: '发起的连接数' },
      values: [8, 9, 10, 12],
      fields: ['scenario.calls[1].count'],
    },
  },
}

/** The server's program closes some of its connections and forgets the rest. */
export const forgottenClose: Template = {
  title: { en: 'The server forgets to close', zh: '服务器忘了关闭' },
  text: {
    en: 'A server listens on port 80 and accepts whoever comes. A client opens {connections} connections to it, one every 10 ms from 0 ms on, and closes each as soon as it is established. The program of the server closes the first {closed} of them as soon as it has read the end of the stream, and forgets the others. One way takes 5 ms.',
    zh: '服务器在 80 端口监听，来者不拒。客户端从 0 ms 起每 10 ms 建立一条连接，共 {connections} 条，每条一建立就关闭。服务器上的程序读到数据流结束后立即关闭其中的前 {closed} 条，其余的忘了关闭。单程时延为 5 ms。',
  },
  scenario: forgetsToClose(
    {
      ...twoHosts({ links: [{ between: ['client', 'server'], delayMs: 5 }], untilMs: 1000 }),
      calls: listenAndConnect(128, 10),
    },
    3,
  ),
  parameters: {
    connections: {
      title: { en: 'Connections', zh: '连接数' },
      values: [10, 8, 9, 12, 15],
      fields: ['scenario.calls[1].count'],
    },
    closed: { title: { en: 'Closed by the server', zh: '服务器关闭的条数' }, values: [3, 1, 2, 4, 5], fields: [] },
  },
  build: (scenario, { closed }) => forgetsToClose(scenario, Number(closed)),
}

/** The first connection that a listener makes is `server/2`: it is the server's first end itself. */
function forgetsToClose(scenario: Scenario, closed: number): Scenario {
  const closes = Array.from(
    { length: closed },
    (_, nth): Call => ({ host: 'server', on: 'closing', connection: `server/${nth + 2}`, call: 'close' }),
  )
  return {
    ...scenario,
    calls: [...scenario.calls.slice(0, 2), { host: 'client', on: 'established', call: 'close' }, ...closes],
  }
}
