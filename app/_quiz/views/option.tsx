import type { ReactNode } from 'react'
import type { Locale } from '#app/_ui/locale'
import { verdictStrings } from '../question-strings'
import { Sign } from './sign'

/** What is known of an option once the answer is told. */
export type Mark = 'right' | 'wrong' | null

const LOOK = {
  right: 'border-ack',
  wrong: 'border-loss border-dashed',
  none: 'border-line has-checked:border-accent',
} as const

interface Props {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly isChosen: boolean
  readonly isLocked: boolean
  readonly mark: Mark
  readonly locale: Locale
  readonly onChoose: (isChosen: boolean) => void
  readonly children: ReactNode
}

/** One answer of some. What it turned out to be is said by a sign and in words. */
export function Option({ type, name, isChosen, isLocked, mark, locale, onChoose, children }: Props) {
  const say = verdictStrings[locale]
  return (
    <label
      className={`my-1.5 flex min-h-11 max-w-[42rem] cursor-pointer items-start gap-2.5 rounded-md border bg-surface px-3 py-2 leading-snug has-disabled:cursor-default ${LOOK[mark ?? 'none']}`}
    >
      <input
        checked={isChosen}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
        disabled={isLocked}
        name={name}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        type={type}
      />
      <span className="min-w-0 flex-1">{children}</span>
      {mark !== null && <Sign isRight={mark === 'right'} words={mark === 'right' ? say.right : say.wrong} />}
    </label>
  )
}
