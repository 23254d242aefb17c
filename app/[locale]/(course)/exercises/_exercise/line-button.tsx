import type { ExerciseStrings } from './exercise-strings'

interface Props {
  readonly line: number
  readonly say: ExerciseStrings
  readonly onLine: (line: number) => void
}

/** How a button looks that stands among the words of a result. */
export const QUIET_BUTTON = 'min-h-8 rounded-md border border-line px-3 text-sm hover:border-accent'

/** Leads from a result to the line of the learner's file that it speaks of. */
export function LineButton({ line, say, onLine }: Props) {
  return (
    <button className={QUIET_BUTTON} onClick={() => onLine(line)} type="button">
      {say.line(line)}
    </button>
  )
}
