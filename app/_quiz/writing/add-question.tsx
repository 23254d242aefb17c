import type { Locale } from '#app/_ui/locale'
import type { QuestionType } from '#exercises/quiz/questions'
import { OFFERED_TYPES } from './new-question'
import { writingStrings } from './writing-strings'

interface Props {
  readonly locale: Locale
  readonly onAdd: (type: QuestionType) => void
}

/** The types of questions, each with what it is for. */
export function AddQuestion({ locale, onAdd }: Props) {
  const say = writingStrings[locale]
  return (
    <ul className="grid list-none gap-2.5 p-0 sm:grid-cols-2">
      {OFFERED_TYPES.map((type) => {
        const [name, what] = say.types[type]
        return (
          <li key={type}>
            <button
              className="flex h-full w-full cursor-pointer flex-col items-start rounded-md border border-line bg-surface px-3.5 py-2.5 text-start hover:border-ink-muted"
              onClick={() => onAdd(type)}
              type="button"
            >
              <span className="block font-semibold">{name}</span>
              <span className="mt-0.5 block text-[0.9375rem] text-ink-muted">{what}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
