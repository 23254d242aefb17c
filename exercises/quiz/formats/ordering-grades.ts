import type { QuestionOf } from '../questions'
import type { Note } from './note'

type Credit = QuestionOf<'order'>['credit']

/** What Moodle's ordering calls the ways of counting that a bank has. */
export const GRADING: Record<Credit, string> = {
  'all-or-nothing': 'ALL_OR_NOTHING',
  position: 'ABSOLUTE_POSITION',
  next: 'RELATIVE_NEXT_EXCLUDE_LAST',
}

/** The nearest way of counting, and a note where it is another one. */
export function creditOf(grading: string): { credit: Credit; notes: Pick<Note, 'effect' | 'what' | 'why'>[] } {
  switch (grading) {
    case 'ALL_OR_NOTHING':
      return { credit: 'all-or-nothing', notes: [] }
    case 'ABSOLUTE_POSITION':
    case 'ABSOLUTE':
    case 'ABS':
      return { credit: 'position', notes: [] }
    case 'RELATIVE_NEXT_EXCLUDE_LAST':
      return { credit: 'next', notes: [] }
    default: {
      const credit = grading.startsWith('RELATIVE') ? 'next' : 'position'
      return { credit, notes: [changed(grading, credit)] }
    }
  }
}

const changed = (grading: string, credit: Credit): Pick<Note, 'effect' | 'what' | 'why'> => ({
  effect: 'changed',
  what: { en: `its grading ${grading}`, zh: `计分方式 ${grading}` },
  why: { en: `A bank does not have it; it is \`${credit}\` now.`, zh: `题库没有这种方式，现改为 \`${credit}\`。` },
})
