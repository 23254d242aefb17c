import type { Locale } from '#app/_ui/locale'
import type { BankDraft } from './draft-types'
import { type Part, partsToDo } from './parts-to-do'
import type { Place } from './place'
import type { Problem } from './problem'
import { questionName } from './question-name'
import { writingStrings } from './writing-strings'

interface Props {
  readonly bank: BankDraft
  readonly problems: readonly Problem[]
  readonly locale: Locale
  readonly onGo: (place: Place) => void
}

/** What keeps the quiz from being published, part by part, and the way there. */
export function LeftToDo({ bank, problems, locale, onGo }: Props) {
  const say = writingStrings[locale]
  const nameOf = ({ place }: Part) => {
    if (place.kind !== 'question') return say[place.kind]
    const at = bank.questions.findIndex(({ id }) => id === place.id)
    const question = bank.questions[at]
    return question && `${at + 1}. ${questionName(question, locale) || say.types[question.type][0]}`
  }
  const parts = partsToDo(bank, problems)
  if (parts.length === 0) return null
  return (
    <ul className="max-w-2xl list-none space-y-2.5 p-0">
      {parts.map((part) => (
        <li key={part.place.kind === 'question' ? part.place.id : part.place.kind}>
          <button className="link cursor-pointer text-start" onClick={() => onGo(part.place)} type="button">
            {nameOf(part)}
          </button>
          <ul className="list-none p-0 text-[0.9375rem]">
            {part.says.map(({ says, times }) => (
              <li key={says}>
                {says}
                {times > 1 && <span className="text-ink-muted"> × {times}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
