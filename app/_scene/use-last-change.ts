'use client'

import { happenedAt } from './happened'
import type { StateChange } from './state-changes'
import type { SceneStore } from './store'
import { useAtCursor } from './use-at-cursor'

/** The last change of state that has happened where the cursor stands, by its event; -1 before the first. */
export const useLastChange = (store: SceneStore, changes: readonly StateChange[]): number =>
  useAtCursor(store, ({ run, at, moment }) => {
    const happened = happenedAt(run, at, moment)
    return changes.findLast(({ event }) => event < happened)?.event ?? -1
  })
