import { expect, test } from 'vitest'
import { checkQuestion } from '#exercises/quiz/check/check-bank'
import { questionSchema } from '#exercises/quiz/questions'
import { draw } from '#exercises/quiz/simulation/draw'
import { runProblemText } from './run-problem-words'

const ESTABLISHED = { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }
const simulation = (more: object) =>
  questionSchema.parse({ id: 'asked', type: 'simulation', template: 'handshake', measure: ESTABLISHED, ...more })
const inRun = (more: object) =>
  questionSchema.parse({ id: 'asked', text: { en: 'Which?' }, template: 'handshake', ...more })
const delay = (...values: number[]) => ({ parameters: { delayMs: { values } } })

/** A question for everything that the checks can say. */
const WRONG: Readonly<Record<string, ReturnType<typeof simulation>>> = {
  'not said': simulation({ text: { en: 'A client connects.', zh: '客户端发起连接。' } }),
  'no answer': simulation({ measure: { ...ESTABLISHED, state: 'CLOSING' } }),
  edge: simulation({ measure: { kind: 'state-at', endpoint: 'server', atMs: 120 } }),
  'edge of a call': simulation({
    template: 'both-close',
    measure: { kind: 'time-wait-holder' },
    parameters: { delayMs: { values: [100] }, serverClosesAtMs: { values: [1100, 1050, 1500] } },
  }),
  'cannot be run': simulation(delay(-5, 100)),
  'a word for a number': simulation({
    asks: 'number',
    measure: { kind: 'state-at', endpoint: 'server', atMs: 155 },
  }),
  'always the same': simulation(delay(100)),
  'another key': simulation({ expect: [{ parameters: { delayMs: 100 }, key: 200 }] }),
  'an example that is not drawn': simulation({ expect: [{ parameters: { delayMs: 55 }, key: 165 }] }),
  'an example of nothing': simulation({ expect: [{ parameters: { rtoMs: 55 }, key: 165 }] }),
  'feedback to nothing': simulation({ feedback: [{ on: 'counts-the-syn', text: { en: 'No.' } }] }),
  'a parameter of nothing': simulation({ parameters: { rtoMs: { values: [1, 2] } } }),
  'no such template': simulation({ template: 'nothing' }),
  'no such place': inRun({ type: 'point', asks: 'segment', right: [{ kind: 'sent', segment: { flags: 'RST' } }] }),
  'no such end': inRun({ type: 'state', endpoint: 'server/2', atMs: 5 }),
  'edge of a state': inRun({ type: 'state', endpoint: 'server', atMs: 100 }),
}

test.each(Object.entries(WRONG))('%s is said in both languages, in words of its own', (_, question) => {
  const problems = checkQuestion(question)
  expect(problems.length).toBeGreaterThan(0)
  for (const { says } of problems) {
    expect(runProblemText(says, 'en')).not.toBe(says)
    expect(runProblemText(says, 'zh')).toMatch(/[一-鿿]/)
    // Of English, names and numbers are left.
    expect(runProblemText(says, 'zh')).not.toMatch(/[a-z]{2,} [a-z]{2,}/)
  }
})

test('a draw that finds no values says so, too', () => {
  const question = WRONG['no answer']
  if (question?.type !== 'simulation') throw new Error('This is no simulation.')
  const says = (() => {
    try {
      draw(question, 1)
    } catch (error) {
      return String(error).replace('Error: ', '')
    }
    return ''
  })()
  expect(runProblemText(says, 'zh')).toBe('没有一组取值能构成题目。')
})

test('the values are said with their names', () => {
  const [problem] = checkQuestion(simulation({ measure: { kind: 'state-at', endpoint: 'server', atMs: 120 } }))
  expect(runProblemText(problem?.says ?? '', 'en')).toMatch(/^With delayMs = \d+.* the moment is an edge/)
})
