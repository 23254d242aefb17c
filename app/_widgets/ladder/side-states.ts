import type { LadderLayout } from './layout'
import type { HostPlace } from './room'
import type { StateChange } from './states'

/** The name of a state in the column beside an outermost rail. */
export interface DrawnState {
  readonly side: 0 | 1
  readonly text: string
  /** Of the change, and of its name: a little lower or higher where another name is in the way. */
  readonly y: number
  readonly nameY: number
}

const STATE_LINE = 12
/** A name further from its change than this would be taken for another's. */
const FURTHEST = 30

/**
 * Puts the names of states below each other; one for which there is no room near its change is left out. Of those that are passed through at one
 * moment the last stands at its change and the others above it: what is below the moment of the cursor is veiled.
 */
export function placedStates(
  states: readonly { readonly state: StateChange; readonly place: HostPlace }[],
  layout: LadderLayout,
): readonly DrawnState[] {
  const free: [number, number] = [STATE_LINE, STATE_LINE]
  return states.flatMap(({ state, place: { side } }, index): DrawnState[] => {
    if (side === null) return []
    const { text, at } = state
    const y = layout.yOfEvent(state)
    const wanted = states
      .slice(index + 1)
      .filter((it) => it.state.at === at && it.place.side === side)
      .map((it, above) => layout.yOfEvent(it.state) - (above + 1) * STATE_LINE)
    const nameY = Math.max(Math.min(y, ...wanted), free[side])
    if (Math.abs(nameY - y) > FURTHEST || nameY > layout.height - 2) return []
    free[side] = nameY + STATE_LINE
    return [{ side, text, y, nameY }]
  })
}
