'use client'

import { useExerciseAssignment } from '#app/_class/use-exercise-assignment'
import { ALL_HELP, type HelpOffered } from './help-rules'

const NO_HELP: HelpOffered = { hints: false, solution: false }

/** What help this page gives: all of it, unless it was opened from an assignment that says otherwise. None while that is being read. */
export function useHelpOffered(): HelpOffered {
  const opened = useExerciseAssignment()
  switch (opened.kind) {
    case 'none':
      return ALL_HELP
    case 'reading':
      return NO_HELP
    case 'assigned':
      return { hints: opened.assignment.hints, solution: opened.assignment.solutions }
  }
}
