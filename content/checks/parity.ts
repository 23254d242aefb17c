import type { ReadLesson } from '../lesson-file'
import type { Problem } from './problem'

/** Both languages of a lesson, by their ways of saying what differs. */
type Pair = Readonly<Record<'en' | 'zh', ReadLesson>>
type Widget = ReadLesson['widgets'][number]

/** Both languages say the same: the same widgets with the same ids in the same order, the same values, the same front matter. */
export const checkParity = (pair: Pair): Problem[] => [
  ...differingWidgets(pair),
  ...differingValues(pair),
  ...differingFrontMatter(pair),
]

/** The first widget that the other language does not have in its place: what follows would only repeat it. */
function differingWidgets({ en, zh }: Pair): Problem[] {
  const [ofEn, ofZh] = [en, zh].map(({ widgets }) => widgets.filter(({ name }) => name !== 'Value'))
  if (!ofEn || !ofZh) return []
  const length = Math.max(ofEn.length, ofZh.length)
  const at = Array.from({ length }, (_, index) => index).find((index) => tag(ofEn[index]) !== tag(ofZh[index]))
  if (at === undefined) return []
  return [
    {
      file: zh.file,
      line: ofZh[at]?.line ?? zh.source.split('\n').length,
      wrong: `Here stands ${tag(ofZh[at]) || 'the end'}, and ${tag(ofEn[at]) || 'the end'} in line ${ofEn[at]?.line ?? '-'} of ${en.file}.`,
      right: 'Both languages have the same widgets with the same ids, in the same order.',
    },
  ]
}

/** A value may stand elsewhere in a sentence of the other language, or twice. */
function differingValues({ en, zh }: Pair): Problem[] {
  const lacks = (has: ReadLesson, other: ReadLesson) => {
    const there = new Set(other.widgets.map(tag))
    return has.widgets
      .filter((widget) => widget.name === 'Value' && !there.has(tag(widget)))
      .map((widget) => ({
        file: has.file,
        line: widget.line,
        wrong: `${other.file} does not print ${tag(widget)}.`,
        right: 'Both languages print the same values.',
      }))
  }
  return [...lacks(en, zh), ...lacks(zh, en)]
}

function differingFrontMatter({ en, zh }: Pair): Problem[] {
  const kept = ({ frontMatter: { unit, order, claims, exercise } }: ReadLesson): Record<string, string> => ({
    'unit.number': String(unit.number),
    order: String(order),
    claims: claims.join(', '),
    exercise: String(exercise),
  })
  const [ofEn, ofZh] = [kept(en), kept(zh)]
  return Object.keys(ofEn)
    .filter((field) => ofEn[field] !== ofZh[field])
    .map((field) => ({
      file: zh.file,
      line: lineOfField(zh.source, field),
      wrong: `\`${field}\` is ${ofZh[field]}, and in English ${ofEn[field]}.`,
      right: 'Both languages have the same place, claims and exercise.',
    }))
}

const lineOfField = (source: string, field: string): number =>
  source.split('\n').findIndex((line) => line.startsWith(field.replace(/\..*/, ''))) + 1

/** A widget as both languages write it: a unit is a word of the language. */
function tag(widget: Widget | undefined): string {
  if (!widget) return ''
  const attributes = Object.entries(widget.attributes).filter(([name]) => name !== 'unit')
  return `<${[widget.name, ...attributes.map(([name, value]) => `${name}="${value}"`).sort()].join(' ')}>`
}
