import type { Draw } from './draw'
import type { Choice } from './question'

/** So many wrong ones stand beside the true one, at most. */
const MOST_WRONG = 4

/**
 * The choices in an order that says nothing: the true one and the first of the wrong ones, each text once.
 *
 * @param wrong the most telling mistakes first
 */
export function choicesOf<Each extends Pick<Choice, 'text'>>(
  right: Each,
  wrong: readonly Each[],
  draw: Draw,
): { choices: Each[]; right: number } {
  const others = wrong.filter(
    ({ text }, index) =>
      text.en !== right.text.en && index === wrong.findIndex((earlier) => earlier.text.en === text.en),
  )
  const choices = draw.shuffled([right, ...others.slice(0, MOST_WRONG)])
  return { choices, right: choices.indexOf(right) }
}
