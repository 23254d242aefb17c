import { endpointText } from '#app/_scene/endpoint-text'
import { segmentText, timeText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { rfcPieces } from '#app/_ui/rfc-address'
import type { RulePlace } from '#app/engine-source/rule-source'
import type { Locale } from '#content/locales'
import type { Trace, TraceEvent } from '#engine/trace/format'
import { changeText } from './field-names'
import { linkSentence } from './link-words'
import { RuleText } from './rule-text'
import { whyStrings } from './why-strings'

/** One cause: when and where, what happened, and of a rule what it decided, where it is written and in which RFC. */
export function ChainLink({
  store,
  trace,
  link,
  locale,
  isHere,
  place,
  reasonOf,
}: {
  store: SceneStore
  trace: Trace
  link: TraceEvent
  locale: Locale
  isHere: boolean
  place: RulePlace | undefined
  reasonOf: (why: string) => string
}) {
  const strings = whyStrings[locale]
  const sent = trace.segments.filter(({ cause }) => cause === link.id)
  const changes = link.changes
  return (
    <li
      aria-current={isHere ? 'step' : undefined}
      className="relative m-0 py-1.5 ps-4 text-sm before:absolute before:start-[-6px] before:top-4 before:size-2.5 before:rounded-full before:border-2 before:border-accent before:bg-surface aria-[current]:bg-accent/10 aria-[current]:before:bg-accent"
    >
      <p className="m-0 text-ink-muted text-xs">
        {timeText(link.at)}
        {link.endpoint !== null && ` · ${endpointText(link.endpoint, locale)}`}
      </p>
      <button
        type="button"
        title={strings.showThere}
        onClick={() => store.selectEvent(link.id)}
        className="min-h-7 cursor-pointer text-start font-medium leading-snug hover:text-accent hover:underline"
      >
        {linkSentence(trace, link, locale, reasonOf)}
      </button>
      {sent.map((segment) => (
        <Line key={segment.id} name={strings.sends}>
          <span className="font-mono">{segmentText(segment)}</span>
        </Line>
      ))}
      {changes.length > 0 && (
        <Line name={strings.changes}>
          {changes.map((change, index) => (
            <span key={change[0]}>
              {index > 0 && (locale === 'zh' ? '；' : '; ')}
              <span className="whitespace-nowrap">{changeText(change, locale)}</span>
            </span>
          ))}
        </Line>
      )}
      {link.kind === 'rule' && (
        <>
          <Line name={strings.rule}>
            <code className="font-mono">{link.rule}</code> ·{' '}
            {rfcPieces(link.rfc).map(({ text, address }) =>
              address ? (
                <a key={text} href={address} className="link inline-flex min-h-6 items-center">
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </Line>
          {place && <RuleText rule={link.rule} why={link.why} place={place} locale={locale} />}
        </>
      )}
    </li>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <p className="m-0 text-xs leading-relaxed">
      <span className="text-ink-muted">{name}</span>
      {children}
    </p>
  )
}
