'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReasonPlace } from '#app/engine-source/rule-source'
import type { SourceLines } from '#app/engine-source/source-lines'
import type { Locale } from '#content/locales'
import { FileName } from './file-name'
import { whyStrings } from './why-strings'

interface Opened {
  readonly source: SourceLines
  /** Where the reason is written, if that is not in the rule itself. */
  readonly elsewhere: ReasonPlace | null
}

/** A rule as it is written in the engine, with the reason that was given marked in it. */
export function OpenedRule({ rule, why, file, locale }: { rule: string; why: string; file: string; locale: Locale }) {
  const strings = whyStrings[locale]
  const [opened, setOpened] = useState<Opened | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isWanted = true
    openRule(rule, why).then(
      (it) => isWanted && setOpened(it),
      () => isWanted && setOpened('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [rule, why])
  if (opened === 'loading') return <p className="m-0 py-1">{strings.loading}</p>
  if (opened === 'failed') return <p className="m-0 py-1">{strings.unreadable}</p>
  const { source, elsewhere } = opened
  return (
    <>
      {elsewhere && <Reason place={elsewhere} locale={locale} />}
      <Lines source={source} given={elsewhere ? -1 : lineWith(source, why)} label={strings.source(file)} />
    </>
  )
}

/** The lines of a file beside the rule that say the reason. */
function Reason({ place, locale }: { place: ReasonPlace; locale: Locale }) {
  const { file, line, firstLine, lines } = place
  const strings = whyStrings[locale]
  return (
    <>
      <p className="m-0 pt-1">
        {strings.reason}{' '}
        <code>
          <FileName text={`${file}:${line}`} />
        </code>
      </p>
      <Lines
        source={{ file, line, firstLine, lines: lines.map((text) => [[text, '']]) }}
        given={line - firstLine}
        label={strings.source(file)}
      />
    </>
  )
}

/** @throws Error where the rule cannot be fetched */
async function openRule(rule: string, why: string): Promise<Opened> {
  const source: SourceLines = await fetched(rule)
  if (lineWith(source, why) >= 0) return { source, elsewhere: null }
  const reasons: Readonly<Record<string, ReasonPlace>> = await fetched('reasons')
  // A reason may be put together of several, or hold a number: the longest part that is written down is where to look.
  const written = Object.keys(reasons).filter((reason) => why.includes(reason))
  const longest = written.toSorted((a, b) => b.length - a.length)[0]
  return { source, elsewhere: (longest !== undefined && reasons[longest]) || null }
}

async function fetched(name: string) {
  const response = await fetch(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/engine-source/${name}.json`)
  if (!response.ok) throw new Error(`${name}.json: ${response.status}`)
  return response.json()
}

const lineWith = ({ lines }: SourceLines, why: string): number =>
  lines.findIndex((line) => line.some(([text]) => text.includes(why)))

/**
 * Source line by line; the one with the reason that was given is marked.
 *
 * @param given its place among the lines; -1 where it is none of them
 */
function Lines({ source, given, label }: { source: SourceLines; given: number; label: string }) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const line = pane.current?.querySelector<HTMLElement>('[data-given]')
    // The page itself stays where it is.
    if (pane.current && line) pane.current.scrollTop = line.offsetTop - pane.current.clientHeight / 2
  }, [])
  return (
    <section
      ref={pane}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
      tabIndex={0}
      className="relative my-1 max-h-80 overflow-auto rounded-md border border-line p-2"
    >
      <pre className="m-0 font-mono text-xs leading-normal">
        {source.lines.map((line, index) => {
          const isGiven = index === given
          return (
            <span
              key={index}
              data-given={isGiven ? '' : undefined}
              className={`block w-max min-w-full ${isGiven ? 'bg-accent/15 font-bold' : ''}`}
            >
              <span className="me-3 inline-block w-7 select-none text-end text-ink-muted" aria-hidden="true">
                {source.firstLine + index}
              </span>
              {line.map(([text, kind], piece) => (
                <span key={piece} className={COLOURS[kind]}>
                  {text}
                </span>
              ))}
              {'\n'}
            </span>
          )
        })}
      </pre>
    </section>
  )
}

/** As other code of the course is coloured; what is not here has the colour of the text. */
const COLOURS: Readonly<Record<string, string>> = {
  keyword: 'text-control',
  constant: 'text-data',
  string: 'text-ack',
  'string-expression': 'text-ack',
  comment: 'text-ink-muted',
}
