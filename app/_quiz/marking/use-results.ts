'use client'

import { useEffect, useRef, useState } from 'react'
import { fingerprintOf } from '../sitting'
import { kinshipOf, type MarkedQuiz, type ResultRow } from './result-rows'

/** The pile of one page, marked one file after the other as soon as there is a quiz. */
export function useResults(quiz: MarkedQuiz | null) {
  const [rows, setRows] = useState<readonly ResultRow[]>([])
  const [isFailed, setFailed] = useState(false)
  const nextId = useRef(1)
  const marker = quiz && fingerprintOf(quiz.bank)
  // What was marked with another bank waits again.
  const [markedWith, setMarkedWith] = useState(marker)
  if (marker !== markedWith) {
    setMarkedWith(marker)
    setRows((all) => all.map((row) => ({ ...row, marks: null })))
  }
  const waiting = quiz && rows.find((row) => row.marks === null && kinshipOf(row.result, quiz) === 'same')

  useEffect(() => {
    if (!waiting || !quiz) return
    let isWanted = true
    import('../room')
      .then(({ marksIn }) => marksIn(quiz.bank.questions, waiting.result))
      .then(
        (marks) => {
          if (isWanted) setRows((all) => all.map((row) => (row.id === waiting.id ? { ...row, marks } : row)))
        },
        () => isWanted && setFailed(true),
      )
    return () => {
      isWanted = false
    }
  }, [waiting, quiz])

  return {
    rows,
    isFailed,
    add(found: readonly Pick<ResultRow, 'path' | 'result'>[]) {
      setFailed(false)
      const added = found.map((each): ResultRow => ({ ...each, id: nextId.current++, marks: null }))
      setRows((before) => [...before, ...added])
    },
    clear: () => setRows([]),
  }
}
