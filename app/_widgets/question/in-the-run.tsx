import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Run } from '#app/_scene/run'
import type { PointOfRun } from '#app/_scene/store'
import { Button } from '#app/_ui/button'
import type { Locale } from '#content/locales'
import { inTheRunStrings } from './in-the-run-strings'
import { ShownSegment } from './shown-segment'
import { goBackTo, goToScene } from './way-to-scene'

interface Props {
  readonly locale: Locale
  readonly scene: string
  readonly run: Run | undefined
  readonly point: PointOfRun
  /** Whoever was wrong sees at once the segment that says so. */
  readonly isRight: boolean
  /** What the reader was told, which the way back leads to. */
  readonly words: RefObject<HTMLElement | null>
}

/** The place of the run that an answer is judged by: its segment, and the way to it and back. */
export function InTheRun({ locale, scene, run, point, isRight, words }: Props) {
  const strings = inTheRunStrings[locale]
  const [isGoing, setGoing] = useState(false)
  const isAway = useIsAway(isGoing, words, scene)
  return (
    <div className="mt-2">
      {!isRight && <ShownSegment run={run} point={point} locale={locale} />}
      <Button
        onClick={() => {
          setGoing(true)
          goToScene(scene)
        }}
      >
        {strings.seeIt}
      </Button>
      {isAway && (
        <Button
          className="fixed inset-x-0 bottom-3 z-30 mx-auto w-fit border-accent! shadow-lg print:hidden"
          onClick={() => {
            setGoing(false)
            if (words.current) goBackTo(words.current)
          }}
        >
          {strings.goBack}
        </Button>
      )}
    </div>
  )
}

/** Whether the reader has gone to the scene and no longer sees the verdict. Who leaves the scene, too, reads on and needs no way back. */
function useIsAway(isGoing: boolean, words: RefObject<HTMLElement | null>, scene: string): boolean {
  const [isAway, setAway] = useState(false)
  const seen = useRef(new Map<Element, boolean>())
  useEffect(() => {
    const verdict = words.current?.firstElementChild
    const figure = document.querySelector(`[data-scene="${scene}"]`)
    if (!isGoing || !verdict || !figure) return
    const its = seen.current
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) its.set(target, isIntersecting)
      setAway(its.get(verdict) === false && its.get(figure) === true)
    })
    observer.observe(verdict)
    observer.observe(figure)
    return () => {
      observer.disconnect()
      setAway(false)
    }
  }, [isGoing, words, scene])
  return isAway
}
