import type { Words } from '#exercises/quiz/words'
import { WordsField } from '../fields/words-field'
import type { PartProps } from './part-props'

interface Props extends PartProps<Words | undefined> {
  /** The field's name in the question, which its keystrokes are joined by. */
  readonly field: string
  readonly label: string
  readonly hint?: string
  readonly lines?: number
}

/** A text of a question that may be left out, with the words for undo. */
export const OptionalWords = ({ field, label, value, onChange, lines = 1, ...rest }: Props) => (
  <WordsField
    label={label}
    lines={lines}
    onChange={(next, language) => onChange(next, label, `${field}/${language}`)}
    optional
    words={value}
    {...rest}
  />
)

/** A text of a question that must be there. */
export const RequiredWords = ({
  field,
  label,
  value,
  onChange,
  lines = 1,
  ...rest
}: Omit<Props, 'value' | 'onChange'> & PartProps<Words>) => (
  <WordsField
    label={label}
    lines={lines}
    onChange={(next, language) => onChange(next ?? {}, label, `${field}/${language}`)}
    words={value}
    {...rest}
  />
)
