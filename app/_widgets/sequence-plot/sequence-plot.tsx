'use client'

import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText, timeText } from '#app/_scene/segment-words'
import type { SceneStore, Span } from '#app/_scene/store'
import { absolute, type Stream } from '#app/_scene/stream'
import { useScene } from '#app/_scene/use-scene'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#content/locales'
import { scalesOf, valueTicks } from '../plot/axis'
import { PlotFrame } from '../plot/plot-frame'
import type { Place } from '../plot/plot-pointer'
import { plotStrings } from '../plot/plot-strings'
import { OneOf, PlotTools, SpanButtons, StreamChoice } from '../plot/plot-tools'
import { SavePlot } from '../plot/save-plot'
import { within } from '../plot/span'
import { stairsPath, WIDTH } from '../plot/stairs'
import { usePlot, useStream } from '../plot/use-plot'
import { type Bar, sequenceData, type Vantage } from './sequence-data'
import { barsPath, HEIGHT, nearestBar, rangeOf, sacksPath } from './sequence-layout'
import { SequenceLegend } from './sequence-legend'
import { SequenceMarks } from './sequence-marks'
import { sequencePlotStrings } from './sequence-plot-strings'
import { SequenceReadout } from './sequence-readout'
import { SequenceTable } from './sequence-table'
import { STROKES } from './strokes'

/** tcptrace's time-sequence diagram of what a host sends, as either end sees it. */
export function SequencePlot({ endpoint }: { endpoint: string }) {
  const { store, locale } = useSceneOfPage()
  const { run, whole, span } = usePlot(store)
  const { streams, stream, choose } = useStream(run, endpoint)
  const title = sequencePlotStrings[locale].title(hostText(endpoint, locale))
  return (
    <figure className="m-0 min-w-0" aria-label={title} data-plot="sequence">
      <p className="m-0 mb-1 font-semibold text-sm">{title}</p>
      {stream === null ? (
        <p className="m-0 text-ink-muted text-sm" style={{ minHeight: HEIGHT }}>
          {plotStrings[locale].nothing(hostText(endpoint, locale))}
        </p>
      ) : (
        <StreamPlot
          store={store}
          locale={locale}
          run={run}
          whole={whole}
          span={span}
          stream={stream}
          title={title}
          choice={<StreamChoice locale={locale} streams={streams} chosen={stream} onChoose={choose} />}
        />
      )}
    </figure>
  )
}

function StreamPlot({
  store,
  locale,
  run,
  whole,
  span,
  stream,
  title,
  choice,
}: {
  store: SceneStore
  locale: Locale
  run: Run
  whole: Span
  span: Span
  stream: Stream
  title: string
  choice: React.ReactNode
}) {
  const strings = sequencePlotStrings[locale]
  const [vantage, setVantage] = useState<Vantage>('sender')
  const [numbers, setNumbers] = useState<'relative' | 'absolute'>('relative')
  const data = useMemo(() => sequenceData(run.trace, stream, vantage), [run, stream, vantage])
  const { bars, acks, edges, duplicates, sacks } = data
  const range = useMemo(() => rangeOf(data, span), [data, span])
  const scales = useMemo(() => scalesOf(span, [range.least, range.most], HEIGHT), [span, range])
  const numberText = (place: number): number => (numbers === 'relative' ? place : absolute(place, stream))
  const ticks = valueTicks([range.least, range.most], scales.y, { text: (place) => String(numberText(place)) })
  const barText = (bar: Bar): string =>
    strings.bar({ what: whatIs(bar, numberText), vantage, isAgain: bar.look === 'again', isLost: bar.isLost })

  const selection = useScene(store, (state) => state.selection)
  const selected = bars.findIndex(({ transmission }) => transmission === selection)
  const [hovered, setHovered] = useState<Bar | null>(null)
  const barAt = useCallback(
    ({ part, width, y }: Place): Bar | null => {
      const inPixels = { x: (at: number) => (scales.x(at) / WIDTH) * width, y: scales.y }
      return nearestBar(bars, span, { x: part * width, y }, inPixels)
    },
    [bars, span, scales],
  )
  const pick = useCallback(
    (place: Place) => {
      const bar = barAt(place)
      if (bar) store.select(bar.transmission)
    },
    [store, barAt],
  )
  const hover = useCallback((place: Place | null) => setHovered(place && barAt(place)), [barAt])
  const step = (event: KeyboardEvent) => {
    // From where the cursor stands, where no bar is selected.
    const here = selected >= 0 ? selected : bars.findLastIndex(({ at }) => at <= store.get().at)
    const to = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      Home: 0,
      End: bars.length - 1,
    }[event.key]
    const bar = to === undefined ? undefined : bars[to]
    if (!bar) return
    event.preventDefault()
    store.select(bar.transmission)
    // What is selected comes into sight.
    const half = (span.until - span.from) / 2
    const isOut = bar.at < span.from || bar.at > span.until
    if (isOut) store.setSpan(within({ from: bar.at - half, until: bar.at + half }, whole))
  }
  const draw = async () => {
    const { sequenceFile } = await import('./sequence-file')
    const isAbsolute = numbers === 'absolute'
    return sequenceFile({ trace: run.trace, stream, vantage, isAbsolute, span, title, locale })
  }
  const shown = bars.filter(({ at }) => at >= span.from && at <= span.until)
  const current = bars[selected]
  const hosts = { sender: hostText(stream.host, locale), receiver: hostText(stream.peerHost, locale) }

  return (
    <>
      <PlotTools>
        {choice}
        <OneOf
          label={strings.seenAt}
          choices={(['sender', 'receiver'] as const).map((end) => [end, strings.at(hosts[end])] as const)}
          chosen={vantage}
          onChoose={setVantage}
        />
        <OneOf
          label={plotStrings[locale].numbers}
          choices={(['relative', 'absolute'] as const).map((kind) => [kind, plotStrings[locale][kind]] as const)}
          chosen={numbers}
          onChoose={setNumbers}
        />
        <SpanButtons store={store} locale={locale} span={span} whole={whole} />
        <SavePlot locale={locale} title={title} make={draw} />
      </PlotTools>
      <PlotFrame
        store={store}
        span={span}
        whole={whole}
        height={HEIGHT}
        scales={scales}
        ticks={ticks}
        gutter={GUTTERS[numbers]}
        paths={
          <>
            <path d={stairsPath(edges, span, scales)} className={STROKES.edges} />
            <path d={stairsPath(acks, span, scales)} className={STROKES.acks} data-line="acks" />
            <path d={sacksPath(sacks, span, scales)} className={STROKES.sack} data-line="sacks" />
            <path
              d={duplicates
                .filter(({ at }) => at >= span.from && at <= span.until)
                .map(({ at, ack }) => `M${scales.x(at)},${scales.y(ack)}v-7`)
                .join('')}
              className={STROKES.duplicate}
            />
            {[hovered, current].map(
              (bar, index) =>
                bar && (
                  <path
                    key={index}
                    d={`M${scales.x(bar.at)},${scales.y(bar.from) + 4}V${scales.y(bar.to) - 4}`}
                    data-marked={index === 1 ? '' : undefined}
                    className={index === 1 ? 'stroke-accent/60 [stroke-width:12]' : 'stroke-ink/30 [stroke-width:10]'}
                  />
                ),
            )}
            {(['data', 'control', 'again'] as const).map((look) => (
              <path
                key={look}
                d={barsPath(
                  shown.filter((bar) => bar.look === look && !bar.isLost),
                  scales,
                )}
                className={STROKES[look]}
              />
            ))}
            <path
              d={barsPath(
                shown.filter(({ isLost }) => isLost),
                scales,
              )}
              className={STROKES.lost}
            />
          </>
        }
        marks={<SequenceMarks bars={bars} span={span} scales={scales} height={HEIGHT} />}
        slider={{
          label: strings.steps,
          now: selected,
          last: bars.length - 1,
          text: current ? `${timeText(current.at)}${COLON[locale]}${barText(current)}` : strings.noBar,
          onKey: step,
        }}
        onPick={pick}
        onHover={hover}
      />
      <SequenceReadout
        store={store}
        locale={locale}
        data={data}
        numberText={numberText}
        bar={hovered ?? current ?? null}
        barText={barText}
      />
      <SequenceLegend locale={locale} data={data} isWindowOut={range.isWindowOut} />
      <SequenceTable store={store} locale={locale} data={data} span={span} barText={barText} numberText={numberText} />
    </>
  )
}

const whatIs = ({ from, to, label, look }: Bar, numberText: (place: number) => number): string => {
  const kind = label === 'R' || label === null ? '' : `${label} `
  return `${kind}SEQ=${numberText(from)}${look === 'control' ? '' : ` LEN=${to - from}`}`
}

const GUTTERS = {
  relative: 'grid-cols-[3rem_minmax(0,1fr)_0.5rem]',
  absolute: 'grid-cols-[4.75rem_minmax(0,1fr)_0.5rem]',
} as const
