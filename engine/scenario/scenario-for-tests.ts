import { type Scenario, scenarioSchema } from './schema'

/**
 * A client and a server, 100 ms apart; the server listens and the client connects at 0. A test says what happens then, and
 * what else differs.
 */
export const clientAndServer = (
  calls: readonly object[] = [],
  change: { readonly [Field in keyof Scenario]?: unknown } = {},
): Scenario =>
  scenarioSchema.parse({
    version: 1,
    profile: 'rfc9293',
    hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
    links: [{ between: ['client', 'server'], delayMs: 100 }],
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
      ...calls,
    ],
    untilMs: 1_000_000,
    ...change,
  })
