import { SCHEMA_LINE } from '../../authoring/editor-schema'
import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'

/** `exercise.yaml` names its JSON schema, so that an editor completes and checks it as it is typed. */
export function editorsFindTheSchema({ exercise }: Pick<Evidence, 'exercise'>): Problem[] {
  if (exercise.yaml.source.split('\n').includes(SCHEMA_LINE)) return []
  return [
    {
      where: at(exercise.yaml),
      what: 'does not tell editors its schema.',
      todo: `Let the first line be: ${SCHEMA_LINE}`,
    },
  ]
}
