'use client'

import { useSyncExternalStore } from 'react'
import type { Assignment } from './assignment'
import { ASSIGNMENT_QUERY } from './exercise-address'

/** What the address of an exercise's page says of an assignment. */
export type ExerciseAssignment =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'assigned'; readonly assignment: Assignment; readonly fragment: string }

const NONE: ExerciseAssignment = { kind: 'none' }
const READING: ExerciseAssignment = { kind: 'reading' }

const listeners = new Set<() => void>()
let read: { readonly fragment: string; readonly result: ExerciseAssignment } = { fragment: '', result: NONE }

/**
 * The assignment from which an exercise was opened. It is in the address, so it outlives a reload and a change of language.
 *
 * Where it is `reading`, what an assignment may forbid must wait: hints, the solution.
 */
export const useExerciseAssignment = (): ExerciseAssignment => useSyncExternalStore(subscribe, current, () => READING)

function current(): ExerciseAssignment {
  const fragment = new URLSearchParams(location.search).get(ASSIGNMENT_QUERY) ?? ''
  if (fragment === '') return NONE
  if (fragment !== read.fragment) {
    read = { fragment, result: READING }
    // Loaded only here: most who open an exercise come from no assignment.
    import('./assignment').then(
      ({ openFragment }) => {
        const opened = openFragment(fragment)
        settle(
          fragment,
          opened.kind === 'assignment' ? { kind: 'assigned', assignment: opened.assignment, fragment } : NONE,
        )
      },
      () => settle(fragment, NONE),
    )
  }
  return read.result
}

function settle(fragment: string, result: ExerciseAssignment): void {
  if (read.fragment !== fragment) return
  read = { fragment, result }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
