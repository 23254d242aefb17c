'use client'

import { useEffect, useRef, useState } from 'react'
import { fingerprintOf } from '../sitting'
import type { Marks } from './marks'
import { kinshipOf, type MarkedQuiz, type ResultRow } from './result-rows'

/** So many are marked before the table is drawn anew: that takes longer than marking one. */
const AT_ONCE = 20

/** The pile of one page, marked as soon as there is a quiz. */
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
  const waiting = quiz
    ? rows.filter((row) => row.marks === null && kinshipOf(row.result, quiz) === 'same').slice(0, AT_ONCE)
    : []
  const waitingIds = waiting.map(({ id }) => id).join(' ')

  useEffect(() => {
    if (waiting.length === 0 || !quiz) return
    let isWanted = true
    import('../room')
      .then(({ marksIn }) =>
        Promise.all(waiting.map(async ({ id, result }) => [id, await marksIn(quiz.bank.questions, result)] as const)),
      )
      .then(
        (marked) => {
          const marksOf = new Map(marked)
          if (isWanted) setRows((all) => all.map((row) => withMarks(row, marksOf.get(row.id))))
        },
        () => isWanted && setFailed(true),
      )
    return () => {
      isWanted = false
    }
    // The ids say which wait; the list is another one each time.
  }, [waitingIds, quiz])

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

/** A row about which nothing new is known stays the same one, and is not drawn anew. */
const withMarks = (row: ResultRow, marks: Marks | undefined): ResultRow => (marks ? { ...row, marks } : row)
