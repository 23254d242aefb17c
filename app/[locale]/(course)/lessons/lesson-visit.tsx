'use client'

import { useEffect } from 'react'
import { recordLesson, recordVisit } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'

/** The ids of a lesson's questions, by what is asked of the reader. */
export interface LessonQuestions {
  /** To be committed to, rightly or wrongly. */
  readonly predictions: readonly string[]
  /** To be answered rightly, at whichever try. */
  readonly quizzes: readonly string[]
}

/**
 * Remembers that this lesson was opened, and that it is done once its questions are. Where the browser cannot write, the
 * course's own notice says so.
 */
export function LessonVisit({
  slug,
  questions: { predictions, quizzes },
}: {
  slug: string
  questions: LessonQuestions
}) {
  const { questions, lessons } = useProgress()
  const isAnswered = (id: string) => questions[id] !== undefined
  const isSolved = (id: string) => questions[id]?.answers.some(({ isRight }) => isRight) === true
  const isDone = predictions.every(isAnswered) && quizzes.every(isSolved)
  const isRecorded = typeof lessons[slug]?.doneAt === 'number'
  useEffect(() => {
    if (isDone && !isRecorded) recordLesson(slug, 'done').catch(() => undefined)
  }, [slug, isDone, isRecorded])

  useEffect(() => {
    recordLesson(slug, 'seen').catch(() => undefined)
    recordVisit('lesson', slug).catch(() => undefined)
  }, [slug])
  return null
}
