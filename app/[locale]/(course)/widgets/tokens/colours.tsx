import type { Locale } from '#app/_ui/locale'
import { tokenStrings } from './token-strings'
import { type ColourToken, contrast, readTokens } from './tokens'

/** Grounds and edges are no colours of text. */
const NO_TEXT: ReadonlySet<string> = new Set(['surface', 'surface-raised', 'line', 'on-accent', 'focus'])

/** Every colour in both themes, with its contrast as text. */
export function Colours({ locale }: { readonly locale: Locale }) {
  const tokens = readTokens()
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-4">
      {tokens.map((token) => (
        <li key={token.name} className="min-w-0" data-specimen={`--${token.name}`}>
          <p className="font-mono text-sm">--{token.name}</p>
          <p className="mb-1 text-ink-muted text-sm">{useOf(token.name, locale)}</p>
          <div className="grid grid-cols-2 overflow-hidden rounded-md border border-line">
            <Sample token={token} tokens={tokens} theme="light" locale={locale} />
            <Sample token={token} tokens={tokens} theme="dark" locale={locale} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function useOf(name: string, locale: Locale): string {
  const words = Object.entries(tokenStrings[locale].uses).find(([it]) => it === name)?.[1]
  if (words === undefined) throw new Error(`token-strings.ts does not say what --${name} is for.`)
  return words
}

interface SampleProps {
  readonly token: ColourToken
  readonly tokens: readonly ColourToken[]
  readonly theme: 'light' | 'dark'
  readonly locale: Locale
}

/** A colour on the grounds of one theme, whatever the page's own theme is. */
function Sample({ token, tokens, theme, locale }: SampleProps) {
  const strings = tokenStrings[locale]
  const of = (name: string) => tokens.find((it) => it.name === name)?.[theme] ?? '#000000'
  const [surface, raised, ink] = [of('surface'), of('surface-raised'), of('ink')]
  const colour = token[theme]
  const ratio = (ground: string) => `${contrast(colour, ground).toFixed(1)}:1`
  return (
    <div className="min-w-0 px-2.5 py-2 text-xs leading-5" style={{ background: surface, color: ink }}>
      <p className="flex flex-wrap items-center gap-x-2">
        <span
          aria-hidden="true"
          className="size-5 flex-none rounded-full border"
          style={{ background: colour, borderColor: ink }}
        />
        {strings[theme]} <span className="font-mono">{colour}</span>
      </p>
      {!NO_TEXT.has(token.name) && (
        <>
          <p className="mt-1" style={{ color: colour }}>
            <strong>{ratio(surface)}</strong> {strings.onSurface}
          </p>
          <p className="mt-1 rounded px-1" style={{ background: raised }}>
            {ratio(raised)} {strings.onRaised}
          </p>
        </>
      )}
    </div>
  )
}
