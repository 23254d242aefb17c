'use client'

import { useEffect, useState } from 'react'
import { useLocationHash } from '#app/_ui/use-location-hash'
import type { MarkedQuiz } from './result-rows'

/** The quiz that came with the address, or that was opened since. */
export function useQuizToMark(): [MarkedQuiz | null, (quiz: MarkedQuiz | null) => void] {
  const [quiz, setQuiz] = useState<MarkedQuiz | null>(null)
  const fragment = useLocationHash()
  useEffect(() => {
    if (!fragment) return
    let isWanted = true
    import('../bank-link')
      .then(({ openFragment }) => openFragment(fragment))
      .then((opened) => {
        if (isWanted && opened.kind === 'bank') setQuiz({ bank: opened.bank, settings: opened.settings })
      })
    return () => {
      isWanted = false
    }
  }, [fragment])
  return [quiz, setQuiz]
}
