'use client'

import { type ReactNode, useMemo, useRef, useState } from 'react'
import { placeOfPoint } from '#app/_scene/place-of-point'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import { useScene } from '#app/_scene/use-scene'
import { Button } from '#app/_ui/button'
import { keepInView } from '../keep-in-view'
import { NEEDS_SCRIPT } from '../needs-script'
import { StatesNow } from './states-now'
import { stepsStrings } from './steps-strings'

/** One sentence of a tour, and the point of the scene that it is about. */
export interface TourStep {
  readonly at: string
  readonly text: ReactNode
}

/**
 * A guided tour of a scene: one sentence at a time, each with its place in the run. After the last, and at any time before, the reader
 * moves as they like: then its words are dimmed, for they speak of another moment, and one press leads back. It begins once no question
 * hides a part of the run. Without JavaScript all of its sentences stand there.
 */
export function Steps({ steps }: { steps: readonly TourStep[] }) {
  const { store, locale, title, points } = useSceneOfPage()
  const strings = stepsStrings[locale]
  const [current, setCurrent] = useState(0)
  const box = useRef<HTMLElement>(null)
  const isHidden = useScene(store, () => store.isHidden())
  const isLast = current === steps.length - 1
  const first = useScene(store, ({ runs }) => runs[0])
  const here = points[steps[current]?.at ?? '']
  const place = useMemo(() => (first && here ? placeOfPoint(first, here) : null), [first, here])
  const isElsewhere = useAtCursor(
    store,
    ({ run, at, moment }) => place !== null && (run !== first || at !== place.at || moment !== place.moment),
  )
  const hasLeft = isElsewhere && !isHidden
  const goTo = (step: number) => {
    const point = points[steps[step]?.at ?? '']
    if (!point || isHidden) return
    setCurrent(step)
    store.goToPoint(point)
    if (box.current) keepInView(box.current)
  }
  return (
    <section
      ref={box}
      aria-label={strings.title(title)}
      data-leads="tour"
      // On a telephone it is held over the ladder that it speaks of: there it takes the whole width and little of the height.
      className={`min-w-0 rounded-md border border-accent bg-surface-raised px-4 py-3 @max-lg:-mx-3 @max-lg:rounded-none @max-lg:border-x-0 @max-lg:px-3 @max-lg:py-2 ${isHidden ? 'scripted:print:hidden' : ''}`}
    >
      <p
        className={`m-0 mb-1 font-semibold text-accent text-sm @max-lg:mb-0.5 @max-lg:leading-5 print:hidden ${NEEDS_SCRIPT}`}
      >
        {(hasLeft ? strings.left : strings.step)(current + 1, steps.length)}
      </p>
      {/* All sentences share one cell of a grid, so that the box is as high as the longest and nothing jumps. */}
      <ol aria-live="polite" className="m-0 list-none p-0 scripted:grid print:block! print:list-decimal print:ps-6">
        {steps.map(({ at, text }, index) => (
          <li
            key={at}
            className={`leading-relaxed @max-lg:text-[0.9375rem] @max-lg:leading-[1.4] scripted:col-start-1 scripted:row-start-1 [&>p]:m-0 ${index !== current ? 'scripted:invisible print:visible!' : hasLeft ? 'scripted:text-ink-muted print:text-ink!' : ''}`}
          >
            {text}
            {index === steps.length - 1 && (
              <p className={`mt-1! text-ink-muted text-sm print:hidden ${NEEDS_SCRIPT}`}>{strings.free}</p>
            )}
          </li>
        ))}
      </ol>
      <StatesNow store={store} locale={locale} />
      <div
        className={`mt-3 flex flex-wrap items-center gap-2 print:hidden @max-3xl:[&>button]:px-2.5 @max-lg:mt-2 @max-lg:[&>button]:min-h-9 @max-lg:[&>button]:py-1 ${NEEDS_SCRIPT}`}
      >
        <Button aria-disabled={current === 0} onClick={() => goTo(current - 1)}>
          {strings.back}
        </Button>
        <Button
          aria-disabled={isLast || isHidden}
          look={hasLeft ? 'quiet' : 'primary'}
          onClick={() => goTo(current + 1)}
        >
          {strings.next}
        </Button>
        <Button aria-disabled={isHidden} look={hasLeft ? 'primary' : 'quiet'} onClick={() => goTo(current)}>
          {strings.here}
        </Button>
        {isHidden && <span className="text-ink-muted text-sm">{strings.predictFirst}</span>}
      </div>
    </section>
  )
}
