'use client'

import { useMemo, useState } from 'react'
import { happenedAt } from '#app/_scene/happened'
import type { Run } from '#app/_scene/run'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText, segmentSpan } from '#app/_scene/segment-words'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import { ahead, judge, type Window } from './judge'
import { numberCircleStrings, type Preset } from './number-circle-strings'
import { Ring } from './ring'
import { Ruler } from './ruler'
import { receiverOf, windowAt, windowSteps } from './window-at'

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
  const happened = useAtCursor(store, (state) => happenedAt(state.run, state.at, state.moment))
  const selection = useScene(store, (state) => state.selection)
  const [moved, setMoved] = useState<(Placed & { readonly moment: number }) | null>(null)

  const steps = useMemo(() => windowSteps(run.trace, endpoint), [run, endpoint])
  const { window, then } = windowAt(run, steps, moment, happened)
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
      className="my-2 min-h-28 rounded-md border border-line bg-surface-raised px-3 py-2 text-sm leading-relaxed"
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

/** The run's segment to show: the selected one, else the last that came here. */
function segmentOfRun(run: Run, moment: number, selection: number | null, endpoint: string): Placed | null {
  if (selection !== null && receiverOf(run.trace, selection) === endpoint) return placedOf(run, selection)
  const last = run.moments
    .slice(0, moment + 1)
    .findLast((it) => it.kind === 'arrived' && receiverOf(run.trace, it.transmission) === endpoint)
  return last ? placedOf(run, last.transmission) : null
}

function placedOf({ trace }: Run, transmission: number): Placed | null {
  const segment = trace.segments[trace.transmissions[transmission]?.segment ?? -1]
  return segment ? { seq: segment.seq, length: segmentSpan(segment) } : null
}
