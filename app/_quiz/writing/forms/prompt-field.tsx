import type { Words } from '#exercises/quiz/words'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import { RequiredWords } from './words-part'

interface Props extends Pick<QuestionFormProps<'choice'>, 'languages' | 'locale' | 'problems'> {
  readonly text: Words
  readonly label?: string
  readonly onChange: (text: Words, what: string, joins?: string) => void
}

/** What is asked. */
export const PromptField = ({ text, label, locale, problems, ...rest }: Props) => (
  <RequiredWords
    field="text"
    hint={formStrings[locale].textHint}
    label={label ?? formStrings[locale].text}
    lines={2}
    locale={locale}
    problems={problemsIn(problems, 'text')}
    value={text}
    {...rest}
  />
)
