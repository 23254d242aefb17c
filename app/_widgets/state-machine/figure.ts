import type { State } from '#engine/tcp/state'

/** Where a state stands in the picture. CLOSED stands there twice: before a connection, and after it. */
export type Place = State | 'over'

export interface Box {
  readonly place: Place
  readonly state: State
  /** Its middle. */
  readonly x: number
  readonly y: number
}

/** Words at a line, line below line; the anchor says which end of them stands at `x`. */
interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** A transition of figure 5: what happens, and behind the stroke what is sent. */
export interface Edge {
  readonly from: State
  readonly to: Place
  /** Its corners, from box to box: `110,24 36,24 36,84`. */
  readonly way: string
  readonly label: Label
}

/** Narrow enough for a telephone, whose 304 pixels make a text of 12 one of 11. */
export const PICTURE = { width: 320, height: 540, boxWidth: 100, boxHeight: 28 } as const

const LEFT = 54
const MIDDLE = 160
const RIGHT = 266

/** Opening from the top to the middle, then closing: on the left who closes first, on the right who closes second. */
export const BOXES: readonly Box[] = [
  { place: 'CLOSED', state: 'CLOSED', x: MIDDLE, y: 28 },
  { place: 'LISTEN', state: 'LISTEN', x: LEFT, y: 98 },
  { place: 'SYN-SENT', state: 'SYN-SENT', x: RIGHT, y: 98 },
  { place: 'SYN-RECEIVED', state: 'SYN-RECEIVED', x: LEFT, y: 174 },
  { place: 'ESTABLISHED', state: 'ESTABLISHED', x: MIDDLE, y: 240 },
  { place: 'FIN-WAIT-1', state: 'FIN-WAIT-1', x: LEFT, y: 322 },
  { place: 'CLOSE-WAIT', state: 'CLOSE-WAIT', x: RIGHT, y: 322 },
  { place: 'FIN-WAIT-2', state: 'FIN-WAIT-2', x: LEFT, y: 394 },
  { place: 'CLOSING', state: 'CLOSING', x: MIDDLE, y: 394 },
  { place: 'LAST-ACK', state: 'LAST-ACK', x: RIGHT, y: 394 },
  { place: 'TIME-WAIT', state: 'TIME-WAIT', x: LEFT, y: 466 },
  { place: 'over', state: 'CLOSED', x: MIDDLE, y: 518 },
]

/** A part of the picture, on a ground of its own, and where its name stands. */
interface Zone {
  readonly part: 'opening' | 'first' | 'second'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly name: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }
}

export const ZONES: readonly Zone[] = [
  { part: 'opening', x: 0, y: 62, width: 320, height: 148, name: { x: 194, y: 141, anchor: 'middle' } },
  { part: 'first', x: 0, y: 296, width: 213, height: 200, name: { x: 207, y: 488, anchor: 'end' } },
  { part: 'second', x: 217, y: 296, width: 103, height: 150, name: { x: 222, y: 426, anchor: 'start' } },
]

const label = (x: number, y: number, anchor: Label['anchor'], en: string[], zh = en): Label => ({
  x,
  y,
  anchor,
  en,
  zh,
})
const edge = (from: State, to: Place, way: string, words: Label): Edge => ({ from, to, way, label: words })

/** Figure 5's transitions; the drawing is ours. */
export const EDGES: readonly Edge[] = [
  edge('CLOSED', 'LISTEN', '110,24 36,24 36,84', label(106, 18, 'end', ['passive OPEN'], ['被动打开'])),
  edge('LISTEN', 'CLOSED', '72,84 72,34 110,34', label(78, 56, 'start', ['CLOSE'])),
  edge(
    'CLOSED',
    'SYN-SENT',
    '210,24 284,24 284,84',
    label(214, 18, 'start', ['active OPEN / SYN'], ['主动打开 / SYN']),
  ),
  edge('SYN-SENT', 'CLOSED', '248,84 248,34 210,34', label(242, 56, 'end', ['CLOSE'])),
  edge('LISTEN', 'SYN-SENT', '104,98 216,98', label(160, 92, 'middle', ['SEND / SYN'])),
  edge(
    'LISTEN',
    'SYN-RECEIVED',
    '22,112 22,160',
    label(27, 131, 'start', ['rcv SYN', '/ SYN,ACK'], ['收到 SYN', '/ SYN,ACK']),
  ),
  edge('SYN-RECEIVED', 'LISTEN', '94,160 94,112', label(99, 138, 'start', ['rcv RST'], ['收到 RST'])),
  edge(
    'SYN-SENT',
    'SYN-RECEIVED',
    '248,112 248,174 104,174',
    label(177, 168, 'middle', ['rcv SYN / SYN,ACK'], ['收到 SYN / SYN,ACK']),
  ),
  edge(
    'SYN-SENT',
    'ESTABLISHED',
    '284,112 284,240 210,240',
    label(279, 194, 'end', ['rcv SYN,ACK', '/ ACK'], ['收到 SYN,ACK', '/ ACK']),
  ),
  edge('SYN-RECEIVED', 'ESTABLISHED', '72,188 72,240 110,240', label(77, 206, 'start', ['rcv ACK'], ['收到 ACK'])),
  edge('SYN-RECEIVED', 'FIN-WAIT-1', '22,188 22,308', label(27, 226, 'start', ['CLOSE', '/ FIN'])),
  edge('ESTABLISHED', 'FIN-WAIT-1', '142,254 142,282 72,282 72,308', label(138, 276, 'end', ['CLOSE / FIN'])),
  edge(
    'ESTABLISHED',
    'CLOSE-WAIT',
    '178,254 178,282 266,282 266,308',
    label(183, 276, 'start', ['rcv FIN / ACK'], ['收到 FIN / ACK']),
  ),
  edge('FIN-WAIT-1', 'FIN-WAIT-2', '36,336 36,380', label(41, 362, 'start', ['rcv ACK of FIN'], ['FIN 被确认'])),
  edge(
    'FIN-WAIT-1',
    'CLOSING',
    '104,322 160,322 160,380',
    label(165, 345, 'start', ['rcv FIN', '/ ACK'], ['收到', 'FIN', '/ ACK']),
  ),
  edge('CLOSE-WAIT', 'LAST-ACK', '284,336 284,380', label(279, 355, 'end', ['CLOSE', '/ FIN'])),
  edge('FIN-WAIT-2', 'TIME-WAIT', '36,408 36,452', label(41, 434, 'start', ['rcv FIN / ACK'], ['收到 FIN / ACK'])),
  edge(
    'CLOSING',
    'TIME-WAIT',
    '160,408 160,466 104,466',
    label(165, 427, 'start', ['rcv ACK', 'of FIN'], ['FIN', '被确认']),
  ),
  edge('LAST-ACK', 'over', '284,408 284,518 210,518', label(279, 466, 'end', ['rcv ACK', 'of FIN'], ['FIN 被确认'])),
  edge('TIME-WAIT', 'over', '36,480 36,518 110,518', label(106, 512, 'end', ['2 MSL'])),
]
