'use client'

import { useCallback, useMemo } from 'react'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText, timeText } from '#app/_scene/segment-words'
import type { SceneStore, Span } from '#app/_scene/store'
import type { Stream } from '#app/_scene/stream'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { scalesOf, timeAt, valueTicks } from '../plot/axis'
import { PlotFrame } from '../plot/plot-frame'
import type { Place } from '../plot/plot-pointer'
import { plotStrings } from '../plot/plot-strings'
import { PlotTools, SpanButtons, StreamChoice } from '../plot/plot-tools'
import { SavePlot } from '../plot/save-plot'
import { type Scales, stairsPath } from '../plot/stairs'
import { usePlot, useStream } from '../plot/use-plot'
import { STROKES, TEXTS } from './strokes'
import { linesOf, type Quantity, type WindowSteps, windowSteps } from './window-data'
import { areaUnder, BYTES, HEIGHT, heightsOf, lineLabels, RTO_HEIGHT } from './window-layout'
import { windowPlotStrings } from './window-plot-strings'
import { WindowReadout } from './window-readout'
import { WindowTable } from './window-table'

const GUTTER = 'grid-cols-[3.25rem_minmax(0,1fr)_4.75rem]'

/** What limits a sender: the windows of the network and of the peer, what it has in flight, and its timeout. */
export function WindowPlot({ endpoint }: { endpoint: string }) {
  const { store, locale } = useSceneOfPage()
  const { run, whole, span } = usePlot(store)
  const { streams, stream, choose } = useStream(run, endpoint)
  const title = windowPlotStrings[locale].title(hostText(endpoint, locale))
  return (
    <figure className="m-0 min-w-0" aria-label={title} data-plot="windows">
      <p className="m-0 mb-1 font-semibold text-sm">{title}</p>
      {stream === null ? (
        <p className="m-0 text-ink-muted text-sm" style={{ minHeight: HEIGHT + RTO_HEIGHT }}>
          {plotStrings[locale].nothing(hostText(endpoint, locale))}
        </p>
      ) : (
        <>
          <PlotTools>
            <StreamChoice locale={locale} streams={streams} chosen={stream} onChoose={choose} />
            <SpanButtons store={store} locale={locale} span={span} whole={whole} />
            <SavePlot
              locale={locale}
              title={title}
              make={async () => {
                const { windowFile } = await import('./window-file')
                return windowFile({ trace: run.trace, stream, span, title, locale })
              }}
            />
          </PlotTools>
          <Lines store={store} locale={locale} run={run} whole={whole} span={span} stream={stream} />
        </>
      )}
    </figure>
  )
}

function Lines({
  store,
  locale,
  run,
  whole,
  span,
  stream,
}: {
  store: SceneStore
  locale: Locale
  run: Run
  whole: Span
  span: Span
  stream: Stream
}) {
  const steps = useMemo(() => windowSteps(run.trace, stream.endpoint), [run, stream])
  const lines = useMemo(() => linesOf(steps), [steps])
  const segment = useMemo(() => fullSegment(run, stream), [run, stream])
  const { most, longest } = useMemo(() => heightsOf(steps, span), [steps, span])
  const bytes = useMemo(() => scalesOf(span, [0, most], HEIGHT), [span, most])
  const times = useMemo(() => scalesOf(span, [0, longest], RTO_HEIGHT), [span, longest])
  const pick = useCallback(({ part }: Place) => store.seek(Math.max(0, timeAt(span, part))), [store, span])
  const shared = { store, span, whole, gutter: GUTTER, onPick: pick }
  const selected = <SelectedTime store={store} run={run} scales={bytes} />
  return (
    <>
      <PlotFrame
        {...shared}
        height={HEIGHT}
        scales={bytes}
        ticks={valueTicks([0, most], bytes.y)}
        hasTimes={false}
        paths={
          <>
            <path d={areaUnder(stairsPath(lines.flight, span, bytes))} className="fill-retransmission/20" />
            {BYTES.map((quantity) => (
              <path key={quantity} d={stairsPath(lines[quantity], span, bytes)} className={STROKES[quantity]} />
            ))}
            {selected}
          </>
        }
        beside={
          <LineNames locale={locale} steps={steps} quantities={BYTES} span={span} scales={bytes} height={HEIGHT} />
        }
      />
      <PlotFrame
        {...shared}
        height={RTO_HEIGHT}
        scales={times}
        ticks={valueTicks([0, longest], times.y, { count: 3, text: timeText })}
        paths={
          <>
            <path d={stairsPath(lines.rto, span, times)} className={STROKES.rto} />
            {selected}
          </>
        }
        beside={
          <LineNames
            locale={locale}
            steps={steps}
            quantities={['rto']}
            span={span}
            scales={times}
            height={RTO_HEIGHT}
          />
        }
      />
      <WindowReadout store={store} locale={locale} steps={steps} segment={segment} />
      <WindowTable store={store} locale={locale} steps={steps} span={span} />
    </>
  )
}

/** When the selected segment leaves. */
function SelectedTime({ store, run, scales }: { store: SceneStore; run: Run; scales: Scales }) {
  const selection = useScene(store, (state) => state.selection)
  const transmission = selection === null ? undefined : run.trace.transmissions[selection]
  if (!transmission) return null
  return (
    <path
      d={`M${scales.x(transmission.sent)},0V${HEIGHT}`}
      data-marked=""
      className="stroke-accent/60 [stroke-width:3]"
    />
  )
}

function LineNames({
  locale,
  steps,
  quantities,
  span,
  scales,
  height,
}: {
  locale: Locale
  steps: WindowSteps
  quantities: readonly Quantity[]
  span: Span
  scales: Scales
  height: number
}) {
  const strings = windowPlotStrings[locale]
  return lineLabels(steps, quantities, span, scales, height).map(({ quantity, y, isOut }) => (
    <span
      key={quantity}
      title={isOut ? strings.outside : undefined}
      className={`absolute start-1 whitespace-nowrap font-mono text-[0.6875rem] leading-none ${TEXTS[quantity]}`}
      style={{ top: y - 5.5 }}
    >
      {strings.names[quantity]}
      {isOut && ' ↑'}
    </span>
  ))
}

/** The most bytes that a segment of the stream has. */
const fullSegment = ({ trace }: Run, { endpoint }: Stream): number =>
  trace.segments.reduce((most, it) => (it.endpoint === endpoint ? Math.max(most, it.length) : most), 1)
