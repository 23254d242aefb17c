import type { Evidence } from '../evidence'
import { atTest, type Problem } from '../problem'

/** Which mutants a test catches, and which of them no other test does, by what the mutants' first lines say. */
export function catches({ exercise }: Pick<Evidence, 'exercise'>, id: string): { all: string[]; alone: string[] } {
  const caught = exercise.mutants.filter(({ mustFail }) => mustFail.includes(id))
  const alone = caught.filter(({ mustFail }) => mustFail.length === 1)
  return { all: caught.map(({ name }) => name), alone: alone.map(({ name }) => name) }
}

/** Every hidden test catches a mutant, and one that no other test catches, or says why there is none. */
export function hiddenTestsCatch(evidence: Evidence): Problem[] {
  return Object.entries(evidence.exercise.exercise.tests).flatMap(([id, { visible, overlap }]): Problem[] => {
    const where = atTest(evidence.exercise, id)
    const { all, alone } = catches(evidence, id)
    if (overlap !== undefined && alone.length > 0) {
      return [
        {
          where,
          what: `tests.${id}.overlap says that others catch all that this test catches; ${alone.join(', ')} is caught by it alone.`,
          todo: `Remove tests.${id}.overlap.`,
        },
      ]
    }
    if (visible) return []
    if (all.length === 0) {
      return [
        {
          where,
          what: `the hidden test ${id} catches no mutant.`,
          todo: 'Add the mistake that it is for as a mutant, or remove the test.',
        },
      ]
    }
    if (alone.length === 0 && overlap === undefined) {
      return [
        {
          where,
          what: `every mutant that ${id} catches is caught by another test too.`,
          todo: `Add a mutant that only this test sees, remove the test, or say in tests.${id}.overlap why it is worth having.`,
        },
      ]
    }
    return []
  })
}
