import type { QuestionOf } from '../questions'
import type { ResponseTo } from '../response'
import { draw } from '../simulation/draw'
import { type Score, share, WRONG } from './score-of'
import { isNear, readNumber } from './written'

const UNITS = {
  ms: [
    { name: 'ms', factor: 1 },
    { name: 's', factor: 1000 },
    { name: 'us', factor: 0.001 },
    { name: 'µs', factor: 0.001 },
    { name: '毫秒', factor: 1 },
    { name: '秒', factor: 1000 },
  ],
  bytes: ['bytes', 'byte', 'B', '字节'].map((name) => ({ name, factor: 1 })),
} as const

/** All points for what the engine comes to under the seed; who answers like a misconception is told which. */
export function scoreSimulation(question: QuestionOf<'simulation'>, { seed, answer }: ResponseTo<'simulation'>): Score {
  const { choices, key, unit, asks } = draw(question, seed)
  if (asks === 'choice') {
    const chosen = typeof answer === 'number' ? choices[answer] : undefined
    return share(chosen !== undefined && chosen.misconception === null ? 1 : 0, 1, [chosen?.feedback ?? undefined])
  }
  const read = readNumber(String(answer), unit === null ? [] : UNITS[unit])
  if ('unreadable' in read) return { ...WRONG, unreadable: read.unreadable }
  if (isNear(read.value, Number(key), question.tolerance)) return share(1, 1)
  const said = choices.find(({ value }) => isNear(read.value, Number(value), 0))
  return share(0, 1, [said?.feedback ?? undefined])
}
