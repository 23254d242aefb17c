import { draw } from '#exercises/quiz/simulation/draw'
import { QUESTIONS, simulation } from '#exercises/quiz/simulation/questions-for-tests'
import { type Measure, median } from './measure'

const DRAWS = 1000

/**
 * What a learner waits for until a simulation is drawn: it is run, measured, and its wrong answers computed. In time of the
 * processor, since the slowest of many draws is otherwise the one during which the machine did something else.
 */
export async function quiz(): Promise<Measure[]> {
  return QUESTIONS.map(([template, measure]) => {
    const question = simulation(template, measure)
    const times = Array.from({ length: DRAWS }, (_, seed) => {
      const start = process.cpuUsage()
      draw(question, seed)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    const name = `${template}: the slowest draw, median ${median(times).toFixed(1)} ms`
    return { name, value: Math.max(...times), unit: 'ms', expected: 'at most 50' }
  })
}
