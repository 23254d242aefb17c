import { HTML_LANG, type Locale } from '#app/_ui/locale'
import type { Hit } from './find'
import { excerpt, marked } from './marked'

/** A result: its title, where it stands, and the text around what was found, with the words marked. */
export function HitText({ hit, locale }: { readonly hit: Hit; readonly locale: Locale }) {
  const isOtherLanguage = hit.kind === 'term'
  const other = locale === 'en' ? HTML_LANG.zh : HTML_LANG.en
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          <Marked text={hit.kind === 'claim' ? excerpt(hit.title, hit.words, locale) : hit.title} words={hit.words} />
        </span>
        {hit.where !== '' && (
          <span className="text-ink-muted text-sm" lang={isOtherLanguage ? other : undefined}>
            <Marked text={hit.where} words={hit.words} />
          </span>
        )}
      </span>
      <span className="block text-[0.9375rem] text-ink-muted leading-snug">
        <Marked text={excerpt(hit.text, hit.words, locale)} words={hit.words} />
      </span>
    </>
  )
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return marked(text, words).map((part, index) =>
    part.isMarked ? (
      <mark className="rounded-xs bg-[color-mix(in_srgb,var(--retransmission)_32%,transparent)] text-ink" key={index}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
