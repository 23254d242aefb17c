import { type QuestionOf, questionSchema } from '../questions'

/** A question of each template, and between them every measure that can vary there. */
export const QUESTIONS: readonly [template: string, measure: object][] = [
  ['handshake', { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }],
  ['handshake', { kind: 'state-at', endpoint: 'server', atMs: 155 }],
  ['third-segment-lost', { kind: 'stays', endpoint: 'server', state: 'SYN-RECEIVED' }],
  ['third-segment-lost-then-data', { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }],
  ['third-segment-lost-then-data', { kind: 'answer-to', segment: { from: 'client', data: true } }],
  ['nobody-answers', { kind: 'enters', endpoint: 'client', state: 'CLOSED' }],
  ['connection-fails', { kind: 'errno', endpoint: 'client' }],
  ['window-across-the-wrap', { kind: 'reception', segment: { from: 'client', data: true } }],
  ['gap', { kind: 'bytes-delivered', endpoint: 'server', atMs: 1505 }],
  ['gap', { kind: 'segment-time', segment: { from: 'client', again: true }, moment: 'arrives' }],
  ['closes-at-once', { kind: 'time-wait-holder' }],
  ['closes-later', { kind: 'segment-count', sinceMs: 450 }],
  ['program-takes-its-time', { kind: 'segment-count', sinceMs: 450 }],
  ['both-close', { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' }],
  ['last-ack-lost', { kind: 'stays', endpoint: 'client', state: 'TIME-WAIT' }],
  ['many-connections', { kind: 'ports-in-use', host: 'client', atMs: 500 }],
  ['full-accept-queue', { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 1500 }],
  ['forgotten-close', { kind: 'descriptors-in-use', host: 'server', atMs: 500 }],
]

/** A simulation about a template. */
export function simulation(template: string, measure: object, more: object = {}): QuestionOf<'simulation'> {
  const question = questionSchema.parse({ id: 'asked', type: 'simulation', template, measure, ...more })
  if (question.type !== 'simulation') throw new Error('This is no simulation.')
  return question
}
