import { fromHere } from '../../load'
import type { Evidence } from '../evidence'
import type { Problem } from '../problem'
import { briefFile } from './rules-are-tested'

/** What stands where a new exercise waits for its author. A plain TODO is a word to the learner, in a starter. */
const MARK = 'TODO(author):'

/** No file of the exercise waits for its author any more. */
export function nothingIsLeftToWrite({ exercise }: Pick<Evidence, 'exercise'>): Problem[] {
  const { yaml, starter, solution, visibleTest, hiddenTest, support, mutants, alternatives } = exercise
  const briefs = [briefFile(exercise, 'en'), briefFile(exercise, 'zh')]
  const files = [yaml, ...briefs, starter, solution, visibleTest, hiddenTest, ...support, ...mutants, ...alternatives]
  return files.flatMap(({ path, source }) =>
    source.split('\n').flatMap((line, index) => {
      const start = line.indexOf(MARK)
      if (start < 0) return []
      return {
        where: `${fromHere(path)}:${index + 1}`,
        what: `is still to be written: ${line.slice(start + MARK.length).trim()}.`,
        todo: `Write it, and remove the line with ${MARK.slice(0, -1)}.`,
      }
    }),
  )
}
