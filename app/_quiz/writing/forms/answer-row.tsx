import type { ReactNode } from 'react'
import type { Words } from '#exercises/quiz/words'
import { FeedbackPart } from './feedback-part'
import type { PartProps } from './part-props'
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
  return (
    <div className={`grid gap-3 ${columns}`}>
      {children}
      <WorthField
        fraction={Number(value.fraction ?? worth)}
        locale={part.locale}
        onChange={(fraction, what) => onChange({ ...value, fraction }, what)}
      />
      <div className="col-span-full">
        <FeedbackPart onChange={onChange} problems={problems} value={value} {...part} />
      </div>
    </div>
  )
}
