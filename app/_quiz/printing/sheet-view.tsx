import type { ReactNode } from 'react'
import { HTML_LANG, type Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { pointsText } from '../points'
import { letterOf } from './letter'
import { sheetStrings } from './print-strings'
import type { Body, Sheet, SheetQuestion } from './sheets'

interface Props {
  readonly bank: Bank
  readonly sheets: readonly Sheet[]
  readonly draw: number
  /** Of what stands on paper. */
  readonly language: Locale
}

/** All variants, and behind them the key of each on a page of its own. */
export function SheetsView({ bank, sheets, draw, language }: Props) {
  const say = sheetStrings[language]
  const title = inLanguage(bank.title, language)
  const total = pointsText(bank.questions.reduce((sum, { points }) => sum + points, 0))
  return (
    <div lang={HTML_LANG[language]}>
      {sheets.map(({ letter, questions }) => (
        <section className="sheet" key={letter}>
          <Head left={title} right={say.variant(letter)} />
          <p className="sheet-name">
            {say.name}: <span /> {say.date}: <span />
          </p>
          <p className="sheet-small">
            {say.total(total)} · {say.draw(draw)}
          </p>
          <ol className="sheet-list">
            {questions.map((question) => (
              <li className="sheet-question" key={question.id}>
                <QuestionOnPaper language={language} question={question} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {sheets.map(({ letter, questions }) => (
        <section className="sheet" key={letter}>
          <Head left={title} right={say.keyOf(letter)} />
          <p className="sheet-small">
            {say.total(total)} · {say.draw(draw)}
          </p>
          <ol className="sheet-list">
            {questions.map((question) => (
              <li className="sheet-key" key={question.id}>
                {question.key.map((words, index) => (
                  // The parts of one key; two may be the same.
                  <div key={index}>
                    <Markdown inline locale={language} words={words} />
                  </div>
                ))}
                {question.key.length === 0 && '–'}
                <span className="sheet-small"> {say.points(pointsText(question.points))}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const Head = ({ left, right }: { readonly left: string; readonly right: string }) => (
  <h1 className="sheet-head">
    <span>{left}</span> <span>{right}</span>
  </h1>
)

function QuestionOnPaper({ question, language }: { readonly question: SheetQuestion; readonly language: Locale }) {
  const say = sheetStrings[language]
  const { text, body, drawing, points } = question
  return (
    <>
      <Markdown gap={(name) => <Gap body={body} language={language} name={name} />} locale={language} words={text} />
      <span className="sheet-small">{say.points(pointsText(points))}</span>
      {drawing !== null && (
        <img alt={say.run} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`} />
      )}
      <Under body={body} language={language} />
    </>
  )
}

function Gap({ body, name, language }: { readonly body: Body; readonly name: string; readonly language: Locale }) {
  const menu = body.kind === 'cloze' ? body.menus[name] : undefined
  if (menu === undefined) return <span className="sheet-gap" />
  return <>[{menu.map((words) => inLanguage(words, language)).join(sheetStrings[language].ofMenu)}]</>
}

function Under({ body, language }: { readonly body: Body; readonly language: Locale }): ReactNode {
  const say = sheetStrings[language]
  switch (body.kind) {
    case 'choices':
      return (
        <>
          {body.isMany && <p className="sheet-small">{say.many}</p>}
          <ul className="sheet-answers">
            {body.texts.map((words, index) => (
              <li className="sheet-answer" key={letterOf(index)}>
                <b>{letterOf(index)}</b> <Markdown inline locale={language} words={words} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'true-false':
      return (
        <ul className="sheet-answers">
          {say.trueFalse.map((word) => (
            <li className="sheet-answer" key={word}>
              ☐ {word}
            </li>
          ))}
        </ul>
      )
    case 'line':
      return (
        <p className="sheet-line">
          {say.answer} <span />
        </p>
      )
    case 'lines':
      return Array.from({ length: body.count }, (_, index) => <hr key={index} />)
    case 'match':
      return (
        <>
          <p className="sheet-small">{say.match}</p>
          <div className="sheet-pair">
            <ul className="sheet-answers">
              {body.prompts.map((words, index) => (
                // The parts of one question, in its order.
                <li className="sheet-answer" key={index}>
                  {index + 1}. <Markdown inline locale={language} words={words} /> <span className="sheet-gap" />
                </li>
              ))}
            </ul>
            <ul className="sheet-answers">
              {body.options.map((words, index) => (
                <li className="sheet-answer" key={letterOf(index)}>
                  <b>{letterOf(index)}</b> <Markdown inline locale={language} words={words} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )
    case 'order':
      return (
        <>
          <p className="sheet-small">{say.order}</p>
          <ul className="sheet-answers">
            {body.items.map((words, index) => (
              <li className="sheet-answer" key={letterOf(index)}>
                <span className="sheet-box" /> <b>{letterOf(index)}</b>{' '}
                <Markdown inline locale={language} words={words} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'drawing':
      return <p className="sheet-small">{say.drawing}</p>
    case 'cloze':
      return null
  }
}
