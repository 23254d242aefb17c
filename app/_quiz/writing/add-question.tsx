import type { Locale } from '#app/_ui/locale'
import type { QuestionType } from '#exercises/quiz/questions'
import { OFFERED_TYPES } from './new-question'
import { writingStrings } from './writing-strings'

interface Props {
  readonly locale: Locale
  readonly onAdd: (type: QuestionType) => void
}

const OF_RUNS: readonly QuestionType[] = ['simulation', 'point', 'state']

/** The types of questions, each with what it is for. Those whose answers a run knows come first: no other program has them. */
export function AddQuestion({ locale, onAdd }: Props) {
  const say = writingStrings[locale]
  const types = (wanted: boolean) => OFFERED_TYPES.filter((type) => OF_RUNS.includes(type) === wanted)
  return (
    <div className="max-w-4xl space-y-7">
      <section>
        <h3 className="text-base">{say.addRun}</h3>
        <p className="mt-0.5 text-[0.9375rem] text-ink-muted">{say.addRunNote}</p>
        <Types locale={locale} onAdd={onAdd} types={types(true)} />
      </section>
      <section>
        <h3 className="text-base">{say.addOwn}</h3>
        <Types locale={locale} onAdd={onAdd} types={types(false)} />
      </section>
    </div>
  )
}

function Types({ types, locale, onAdd }: Props & { readonly types: readonly QuestionType[] }) {
  return (
    <ul className="mt-3 grid list-none gap-2.5 p-0 sm:grid-cols-2 xl:grid-cols-3">
      {types.map((type) => {
        const [name, what] = writingStrings[locale].types[type]
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
