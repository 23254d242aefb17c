'use client'

import { type ReactNode, useId, useMemo, useState } from 'react'
import { happenedAt } from '#app/_scene/happened'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText } from '#app/_scene/segment-words'
import type { SceneState, SceneStore } from '#app/_scene/store'
import { absolute, relative, type Stream } from '#app/_scene/stream'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { valueTicks } from '../plot/axis'
import { plotStrings } from '../plot/plot-strings'
import { OneOf, PlotTools, StreamChoice } from '../plot/plot-tools'
import { useStream } from '../plot/use-plot'
import { BufferBar, type Part, type Pointer } from './buffer-bar'
import { type BufferNumber, BufferNumbers } from './buffer-numbers'
import { byteRulerStrings } from './byte-ruler-strings'
import { Hatches } from './looks'
import {
  type Range,
  type ReceiveBuffer,
  receiveBufferAt,
  rulerSteps,
  type SendBuffer,
  sendBufferAt,
} from './ruler-data'
import { placeOn, rulerLength, rulerRange } from './ruler-scale'

/** The send buffer of one end and the receive buffer of the other on one scale of bytes, with their pointers. */
export function ByteRuler({ endpoint }: { endpoint: string }) {
  const { store, locale } = useSceneOfPage()
  const run = useScene(store, (state) => state.run)
  const { streams, stream, choose } = useStream(run, endpoint)
  if (stream === null) {
    return (
      <p className="m-0 min-h-70 text-ink-muted text-sm">{plotStrings[locale].nothing(hostText(endpoint, locale))}</p>
    )
  }
  const choice = <StreamChoice locale={locale} streams={streams} chosen={stream} onChoose={choose} />
  return <Buffers store={store} locale={locale} run={run} stream={stream} choice={choice} />
}

/** More joints than these are a grey haze. */
const MOST_JOINTS = 80

function Buffers({
  store,
  locale,
  run,
  stream,
  choice,
}: {
  store: SceneStore
  locale: Locale
  run: Run
  stream: Stream
  choice: ReactNode
}) {
  const strings = byteRulerStrings[locale]
  const steps = useMemo(() => rulerSteps(run.trace, stream), [run, stream])
  const length = useMemo(() => rulerLength(steps), [steps])
  const happened = useAtCursor(store, happenedIn)
  const selected = useSelectedRange(store, run, stream)
  const [numbers, setNumbers] = useState<'relative' | 'absolute'>('relative')
  const hatches = useId()
  const send = sendBufferAt(steps, happened)
  const receive = receiveBufferAt(steps, happened)
  const range = rulerRange(length, send, receive)
  const number = (place: number): string => String(numbers === 'relative' ? place : absolute(place, stream))
  const [host, peer] = [hostText(stream.host, locale), hostText(stream.peerHost, locale)]
  const marked: readonly Part[] = selected ? [{ ...selected, look: 'selected' }] : []

  return (
    <figure className="m-0 min-w-0" aria-label={strings.title(host, peer)} data-plot="buffers">
      <p className="m-0 mb-1 font-semibold text-sm">{strings.title(host, peer)}</p>
      <PlotTools>
        {choice}
        <OneOf
          label={plotStrings[locale].numbers}
          choices={(['relative', 'absolute'] as const).map((kind) => [kind, plotStrings[locale][kind]] as const)}
          chosen={numbers}
          onChoose={setNumbers}
        />
      </PlotTools>
      <Hatches id={hatches} />
      <p className="m-0 mb-1 text-ink-muted text-xs">{strings.sendBuffer(host)}</p>
      <BufferBar
        side="above"
        lanes={3}
        range={range}
        hatches={hatches}
        joints={send && send.joints.length <= MOST_JOINTS ? send.joints : []}
        parts={[...partsOfSend(send), ...marked]}
        pointers={pointersOfSend(send, number)}
      />
      <Scale range={range} number={number} />
      <BufferBar
        side="below"
        lanes={2}
        range={range}
        hatches={hatches}
        joints={[]}
        parts={[...partsOfReceive(receive), ...(receive ? marked : [])]}
        pointers={pointersOfReceive(receive, number)}
      />
      <p className="m-0 mt-1 text-ink-muted text-xs">{strings.receiveBuffer(peer)}</p>
      <div className="mt-3 grid grid-cols-1 gap-x-6 gap-y-3 text-sm @md:grid-cols-2">
        <BufferNumbers
          title={strings.sendBuffer(host)}
          rows={sendNumbers(send, number, locale)}
          notYet={strings.notYet}
          hatches={hatches}
        />
        <BufferNumbers
          title={strings.receiveBuffer(peer)}
          rows={receiveNumbers(receive, number, locale)}
          notYet={strings.notYet}
          hatches={hatches}
        />
      </div>
    </figure>
  )
}

const happenedIn = ({ run, at, moment }: SceneState): number => happenedAt(run, at, moment)

const partsOfSend = (send: SendBuffer | null): readonly Part[] =>
  send
    ? [
        { from: 0, to: send.una, look: 'acknowledged' },
        { from: send.una, to: send.nxt, look: 'flight' },
        { from: send.nxt, to: send.nxt + send.unsent, look: 'unsent' },
        { from: send.nxt, to: send.una + send.wnd, look: 'allowed' },
      ]
    : []

const pointersOfSend = (send: SendBuffer | null, number: (place: number) => string): readonly Pointer[] =>
  send
    ? [
        { name: 'SND.UNA+SND.WND', place: send.una + send.wnd, text: number(send.una + send.wnd) },
        { name: 'SND.NXT', place: send.nxt, text: number(send.nxt) },
        { name: 'SND.UNA', place: send.una, text: number(send.una) },
      ]
    : []

const partsOfReceive = (receive: ReceiveBuffer | null): readonly Part[] =>
  receive
    ? [
        { from: 0, to: receive.unread.from, look: 'read' },
        { ...receive.unread, look: 'unread' },
        { from: receive.nxt, to: receive.nxt + receive.wnd, look: 'window' },
        ...receive.early.map((early) => ({ ...early, look: 'early' as const })),
      ]
    : []

const pointersOfReceive = (receive: ReceiveBuffer | null, number: (place: number) => string): readonly Pointer[] =>
  receive
    ? [
        { name: 'RCV.NXT+RCV.WND', place: receive.nxt + receive.wnd, text: number(receive.nxt + receive.wnd) },
        { name: 'RCV.NXT', place: receive.nxt, text: number(receive.nxt) },
      ]
    : []

function sendNumbers(
  send: SendBuffer | null,
  number: (place: number) => string,
  locale: Locale,
): readonly BufferNumber[] {
  const { parts, bytes } = byteRulerStrings[locale]
  return [
    { name: 'SND.UNA', text: send && number(send.una) },
    { name: 'SND.NXT', text: send && number(send.nxt) },
    { name: 'SND.WND', text: send && String(send.wnd) },
    // The SYN and the FIN take numbers and are no bytes.
    {
      name: parts.acknowledged,
      text: send && bytes(Math.max(1, Math.min(send.una, send.sentTo)) - 1),
      look: 'acknowledged',
    },
    { name: parts.flight, text: send && bytes(Math.max(0, send.sentTo - Math.max(1, send.una))), look: 'flight' },
    { name: parts.unsent, text: send && bytes(send.unsent), look: 'unsent' },
    {
      name: parts.allowed,
      text: send && bytes(Math.max(0, send.una + send.wnd - send.nxt)),
      look: 'allowed',
    },
  ]
}

function receiveNumbers(
  receive: ReceiveBuffer | null,
  number: (place: number) => string,
  locale: Locale,
): readonly BufferNumber[] {
  const { parts, bytes, none, range } = byteRulerStrings[locale]
  const early = receive?.early.map(({ from, to }) => range(number(from), number(to - 1)))
  return [
    { name: 'RCV.NXT', text: receive && number(receive.nxt) },
    { name: 'RCV.WND', text: receive && String(receive.wnd), look: 'window' },
    { name: parts.read, text: receive && bytes(Math.max(0, receive.unread.from - 1)), look: 'read' },
    { name: parts.unread, text: receive && bytes(receive.unread.to - receive.unread.from), look: 'unread' },
    { name: parts.early, text: early ? early.join(locale === 'zh' ? '，' : ', ') || none : null, look: 'early' },
  ]
}

/** The numbers between the two buffers. */
function Scale({ range, number }: { range: Range; number: (place: number) => string }) {
  const ticks = valueTicks([range.from, range.to], (place) => placeOn(range, place), { count: 5 })
  return (
    <svg width="100%" height="24" className="my-1 block overflow-hidden" aria-hidden="true">
      <path d="M0,0.5H4000M0,23.5H4000" className="stroke-ink-muted" />
      {ticks.map(({ place, text }, index) => (
        <svg key={text} x={`${place}%`} overflow="visible" aria-hidden="true">
          <path d="M0,0V24" className="stroke-ink-muted" />
          {place < 92 && (
            <text
              x="4"
              y="16"
              className={`fill-ink-muted font-mono text-[11px] ${index % 2 === 1 ? 'hidden @md:inline' : ''}`}
            >
              {number(Number(text))}
            </text>
          )}
        </svg>
      ))}
    </svg>
  )
}

/** The bytes of the selected segment, where it is one of this stream. */
function useSelectedRange(store: SceneStore, run: Run, stream: Stream): Range | null {
  const selection = useScene(store, (state) => state.selection)
  const transmission = selection === null ? undefined : run.trace.transmissions[selection]
  const segment = transmission && run.trace.segments[transmission.segment]
  if (!segment || segment.endpoint !== stream.endpoint || segment.length === 0) return null
  const from = relative(segment.seq, stream) + (segment.flags.includes('SYN') ? 1 : 0)
  return { from, to: from + segment.length }
}
