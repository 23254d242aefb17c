import type { ReactNode } from 'react'
import type { Locale } from '#app/_ui/locale'
import { verdictStrings } from '../question-strings'
import { type Mark, Sign } from './sign'

const LOOK = {
  right: 'border-ack',
  partly: 'border-retransmission border-dashed',
  wrong: 'border-loss border-dashed',
  none: 'border-line has-checked:border-accent',
} as const

/** Browsers draw what can no longer be chosen so faint that nobody sees what was: here it is a ring, which goes on paper, too. */
const OVER =
  'disabled:appearance-none disabled:border disabled:border-ink-muted disabled:checked:border-[5px] disabled:checked:border-ink'

interface Props {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly isChosen: boolean
  readonly isLocked: boolean
  /** What is known of it once the answer is told. */
  readonly mark: Mark | null
  readonly locale: Locale
  readonly onChoose: (isChosen: boolean) => void
  readonly children: ReactNode
}

/** One answer of some. What it turned out to be is said by a sign and in words. */
export function Option({ type, name, isChosen, isLocked, mark, locale, onChoose, children }: Props) {
  return (
    <label
      className={`my-1.5 flex min-h-11 max-w-[42rem] cursor-pointer items-start gap-2.5 rounded-md border bg-surface px-3 py-2.5 leading-snug has-disabled:cursor-default ${LOOK[mark ?? 'none']}`}
    >
      <input
        checked={isChosen}
        className={`mt-0.5 size-4.5 shrink-0 accent-accent ${type === 'radio' ? 'disabled:rounded-full' : 'disabled:rounded-sm'} ${OVER}`}
        disabled={isLocked}
        name={name}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        type={type}
      />
      <span className="min-w-0 flex-1">{children}</span>
      {mark !== null && (
        <Sign mark={mark} words={verdictStrings[locale][mark === 'right' && !isChosen ? 'notChosen' : mark]} />
      )}
    </label>
  )
}
