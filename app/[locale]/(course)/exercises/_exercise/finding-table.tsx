import { editBetween } from '#app/_editor/text-edit'
import type { Finding } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'

/** What differs between two texts that are alike in the main; null where marking a part would say nothing. */
function smallPart({ got, expected }: Finding) {
  const edit = editBetween(got, expected)
  if (edit === null) return null
  const same = got.length - (edit.end - edit.start)
  return same >= 8 && same * 2 >= Math.max(got.length, expected.length) ? edit : null
}

/** What a test called, what came back and what is right, one under the other so that they can be compared. */
export function FindingTable({ finding, say }: { readonly finding: Finding; readonly say: ExerciseStrings }) {
  const edit = smallPart(finding)
  const difference = (text: string, end: number) =>
    edit === null ? (
      text
    ) : (
      <>
        {text.slice(0, edit.start)}
        <mark className="bg-transparent font-semibold text-inherit underline decoration-2 underline-offset-4">
          {text.slice(edit.start, end)}
        </mark>
        {text.slice(end)}
      </>
    )
  const gotEnd = edit?.end ?? 0
  const expectedEnd = (edit?.start ?? 0) + (edit?.text.length ?? 0)
  const rows = [
    { key: 'call', sign: '', name: say.call, value: finding.call, colour: 'text-ink' },
    { key: 'got', sign: '−', name: say.got, value: difference(finding.got, gotEnd), colour: 'text-loss' },
    {
      key: 'expected',
      sign: '+',
      name: say.expected,
      value: difference(finding.expected, expectedEnd),
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
