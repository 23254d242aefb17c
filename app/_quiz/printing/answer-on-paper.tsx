import type { ReactNode } from 'react'
import type { Locale } from '#app/_ui/locale'
import { inLanguage, type Words } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { letterOf } from './letter'
import { sheetStrings } from './print-strings'
import type { Body } from './sheets'

interface Props {
  readonly body: Body
  /** Of what stands on paper. */
  readonly language: Locale
}

/** A gap in a text: a line to write on, or what there is to choose from. */
export function Gap({ body, name, language }: Props & { readonly name: string }) {
  const menu = body.kind === 'cloze' ? body.menus[name] : undefined
  if (menu === undefined) return <span className="sheet-gap" />
  return <>[{menu.map((words) => inLanguage(words, language)).join(sheetStrings[language].ofMenu)}]</>
}

/** Where an answer is given, under a question. */
export function Under({ body, language }: Props): ReactNode {
  const say = sheetStrings[language]
  switch (body.kind) {
    case 'choices':
      return (
        <>
          <How>{body.isMany ? say.many : say.one}</How>
          <Lettered hasBoxes language={language} texts={body.texts} />
        </>
      )
    case 'true-false':
      return (
        <ul className="sheet-answers">
          {say.trueFalse.map((word) => (
            <li className="sheet-answer" key={word}>
              <span className="sheet-box" /> {word}
            </li>
          ))}
        </ul>
      )
    case 'line':
      return <Line units={body.units}>{say.answer}</Line>
    case 'lines':
      return Array.from({ length: body.count }, (_, index) => <hr key={index} />)
    case 'match':
      return (
        <>
          <How>{say.match}</How>
          <div className="sheet-pair">
            <ul className="sheet-answers">
              {body.prompts.map((words, index) => (
                // The parts of one question, in its order.
                <li className="sheet-answer" key={index}>
                  {index + 1}. <Markdown inline locale={language} words={words} /> <span className="sheet-gap" />
                </li>
              ))}
            </ul>
            <Lettered language={language} texts={body.options} />
          </div>
        </>
      )
    case 'order':
      return (
        <>
          <How>{say.order}</How>
          <Lettered language={language} texts={body.items} />
          <Line>{say.answer}</Line>
        </>
      )
    case 'drawing':
      return body.asks === 'moment' ? <Line units="ms">{say.moment}</Line> : <How>{say.drawing}</How>
    case 'cloze':
      return <How>{say.cloze}</How>
  }
}

const How = ({ children }: { readonly children: ReactNode }) => <p className="sheet-small">{children}</p>

/** A line to write on. */
const Line = ({ children, units }: { readonly children: ReactNode; readonly units?: string | undefined }) => (
  <p className="sheet-line">
    {children} <span className="sheet-rule" /> {units}
  </p>
)

interface LetteredProps {
  readonly texts: readonly Words[]
  readonly language: Locale
  readonly hasBoxes?: boolean
}

const Lettered = ({ texts, language, hasBoxes = false }: LetteredProps) => (
  <ul className="sheet-answers">
    {texts.map((words, index) => (
      <li className="sheet-answer" key={letterOf(index)}>
        {hasBoxes && <span className="sheet-box" />} <b>{letterOf(index)}</b>{' '}
        <Markdown inline locale={language} words={words} />
      </li>
    ))}
  </ul>
)
