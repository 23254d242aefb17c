import { Button } from '#app/_ui/button'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { Markdown } from '../../markdown'
import type { QuestionFormProps } from '../form-props'
import { OptionalWords } from '../forms/words-part'
import { noWords } from '../new-question'
import { problemsIn } from '../problem'
import type { ParameterRow } from './parameters'
import { inBankLanguages } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { Section } from './section'

interface Props extends QuestionFormProps<'simulation'> {
  readonly rows: readonly ParameterRow[]
}

/** What a learner is told of the situation: the scenario's own text, or the author's. */
export function SituationPart({ question, rows, languages, locale, problems, onChange }: Props) {
  const say = runFormStrings[locale]
  const { template, text, ...rest } = question
  const own = template === undefined ? undefined : TEMPLATES[template]?.text
  const places = rows.map(({ name }) => `{${name}}`).join(' ')
  return (
    <Section title={say.situation}>
      {own && text === undefined && (
        <div className="border-line border-l-2 pl-3 text-sm">
          <p className="text-ink-muted">{say.textOfScenario}</p>
          <Markdown locale={locale} words={inBankLanguages(own, languages)} />
          <Button
            className="mt-2"
            onClick={() => onChange({ ...question, text: inBankLanguages(own, languages) }, say.text)}
          >
            {say.takeText}
          </Button>
        </div>
      )}
      <OptionalWords
        field="text"
        hint={`${own ? say.textHint : say.textOwnHint} ${places || say.noPlaces}`}
        label={say.text}
        languages={languages}
        lines={2}
        locale={locale}
        onChange={(written, ...how) => {
          // A scenario of its own has no text but this.
          const next = written ?? (own ? undefined : noWords(languages))

          onChange(
            { ...rest, ...(template === undefined ? {} : { template }), ...(next === undefined ? {} : { text: next }) },
            ...how,
          )
        }}
        problems={problemsIn(problems, 'text')}
        value={text}
      />
    </Section>
  )
}
