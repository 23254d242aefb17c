'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Dialog } from '#app/_ui/dialog'
import { pageIn } from '#app/_ui/href'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { goOnThisPage } from '#app/_ui/place-on-page'
import { SingleKeysSwitch } from '#app/_ui/single-keys-switch'
import { countOf } from './find'
import { HitText } from './hit'
import { searchStrings } from './search-strings'
import { useSearch } from './use-search'

/** How many of each kind are shown here; the page of the search shows all. */
const SHOWN = 5

interface Props {
  readonly locale: Locale
  readonly open: boolean
  readonly onClose: () => void
}

/** Search over the whole course: a field, and under it what was found, chosen by arrow keys and opened by Enter. */
export function SearchDialog({ locale, open, onClose }: Props) {
  const { title, close } = searchStrings(locale)
  return (
    <Dialog
      aside={<CloseButton label={close} onClose={onClose} />}
      onClose={onClose}
      open={open}
      place="top"
      title={title}
    >
      <Searching locale={locale} onDone={onClose} />
    </Dialog>
  )
}

function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button
      aria-label={label}
      className="grid size-8 cursor-pointer place-items-center rounded-full text-ink-muted hover:text-ink"
      onClick={onClose}
      type="button"
    >
      <svg
        aria-hidden="true"
        className="size-4 stroke-current [stroke-linecap:round] [stroke-width:1.6]"
        viewBox="0 0 16 16"
      >
        <path d="M3 3l10 10M13 3L3 13" />
      </svg>
    </button>
  )
}

function Searching({ locale, onDone }: { readonly locale: Locale; readonly onDone: () => void }) {
  const strings = searchStrings(locale)
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { state, groups, again } = useSearch(locale, query)
  const [announcement, announce] = useAnnouncement()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)

  const shown = groups.map(({ kind, hits }) => ({ kind, hits: hits.slice(0, SHOWN) }))
  const options = shown.flatMap(({ hits }) => hits)
  const count = countOf(groups)
  const isAsked = query.trim() !== '' && state === 'ready'
  const active = options[chosen]

  const message = isAsked ? strings.count(count) : ''
  // Said only when what was typed rests for a moment, or each letter would interrupt the one before.
  useEffect(() => {
    if (message === '') return
    const soon = setTimeout(() => announce(message), 400)
    return () => clearTimeout(soon)
  }, [message, query])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const choose = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && options.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + options.length) % options.length)
    }
    // While a Chinese word is being composed, Enter belongs to the keyboard.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && active) {
      event.preventDefault()
      onDone()
      if (!goOnThisPage(active.href)) router.push(active.href)
    }
  }

  return (
    <>
      <input
        aria-activedescendant={active && isAsked ? `${listId}-${active.id}` : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={isAsked && count > 0}
        aria-label={strings.label}
        autoComplete="off"
        className="min-h-11 w-full rounded-md border border-ink-muted bg-surface px-3 text-base"
        data-focus-first=""
        enterKeyHint="go"
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={choose}
        role="combobox"
        spellCheck={false}
        type="text"
        value={query}
      />
      <div className="mt-3" ref={list}>
        {query.trim() === '' && state !== 'failed' && (
          <>
            <p className="text-ink-muted text-sm">{strings.hint}</p>
            <SingleKeysSwitch label={strings.singleKey} />
          </>
        )}
        {query.trim() !== '' && state === 'loading' && <p className="text-ink-muted">{strings.loading}</p>}
        {state === 'failed' && (
          <div role="alert">
            <p className="mb-3">{strings.failed}</p>
            <Button onClick={again}>{strings.again}</Button>
          </div>
        )}
        {isAsked && count === 0 && <p>{strings.nothing(query.trim())}</p>}
        <div
          aria-label={strings.results}
          className={
            isAsked && count > 0 ? 'max-h-[min(32rem,calc(100dvh-13rem))] overflow-y-auto overscroll-contain' : 'hidden'
          }
          id={listId}
          role="listbox"
        >
          {isAsked &&
            shown.map(({ kind, hits }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
              <div aria-labelledby={`${listId}-${kind}`} key={kind} role="group">
                <p className="label px-3 pt-3 pb-1" id={`${listId}-${kind}`} role="presentation">
                  {strings.kinds[kind]}
                </p>
                {hits.map((hit) => (
                  <Link
                    aria-selected={hit === active}
                    className="block rounded-md px-3 py-2 hover:bg-surface-raised aria-selected:bg-surface-raised aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
                    href={hit.href}
                    id={`${listId}-${hit.id}`}
                    key={hit.id}
                    onClick={(event) => {
                      onDone()
                      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
                      if (!isElsewhere && goOnThisPage(hit.href)) event.preventDefault()
                    }}
                    prefetch={false}
                    role="option"
                    tabIndex={-1}
                  >
                    <HitText hit={hit} locale={locale} />
                  </Link>
                ))}
              </div>
            ))}
        </div>
      </div>
      {isAsked && count > 0 && (
        <p className="mt-3 border-line border-t pt-3 text-sm">
          <Link
            className="link"
            href={pageIn(locale, `search?q=${encodeURIComponent(query.trim())}`)}
            onClick={onDone}
            prefetch={false}
          >
            {strings.all(count)}
          </Link>
        </p>
      )}
      <LiveRegion {...announcement} />
    </>
  )
}
