import { type Note, Refused } from '../note'
import { TOGETHER } from '../scoring-notes'
import { within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { acceptedIn, escaped, readWritten } from './read-written'
import { MOST_ANSWERS, percents, processingOf, type Reading, responseOf, saidTo } from './reading'

type Change = Pick<Note, 'effect' | 'what' | 'why'>

/** More than a text has, and each is looked for in the whole item. */
const MOST_GAPS = 100

/**
 * Whether the interactions of an item are gaps of its text: several, or a menu, or one that the text goes on after.
 *
 * What is asked at the end of a text, or in a paragraph of its own, is a question with one answer.
 */
export function areGaps(interactions: readonly Element[], body: Element): boolean {
  const [first, ...more] = interactions
  if (first === undefined || !interactions.every(({ name }) => IN_TEXT.has(name))) return false
  if (more.length > 0 || first.name === 'inlineChoiceInteraction') return true
  return /^gap_/.test(first.attributes.responseIdentifier ?? '') || goesOn(body, first)
}

const IN_TEXT = new Set(['textEntryInteraction', 'inlineChoiceInteraction'])

/** Whether words follow an element in the paragraph in which it stands. */
function goesOn(parent: Element, after: Element): boolean {
  const at = parent.children.indexOf(after)
  const rest = at === -1 ? [] : parent.children.slice(at + 1)
  if (at !== -1) return rest.some((it) => typeof it === 'string' && /[\p{L}\p{N}]/u.test(it))
  return parent.children.some((it) => typeof it !== 'string' && goesOn(it, after))
}

/** The gaps of an item, by name, and what it is worth as it says itself. */
export interface ReadGaps {
  /** What the text has where an interaction stands. */
  readonly nameOf: (interaction: Element) => string | null
  readonly gaps: Record<string, unknown>
  /** The points of all gaps together. */
  readonly most: number
  readonly notes: readonly Change[]
}

/** @throws Refused where there are too many */
export function readGaps(interactions: readonly Element[], readingOf: (interaction: Element) => Reading): ReadGaps {
  if (interactions.length > MOST_GAPS) {
    throw new Refused({
      en: `It has ${interactions.length} gaps; at most ${MOST_GAPS} are read.`,
      zh: `它有 ${interactions.length} 个空，最多读入 ${MOST_GAPS} 个。`,
    })
  }
  const names = new Map<Element, string>()
  for (const interaction of interactions) names.set(interaction, freeName(interaction, new Set(names.values())))
  const all = [...names].map(([interaction, name]) => ({ name, ...gapOf(readingOf(interaction)) }))
  const heaviest = Math.max(...all.map(({ most }) => most))
  const [first] = interactions
  const isTogether = first !== undefined && interactions.length > 1 && countTogether(readingOf(first))
  return {
    nameOf: (interaction) => names.get(interaction) ?? null,
    gaps: Object.fromEntries(
      all.map(({ name, gap, most }) => {
        // A gap that is worth nothing counts as the least that one may.
        const weight = Math.max(most, 0.01) * (heaviest > MOST_WEIGHT ? MOST_WEIGHT / heaviest : 1)
        return [name, { ...gap, weight: isTogether ? 1 : Number(weight.toPrecision(10)) }]
      }),
    ),
    most: isTogether ? 1 : all.reduce((sum, { most }) => sum + most, 0),
    notes: [...all.flatMap(({ notes }) => notes).slice(0, 1), ...(isTogether ? [TOGETHER] : [])],
  }
}

const MOST_WEIGHT = 100

function freeName({ attributes }: Element, taken: ReadonlySet<string>): string {
  const slug = (attributes.responseIdentifier ?? '')
    .replace(/^gap_/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  const wanted = slug === '' ? 'gap' : slug.replace(/-$/, '')
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(name)) return name
  }
}

interface ReadGap {
  readonly gap: Record<string, unknown>
  readonly most: number
  readonly notes: readonly Change[]
}

function gapOf(reading: Reading): ReadGap {
  if (reading.interaction.name === 'inlineChoiceInteraction') return menu(reading)
  const { kind, asked, most, notes } = readWritten(reading)
  return { gap: { kind, ...asked }, most, notes }
}

function menu(reading: Reading): ReadGap {
  const { answers, most, notes } = acceptedIn(reading)
  const choices = within(reading.interaction, 'inlineChoice')
    .slice(0, MOST_ANSWERS)
    .flatMap((choice) => {
      const identifier = choice.attributes.identifier ?? ''
      const text = reading.html(choice)
      const answer = answers.find((it) => it.text === escaped(identifier) || it.text === '*')
      const feedback = answer?.feedback ?? saidTo(reading, identifier)
      // Some write an empty choice to begin with.
      return text === undefined ? [] : [{ text, fraction: percents(answer?.worth ?? 0, most), feedback }]
    })
  const shuffle = reading.interaction.attributes.shuffle === 'true'
  return { gap: { kind: 'menu', shuffle, answers: choices }, most, notes }
}

/** Whether there are points only where all gaps are right: one condition asks for several responses. */
function countTogether(reading: Reading): boolean {
  const response = responseOf(reading)
  return within(processingOf(reading), 'and').some((it) => {
    const asked = within(it, 'variable').map(({ attributes }) => attributes.identifier)
    return asked.includes(response) && asked.some((other) => other !== response)
  })
}
