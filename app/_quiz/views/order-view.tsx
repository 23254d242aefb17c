'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { COLON } from '#app/_ui/colon'
import { inLanguage } from '#exercises/quiz/words'
import { LiveRegion, useAnnouncement } from '../../_ui/live-region'
import { Markdown } from '../markdown'
import { plainText } from '../markdown-tree'
import { questionStrings } from '../question-strings'
import { moved, orderToSort } from '../shown-order'
import type { ViewProps } from './view-props'

/** A list whose items go up and down: by buttons, and by the arrow keys on one of its buttons. */
export function OrderView({
  question: { items },
  response,
  onRespond,
  locale,
  seed,
  isLocked,
  labelledBy,
}: ViewProps<'order'>) {
  const say = questionStrings[locale]
  const given = response?.order
  const order = isOrderOf(items.length, given) ? given : orderToSort(items.length, seed)
  const list = useRef<HTMLOListElement>(null)
  const wantsFocus = useRef<{ readonly item: number; readonly way: string } | null>(null)
  const [announcement, announce] = useAnnouncement()

  // The item has another place in the page now: its button keeps the focus, or the other one where it went to an end.
  useEffect(() => {
    const wanted = wantsFocus.current
    wantsFocus.current = null
    if (wanted === null) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${wanted.item}"] button`) ?? []
    const [same, other] = [...buttons].sort((a) => (a.dataset.way === wanted.way ? -1 : 1))
    ;(same?.disabled ? other : same)?.focus()
  })

  const nameOf = (item: number) => {
    const words = items[item]
    const text = words === undefined ? '' : inLanguage(words, locale)
    return plainText(text) ?? text
  }
  const move = (from: number, to: number, way: string) => {
    const item = order[from]
    if (isLocked || item === undefined || to < 0 || to >= order.length) return
    wantsFocus.current = { item, way }
    onRespond({ type: 'order', order: moved(order, from, to) })
    announce(`${nameOf(item)}${COLON[locale]}${say.place(to + 1, order.length)}`)
  }
  const byKey = (event: KeyboardEvent, from: number) => {
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: order.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const way = event.target instanceof HTMLElement ? (event.target.dataset.way ?? '') : ''
    move(from, to, way)
  }
  return (
    <>
      <ol aria-labelledby={labelledBy} className="mt-2 max-w-[42rem] list-none space-y-1.5 p-0" ref={list}>
        {order.map((item, place) => {
          const words = items[item]
          return (
            <li
              className="flex min-h-11 items-center gap-2 rounded-md border border-line bg-surface py-1 ps-3 pe-1"
              data-item={item}
              key={item}
              onKeyDown={(event) => byKey(event, place)}
            >
              <span className="label w-6 shrink-0">{place + 1}</span>
              <span className="min-w-0 flex-1">{words && <Markdown inline locale={locale} words={words} />}</span>
              {!isLocked &&
                [
                  { way: 'up', sign: 'M3 10l5-5 5 5', to: place - 1, name: say.up(nameOf(item)) },
                  { way: 'down', sign: 'M3 6l5 5 5-5', to: place + 1, name: say.down(nameOf(item)) },
                ].map(({ way, sign, to, name }) => (
                  <button
                    aria-label={name}
                    className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-md border border-line disabled:cursor-default disabled:opacity-40 print:hidden"
                    data-way={way}
                    disabled={to < 0 || to >= order.length}
                    key={way}
                    onClick={() => move(place, to, way)}
                    type="button"
                  >
                    <svg
                      aria-hidden="true"
                      className="size-4 fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.8]"
                      viewBox="0 0 16 16"
                    >
                      <path d={sign} />
                    </svg>
                  </button>
                ))}
            </li>
          )
        })}
      </ol>
      <LiveRegion {...announcement} />
    </>
  )
}

/** Whether a kept order has each place once. */
const isOrderOf = (count: number, order: readonly number[] | undefined): order is readonly number[] =>
  order !== undefined &&
  order.length === count &&
  new Set(order).size === count &&
  order.every((place) => place >= 0 && place < count)
