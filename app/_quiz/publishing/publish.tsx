'use client'

import Link from 'next/link'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { CopyField } from '#app/_ui/copy-field'
import { download } from '#app/_ui/download'
import { addressOf, pageIn } from '#app/_ui/href'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { quizFileText } from '../quiz-file'
import type { Settings } from '../settings'
import { fingerprintOf } from '../sitting'
import { type LinkFit, linkFit } from './link-length'
import { publishStrings } from './publish-strings'
import { NEW_FIELDS, type SettingsFields, settingsFrom } from './settings-fields'
import { SettingsForm } from './settings-form'

/** What was published, for whoever keeps the versions of a bank. */
export interface Published {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly how: 'link' | 'file'
  /** What results of it will name. */
  readonly fingerprint: string
  readonly settings: Settings
  readonly bank: Bank
}

interface Props {
  /** null while there is something wrong in it. */
  readonly bank: Bank | null
  readonly locale: Locale
  /** What of it is given to others: its questions in their new versions. */
  readonly prepare: (bank: Bank) => Promise<Bank>
  readonly onPublished?: ((record: Published) => void) | undefined
}

interface Made {
  /** The bank as text: a link that holds another one would be sent to a class. */
  readonly of: string
  readonly fit: LinkFit
  readonly characters: number
  readonly forStudents: string
  readonly forMarking: string
  readonly fragment: string
}

/** Makes of a bank what a class can open: a link that holds all of it, or a file. No server is asked. */
export function Publish({ bank, locale, prepare, onPublished }: Props) {
  const say = publishStrings[locale]
  const [fields, setFields] = useState(NEW_FIELDS)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [latest, setLatest] = useState<Made | null>(null)
  const [said, setSaid] = useState('')
  const [announcement, announce] = useAnnouncement()
  const text = useMemo(() => JSON.stringify(bank), [bank])
  const made = latest?.of === text ? latest : null

  const change = (part: Partial<SettingsFields>) => {
    setFields((before) => ({ ...before, ...part }))
    setLatest(null)
    setWrong([])
    setSaid('')
  }
  const settings = (): Settings | null => {
    const read = settingsFrom(fields)
    setWrong('wrong' in read ? read.wrong : [])
    if ('settings' in read) return read.settings
    announce(say.notANumber)
    return null
  }
  const record = (how: Published['how'], published: Bank, with_: Settings) =>
    onPublished?.({
      at: Date.now(),
      how,
      fingerprint: fingerprintOf(published),
      settings: with_,
      bank: published,
    })
  const makeLink = async () => {
    const chosen = settings()
    if (bank === null || chosen === null) return
    const given = await prepare(bank)
    const link = await linkOf(given, chosen, locale)
    setLatest(link)
    setSaid('')
    announce(link.fit === 'too-long' ? say.fit['too-long'](count(link, locale)) : say.linkMade(count(link, locale)))
    if (link.fit !== 'too-long') record('link', given, chosen)
  }
  const makeFile = async () => {
    const chosen = settings()
    if (bank === null || chosen === null) return
    const given = await prepare(bank)
    const name = `quiz_${given.id}.json`
    download(new Blob([quizFileText({ bank: given, settings: chosen })], { type: 'application/json' }), name)
    setSaid(say.downloaded(name))
    announce(say.downloaded(name))
    record('file', given, chosen)
  }
  return (
    <div className="max-w-2xl space-y-6">
      {bank === null && <Callout kind="caution" title={say.wrong} />}
      <SettingsForm fields={fields} onChange={change} say={say} wrong={wrong} />
      <div className="flex flex-wrap gap-3">
        <Button disabled={bank === null} look="primary" onClick={makeLink}>
          {say.makeLink}
        </Button>
        <Button disabled={bank === null} onClick={makeFile}>
          {say.makeFile}
        </Button>
      </div>
      <p aria-hidden="true" className="text-sm empty:hidden">
        {said}
      </p>
      <LiveRegion {...announcement} />
      {made !== null && <MadeLink key={made.fragment} locale={locale} made={made} say={say} />}
      <Callout kind="caution" title={say.trust}>
        {say.trustText.map((text) => (
          <p className="mt-1" key={text}>
            {text}
          </p>
        ))}
        <p className="mt-2">
          <Link className="link" href={pageIn(locale, 'quizzes/mark')}>
            {say.markPile}
          </Link>
        </p>
      </Callout>
    </div>
  )
}

type Say = (typeof publishStrings)[Locale]

function MadeLink({ made, say, locale }: { readonly made: Made; readonly say: Say; readonly locale: Locale }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  const { fit, forStudents, forMarking, fragment } = made
  const length = <p className="mt-1 text-[0.9375rem] text-ink-muted">{say.fit[fit](count(made, locale))}</p>
  return (
    <section aria-labelledby={id} className="space-y-5 outline-none" ref={section} tabIndex={-1}>
      <h3 className="text-lg" id={id}>
        {say.links}
      </h3>
      {fit === 'too-long' ? (
        length
      ) : (
        <>
          <div>
            <CopyField label={say.made} text={forStudents} words={say.words} />
            {length}
            <p className="mt-1">
              <Link className="link" href={`${pageIn(locale, 'quizzes/open')}#${fragment}`} target="_blank">
                {say.see}
              </Link>
            </p>
          </div>
          <div>
            <CopyField label={say.toMark} text={forMarking} words={say.words} />
            <p className="mt-1 text-[0.9375rem] text-ink-muted">{say.toMarkNote}</p>
          </div>
        </>
      )}
    </section>
  )
}

const count = ({ characters }: Made, locale: Locale): string => characters.toLocaleString(locale)

async function linkOf(bank: Bank, settings: Settings, locale: Locale): Promise<Made> {
  const { fragmentOf } = await import('../bank-link')
  const fragment = await fragmentOf({ bank, settings })
  const page = (name: string) => `${location.origin}${addressOf(pageIn(locale, name))}#${fragment}`
  const forStudents = page('quizzes/open')
  return {
    of: JSON.stringify(bank),
    fit: linkFit(forStudents.length, fragment.length),
    characters: forStudents.length,
    forStudents,
    forMarking: page('quizzes/mark'),
    fragment,
  }
}
