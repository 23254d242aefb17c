'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { fingerprintOf } from '../sitting'
import { keepMarks, keptMarks } from './kept-marks'
import type { HandMarks, MarkedQuiz } from './result-rows'

/** The points that a person gave to answers of this quiz, kept with each change. */
export function useHandMarks(quiz: MarkedQuiz | null): [HandMarks, (key: string, points: number | null) => void] {
  const fingerprint = quiz && fingerprintOf(quiz.bank)
  const [marks, setMarks] = useState<HandMarks>(new Map())
  const latest = useRef(marks)
  useEffect(() => {
    latest.current = fingerprint === null ? new Map() : keptMarks(fingerprint)
    setMarks(latest.current)
  }, [fingerprint])
  const mark = useCallback(
    (key: string, points: number | null) => {
      const next = new Map(latest.current)
      if (points === null) next.delete(key)
      else next.set(key, points)
      latest.current = next
      setMarks(next)
      if (fingerprint !== null) keepMarks(fingerprint, next)
    },
    [fingerprint],
  )
  return [marks, mark]
}
