'use client'

import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useProgress } from '#app/_progress/use-progress'
import { download } from '#app/_ui/download'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { asBank } from '#exercises/quiz/read-bank'
import { freshId, placeOf, withCopy, withMoved, withNew, without, withQuestion } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import type { Change, History } from './history'
import { newQuestion } from './new-question'
import { Pane } from './pane'
import { PartsList } from './parts-list'
import type { Place } from './place'
import { problemsOf } from './problems-of'
import { shortText } from './short-text'
import { Toolbar } from './toolbar'
import { useRunProblems } from './use-run-problems'
import { useUndoKeys } from './use-undo-keys'
import { goBackTo } from './versions/past-states'
import { versionsStrings } from './versions/versions-strings'
import { writingStrings } from './writing-strings'

interface Props {
  readonly name: string
  readonly history: History<BankDraft>
  readonly locale: Locale
  readonly change: (next: (bank: BankDraft) => BankDraft, change: Change) => void
  readonly amend: (next: (bank: BankDraft) => BankDraft) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly wasChangedElsewhere: boolean
}

/** A quiz on the desk: its parts, the one that is open, and what can be done at any time. */
export function Desk({ name, history, locale, change, amend, undo, redo, wasChangedElsewhere }: Props) {
  const say = writingStrings[locale]
  const bank = history.present
  const headingId = useId()
  const [wanted, setWanted] = useState<Place>({ kind: 'about' })
  const [isListOpen, setIsListOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [announcement, announce] = useAnnouncement()
  const { keptIn, refused } = useProgress()
  const leads = useRef<'always' | 'if-lost' | null>(null)
  // A question that is gone, by undo or in another tab, cannot be open.
  const place: Place = wanted.kind === 'question' && placeOf(bank, wanted.id) < 0 ? { kind: 'about' } : wanted

  const shown = useDeferredValue(bank)
  const problems = useMemo(() => problemsOf(shown, locale), [shown, locale])
  const inRuns = useRunProblems(shown, locale)
  const all = useMemo(() => [...problems, ...inRuns], [problems, inRuns])
  const whole = useMemo(() => {
    const read = asBank(shown)
    return 'bank' in read ? read.bank : null
  }, [shown])

  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (leads.current === 'always' || (leads.current === 'if-lost' && isLost))
      document.getElementById(headingId)?.focus()
    leads.current = null
  })
  const tell = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const go = (next: Place) => {
    leads.current = 'always'
    setSaid('')
    setIsListOpen(false)
    setWanted(next)
  }
  const step = (way: 'undo' | 'redo') => {
    const taken = (way === 'undo' ? history.done : history.undone).at(-1)
    if (taken === undefined) return
    // The field that somebody was in may be gone with the step.
    leads.current = 'if-lost'
    ;(way === 'undo' ? undo : redo)()
    if (taken.where !== null) setWanted({ kind: 'question', id: taken.where })
    tell(way === 'undo' ? say.undone(taken.what) : say.redone(taken.what))
  }
  useUndoKeys(
    () => step('undo'),
    () => step('redo'),
  )
  const add = (make: (id: string) => QuestionDraft) => {
    const question = make(freshId(bank))
    change((it) => withNew(it, question), { what: say.added(say.types[question.type][0]), where: question.id })
    go({ kind: 'question', id: question.id })
  }
  const move = (id: string, by: number) => {
    const to = placeOf(bank, id) + by
    if (to < 0 || to >= bank.questions.length) return
    change((it) => withMoved(it, id, by), { what: say.moved, where: id })
    tell(say.movedTo(to + 1, bank.questions.length))
  }
  const copy = (id: string) => {
    const fresh = freshId(bank)
    change((it) => withCopy(it, id, fresh), { what: say.copied, where: fresh })
    go({ kind: 'question', id: fresh })
  }
  const remove = (id: string) => {
    const at = placeOf(bank, id)
    const next = bank.questions[at + 1] ?? bank.questions[at - 1]
    change((it) => without(it, id), { what: say.removed(at + 1), where: id })
    go(next === undefined ? { kind: 'add' } : { kind: 'question', id: next.id })
    tell(say.removedNow(at + 1))
  }
  const goBack = async (earlier: BankDraft, when: string) => {
    const { wentBack, isBack } = versionsStrings[locale]
    // Where the browser keeps nothing, undo still brings back what stood here.
    await goBackTo(name, earlier).catch(() => undefined)
    change(() => earlier, { what: wentBack(when) })
    tell(isBack(when))
  }
  const downloadBank = async () => {
    // What is shown as missing follows the typing; a file holds what was typed last.
    const read = asBank(bank)
    if (!('bank' in read)) return tell(say.notWhole)
    const { stringify } = await import('yaml')
    const file = `${read.bank.id}.yaml`
    const yaml = stringify(read.bank, { lineWidth: 100, aliasDuplicateObjects: false })
    download(new Blob([yaml], { type: 'text/yaml' }), file)
    tell(say.downloaded(file))
  }
  const openName =
    place.kind === 'question' ? say.question(placeOf(bank, place.id) + 1, bank.questions.length) : say[place.kind]
  return (
    <>
      <h1 className="text-[clamp(1.4rem,1.2rem+1vw,1.9rem)]">
        <bdi>{shortText(bank.title, locale) || say.untitled}</bdi>
      </h1>
      <div className="mt-3 mb-6 border-line border-b pb-4">
        <Toolbar
          locale={locale}
          onDownload={downloadBank}
          onRedo={() => step('redo')}
          onUndo={() => step('undo')}
          redoes={history.undone.at(-1)?.what ?? null}
          undoes={history.done.at(-1)?.what ?? null}
        >
          <span className="text-ink-muted text-sm">
            {said || (keptIn === 'memory' || refused ? say.notKept : `${say.kept} · ${say.stillOpen(all.length)}`)}
          </span>
        </Toolbar>
        {wasChangedElsewhere && <p className="mt-2 text-sm">{say.heardElsewhere}</p>}
        <LiveRegion {...announcement} />
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="min-w-0">
          <button
            aria-expanded={isListOpen}
            className="mb-2 flex min-h-10 w-full cursor-pointer items-center justify-between gap-3 rounded-md border border-line px-3 text-start lg:hidden"
            onClick={() => setIsListOpen((before) => !before)}
            type="button"
          >
            <span>
              <span className="sr-only">{say.showParts}: </span>
              {openName}
            </span>
            <span aria-hidden="true">{isListOpen ? '▴' : '▾'}</span>
          </button>
          <div className={isListOpen ? '' : 'max-lg:hidden'}>
            <PartsList bank={bank} locale={locale} onGo={go} onMove={move} place={place} problems={all} />
            <p className="mt-3 px-2.5 text-ink-muted text-sm max-lg:hidden">{say.shortcuts}</p>
          </div>
        </div>
        <Pane
          bank={bank}
          headingId={headingId}
          locale={locale}
          name={name}
          onAmend={amend}
          onAdd={(type) => add((id) => newQuestion(type, id, bank.languages))}
          onBank={(next, what, joins) => change(next, { what, joins })}
          onCopy={copy}
          onGo={go}
          onGoBack={goBack}
          onMove={move}
          onQuestion={(id, next, what, joins) =>
            change((it) => withQuestion(it, id, next), { what, where: id, joins: joins && `${id}/${joins}` })
          }
          onRemove={remove}
          place={place}
          all={all}
          problems={problems}
          whole={all.length === 0 ? whole : null}
        />
      </div>
    </>
  )
}
