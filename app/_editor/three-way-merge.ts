import { applyEdit, editBetween } from './text-edit'

/**
 * Both changes to `base` in one text, where they touch different places; null where a person has to choose.
 *
 * Each side is taken as one stretch of changed text, so two changes that lie between each other are left to the person.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const my = editBetween(base, mine)
  const their = editBetween(base, theirs)
  if (my === null || their === null) return null
  if (my.end < their.start) return applyEdit(applyEdit(base, their), my)
  if (their.end < my.start) return applyEdit(applyEdit(base, my), their)
  return null
}
