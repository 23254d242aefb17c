import { expect, test } from 'vitest'
import { linux618 } from '../../profiles/linux-6.18'
import { seqAdd } from '../formulas/sequence-numbers'
import { makeSynCookie } from '../formulas/syn-cookie'
import { arrives, inState } from '../view-for-tests'
import { cookieAck } from './cookie-ack'

const view = inState('CLOSED', { peerMss: 536, profile: linux618 })
const { local } = view
const at = 1_000_000
const source = arrives().source
const cookie = makeSynCookie({ local, remote: source, irs: 5000, secret: 0, now: at }, 1300)

test('out of a cookie comes a connection that stands, with the MSS that the cookie holds', () => {
  const decision = cookieAck(view, arrives({ flags: 'ACK', ack: seqAdd(cookie, 1), window: 500 }, at))
  expect(decision).toMatchObject({ signal: 'established', then: 'continue' })
  expect(decision?.set).toMatchObject({
    state: 'ESTABLISHED',
    remote: source,
    peerMss: 1300,
    iss: cookie,
    irs: 5000,
    sndUna: seqAdd(cookie, 1),
    sndNxt: seqAdd(cookie, 1),
    rcvNxt: 5001,
    sndWnd: 500,
    sndWl1: 5001,
    sndWl2: seqAdd(cookie, 1),
    congestion: { cwnd: 13_000, recover: cookie },
  })
})

test('what the cookie does not hold is not used', () => {
  const timestamps = { value: 1, echo: 2 }
  const ack = arrives({ flags: 'ACK', ack: seqAdd(cookie, 1), options: { timestamps } }, at)
  expect(Object.keys(cookieAck(view, ack)?.set ?? {})).not.toContain('timestamps')
  expect(Object.keys(cookieAck(view, ack)?.set ?? {})).not.toContain('sndWndShift')
})

test.each([{ flags: 'ACK', ack: 1 }, { flags: 'FIN' }])('%o begins nothing', (words) => {
  expect(cookieAck(view, arrives(words, at))).toEqual({ why: 'no cookie of this host', then: 'stop' })
})
