import type { ThrownError } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'
import { LineButton } from './line-button'

interface Props {
  readonly error: ThrownError
  readonly say: ExerciseStrings
  readonly onLine: (line: number) => void
}

/** The way that an error took through the learner's file, each line of it to go to. */
export function ThrownLines({ error, say, onLine }: Props) {
  const { line, calls } = error
  if (calls === undefined) return line === undefined ? null : <LineButton line={line} onLine={onLine} say={say} />
  return (
    <div>
      <p className="mb-1 text-ink-muted text-sm">{say.stack}</p>
      <ol className="space-y-1.5">
        {calls.map((call, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-3">
            <LineButton line={call.line} onLine={onLine} say={say} />
            {call.name !== '' && <code className="font-mono text-sm">{call.name}</code>}
          </li>
        ))}
      </ol>
    </div>
  )
}
