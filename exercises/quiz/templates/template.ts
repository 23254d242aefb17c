import type { Call, Scenario } from '#engine/scenario/schema'
import type { Parameter, Setting, Settings } from '../simulation-schema'
import type { BothLanguages } from '../words'

/** A scenario that questions are made from: what happens, in words, and what of it may be drawn. */
export interface Template {
  readonly title: BothLanguages
  /** The situation, with `{name}` for each parameter: all that a person needs to know in order to answer. */
  readonly text: BothLanguages
  /** With the first value of each parameter. */
  readonly scenario: Scenario
  readonly parameters: Readonly<Record<string, TemplateParameter>>
  /** What follows from several parameters at once, or from one in another way than as the value of a field. */
  readonly build?: (scenario: Scenario, settings: Settings) => Scenario
}

/** What may be drawn, the values that it has if a question does not say others, and the fields that take it; none where `build` does. */
export type TemplateParameter = Parameter & {
  readonly title: BothLanguages
  readonly fields: string[]
  /** What the text says for a value, where that is not the value itself. */
  readonly says?: (value: Setting) => BothLanguages
}

/** A client and a server, RFC 9293 on both; the server listens on port 80 and the client connects at 0. */
export const twoHosts = ({ calls = [], ...change }: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 100 }],
  calls: [listen, connect, ...calls],
  untilMs: 10_000,
  ...change,
})

const listen: Call = { host: 'server', atMs: 0, call: 'listen', port: 80 }
const connect: Call = { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, localPort: 50_000 }

/** Says a value as it is listed; what is not listed is said as it is. */
export const listed =
  (words: Readonly<Record<string, BothLanguages>>) =>
  (value: Setting): BothLanguages =>
    words[String(value)] ?? { en: String(value), zh: String(value) }

/** A value that is a host. */
export const hostInWords = listed({
  client: { en: 'client', zh: '客户端' },
  server: { en: 'server', zh: '服务器' },
})

/** How long one way takes; the first value is that of `twoHosts`. */
export const delayMs: TemplateParameter = {
  title: { en: 'One way takes (ms)', zh: '单程时延（ms）' },
  values: [100, 20, 40, 50, 60, 80, 120, 150],
  fields: ['scenario.links[0].delayMs'],
}
