import type { Locale } from '#app/_ui/locale'
import { pointsText } from '../points'
import { questionLabel } from './question-label'
import { quizMarkStrings } from './quiz-mark-strings'
import type { QuestionStatistics } from './result-rows'

/** How each question came out over all results. */
export function QuestionTable({
  statistics,
  locale,
}: {
  readonly statistics: readonly QuestionStatistics[]
  readonly locale: Locale
}) {
  const say = quizMarkStrings[locale]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={say.perQuestion} className="overflow-x-auto rounded-md border border-line" tabIndex={0}>
      <table className="w-full text-left text-[0.9375rem]">
        <thead className="bg-surface-raised [&_th]:px-3 [&_th]:py-2 [&_th]:font-semibold">
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.answered}</th>
            <th scope="col">{say.share}</th>
          </tr>
        </thead>
        <tbody className="[&_:is(td,th)]:border-line [&_:is(td,th)]:border-t [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2">
          {statistics.map(({ question, n, answered, of, share }) => (
            <tr key={question.id}>
              <th className="font-normal [overflow-wrap:anywhere]" scope="row">
                {say.question(n)} <bdi className="line-clamp-1 text-ink-muted">{questionLabel(question, locale)}</bdi>
              </th>
              <td className="whitespace-nowrap tabular-nums">
                {answered} / {of}
              </td>
              <td className="whitespace-nowrap tabular-nums">
                {share === null ? '–' : `${pointsText(Math.round(share * 100))} %`}
                <span aria-hidden="true" className="mt-1 block h-1.5 w-24 overflow-hidden rounded-full bg-line">
                  <span className="block h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
