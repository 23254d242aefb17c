'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { happenedAt } from '#app/_scene/happened'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { absolute, relative, type Stream } from '#app/_scene/stream'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { valueTicks } from '../plot/axis'
import { plotStrings } from '../plot/plot-strings'
import { OneOf, PlotTools, StreamChoice } from '../plot/plot-tools'
import { useStream } from '../plot/use-plot'
import { BufferBar, LOOKS, type Part, type PartLook } from './buffer-bar'
import { byteRulerStrings } from './byte-ruler-strings'
import { type Range, receiveBufferAt, rulerSteps, sendBufferAt } from './ruler-data'
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

const happenedIn = ({ run, at, moment }: ReturnType<SceneStore['get']>): number => happenedAt(run, at, moment)

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
  const send = sendBufferAt(steps, happened)
  const receive = receiveBufferAt(steps, happened)
  const range = rulerRange(length, send, receive)
  const number = (place: number): string => String(numbers === 'relative' ? place : absolute(place, stream))
  const rangeText = ({ from, to }: Range): string => strings.range(Number(number(from)), Number(number(to - 1)))
  const [host, peer] = [hostText(stream.host, locale), hostText(stream.peerHost, locale)]
  const title = strings.title(host, peer)
  const marked: readonly Part[] = selected ? [{ ...selected, look: 'selected' }] : []

  return (
    <figure className="m-0 min-w-0" aria-label={title} data-plot="buffers">
      <p className="m-0 mb-1 font-semibold text-sm">{title}</p>
      <PlotTools>
        {choice}
        <OneOf
          label={plotStrings[locale].numbers}
          choices={(['relative', 'absolute'] as const).map((kind) => [kind, plotStrings[locale][kind]] as const)}
          chosen={numbers}
          onChoose={setNumbers}
        />
      </PlotTools>
      <p className="m-0 mb-1 text-ink-muted text-xs">{strings.sendBuffer(host)}</p>
      <BufferBar
        range={range}
        side="above"
        joints={send && send.joints.length <= MOST_JOINTS ? send.joints : []}
        parts={
          send
            ? [
                { from: 0, to: send.una, look: 'acknowledged' },
                { from: send.una, to: send.nxt, look: 'flight' },
                { from: send.nxt, to: send.nxt + send.unsent, look: 'unsent' },
                { from: send.nxt, to: send.una + send.wnd, look: 'allowed' },
                ...marked,
              ]
            : []
        }
        pointers={
          send
            ? [
                { name: 'SND.UNA+SND.WND', place: send.una + send.wnd, text: number(send.una + send.wnd) },
                { name: 'SND.NXT', place: send.nxt, text: number(send.nxt) },
                { name: 'SND.UNA', place: send.una, text: number(send.una) },
              ]
            : []
        }
      />
      <Scale range={range} number={number} />
      <BufferBar
        range={range}
        side="below"
        joints={[]}
        parts={
          receive
            ? [
                { from: 0, to: receive.unread.from, look: 'read' },
                { ...receive.unread, look: 'unread' },
                { from: receive.nxt, to: receive.nxt + receive.wnd, look: 'window' },
                ...receive.early.map((early) => ({ ...early, look: 'early' as const })),
                ...marked,
              ]
            : []
        }
        pointers={
          receive
            ? [
                { name: 'RCV.NXT+RCV.WND', place: receive.nxt + receive.wnd, text: number(receive.nxt + receive.wnd) },
                { name: 'RCV.NXT', place: receive.nxt, text: number(receive.nxt) },
              ]
            : BELOW_NOTHING
        }
      />
      <p className="m-0 mt-1 text-ink-muted text-xs">{strings.receiveBuffer(peer)}</p>

      <dl className="m-0 mt-3 grid grid-cols-1 gap-x-6 gap-y-0.5 text-sm @md:grid-cols-2">
        <Numbers
          rows={[
            ['SND.UNA', send && number(send.una), 'acknowledged'],
            ['SND.NXT', send && number(send.nxt), null],
            ['SND.WND', send && String(send.wnd), 'allowed'],
            [strings.parts.flight, send && strings.bytes(send.nxt - send.una), 'flight'],
            [strings.parts.unsent, send && strings.bytes(send.unsent), 'unsent'],
          ]}
          none={strings.notYet}
        />
        <Numbers
          rows={[
            ['RCV.NXT', receive && number(receive.nxt), 'read'],
            ['RCV.WND', receive && String(receive.wnd), 'window'],
            [strings.parts.unread, receive && strings.bytes(receive.unread.to - receive.unread.from), 'unread'],
            [
              strings.parts.early,
              receive && (receive.early.map(rangeText).join(locale === 'zh' ? '，' : ', ') || strings.none),
              'early',
            ],
          ]}
          none={strings.notYet}
        />
      </dl>
    </figure>
  )
}

/** More joints than these are a grey haze. */
const MOST_JOINTS = 80

/** Room for the two pointers that will stand here. */
const BELOW_NOTHING = [
  { name: '', place: Number.NEGATIVE_INFINITY, text: '' },
  { name: ' ', place: Number.NEGATIVE_INFINITY, text: '' },
]

function Numbers({
  rows,
  none,
}: {
  rows: readonly (readonly [name: string, text: string | null, look: PartLook | null])[]
  none: string
}) {
  return (
    <div className="min-w-0">
      {rows.map(([name, text, look], index) => (
        <div key={name} className="flex min-h-6 items-baseline gap-2">
          <dt className="flex flex-none items-center gap-1.5 text-ink-muted">
            <span aria-hidden="true" className={`inline-block h-3 w-5 ${look ? LOOKS[look] : ''}`} />
            {name}
          </dt>
          <dd className="m-0 min-w-0 font-mono text-[0.8125rem]" data-value={name}>
            {text ?? (index === 0 ? none : '–')}
          </dd>
        </div>
      ))}
    </div>
  )
}

/** The numbers between the two buffers. */
function Scale({ range, number }: { range: Range; number: (place: number) => string }) {
  const ticks = valueTicks([range.from, range.to], (place) => placeOn(range, place), { count: 5 })
  return (
    <div aria-hidden="true" className="relative my-1 h-6 overflow-hidden border-ink-muted border-y">
      {ticks.map(({ place, text }, index) => (
        <span
          key={text}
          className={`absolute inset-y-0 border-ink-muted border-s ps-1 font-mono text-[0.6875rem] text-ink-muted leading-6 ${index % 2 === 1 ? 'text-transparent @md:text-ink-muted' : ''}`}
          style={{ left: `${place}%` }}
        >
          {place < 90 && number(Number(text))}
        </span>
      ))}
    </div>
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
