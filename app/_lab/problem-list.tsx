'use client'

import { COLON } from '#app/_ui/colon'
import { useForm } from './form-context'
import { labStrings } from './lab-strings'
import { problemText } from './problem-words'
import { useLineOf } from './text-view'

const MOST = 20

/** All that is wrong with the scenario, also where no field shows it. */
export function ProblemList({ text, isText }: { text: string | null; isText: boolean }) {
  const { checked, locale } = useForm()
  const strings = labStrings[locale]
  const lineOf = useLineOf(text, isText)
  const { problems } = checked
  return (
    <div aria-live="polite" className="text-sm empty:hidden">
      {problems.length > 0 && (
        <>
          <p className="m-0 font-medium text-loss">{strings.wrong(problems.length)}</p>
          <ul className="m-0 list-none space-y-1 p-0">
            {problems.slice(0, MOST).map(({ path, says }) => (
              <li key={`${path.join('.')} ${says}`} className="break-words">
                <span className="font-mono">
                  {strings.whereLine(path.join('.') || strings.everything, lineOf(path))}
                </span>
                {COLON[locale]}
                {problemText(says, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
