import { bytesDelivered, bytesEarly, segmentsSent } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import { asFound } from '../place-in-run'
import { hostOf, peerOf } from './in-run'
import { bytesWords, endWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const delivered = ({ endpoint, atMs }: MeasureOf<'bytes-delivered'>): MeasureRule => ({
  ask: () => ({
    en: `By ${atMs} ms, how many bytes has TCP delivered in order at ${endWords(endpoint).en}?`,
    zh: `到 ${atMs} ms 为止，${endWords(endpoint).zh}的 TCP 一共按序交付了多少字节？`,
  }),
  unit: 'bytes',
  show: bytesWords,
  key: (trace) => (trace.endpoints.some(({ id }) => id === endpoint) ? bytesDelivered(trace, endpoint, atMs) : null),
  mistakes(trace, key) {
    const bytes = Number(key)
    const peer = peerOf(trace, endpoint)
    const sent = segmentsSent(trace, { from: peer ? hostOf(peer) : '', data: true }).filter(
      ({ at }) => at <= milliseconds(atMs),
    )
    const lengthOf = (all: typeof sent): number => all.reduce((sum, { length }) => sum + length, 0)
    return [
      {
        misconception: 'counts-the-early',
        value: bytes + bytesEarly(trace, endpoint, atMs),
        feedback: {
          en: 'Some of that lies behind a gap. It has come, and waits: bytes are delivered in order only.',
          zh: '其中一部分在缺口之后，虽已收到，但要等待：字节只能按序交付。',
        },
      },
      {
        misconception: 'sent-is-delivered',
        value: lengthOf(sent.filter(({ copy }) => copy === 1)),
        feedback: {
          en: 'So much has been sent by then. Some of it is on its way, or lost.',
          zh: '那是此时已发送的字节数，其中有的还在路上，或已丢失。',
        },
      },
      {
        misconception: 'counts-the-copies',
        value: lengthOf(sent),
        feedback: {
          en: 'Bytes that are sent twice are delivered once.',
          zh: '重传的字节只交付一次。',
        },
      },
      {
        misconception: 'waits-for-the-end',
        value: bytes > 0 ? 0 : null,
        feedback: {
          en: 'What is in order is delivered as it comes; nothing waits for the end of the stream.',
          zh: '按序到达的内容随到随交付，不会等到数据流结束。',
        },
      },
      {
        misconception: 'counts-the-syn',
        value: bytes + 1,
        feedback: {
          en: 'SYN and FIN take a number each, and are no bytes of the stream.',
          zh: 'SYN 和 FIN 各占一个序号，但不是数据流中的字节。',
        },
      },
      {
        misconception: 'all-written',
        value: bytesDelivered(trace, endpoint),
        feedback: {
          en: 'So much will have come in the end, and not yet at this moment.',
          zh: '那是最终会收到的字节数，此时还没有。',
        },
      },
    ]
  },
  explains: (trace) =>
    asFound(
      trace.events.findLast(
        (it) =>
          it.endpoint === endpoint && it.at <= milliseconds(atMs) && it.changes.some(([path]) => path === 'delivered'),
      ) ?? null,
    ),
})
