import { expect, test } from 'vitest'
import type { DraftOfType } from '../draft-types'
import { divided, joined } from './otherwise'

type Answer = DraftOfType<'text'>['answers'][number]

const SYN: Answer = { accepts: 'SYN' }
const ANY: Answer = { accepts: '*' }
const said = { en: 'No.' }
const isAny = ({ accepts }: Answer) => accepts === '*'

test('what is said to every other answer is the star at the end, and comes back as it was', () => {
  const answers: Answer[] = [SYN, { accepts: '*', fraction: 0, feedback: said }]
  const { accepted, otherwise } = divided(answers, isAny)
  expect([accepted, otherwise]).toEqual([[SYN], said])
  expect(joined(accepted, otherwise, ANY)).toEqual(answers)
  expect(joined(accepted, undefined, ANY)).toEqual([SYN])
})

test('a star that is worth something, or stands elsewhere, or alone, is an answer as others are', () => {
  for (const answers of [[SYN, { ...ANY, fraction: 50 }], [{ ...ANY, fraction: 0 }, SYN], [{ ...ANY, fraction: 0 }]]) {
    expect(divided(answers, isAny)).toEqual({ accepted: answers, otherwise: undefined })
  }
})
