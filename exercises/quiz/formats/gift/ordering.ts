import { unescaped } from './escape'

/** What Moodle's ordering writes before the items, all of it optional: `>5 ALL VERTICAL ABSOLUTE_POSITION SHOW none`. */
const SETTINGS =
  /^\s*>\s*(?:\d+\s+)?(?:(?:ALL|EXACT|RANDOM|RAND|REL(?:ATIVE)?|CONTIGUOUS|CONTIG)\s+)?(?:(?:HORIZONTAL|HORI|H|VERTICAL|VERT|V)\s+)?(?:(ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE\w*|LONGEST\w*)\s+)?(?:(?:SHOW|HIDE|TRUE|FALSE|YES|NO)\s+)?(?:(?:none|123|abc|iii)(?=\s))?/i

/** The items of an ordering in their right order, and how Moodle grades it. */
export function ordering(block: string): { items: string[]; grading: string } {
  const [settings = '', grading = 'ABSOLUTE_POSITION'] = SETTINGS.exec(`${block}\n`) ?? []
  const items = block.slice(settings.length).split('\n')
  return { items: items.map((it) => unescaped(it.trim())).filter((it) => it !== ''), grading: grading.toUpperCase() }
}
