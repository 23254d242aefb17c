import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadClaims } from '#content/claims'
import { numberOf } from '#content/lesson-number'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { courseBanks } from '#exercises/quiz/check/check-files'
import { readBank } from '#exercises/quiz/read-bank'
import { draw } from '#exercises/quiz/simulation/draw'

const questions = courseBanks().flatMap((file) =>
  readBank(readFileSync(file, 'utf8'), file).bank.questions.map((question) => ({ file, question })),
)

test('every question of the course belongs to a lesson that there is', () => {
  const lessons = lessonSlugs().map((slug) => numberOf(loadLesson(slug, 'en').frontMatter))
  const lost = questions.filter(({ question }) => !lessons.includes(question.tags.lesson ?? ''))
  expect(lost.map(({ file, question }) => `${file}: ${question.id}`)).toEqual([])
})

test('every claim that a question names is one of the source documents', () => {
  const claims = loadClaims()
  const unknown = questions.flatMap(({ file, question }) =>
    question.tags.claims.filter((id) => !Object.hasOwn(claims, id)).map((id) => `${file}: ${question.id}: ${id}`),
  )
  expect(unknown).toEqual([])
})

const simulations = questions.flatMap(({ question }) => (question.type === 'simulation' ? [question] : []))
const A_MINUTE_ON_A_SLOW_MACHINE = 60_000

test.each(simulations.map((question) => [question.id, question] as const))(
  '1,000 draws of %s: two wrong answers at least, and none of them is the key',
  (_, question) => {
    const bad = Array.from({ length: 1000 }, (_each, seed) => seed).filter((seed) => {
      const { choices, right, key } = draw(question, seed)
      const wrong = choices.filter((_choice, index) => index !== right)
      return wrong.length < 2 || wrong.some(({ value, text }) => value === key || text.en === choices[right]?.text.en)
    })
    expect(bad).toEqual([])
  },
  A_MINUTE_ON_A_SLOW_MACHINE,
)
