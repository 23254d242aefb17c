import { isThorough } from '../engine/thoroughness'

/**
 * Of what could all be tested, so much as an ordinary run has time for: every nth, beginning at `from`. `npm run test:full` has
 * time for all.
 */
export const sample = <Item>(all: readonly Item[], nth: number, from = 0): readonly Item[] =>
  isThorough ? all : all.filter((_, index) => index % nth === from)
