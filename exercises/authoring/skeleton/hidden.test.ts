// TODO(author): the tests that a learner does not read; draw cases with fast-check and caseSeed() where one case is not enough
import { test } from 'vitest'
import { calling } from '#exercises/suite/calling'
import { nextSeq } from './solution'

test('wraps', () => {
  calling({ nextSeq }, 4_294_967_295, 1).gives(0)
  calling({ nextSeq }, 4_294_967_290, 100).gives(94)
})
