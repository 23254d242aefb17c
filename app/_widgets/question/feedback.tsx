'use client'

import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useLocale, useNamedScene } from '#app/_scene/scenes'
import { rightFeedback, rightText } from './key'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'
import { WithoutScript } from './without-script'

// What a reader meets only by an answer is loaded then.
const InTheRun = lazy(() => import('./in-the-run').then((it) => ({ default: it.InTheRun })))

/**
 * What a reader is told who answered so. Without JavaScript the right answer of a quiz stands in a closed `<details>`.
 *
 * @param on the answers that it is for, with spaces between
 * @param shows the point of the question's scene that says the same: it is selected there, and its segment is drawn here
 */
export function Feedback({ on, shows, children }: { on: string; shows?: string | undefined; children: ReactNode }) {
  const { kind, answer, committed, scene: named, below } = useQuestion('Feedback')
  const locale = useLocale()
  const strings = questionStrings[locale]
  const scene = useNamedScene(named)
  const ids = on.split(' ')
  const isRight = ids.includes(rightFeedback(answer))
  const isSaid = committed !== null && ids.includes(committed)
  const point = shows === undefined ? undefined : scene?.points[shows]

  useEffect(() => {
    if (isSaid && point) scene?.store.goToPoint(point)
  }, [isSaid, point, scene])

  // The button that had the focus goes with a prediction: whoever has pressed it goes on from what they are told.
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (isSaid && kind === 'predict' && isFocusLost) words.current?.focus({ preventScroll: true })
  }, [isSaid, kind])

  const right = kind === 'predict' && !isRight ? rightText(answer) : null
  const said = isSaid && (
    <div
      ref={words}
      tabIndex={-1}
      className={`mt-3 max-w-[38rem] border-s-4 ps-3 leading-relaxed [&>p]:inline ${isRight ? 'border-ack' : 'border-loss border-dashed'}`}
    >
      <strong className={isRight ? 'text-ack' : 'text-loss'}>{isRight ? strings.right : strings.wrong}</strong>{' '}
      {right !== null && <strong>{strings.rightIs(right)} </strong>}
      {children}
      {point && scene && (
        <Suspense>
          <InTheRun
            locale={locale}
            scene={scene.id}
            run={scene.store.get().runs[0]}
            point={point}
            isRight={isRight}
            words={words}
          />
        </Suspense>
      )}
    </div>
  )
  return (
    <>
      {/* Choices stand before their feedback; a field, which nobody writes, comes behind all that an author wrote. */}
      {answer.kind === 'choice' ? <div aria-live="polite">{said}</div> : below && createPortal(said, below)}
      {kind === 'quiz' && isRight && <WithoutScript summary={strings.answer}>{children}</WithoutScript>}
    </>
  )
}
