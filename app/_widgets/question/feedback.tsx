'use client'

import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useLocale, useNamedScene } from '#app/_scene/scenes'
import { Button } from '#app/_ui/button'
import { bringIntoView } from '../bring-into-view'
import { rightFeedback } from './key'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'
import { WithoutScript } from './without-script'

/**
 * What a reader is told who answered so. Without JavaScript the right answer of a quiz stands in a closed `<details>`.
 *
 * @param on the answers that it is for, with spaces between
 * @param shows the point of the question's scene that says the same: it is selected there
 */
export function Feedback({ on, shows, children }: { on: string; shows?: string | undefined; children: ReactNode }) {
  const { kind, answer, committed, scene: named, below } = useQuestion('Feedback')
  const strings = questionStrings[useLocale()]
  const scene = useNamedScene(named)
  const ids = on.split(' ')
  const isRight = ids.includes(rightFeedback(answer))
  const isSaid = committed !== null && ids.includes(committed)
  const point = shows === undefined ? undefined : scene?.points[shows]

  useEffect(() => {
    if (isSaid && point) scene?.store.goToPoint(point)
  }, [isSaid, point, scene])

  const said = isSaid && (
    <div
      className={`mt-3 max-w-[38rem] border-s-4 ps-3 leading-relaxed [&>p]:inline ${isRight ? 'border-ack' : 'border-loss border-dashed'}`}
    >
      <strong className={isRight ? 'text-ack' : 'text-loss'}>{isRight ? strings.right : strings.wrong}</strong>{' '}
      {children}
      {point && scene && (
        <div className="mt-2">
          <Button onClick={() => bringIntoView(scene.id)}>{strings.seeIt}</Button>
        </div>
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
