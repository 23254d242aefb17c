import { seedOf } from '#app/_quiz/shown-order'

/** Few parameters have few values: after so many tries, the question may have no others. */
const MOST_TRIES = 12

/**
 * A seed by which a question comes otherwise than the last time.
 *
 * @param nth how often it was answered before, so that each time has a seed of its own
 * @param last by which it was drawn the last time; null where it was not
 * @param drawnBy what a seed makes of the question, to compare; null where a seed only changes the order of its answers
 */
export async function freshSeed(
  id: string,
  nth: number,
  last: number | null,
  drawnBy: ((seed: number) => Promise<string>) | null,
): Promise<number> {
  const first = seedOf('review', id, nth)
  if (drawnBy === null || last === null) return first
  const before = await drawnBy(last)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seed = seedOf('review', id, nth, tries)
    if ((await drawnBy(seed)) !== before) return seed
  }
  return first
}
