import type { ReactNode } from 'react'
import type { Locale } from '#app/_ui/locale'
import { questionStrings } from '../question-strings'
import type { AskedOf } from '../use-asked'

/** What the engine was asked for, or that it is still at it, or why it could not. */
export function Waiting<Value>({
  asked,
  locale,
  children,
}: {
  readonly asked: AskedOf<Value>
  readonly locale: Locale
  readonly children: (value: Value) => ReactNode
}) {
  const say = questionStrings[locale]
  if (asked.kind === 'here') return children(asked.value)
  if (asked.kind === 'waiting') return <p className="mt-2 text-ink-muted">{say.loading}</p>
  return (
    <p className="mt-2 text-loss" role="alert">
      {say.cannot} {asked.why}
    </p>
  )
}
