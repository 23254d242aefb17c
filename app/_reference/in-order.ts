import type { Locale } from '#content/locales'

export interface Lettered<Item> {
  readonly letter: string
  readonly items: readonly Item[]
}

/** The letters with which a pinyin begins, and a character that comes first among those of each: none begins with I, U or V. */
const FIRST_OF_LETTER: readonly (readonly [string, string])[] = [...'ABCDEFGHJKLMNOPQRSTWXYZ'].map((letter, index) => [
  letter,
  [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'][index] ?? '',
])

/** Words in the order of a dictionary of their language, under the letter with which each begins: in Chinese that of its pinyin. */
export function inOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  locale: Locale,
): Lettered<Item>[] {
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-Hans-CN-u-co-pinyin' : 'en', { numeric: true })
  const letters = new Map<string, Item[]>()
  for (const item of [...items].sort((a, b) => collator.compare(nameOf(a), nameOf(b)))) {
    const letter = letterOf(nameOf(item), collator)
    letters.set(letter, [...(letters.get(letter) ?? []), item])
  }
  return [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, itemsOfLetter]) => ({ letter, items: itemsOfLetter }))
}

function letterOf(name: string, collator: Intl.Collator): string {
  const [first = ''] = name
  if (/\p{Script=Han}/u.test(first))
    return FIRST_OF_LETTER.findLast(([, character]) => collator.compare(character, first) <= 0)?.[0] ?? 'A'
  return /[a-z]/i.test(first) ? first.toUpperCase() : '0–9'
}
