import { Draw } from '../../own-code/draw'
import type { Drawable } from '../simulation/settings'
import type { Settings } from '../simulation-schema'

/** More than so many are not all tried: as many are drawn. */
const MOST_COMBINATIONS = 400

/** What the parameters can be together: all of it, or where that is too much a part, the same each time. */
export function combinationsOf(drawables: readonly Drawable[]): Settings[] {
  const count = drawables.reduce((product, { values }) => product * values.length, 1)
  if (count > MOST_COMBINATIONS) {
    const random = new Draw(1)
    return Array.from({ length: MOST_COMBINATIONS }, () =>
      Object.fromEntries(drawables.map(({ name, values }) => [name, random.oneOf(values)])),
    )
  }
  return drawables.reduce<Settings[]>(
    (all, { name, values }) => all.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [{}],
  )
}
