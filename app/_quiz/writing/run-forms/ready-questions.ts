import type * as z from 'zod'
import type { MeasureKind, measureSchema } from '#exercises/quiz/measures/schema'
import type { BothLanguages } from '#exercises/quiz/words'

/** A measure as a file says it. */
export type MeasureInput = z.input<typeof measureSchema>

/** What is asked, in the words of a teacher who looks for a question, and the scenarios of which it can be asked. */
interface ReadyQuestion {
  readonly title: BothLanguages
  /** By template: what is asked of it. With its own parameters every draw makes a question, and the key differs between draws. */
  readonly of: Readonly<Record<string, MeasureInput>>
}

const SYN = { from: 'client', flags: 'SYN' } as const
const fin = (from: 'client' | 'server') => ({ from, flags: 'FIN ACK' })

/** A question for every measure, in the order in which a connection lives; each pair makes a whole question at once. */
export const READY_QUESTIONS: { readonly [Kind in MeasureKind]: ReadyQuestion } = {
  enters: {
    title: { en: 'When does an end reach a state?', zh: '某一端在什么时刻进入某个状态？' },
    of: {
      handshake: { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
      'third-segment-lost': { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
      'third-segment-lost-then-data': { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
      'nobody-answers': { kind: 'enters', endpoint: 'client', state: 'CLOSED' },
      'closes-at-once': { kind: 'enters', endpoint: 'client', state: 'CLOSED' },
      'closes-later': { kind: 'enters', endpoint: 'client', state: 'TIME-WAIT' },
      'program-takes-its-time': { kind: 'enters', endpoint: 'client', state: 'TIME-WAIT' },
      'last-ack-lost': { kind: 'enters', endpoint: 'server', state: 'CLOSED' },
    },
  },
  'state-at': {
    title: { en: 'In which state is an end at a moment?', zh: '某一时刻，某一端处于什么状态？' },
    of: {
      handshake: { kind: 'state-at', endpoint: 'server', atMs: 155 },
      'third-segment-lost': { kind: 'state-at', endpoint: 'server', atMs: 1155 },
      'connection-fails': { kind: 'state-at', endpoint: 'client', atMs: 155 },
      'closes-at-once': { kind: 'state-at', endpoint: 'client', atMs: 655 },
      'closes-later': { kind: 'state-at', endpoint: 'client', atMs: 1155 },
      'both-close': { kind: 'state-at', endpoint: 'server', atMs: 1155 },
    },
  },
  'state-path': {
    title: { en: 'Through which states does an end go?', zh: '某一端依次经过哪些状态？' },
    of: {
      'closes-at-once': { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' },
      'both-close': { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' },
    },
  },
  stays: {
    title: { en: 'For how long is an end in a state?', zh: '某一端在某个状态停留多久？' },
    of: {
      handshake: { kind: 'stays', endpoint: 'server', state: 'SYN-RECEIVED' },
      'third-segment-lost': { kind: 'stays', endpoint: 'server', state: 'SYN-RECEIVED' },
      'third-segment-lost-then-data': { kind: 'stays', endpoint: 'server', state: 'SYN-RECEIVED' },
      'nobody-answers': { kind: 'stays', endpoint: 'client', state: 'SYN-SENT' },
      'closes-later': { kind: 'stays', endpoint: 'client', state: 'FIN-WAIT-2' },
      'last-ack-lost': { kind: 'stays', endpoint: 'client', state: 'TIME-WAIT' },
    },
  },
  'segment-time': {
    title: { en: 'When does a segment leave, or arrive?', zh: '某个报文段在什么时刻发出或到达？' },
    of: {
      handshake: { kind: 'segment-time', segment: { from: 'server', flags: 'SYN ACK' }, moment: 'arrives' },
      'third-segment-lost': { kind: 'segment-time', segment: { from: 'server', again: true }, moment: 'leaves' },
      'nobody-answers': { kind: 'segment-time', segment: { ...SYN, again: true }, moment: 'leaves' },
      gap: { kind: 'segment-time', segment: { from: 'client', again: true }, moment: 'arrives' },
      'closes-later': { kind: 'segment-time', segment: fin('server'), moment: 'arrives' },
    },
  },
  'segment-count': {
    title: { en: 'How many segments are sent?', zh: '一共发出多少个报文段？' },
    of: {
      'nobody-answers': { kind: 'segment-count', segments: SYN },
      gap: { kind: 'segment-count', segments: { from: 'client', data: true } },
      'program-takes-its-time': { kind: 'segment-count', sinceMs: 450 },
      'many-connections': { kind: 'segment-count', segments: {} },
      'full-accept-queue': { kind: 'segment-count', segments: SYN },
    },
  },
  'answer-to': {
    title: { en: 'What does the peer answer?', zh: '对端会怎样应答？' },
    of: {
      gap: { kind: 'answer-to', segment: { from: 'client', data: true, nth: 3 } },
      'closes-at-once': { kind: 'answer-to', segment: fin('client') },
      'program-takes-its-time': { kind: 'answer-to', segment: fin('client') },
      'both-close': { kind: 'answer-to', segment: fin('server') },
    },
  },
  reception: {
    title: {
      en: 'Is a segment acceptable, and what becomes of its data?',
      zh: '报文段可以接受吗？其中的数据会怎样？',
    },
    of: { 'window-across-the-wrap': { kind: 'reception', segment: { from: 'client', data: true } } },
  },
  'bytes-delivered': {
    title: { en: 'How many bytes have been delivered by a moment?', zh: '到某一时刻为止交付了多少字节？' },
    of: { gap: { kind: 'bytes-delivered', endpoint: 'server', atMs: 1505 } },
  },
  'time-wait-holder': {
    title: { en: 'Who holds TIME-WAIT?', zh: '哪一端会经过 TIME-WAIT？' },
    of: { 'closes-at-once': { kind: 'time-wait-holder' }, 'both-close': { kind: 'time-wait-holder' } },
  },
  errno: {
    title: { en: 'What does the call return?', zh: '系统调用会返回什么错误？' },
    of: { 'connection-fails': { kind: 'errno', endpoint: 'client' } },
  },
  'ports-in-use': {
    title: { en: 'How many ports are in use?', zh: '占用了多少个端口？' },
    of: {
      'many-connections': { kind: 'ports-in-use', host: 'client', atMs: 500 },
      'full-accept-queue': { kind: 'ports-in-use', host: 'client', atMs: 500 },
    },
  },
  'descriptors-in-use': {
    title: { en: 'How many descriptors does a program hold?', zh: '程序持有多少个描述符？' },
    of: { 'forgotten-close': { kind: 'descriptors-in-use', host: 'server', atMs: 500 } },
  },
  'connections-in': {
    title: { en: 'How many connections are in a state?', zh: '有多少条连接处于某个状态？' },
    of: {
      'many-connections': { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 500 },
      'full-accept-queue': { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 1500 },
    },
  },
}

export const measureKinds = Object.keys(READY_QUESTIONS).filter((kind): kind is MeasureKind => kind in READY_QUESTIONS)

/** What a simulation is about, without what every question has. */
export interface SimulationParts {
  readonly template: string
  readonly parameters: Readonly<Record<string, never>>
  readonly measure: MeasureInput
  readonly asks: 'choice'
}

/** A whole question of a measure about a scenario; null where the two do not fit. */
export function questionFrom(kind: MeasureKind, template: string): SimulationParts | null {
  const { of } = READY_QUESTIONS[kind]
  const measure = Object.hasOwn(of, template) ? of[template] : undefined
  return measure === undefined ? null : { template, parameters: {}, measure, asks: 'choice' }
}

/** The measure's arguments to begin with, where a template is chosen by itself. */
export const measureFor = (kind: MeasureKind, template: string | undefined): MeasureInput =>
  (template === undefined ? null : questionFrom(kind, template)?.measure) ?? FIRST[kind]

/** Where nothing is known of the scenario. */
const FIRST: { readonly [Kind in MeasureKind]: Extract<MeasureInput, { kind: Kind }> } = {
  enters: { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
  'state-at': { kind: 'state-at', endpoint: 'server', atMs: 155 },
  'state-path': { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' },
  stays: { kind: 'stays', endpoint: 'server', state: 'SYN-RECEIVED' },
  'segment-time': { kind: 'segment-time', segment: SYN, moment: 'arrives' },
  'segment-count': { kind: 'segment-count', segments: {} },
  'answer-to': { kind: 'answer-to', segment: SYN },
  reception: { kind: 'reception', segment: { from: 'client', data: true } },
  'bytes-delivered': { kind: 'bytes-delivered', endpoint: 'server', atMs: 1000 },
  'time-wait-holder': { kind: 'time-wait-holder' },
  errno: { kind: 'errno', endpoint: 'client' },
  'ports-in-use': { kind: 'ports-in-use', host: 'client', atMs: 500 },
  'descriptors-in-use': { kind: 'descriptors-in-use', host: 'server', atMs: 500 },
  'connections-in': { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 500 },
}
