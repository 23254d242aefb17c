'use client'

import { type FormEvent, useId, useLayoutEffect, useRef } from 'react'
import { shortText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import type { Change } from '#engine/scenario/rerun'
import { toMilliseconds } from '#engine/sim/time'
import { segmentMenuStrings } from './segment-menu-strings'

/** Which transmission is asked about, and where on the screen it was asked. */
export interface MenuRequest {
  readonly transmission: number
  readonly x: number
  readonly y: number
}

/** No scenario holds a longer time. */
const MOST_MS = 10_000_000
const EDGE = 8

/**
 * What can be done to a segment: lose, delay, duplicate, hold it. The scene then runs again with that change.
 *
 * It is the browser's own popover: Escape and a press elsewhere close it, and the focus goes back to where it came from.
 */
export function SegmentMenu({
  store,
  locale,
  request,
  onClose,
}: {
  store: SceneStore
  locale: Locale
  request: MenuRequest
  onClose: () => void
}) {
  const strings = segmentMenuStrings[locale]
  const panel = useRef<HTMLDivElement>(null)
  const { trace } = store.get().run
  const transmission = trace.transmissions[request.transmission]
  const segment = transmission && trace.segments[transmission.segment]

  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    const below = request.y + EDGE
    const top = below + height + EDGE > innerHeight ? request.y - height - EDGE : below
    element.style.left = `${Math.max(EDGE, Math.min(request.x, innerWidth - width - EDGE))}px`
    element.style.top = `${Math.max(EDGE, top)}px`
    element.querySelector('button')?.focus({ preventScroll: true })
  }, [request])

  if (!segment) return null
  const choose = (change: Change) => {
    panel.current?.hidePopover()
    void store.edit(segment.id, change)
  }
  const sentMs = toMilliseconds(segment.at)
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={strings.title(segment.id + 1, shortText(segment))}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
      className="fixed inset-auto m-0 w-64 rounded-lg border border-line bg-surface p-3 text-ink text-sm shadow-xl"
    >
      <p className="m-0 mb-2 font-mono text-xs">{strings.title(segment.id + 1, shortText(segment))}</p>
      <div className="grid gap-2">
        <button type="button" className={ACTION} onClick={() => choose({ kind: 'lose' })}>
          {strings.lose}
        </button>
        <Amount
          action={strings.delay}
          label={strings.delayBy}
          begin={100}
          onChoose={(byMs) => choose({ kind: 'delay', byMs })}
        />
        <Amount
          action={strings.duplicate}
          label={strings.duplicateAfter}
          begin={50}
          onChoose={(afterMs) => choose({ kind: 'duplicate', afterMs })}
        />
        <Amount
          action={strings.hold}
          label={strings.holdUntil}
          begin={Math.ceil((sentMs + 500) / 100) * 100}
          least={Math.ceil(sentMs)}
          onChoose={(untilMs) => choose({ kind: 'hold', untilMs })}
        />
      </div>
      <p className="m-0 mt-2 text-ink-muted text-xs">{strings.then}</p>
      <button
        type="button"
        className="mt-2 min-h-7 cursor-pointer text-ink-muted text-xs underline underline-offset-2"
        onClick={() => panel.current?.hidePopover()}
      >
        {strings.close}
      </button>
    </div>
  )
}

const ACTION =
  'min-h-9 w-full cursor-pointer rounded-md border border-line bg-surface-raised px-2.5 text-start hover:border-ink-muted'

/** Something that is done by an amount: the number, and the button that does it; Enter in the number does it too. */
function Amount({
  action,
  label,
  begin,
  least = 0,
  onChoose,
}: {
  action: string
  label: string
  begin: number
  least?: number
  onChoose: (amount: number) => void
}) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const amount = Number(new FormData(event.currentTarget).get('amount'))
    if (Number.isFinite(amount)) onChoose(amount)
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-[1fr_5.5rem] items-center gap-x-2">
      <button type="submit" className={ACTION}>
        {action}
      </button>
      <input
        id={id}
        name="amount"
        type="number"
        required
        min={least}
        max={MOST_MS}
        step="any"
        defaultValue={begin}
        className="min-h-9 w-full rounded-md border border-line bg-surface px-2 font-mono text-xs"
      />
      <label htmlFor={id} className="col-span-2 text-ink-muted text-xs">
        {label}
      </label>
    </form>
  )
}
