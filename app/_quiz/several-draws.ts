import type { QuestionOf } from '#exercises/quiz/questions'
import { type Drawn, draw } from '#exercises/quiz/simulation/draw'

/** A draw without its run: what is said in it. */
export type DrawnWords = Omit<Drawn, 'trace' | 'scenario'>

/** So many are shown at a time. */
const DRAWS = 5

/** So many seeds are tried for each, since two may draw the same. */
const TRIES = 12

/**
 * Draws with different values, by seeds from one on; fewer where the question has fewer values.
 *
 * @throws Error where no values make a question of it
 */
export function severalDraws(question: QuestionOf<'simulation'>, from: number): DrawnWords[] {
  const draws = new Map<string, DrawnWords>()
  for (let seed = from; seed < from + DRAWS * TRIES && draws.size < DRAWS; seed++) {
    const { trace: _, scenario: __, ...words } = draw(question, seed)
    const values = JSON.stringify(words.parameters)
    if (!draws.has(values)) draws.set(values, words)
  }
  return [...draws.values()]
}
