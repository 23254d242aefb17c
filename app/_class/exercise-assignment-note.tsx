'use client'

import Link from 'next/link'
import type { Locale } from '#app/_ui/locale'
import { assignmentStrings } from './assignment-strings'
import { assignmentIn } from './exercise-address'
import { useExerciseAssignment } from './use-exercise-assignment'

/** On an exercise that was opened from an assignment: which one, and the way back to it, where the work is handed in. */
export function ExerciseAssignmentNote({ locale }: { readonly locale: Locale }) {
  const opened = useExerciseAssignment()
  if (opened.kind !== 'assigned') return null
  const say = assignmentStrings[locale]
  const { assignment, fragment } = opened
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 border-accent border-l-2 pl-3 text-[0.9375rem]">
      <span>
        {say.partOf} <bdi className="font-medium">{assignment.title || say.assignment}</bdi>
      </span>
      {assignment.due !== '' && (
        <span className="text-ink-muted">
          {say.due} <bdi>{assignment.due}</bdi>
        </span>
      )}
      <Link className="link" href={assignmentIn(locale, fragment)}>
        {say.backToAssignment}
      </Link>
    </p>
  )
}
