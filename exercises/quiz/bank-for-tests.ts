import type { Question } from './questions'
import { type Bank, bankSchema } from './schema'

const handshake = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 100 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, localPort: 50_000 },
  ],
  untilMs: 2000,
}
const words = (en: string) => ({ en })

/** One question of each type, as a teacher would write it: in English, and no more than must be said. */
export const oneOfEach: unknown = {
  version: 1,
  id: 'one-of-each',
  title: words('One of each'),
  languages: ['en'],
  questions: [
    {
      id: 'how-many-ports',
      type: 'choice',
      text: words('Sixty clients are connected to port 80. How many ports of the server are in use?'),
      answers: [
        { text: words('One'), fraction: 100 },
        { text: words('Sixty'), feedback: words('Each connection has its own four values, not its own port.') },
        { text: words('Sixty-one'), fraction: 50 },
      ],
    },
    {
      id: 'which-take-a-number',
      type: 'multiple',
      text: words('Which of these take a sequence number?'),
      answers: [
        { text: words('SYN'), fraction: 50 },
        { text: words('FIN'), fraction: 50 },
        { text: words('ACK'), fraction: -50, feedback: words('An ACK takes none.') },
        { text: words('RST') },
      ],
      credit: 'sum',
    },
    { id: 'delivered', type: 'true-false', text: words('TCP delivers, whatever happens.'), answer: false },
    {
      id: 'wrap',
      type: 'number',
      text: words('How long until the numbers wrap at 10 Gbit/s?'),
      answers: [
        { value: 3.436, tolerance: 0.05 },
        { value: 27.5, tolerance: 0.5, fraction: 25, feedback: words('Bytes, not bits.') },
      ],
      units: [{ name: 's' }, { name: 'ms', factor: 0.001 }],
    },
    {
      id: 'after-syn',
      type: 'text',
      text: words('In which state is the client after its SYN?'),
      answers: [
        { accepts: 'SYN-SENT' },
        { accepts: 'SYN*SEND', fraction: 0, feedback: words('Nearly: the last letter is a T.') },
      ],
    },
    {
      id: 'who-sends',
      type: 'match',
      text: words('Who sends what?'),
      pairs: [
        { prompt: words('The active open'), answer: words('SYN') },
        { prompt: words('The passive open'), answer: words('SYN,ACK') },
        { prompt: words('Who closes'), answer: words('FIN') },
      ],
      others: [words('RST')],
    },
    {
      id: 'handshake',
      type: 'order',
      text: words('Put the segments in order.'),
      items: [words('SYN'), words('SYN,ACK'), words('ACK'), words('data')],
      credit: 'next',
    },
    {
      id: 'gaps',
      type: 'cloze',
      text: words('A [[flag]] with number 1000 is acknowledged by [[number]], and its end is then [[state]].'),
      gaps: {
        flag: { kind: 'text', answers: [{ accepts: 'SYN' }] },
        number: { kind: 'number', answers: [{ value: 1001 }], weight: 2 },
        state: { kind: 'menu', answers: [{ text: words('ESTABLISHED'), fraction: 100 }, { text: words('SYN-SENT') }] },
      },
    },
    {
      id: 'click',
      type: 'point',
      text: words('Click the segment that opens the server.'),
      scenario: handshake,
      asks: 'segment',
      right: [{ kind: 'sent', segment: { from: 'client', flags: 'ACK' } }],
      feedback: [{ on: { kind: 'sent', segment: { from: 'client', flags: 'SYN' } }, text: words('It asks only.') }],
    },
    {
      id: 'moment',
      type: 'point',
      text: words('When is the server ESTABLISHED?'),
      scenario: handshake,
      asks: 'moment',
      right: [{ kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }],
      toleranceMs: 5,
    },
    {
      id: 'server-at-150',
      type: 'state',
      text: words('In which state is the server at 150 ms?'),
      scenario: handshake,
      endpoint: 'server',
      atMs: 150,
      feedback: [{ on: 'ESTABLISHED', text: words('The third segment is on its way.') }],
    },
    { id: 'why-three', type: 'essay', text: words('Why are three segments needed?'), forMarker: words('Old SYNs.') },
    {
      id: 'when',
      type: 'simulation',
      text: words('One way takes {delayMs} ms. The client connects at 0.'),
      scenario: handshake,
      parameters: { delayMs: { min: 20, max: 300, step: 20, fields: ['scenario.links[0].delayMs'] } },
      measure: { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
      expect: [{ parameters: { delayMs: 100 }, key: 300 }],
    },
  ],
}

export const bankOfEach = (): Bank => bankSchema.parse(oneOfEach)

/** The first question of a type in that bank. */
export function questionOf<Type extends Question['type']>(type: Type): Extract<Question, { type: Type }> {
  const isMeant = (it: Question): it is Extract<Question, { type: Type }> => it.type === type
  const found = bankOfEach().questions.find(isMeant)
  if (!found) throw new Error(`The bank has no question of the type ${type}.`)
  return found
}
