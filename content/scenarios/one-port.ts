import type { Call, Scenario } from '#engine/scenario/schema'

/** Lesson 1.1, two transports, one 4-tuple. */

const CLIENTS = ['anna', 'ben', 'chen']

const listen = (port: number): Call => ({ host: 'server', atMs: 0, call: 'listen', port, backlog: 100 })
const connect = (host: string, port: number): Call => ({ host, atMs: 10, call: 'connect', to: 'server', port })

const linux = (clients: Scenario['hosts'], calls: readonly Call[]): Scenario => ({
  version: 1,
  profile: 'linux-6.18',
  hosts: { ...clients, server: {} },
  links: Object.keys(clients).map((client) => ({ between: [client, 'server'], delayMs: 10 })),
  calls: [...calls],
  untilMs: 900,
})

/** Three clients, twenty connections each, to port 80 of one server. */
export const manyClients: Scenario = linux(Object.fromEntries(CLIENTS.map((name) => [name, {}])), [
  listen(80),
  ...CLIENTS.flatMap((name) => Array.from({ length: 20 }, () => connect(name, 80))),
])

/** X25: a client with four ephemeral ports, a server with two listeners, and five connections to each. */
export const fourPorts: Scenario = linux({ client: { sysctl: { 'net.ipv4.ip_local_port_range': '50000 50003' } } }, [
  listen(80),
  listen(81),
  ...[80, 81].flatMap((port) => Array.from({ length: 5 }, () => connect('client', port))),
])
