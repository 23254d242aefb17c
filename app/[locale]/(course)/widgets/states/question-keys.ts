import type { Key } from '#app/_widgets/question/key'
import { answersTo, segmentsSent, stateOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { ASKED } from './state-scenes'

export const KINDS = ['choice', 'number', 'state', 'moment'] as const
export type Kind = (typeof KINDS)[number]

/** A question of each kind about the same run: what is right, as the run has it, and an answer of each sort to commit to. */
export function questionKeys(): Readonly<
  Record<Kind, { readonly key: Key; readonly right: string; readonly wrong: string }>
> {
  const trace = run(ASKED)
  const [syn] = segmentsSent(trace, { from: 'client', flags: 'SYN' })
  const ack = (syn && answersTo(trace, syn)[0]?.ack) ?? 0
  const state = stateOf(trace, 'server', 150)
  const opened = whenEnters(trace, 'client', 'ESTABLISHED')
  if (state === null || opened === null) throw new Error('The run of the questions does not open a connection.')
  return {
    choice: { key: { kind: 'choice', correct: 'server' }, right: 'server', wrong: 'client' },
    number: {
      key: { kind: 'number', correct: ack, tolerance: 0, unit: '' },
      right: String(ack),
      wrong: String(ack - 1),
    },
    state: { key: { kind: 'state', correct: state, named: ['ESTABLISHED'] }, right: state, wrong: 'ESTABLISHED' },
    moment: {
      key: { kind: 'moment', correct: opened, tolerance: 10, from: 0, until: 400, step: 10 },
      right: String(opened),
      wrong: '100',
    },
  }
}
