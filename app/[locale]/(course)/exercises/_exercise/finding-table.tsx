import { editBetween } from '#app/_editor/text-edit'
import type { Finding } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'

/** The words that differ between two texts that are alike in the main; null where marking a part would say nothing. */
function differingWords({ got, expected }: Finding) {
  const edit = editBetween(got, expected)
  if (edit === null) return null
  let { start } = edit
  let rest = got.length - edit.end
  while (start > 0 && isWord(got[start - 1])) start--
  while (rest > 0 && isWord(got[got.length - rest])) rest--
  const same = start + rest
  return same >= 8 && same * 2 >= Math.max(got.length, expected.length) ? { start, rest } : null
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\w.]/.test(character)

/** What a test called, what came back and what is right, one under the other so that they can be compared. */
export function FindingTable({ finding, say }: { readonly finding: Finding; readonly say: ExerciseStrings }) {
  const differing = differingWords(finding)
  const marked = (text: string) =>
    differing === null ? (
      text
    ) : (
      <>
        {text.slice(0, differing.start)}
        <mark className="bg-transparent font-semibold text-inherit underline decoration-2 underline-offset-4">
          {text.slice(differing.start, text.length - differing.rest)}
        </mark>
        {text.slice(text.length - differing.rest)}
      </>
    )
  const rows = [
    { key: 'call', sign: '', name: say.call, value: finding.call, colour: 'text-ink' },
    { key: 'got', sign: '−', name: say.got, value: marked(finding.got), colour: 'text-loss' },
    {
      key: 'expected',
      sign: '+',
      name: say.expected,
      value: marked(finding.expected),
      colour: 'text-ack',
    },
  ]
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{say.finding}</caption>
      <tbody>
        {rows.map(({ key, sign, name, value, colour }) => (
          <tr key={key} className="border-line border-t last:border-b">
            <th
              className="w-px whitespace-nowrap py-1.5 pr-4 text-left align-top font-normal text-ink-muted"
              scope="row"
            >
              {name}
            </th>
            <td className={`py-1.5 font-mono break-words [overflow-wrap:anywhere] ${colour}`}>
              {sign !== '' && (
                <span aria-hidden="true" className="mr-2 select-none">
                  {sign}
                </span>
              )}
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
