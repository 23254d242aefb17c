import { Button, ButtonLink } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { CopyField } from '#app/_ui/copy-field'
import { Disclosure } from '#app/_ui/disclosure'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { SingleKeysSwitch } from '#app/_ui/single-keys-switch'
import { Specimen } from '../gallery-page'
import { DialogPart, LivePart } from './interactive-parts'
import { tokenStrings } from './token-strings'

const CALLOUTS = ['note', 'right', 'wrong', 'caution'] as const
const FIELD = 'h-10 max-w-full rounded-md border border-ink-muted bg-surface px-3 font-mono'

/** What pages are made of, each in every state that a page can bring it into. */
export function Parts({ locale }: { readonly locale: Locale }) {
  const strings = tokenStrings[locale]
  return (
    <div className="grid gap-x-8 md:grid-cols-2">
      <Specimen name="Button">
        <div className="flex flex-wrap gap-3">
          <Button>{strings.press}</Button>
          <Button look="primary">{strings.main}</Button>
          <Button disabled>{strings.disabled}</Button>
          <Button disabled look="primary">
            {strings.disabled}
          </Button>
          <Button aria-disabled>{strings.saysSo}</Button>
        </div>
      </Specimen>
      <Specimen name="ButtonLink">
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={pageIn(locale)}>{strings.leads}</ButtonLink>
          <ButtonLink href={pageIn(locale)} look="primary">
            {strings.leads}
          </ButtonLink>
        </div>
      </Specimen>
      {CALLOUTS.map((kind) => (
        <Specimen key={kind} name={`Callout ${kind}`}>
          <Callout kind={kind} title={strings.callouts[kind]}>
            <p>{strings.callouts.text}</p>
          </Callout>
        </Specimen>
      ))}
      <Specimen name="Callout, title only">
        <Callout title={strings.callout} />
      </Specimen>
      <Specimen name="Disclosure closed">
        <Disclosure summary={strings.disclosure}>
          <p>{strings.inside}</p>
        </Disclosure>
      </Specimen>
      <Specimen name="Disclosure open">
        <Disclosure open summary={strings.disclosure}>
          <p>{strings.inside}</p>
        </Disclosure>
      </Specimen>
      <Specimen name="CopyField">
        <CopyField
          label={strings.copy.label}
          text="https://tcp.example.org/en/lab#run=v1-a-rather-long-address"
          words={strings.copy}
        />
      </Specimen>
      <Specimen name="Dialog">
        <div className="flex flex-wrap gap-3">
          <DialogPart place="centre" words={strings.dialog} />
        </div>
      </Specimen>
      <Specimen name="LiveRegion">
        <LivePart words={strings.live} />
      </Specimen>
      <Specimen name="SingleKeysSwitch">
        <SingleKeysSwitch label={strings.keys} />
      </Specimen>
      <Specimen name="link, label">
        <p>
          {strings.sentence}{' '}
          <a className="link" href="#parts">
            {strings.link}
          </a>
        </p>
        <p className="label">{strings.label}</p>
      </Specimen>
      <Specimen name="fields">
        <div className="flex flex-wrap items-end gap-4 text-sm">
          <label className="grid gap-1">
            {strings.field.text}
            <input className={`${FIELD} w-32`} defaultValue="536" inputMode="decimal" />
          </label>
          <label className="grid gap-1">
            {strings.field.choice}
            <select className={FIELD}>
              {strings.field.states.map((state) => (
                <option key={state}>{state}</option>
              ))}
            </select>
          </label>
          <label className="grid gap-1">
            {strings.field.range}
            <input className="h-8 w-40 accent-accent" type="range" />
          </label>
        </div>
      </Specimen>
    </div>
  )
}
