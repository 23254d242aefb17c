import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import type { Question } from '#exercises/quiz/questions'
import { QuestionView } from './question-view'

const shown = (question: Question, locale: 'en' | 'zh' = 'en') =>
  renderToStaticMarkup(
    <QuestionView
      labelledBy="prompt"
      locale={locale}
      onRespond={() => undefined}
      question={question}
      response={null}
      seed={1}
    />,
  )
const cases = bankOfEach().questions.map((question): [string, Question] => [question.id, question])
const FIELDS: Readonly<Record<string, RegExp>> = {
  choice: /type="radio"/g,
  multiple: /type="checkbox"/g,
  'true-false': /type="radio"/g,
  number: /<input[^>]*/g,
  text: /<input[^>]*/g,
  match: /<select/g,
  order: /<button/g,
  cloze: /<input|<select/g,
  state: /<select/g,
  essay: /<textarea/g,
}

test.each(cases)('%s is there before any script, with as many fields as it has places to fill', (_, question) => {
  const html = shown(question)
  expect(html).toContain('id="prompt"'.repeat(question.type === 'simulation' ? 0 : 1))
  const counts: Partial<Record<Question['type'], number>> = {
    choice: 3,
    multiple: 4,
    'true-false': 2,
    match: 3,
    order: 8,
    cloze: 3,
  }
  const fields = FIELDS[question.type]
  if (fields) expect(html.match(fields)).toHaveLength(counts[question.type] ?? 1)
})

test('a bank in English is marked as such on a Chinese page', () => {
  const [question] = bankOfEach().questions
  if (!question) throw new Error('The bank is empty.')
  expect(shown(question, 'zh')).toContain('lang="en"')
  expect(shown(question, 'en')).not.toContain('lang="en"')
})

test('a gap stands in the text, where its name was', () => {
  const cloze = bankOfEach().questions.find(({ type }) => type === 'cloze')
  if (!cloze) throw new Error('The bank has no cloze.')
  expect(shown(cloze)).toMatch(/<p>A <input aria-label="Gap 1"[^>]*> with number 1000 is acknowledged by/)
})
