import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { questionName } from '../question-name'
import { whenText } from '../when-text'
import { writingStrings } from '../writing-strings'
import type { PublishedBank } from './past-states'
import { raisedSince } from './raised'
import { versionsStrings } from './versions-strings'

interface Props {
  readonly bank: Bank
  /** The latest first. */
  readonly published: readonly PublishedBank[]
  readonly locale: Locale
}

/** Which questions publishing gives another version; nothing before the first time. */
export function RaisedNote({ bank, published, locale }: Props) {
  const say = versionsStrings[locale]
  const [last] = published
  if (last === undefined) return null
  const when = whenText(last.at, locale)
  const raised = raisedSince(
    bank,
    published.map((it) => it.bank),
  )
  if (raised.length === 0) return <p className="max-w-2xl text-ink-muted">{say.notRaised(when)}</p>
  return (
    <div className="max-w-2xl rounded-md border border-line bg-surface px-4 py-3">
      <p>{say.raised(when)}</p>
      <ul className="mt-2 list-none space-y-1 p-0">
        {raised.map(({ id, from, to }) => {
          const index = bank.questions.findIndex((it) => it.id === id)
          const question = bank.questions[index]
          const name = question && (questionName(question, locale) || writingStrings[locale].types[question.type][0])
          return (
            <li className="flex flex-wrap items-baseline gap-x-3" key={id}>
              <span className="min-w-0 [overflow-wrap:anywhere]">{say.raise(index + 1, name ?? id)}</span>
              <span className="text-ink-muted text-sm">{say.fromTo(from, to)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
