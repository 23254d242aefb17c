import { MODULUS, seqAdd } from '#engine/tcp/formulas/sequence-numbers'
import type { State } from '#engine/tcp/state'
import type { TraceSegment } from '#engine/trace/format'
import { type Arrival, isClosedNow } from './arrival'
import type { BothLanguages, Choice } from './question'
import { type Header, inBoth, NOTHING, segmentWords } from './words'

const choice = (segment: Header | null, feedback: BothLanguages): Choice => ({
  text: segment === null ? NOTHING : inBoth(segmentWords(segment)),
  feedback,
})

/** A wrong choice, and the name of what is misunderstood. */
export interface Mistake extends Choice {
  readonly misconception: string
}

const mistake = (misconception: string, segment: Header | null, feedback: BothLanguages): Mistake => ({
  ...choice(segment, feedback),
  misconception,
})

/** The true choice: what left, or that nothing did. */
export function rightOne(arrival: Arrival, answer: TraceSegment | null): Choice {
  if (answer === null) return choice(null, whyNothing(arrival.segment))
  if (answer.flags.includes('RST')) {
    return choice(answer, {
      en: 'The acknowledgment was wrong, and the reset takes its number from it: that is the one which the peer accepts.',
      zh: '对方的确认号不对，所以回应复位；复位的序号就取自那个确认号，对方只接受这个序号。',
    })
  }
  if (answer.flags.includes('SYN')) {
    return choice(answer, {
      en: 'Both ends opened at the same moment. The SYN goes out again with its old number, and now it acknowledges theirs.',
      zh: '两端同时打开。SYN 用原来的序号再发一次，这次带上对对方 SYN 的确认。',
    })
  }
  return choice(answer, {
    en: 'SEQ says what this end sends next, and ACK what it expects next.',
    zh: 'SEQ 是这一端下一个要发的序号，ACK 是它期待的下一个序号。',
  })
}

/** Mistakes that people make about the answer to a segment, the most telling first, each with the reason why it is one. */
export function wrongOnes(arrival: Arrival, answer: TraceSegment | null): Mistake[] {
  if (answer === null) return insteadOfNothing(arrival)
  if (answer.ack === null) return insteadOfReset(arrival, answer.seq)
  return insteadOfAcknowledgment(arrival, { ...answer, ack: answer.ack })
}

function insteadOfNothing({ segment, sndNxt, sent }: Arrival): Mistake[] {
  const again = [sent.findLast((each) => spanOf(each) > 0), sent.at(-1)].flatMap((each) => each ?? [])
  return [
    mistake('answers-everything', acknowledgmentOf(segment, sndNxt), whyNothing(segment)),
    mistake('resets-for-nothing', reset(segment.ack ?? sndNxt), NO_REASON_FOR_A_RESET),
    ...again.map((each) =>
      mistake('sends-again', each, {
        en: 'That has left already, and the segment that came does not ask for it a second time.',
        zh: '这个报文段已经发过，刚到的报文段并不要求再发一次。',
      }),
    ),
  ]
}

function whyNothing({ flags, length }: Header): BothLanguages {
  if (flags.includes('RST')) {
    return {
      en: 'This reset gets no answer: two ends that answered each other’s resets might never stop.',
      zh: '这个复位不需要回应：如果两端都回应对方的复位，就可能没完没了。',
    }
  }
  if (length === 0 && !flags.includes('SYN') && !flags.includes('FIN')) {
    return {
      en: 'A segment without data, SYN or FIN brings nothing that could be acknowledged. Two ends that answered it would acknowledge each other for ever.',
      zh: '没有数据、SYN 和 FIN 的报文段，没有什么需要确认。如果对它也回应，两端就会互相确认个没完。',
    }
  }
  return {
    en: 'Nothing in this segment is new for this end, so there is nothing to answer.',
    zh: '这个报文段对这一端来说没有新内容，所以不用回应。',
  }
}

function insteadOfReset({ segment, sndNxt }: Arrival, seq: number): Mistake[] {
  return [
    mistake('acknowledges-what-is-unknown', acknowledgmentOf(segment, sndNxt), {
      en: 'An ACK would agree to a connection of which this end knows nothing: what was acknowledged has never been sent.',
      zh: '回 ACK 等于承认一条这一端并不知道的连接：对方确认的内容从来没有发送过。',
    }),
    mistake('resets-with-its-own-number', reset(sndNxt), {
      en: 'The peer takes a reset only under the number that it expects, and it has said which one: the number in its ACK field.',
      zh: '对方只接受序号符合预期的复位，而它期待的序号就写在自己的 ACK 字段里。',
    }),
    mistake('stays-silent', null, {
      en: 'Silence would leave the peer with a connection that is not there. The reset tells it.',
      zh: '不回应的话，对方会一直保留一条并不存在的连接；复位就是为了告诉它。',
    }),
    mistake(
      'resets-with-an-ack',
      { flags: ['RST', 'ACK'], seq, ack: seqAdd(segment.seq, spanOf(segment)), length: 0 },
      {
        en: 'A reset that acknowledges answers a segment without an ACK. This one has an ACK, and the reset needs its number alone.',
        zh: '带确认的复位用来回应没有 ACK 的报文段。刚到的报文段带 ACK，复位只需要取用它的确认号。',
      },
    ),
  ]
}

function insteadOfAcknowledgment(arrival: Arrival, answer: Header & { readonly ack: number }): Mistake[] {
  const { segment, rcvNxt, state } = arrival
  const { ack, seq, flags } = answer
  const end = seqAdd(segment.seq, spanOf(segment))
  const hasMoved = state !== 'SYN-SENT' && ack !== rcvNxt
  const wrong: Mistake[] = []

  if (isClosedNow(arrival, answer)) {
    wrong.push(
      mistake(
        'leaves-the-fin-for-later',
        { ...answer, flags: ['ACK'] },
        {
          en: 'Its program closes before the ACK has left, so one segment says both.',
          zh: '程序在 ACK 发出之前就关闭了，所以一个报文段就把两件事都说了。',
        },
      ),
    )
  }
  if (hasMoved && ack < rcvNxt) {
    wrong.push(
      mistake(
        'counts-past-the-wrap',
        { ...answer, ack: ack + MODULUS },
        {
          en: 'A sequence number has 32 bits: after 4294967295 comes 0, and the counting goes on from there.',
          zh: '序号只有 32 位：4294967295 之后是 0，从那里接着数。',
        },
      ),
    )
  }
  if (spanOf(segment) > 0 && end !== ack)
    wrong.push(mistake('acknowledges-the-end', { ...answer, ack: end }, whyNotTheEnd(arrival)))
  wrong.push(
    mistake('acknowledges-one-less', { ...answer, ack: seqAdd(ack, -1) }, whyNotOneLess(segment)),
    mistake('stays-silent', null, {
      en: 'It does answer: only from the answer can the peer know what has come, and what is expected next.',
      zh: '它会回应：对方只有靠这个回应，才知道哪些已经收到、接下来期待什么。',
    }),
  )
  if (hasMoved) {
    wrong.push(
      mistake(
        'does-not-move-on',
        { ...answer, ack: rcvNxt },
        {
          en: 'That was expected before this segment came. The segment is in order, so the ACK moves on behind it.',
          zh: '那是这个报文段到达之前期待的序号。它按序到达，所以确认号要移到它后面。',
        },
      ),
    )
  }
  wrong.push(
    flags.includes('SYN')
      ? mistake(
          'takes-a-new-number-for-the-syn',
          { ...answer, seq: seqAdd(seq, 1) },
          {
            en: 'The SYN goes out again under the number that it had. With a new number it would be another SYN.',
            zh: 'SYN 要用原来的序号再发一次。换了序号，就成了另一个 SYN。',
          },
        )
      : mistake('sends-from-the-last-number', { ...answer, seq: seqAdd(seq, -1) }, whyNotTheLastNumber(arrival, seq)),
    mistake('resets-for-nothing', reset(segment.ack ?? seq), NO_REASON_FOR_A_RESET),
    mistake(
      'acknowledges-one-more',
      { ...answer, ack: seqAdd(ack, 1) },
      {
        en: 'That would acknowledge a number which has not come yet. Each byte takes one number, and so does a SYN or a FIN.',
        zh: '这样就确认了还没收到的序号。每个字节占一个序号，SYN 和 FIN 也各占一个。',
      },
    ),
  )
  return wrong
}

function whyNotTheEnd({ segment, rcvNxt, state }: Arrival): BothLanguages {
  if (segment.seq === rcvNxt) {
    return {
      en: 'This segment fills a gap. What had come early, behind it, counts now, too.',
      zh: '这个报文段正好补上缺口，之前提前到达的后续数据现在也一并确认。',
    }
  }
  // More than half of the circle ahead is behind.
  if (seqAdd(segment.seq, -rcvNxt) >= MODULUS / 2) {
    return {
      en: 'The segment is an old one, and more has come since. The ACK says what is expected now.',
      zh: '这是旧的报文段，后面的数据也早已收到。ACK 说的是现在期待的序号。',
    }
  }
  if (STREAM_HAS_ENDED.has(state)) {
    return {
      en: 'The peer’s stream ended with its FIN, and that is counted already. Nothing behind it is taken.',
      zh: '对方的数据流已经以 FIN 结束，而且 FIN 已经计入。FIN 之后的内容一概不收。',
    }
  }
  return {
    en: 'Something before this segment is missing. An ACK speaks for all that came before its number, so it still names the first number that is missing.',
    zh: '这个报文段前面还缺数据。确认号表示它之前的全部收到，所以仍然是第一个缺少的序号。',
  }
}

const STREAM_HAS_ENDED: ReadonlySet<State> = new Set<State>(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'])

function whyNotOneLess({ flags }: Header): BothLanguages {
  const counted = flags.includes('SYN') ? 'SYN' : flags.includes('FIN') ? 'FIN' : null
  return counted === null
    ? {
        en: 'An ACK does not name the last number that came, but the one after it: the next that is expected.',
        zh: '确认号不是收到的最后一个序号，而是它的下一个，也就是接下来期待的序号。',
      }
    : {
        en: `The ${counted} takes a number, too. With this ACK the peer would believe that its ${counted} never came.`,
        zh: `${counted} 也占一个序号。这样确认，对方会以为自己的 ${counted} 没有送达。`,
      }
}

function whyNotTheLastNumber({ sent }: Arrival, seq: number): BothLanguages {
  const ended = sent.findLast((each) => spanOf(each) > 0 && seqAdd(each.seq, spanOf(each)) === seq)?.flags ?? []
  const owner = ended.includes('SYN') ? 'SYN' : ended.includes('FIN') ? 'FIN' : null
  return owner === null
    ? {
        en: 'That number is used up. What this end sends next begins one later, at SND.NXT.',
        zh: '这个序号已经用掉了。接下来发送的内容从它的下一个序号 SND.NXT 开始。',
      }
    : {
        en: `Our ${owner} has taken that number. What this end sends next begins one later, at SND.NXT.`,
        zh: `这个序号已经被我们的 ${owner} 占用。接下来发送的内容从它的下一个序号 SND.NXT 开始。`,
      }
}

const NO_REASON_FOR_A_RESET: BothLanguages = {
  en: 'A reset would throw the connection away, and this segment is no reason for that.',
  zh: '复位会毁掉整条连接，而这个报文段并没有理由这样做。',
}

const reset = (seq: number): Header => ({ flags: ['RST'], seq, ack: null, length: 0 })

const acknowledgmentOf = (segment: TraceSegment, sndNxt: number): Header => ({
  flags: ['ACK'],
  seq: sndNxt,
  ack: seqAdd(segment.seq, spanOf(segment)),
  length: 0,
})

/** SEG.LEN: the numbers that a segment takes. */
const spanOf = ({ length, flags }: Header): number =>
  length + (flags.includes('SYN') ? 1 : 0) + (flags.includes('FIN') ? 1 : 0)
