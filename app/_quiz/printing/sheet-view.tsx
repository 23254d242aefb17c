import type { ReactNode } from 'react'
import { COLON } from '#app/_ui/colon'
import { HTML_LANG, type Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { pointsText } from '../points'
import { Gap, Under } from './answer-on-paper'
import { sheetStrings } from './print-strings'
import type { Sheet, SheetQuestion } from './sheets'

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
  const colon = COLON[language]
  const title = inLanguage(bank.title, language)
  const total = pointsText(bank.questions.reduce((sum, { points }) => sum + points, 0))
  const small = `${say.total(total)} · ${say.draw(draw)}`
  return (
    <div lang={HTML_LANG[language]}>
      {sheets.map(({ letter, questions }) => (
        <Paper
          head={
            <p className="sheet-name">
              {say.name}
              {colon}
              <span className="sheet-rule" /> {say.date}
              {colon}
              <span className="sheet-rule" /> {say.points}
              {colon}
              <span className="sheet-gap" /> {say.of(total)}
            </p>
          }
          key={letter}
          left={title}
          right={say.variant(letter)}
        >
          <p className="sheet-small">{small}</p>
          <ol className="sheet-list">
            {questions.map((question) => (
              <li className="sheet-question" key={question.id}>
                <QuestionOnPaper language={language} question={question} />
              </li>
            ))}
          </ol>
        </Paper>
      ))}
      {sheets.map(({ letter, questions }) => (
        <Paper key={letter} left={title} right={say.keyOf(letter)}>
          <p className="sheet-small">{small}</p>
          <ol className="sheet-list">
            {questions.map((question) => (
              <li className="sheet-key" key={question.id}>
                <div className="sheet-row">
                  <div>
                    {question.key.map((words, index) => (
                      // The parts of one key; two may be the same.
                      <div key={index}>
                        <Markdown inline locale={language} words={words} />
                      </div>
                    ))}
                    {question.key.length === 0 && '–'}
                  </div>
                  <span className="sheet-small">{say.of(pointsText(question.points))}</span>
                </div>
              </li>
            ))}
          </ol>
        </Paper>
      ))}
    </div>
  )
}

interface PaperProps {
  readonly left: string
  readonly right: string
  /** Stands below the title. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** One sheet. Its head stands on each of its pages, as a browser repeats the head of a table and of nothing else: pages that part say whose they are. */
const Paper = ({ left, right, head, children }: PaperProps) => (
  <table className="sheet" role="presentation">
    <thead>
      <tr>
        <td>
          <p className="sheet-head">
            <span>{left}</span> <span>{right}</span>
          </p>
          {head}
        </td>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>{children}</td>
      </tr>
    </tbody>
  </table>
)

function QuestionOnPaper({ question, language }: { readonly question: SheetQuestion; readonly language: Locale }) {
  const say = sheetStrings[language]
  const { text, body, drawing, points } = question
  return (
    <>
      <div className="sheet-row">
        <Markdown gap={(name) => <Gap body={body} language={language} name={name} />} locale={language} words={text} />
        <span className="sheet-points">
          <span className="sheet-rule" /> {say.of(pointsText(points))}
        </span>
      </div>
      {drawing !== null && (
        <img alt={say.run} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`} />
      )}
      <Under body={body} language={language} />
    </>
  )
}
