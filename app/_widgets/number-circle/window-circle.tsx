'use client'

import { useState } from 'react'
import { stateAfter } from '#app/_scene/endpoint-state'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText, segmentSpan } from '#app/_scene/segment-words'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import { ahead, judge, type Window } from './judge'
import { numberCircleStrings, type Preset } from './number-circle-strings'
import { Ring } from './ring'
import { Ruler } from './ruler'

interface Placed {
  readonly seq: number
  readonly length: number
}

/** What an endpoint would make of a segment at this moment of the run: the run's own, or one that the reader moves. */
export function WindowCircle({ endpoint }: { endpoint: string }) {
  const { store, locale } = useSceneOfPage()
  const strings = numberCircleStrings[locale]
  const run = useScene(store, (state) => state.run)
  const moment = useScene(store, (state) => state.moment)
  const selection = useScene(store, (state) => state.selection)
  const [moved, setMoved] = useState<(Placed & { readonly moment: number }) | null>(null)

  const { window, then } = windowAt(run, moment, endpoint)
  // What the reader placed stays until the run goes on.
  const own = moved?.moment === moment ? moved : null
  const shown = own ?? segmentOfRun(run, moment, selection, endpoint) ?? { seq: window.rcvNxt, length: 1 }
  const place = (next: Placed) => setMoved({ ...next, moment })
  const verdict = judge(window, shown.seq, shown.length)

  return (
    <figure className="m-0 min-w-0" aria-label={strings.title(hostText(endpoint, locale))} data-aside="">
      <p className="m-0 mb-1 font-semibold text-sm">{strings.title(hostText(endpoint, locale))}</p>
      <Ring window={window} seq={shown.seq} locale={locale} onMove={(seq) => place({ ...shown, seq })} />
      <Ruler
        window={window}
        segment={shown}
        isAcceptable={verdict.isAcceptable}
        locale={locale}
        onMove={(seq) => place({ ...shown, seq })}
      />
      <Verdict locale={locale} window={window} segment={shown} then={own ? null : then} />
      <div className={NEEDS_SCRIPT}>
        <Numbers segment={shown} locale={locale} onChange={place} />
        <Presets window={window} locale={locale} onChoose={place} onReset={own ? () => setMoved(null) : null} />
      </div>
    </figure>
  )
}

function Verdict({
  locale,
  window,
  segment,
  then,
}: {
  locale: Locale
  window: Window
  segment: Placed
  then: number | null
}) {
  const strings = numberCircleStrings[locale]
  const verdict = judge(window, segment.seq, segment.length)
  const why = strings.why(verdict, window)
  return (
    <p
      className="my-2 min-h-22 rounded-md border border-line bg-surface-raised px-3 py-2 text-sm leading-relaxed"
      aria-live="polite"
    >
      {/* Other words are another element: what takes another's place has not moved. */}
      <span key={`${why} ${segment.seq} ${segment.length}`}>
        <strong className={verdict.isAcceptable ? 'text-ack' : 'text-loss'}>
          {verdict.isAcceptable ? `✓ ${strings.acceptable}` : `✕ ${strings.notAcceptable}`}
        </strong>
        <span className="text-ink-muted">
          {' '}
          · SEQ={segment.seq} LEN={segment.length} ·{' '}
        </span>
        {why} {then !== null && then !== window.rcvNxt && strings.afterwards(then)}
      </span>
    </p>
  )
}

function Numbers({ segment, locale, onChange }: { segment: Placed; locale: Locale; onChange: (next: Placed) => void }) {
  const strings = numberCircleStrings[locale]
  const field = 'mt-0.5 block h-9 w-full rounded-md border border-ink-muted bg-surface px-2 font-mono text-sm'
  return (
    <div className="grid grid-cols-[2fr_1fr] gap-2">
      <label className="text-ink-muted text-xs">
        {strings.seq}
        <input
          type="number"
          min={0}
          max={0xffff_ffff}
          value={segment.seq}
          onChange={(event) => onChange({ ...segment, seq: within(event.target.value, 0xffff_ffff) })}
          className={field}
        />
      </label>
      <label className="text-ink-muted text-xs">
        {strings.len}
        <input
          type="number"
          min={0}
          max={65_495}
          value={segment.length}
          onChange={(event) => onChange({ ...segment, length: within(event.target.value, 65_495) })}
          className={field}
        />
      </label>
    </div>
  )
}

const within = (text: string, most: number): number => Math.min(Math.max(Math.floor(Number(text)) || 0, 0), most)

function Presets({
  window,
  locale,
  onChoose,
  onReset,
}: {
  window: Window
  locale: Locale
  onChoose: (next: Placed) => void
  onReset: (() => void) | null
}) {
  const strings = numberCircleStrings[locale]
  const length = Math.max(1, Math.floor(window.rcvWnd / 8))
  const at = (distance: number): Placed => ({ seq: ahead(window.rcvNxt, distance), length })
  const presets: readonly (readonly [Preset, Placed])[] = [
    ['next', at(0)],
    ['ahead', at(2 * length)],
    ['partly-old', at(-Math.floor(length / 2))],
    ['old', at(-2 * length)],
    ['beyond', at(window.rcvWnd + length)],
    ['opposite', at(2 ** 31)],
  ]
  const button =
    'min-h-8 cursor-pointer rounded-full border border-line bg-surface-raised px-3 text-xs hover:border-ink-muted disabled:invisible'
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      <span className="text-ink-muted text-xs">{strings.tries}</span>
      {presets.map(([name, placed]) => (
        <button key={name} type="button" className={button} onClick={() => onChoose(placed)}>
          {strings.presets[name]}
        </button>
      ))}
      <button
        type="button"
        className={`${button} border-accent text-accent`}
        disabled={onReset === null}
        onClick={onReset ?? undefined}
      >
        ↺ {strings.backToRun}
      </button>
    </div>
  )
}

/**
 * The receive window at a moment. While a segment arrives it is the window that judges it, and `then` is RCV.NXT after it was dealt with.
 */
function windowAt(run: Run, moment: number, endpoint: string): { window: Window; then: number | null } {
  const here = run.moments[moment]
  const isArrival = here?.kind === 'arrived' && receiverOf(run, here.transmission) === endpoint
  const read = (index: number): Window => {
    const fields = stateAfter(run.trace, run.moments, index, endpoint)
    return { rcvNxt: Number(fields.rcvNxt ?? 0), rcvWnd: Number(fields.rcvWnd ?? 0) }
  }
  if (!isArrival) return { window: read(moment), then: null }
  // Before the very first segment there is no RCV.NXT that could judge it.
  const before = read(moment - 1)
  const after = read(moment)
  return before.rcvNxt === 0 ? { window: after, then: null } : { window: before, then: after.rcvNxt }
}

/** The run's segment to show: the selected one, else the last that came here. */
function segmentOfRun(run: Run, moment: number, selection: number | null, endpoint: string): Placed | null {
  if (selection !== null && receiverOf(run, selection) === endpoint) return placedOf(run, selection)
  const last = run.moments
    .slice(0, moment + 1)
    .findLast((it) => it.kind === 'arrived' && receiverOf(run, it.transmission) === endpoint)
  return last ? placedOf(run, last.transmission) : null
}

function placedOf({ trace }: Run, transmission: number): Placed | null {
  const segment = trace.segments[trace.transmissions[transmission]?.segment ?? -1]
  return segment ? { seq: segment.seq, length: segmentSpan(segment) } : null
}

const receiverOf = ({ trace }: Run, transmission: number): string | undefined =>
  trace.segments[trace.transmissions[transmission]?.segment ?? -1]?.destination.host
