import type { Locale } from '#app/_ui/locale'
import type { Note } from '#exercises/quiz/formats/note'
import { exchangeStrings } from './exchange-strings'

/** More are counted: who has a thousand remarks reads none of them. */
const MOST_SHOWN = 200

/** What did not cross between a bank and a file as it was, question by question. */
export function NoteList({ notes, locale }: { readonly notes: readonly Note[]; readonly locale: Locale }) {
  const say = exchangeStrings[locale]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <ul className="max-h-80 space-y-2 overflow-y-auto text-[0.9375rem]" tabIndex={0}>
      {notes.slice(0, MOST_SHOWN).map((note, index) => (
        // The list is made once, and two remarks may be the same.
        <li className="[overflow-wrap:anywhere]" key={index}>
          <Place locale={locale} note={note} />
          {say.effects[note.effect](note.what[locale])}
          <span className="text-ink-muted">{note.why[locale]}</span>
        </li>
      ))}
      {notes.length > MOST_SHOWN && <li>{say.more(notes.length - MOST_SHOWN)}</li>}
    </ul>
  )
}

function Place({ note: { question, line }, locale }: { readonly note: Note; readonly locale: Locale }) {
  if (question === null && line === undefined) return null
  const [comma, colon] = locale === 'zh' ? ['，', '：'] : [', ', ': ']
  return (
    <>
      {question !== null && <bdi className="font-mono text-sm">{question}</bdi>}
      {question !== null && line !== undefined && comma}
      {line !== undefined && exchangeStrings[locale].line(line)}
      {colon}
    </>
  )
}
