import type { ReactNode } from 'react'
import type { Words } from '#exercises/quiz/words'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import type { PartProps } from './part-props'
import { OptionalWords } from './words-part'
import { WorthField } from './worth-field'

/** What every answer has beside itself. */
export interface Answer {
  readonly fraction?: number | string | undefined
  readonly feedback?: Words | undefined
}

interface Props<Value> extends PartProps<Value> {
  /** What it is worth where nothing is said. */
  readonly worth: number
  /** The columns of its own fields. */
  readonly columns?: string
  /** Its own fields, before its worth. */
  readonly children: ReactNode
}

/** An answer: its own fields, its worth, and what is said to it. */
export function AnswerRow<Value extends Answer>({
  value,
  problems,
  onChange,
  worth,
  columns = 'sm:grid-cols-[1fr_11.5rem]',
  children,
  ...part
}: Props<Value>) {
  const say = formStrings[part.locale]
  return (
    <div className={`grid gap-3 ${columns}`}>
      {children}
      <WorthField
        fraction={Number(value.fraction ?? worth)}
        locale={part.locale}
        onChange={(fraction, what) => onChange({ ...value, fraction }, what)}
      />
      <div className="col-span-full">
        <OptionalWords
          field="feedback"
          label={say.feedback}
          onChange={(feedback, ...how) => onChange({ ...value, feedback }, ...how)}
          problems={problemsIn(problems, 'feedback')}
          value={value.feedback}
          {...part}
        />
      </div>
    </div>
  )
}
