import { expect, test } from 'vitest'
import { PROFILES } from '#engine/profiles/by-name'
import { STATES } from '#engine/tcp/state'
import { stateTable, type Transition } from '#engine/tcp/state-table'
import { BOXES, EDGES, PICTURE } from './figure'
import { lineOf, pathOf, placeAfter, tokenText } from './picture'

/** What figure 5 leaves out: that a connection may be cut off from anywhere, and two ways that are two steps each. */
const isInFigure = ({ from, to, event }: Transition): boolean =>
  from !== to &&
  !['ABORT', 'SHUTDOWN', 'retransmission given up', 'FIN-WAIT-2 has lasted too long'].includes(event) &&
  !(to === 'CLOSED' && (event === 'RST' || event === 'SYN')) &&
  !(from === 'FIN-WAIT-1' && to === 'TIME-WAIT') &&
  !(from === 'SYN-RECEIVED' && to === 'CLOSE-WAIT')

test('the picture draws the transitions of figure 5 that the engine makes, each once, and no other', () => {
  const made = stateTable(PROFILES.rfc9293)
    .filter(isInFigure)
    .map((it) => `${it.from} > ${placeAfter(it)}`)
  const drawn = EDGES.map(({ from, to }) => `${from} > ${to}`)
  expect(drawn.toSorted()).toEqual([...new Set(made)].toSorted())
})

test('every state has one box, and CLOSED a second one for the end', () => {
  expect(BOXES.map(({ state }) => state).toSorted()).toEqual([...STATES, 'CLOSED'].toSorted())
})

test('no two boxes touch, and all stand in the picture', () => {
  for (const a of BOXES) {
    expect(a.x - PICTURE.boxWidth / 2).toBeGreaterThanOrEqual(0)
    expect(a.x + PICTURE.boxWidth / 2).toBeLessThanOrEqual(PICTURE.width)
    expect(a.y + PICTURE.boxHeight / 2).toBeLessThanOrEqual(PICTURE.height)
    for (const b of BOXES) {
      const isApart = Math.abs(a.x - b.x) > PICTURE.boxWidth || Math.abs(a.y - b.y) > PICTURE.boxHeight
      expect(a === b || isApart, `${a.place} and ${b.place}`).toBe(true)
    }
  }
})

test('each line begins and ends at the edge of its boxes', () => {
  const touches = (point: string | undefined, place: string) => {
    const box = BOXES.find((it) => it.place === place)
    const [x = 0, y = 0] = (point ?? '').split(',').map(Number)
    const [dx, dy] = [Math.abs(x - (box?.x ?? 0)), Math.abs(y - (box?.y ?? 0))]
    const isOnSide = dx === PICTURE.boxWidth / 2 && dy <= PICTURE.boxHeight / 2
    return isOnSide || (dy === PICTURE.boxHeight / 2 && dx <= PICTURE.boxWidth / 2)
  }
  for (const { from, to, way } of EDGES) {
    const points = way.split(' ')
    expect(touches(points[0], from), `${from} > ${to} leaves`).toBe(true)
    expect(touches(points.at(-1), to), `${from} > ${to} arrives`).toBe(true)
  }
})

test('a connection that stood ends in the lower CLOSED, an attempt in the upper one', () => {
  expect(placeAfter({ from: 'TIME-WAIT', to: 'CLOSED' })).toBe('over')
  expect(placeAfter({ from: 'ESTABLISHED', to: 'CLOSED' })).toBe('over')
  expect(placeAfter({ from: 'SYN-SENT', to: 'CLOSED' })).toBe('CLOSED')
})

test('a reset, which figure 5 does not draw, has a straight line from box to box', () => {
  expect(lineOf({ from: 'ESTABLISHED', to: 'CLOSED' })).toEqual({ path: 'M160,240L160,518', isOfFigure: false })
  expect(lineOf({ from: 'ESTABLISHED', to: 'CLOSE-WAIT' }).isOfFigure).toBe(true)
})

test('a connection that a listener has spawned comes the way of the listener', () => {
  expect(lineOf({ from: 'CLOSED', to: 'SYN-RECEIVED' })).toEqual(lineOf({ from: 'LISTEN', to: 'SYN-RECEIVED' }))
})

test('a corner is rounded', () => {
  expect(pathOf('0,0 50,0 50,40')).toBe('M0,0L43,0Q50,0 50,7L50,40')
})

test('tokens have the letter of their host, and the number of its connection', () => {
  expect(['client', 'server', 'attacker', 'server/2'].map((it) => tokenText(it, 'en'))).toEqual(['C', 'S', 'A', 'S2'])
  expect(['client', 'server/2', 'attacker'].map((it) => tokenText(it, 'zh'))).toEqual(['客', '服2', 'A'])
})
