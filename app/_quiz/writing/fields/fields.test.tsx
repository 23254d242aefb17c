import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { QuestionFormProps } from '../form-props'
import { problemsIn } from '../problem'
import { WordsField } from './words-field'

const form: QuestionFormProps<'choice'> = {
  question: { id: 'q', type: 'choice', text: { en: 'Why?', zh: '' }, answers: [] },
  languages: ['en', 'zh'],
  locale: 'en',
  problems: [
    { path: ['text', 'zh'], says: 'The Chinese is missing.', kind: 'open' },
    { path: ['text', 'en'], says: 'Too long.', kind: 'wrong' },
    { path: ['answers'], says: 'Needs two answers.', kind: 'open' },
  ],
  onChange: () => undefined,
}
const { question, problems, languages, locale } = form
const field = (shown: typeof languages) =>
  renderToStaticMarkup(
    <WordsField
      label="Text"
      languages={shown}
      locale={locale}
      onChange={() => undefined}
      problems={problemsIn(problems, 'text')}
      words={question.text}
    />,
  )

test('a text has a field in each language of the bank, named by both', () => {
  expect(field(['en', 'zh'])).toMatch(/Text \(English\).*value="Why\?".*Text \(中文\)/)
  expect(field(['zh'])).toMatch(/>Text<(?!.*English)/)
})

test('a problem stands below its own field, which refers to it; what is only missing is not invalid', () => {
  const html = field(['en', 'zh'])
  const fields = html.match(/<input[^>]*>/g) ?? []
  expect(fields.map((it) => it.includes('aria-invalid="true"'))).toEqual([true, false])
  expect(fields.every((it) => /aria-describedby="[^"]*-problems"/.test(it))).toBe(true)
  expect(html).toMatch(/Too long\..*The Chinese is missing\./)
  expect(html).not.toContain('Needs two answers.')
})
