import type { Locale } from '#app/_ui/locale'
import type { BankDraft } from './draft-types'
import type { Place } from './place'
import type { Problem } from './problem'
import { shortText } from './short-text'
import { writingStrings } from './writing-strings'

interface Props {
  readonly bank: BankDraft
  readonly problems: readonly Problem[]
  readonly locale: Locale
  readonly onGo: (place: Place) => void
}

/** What keeps the quiz from being published, and the way to each of it. */
export function LeftToDo({ bank, problems, locale, onGo }: Props) {
  const say = writingStrings[locale]
  if (problems.length === 0) return null
  return (
    <ul className="max-w-2xl list-none space-y-2 p-0">
      {problems.map(({ path, says }) => {
        const [part, index] = path
        const question = part === 'questions' && typeof index === 'number' ? bank.questions[index] : undefined
        const n = Number(index) + 1
        const name =
          question === undefined
            ? say.about
            : `${n}. ${shortText(question.text, locale) || say.types[question.type][0]}`
        const place: Place =
          question === undefined
            ? { kind: path.length === 1 && part === 'questions' ? 'add' : 'about' }
            : { kind: 'question', id: question.id }
        return (
          <li className="flex flex-wrap items-baseline gap-x-3" key={`${path.join('/')} ${says}`}>
            <button className="link cursor-pointer text-start" onClick={() => onGo(place)} type="button">
              {place.kind === 'add' ? say.add : name}
            </button>
            <span>{says}</span>
          </li>
        )
      })}
    </ul>
  )
}
