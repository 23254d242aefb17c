import { LABEL_INSET, LINE } from './label'
import { HALO } from './looks'
import { element, type Markup } from './markup'
import type { DrawnName } from './rail-names'
import type { Width } from './room'

/**
 * The names of states at the rails, where there is no column for them.
 *
 * @param width of the figure; left out where it is not known: then the style sheet chooses
 */
export function railNamesMarkup(names: readonly DrawnName[], width: Width | undefined): readonly Markup[] {
  return names.flatMap((name) => {
    const { narrow, wide } = name.top
    if (width || narrow === wide) return nameAt(name, name.top[width ?? 'narrow'], '')
    return [...nameAt(name, narrow, '@[40rem]:hidden'), ...nameAt(name, wide, 'hidden @[40rem]:inline')]
  })
}

function nameAt({ x, isRightward, text }: DrawnName, top: number | null, shownWhere: string): readonly Markup[] {
  if (top === null) return []
  const place = {
    x: `${x}%`,
    dx: isRightward ? LABEL_INSET : -LABEL_INSET,
    y: top + LINE - 3,
    'text-anchor': isRightward ? 'start' : 'end',
    'data-state': text,
  }
  const looks = `fill-ink font-mono font-semibold text-[10px] ${HALO} ${shownWhere}`
  return [element('text', { ...place, class: looks }, text)]
}
