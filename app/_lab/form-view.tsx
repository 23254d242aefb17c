'use client'

import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { hostText } from '#app/_scene/segment-words'
import { Button } from '../_ui/button'
import { entriesAt, hostsOf, listAt, type Path, partAt } from './draft'
import { newEntry, newLink, withHost, withKind } from './entries'
import { Entry } from './entry'
import { entryText } from './entry-words'
import { FieldGroup } from './field-group'
import { textOf } from './field-value'
import { choiceName } from './field-words'
import { useForm, useHasProblem, useProblem } from './form-context'
import { HostName } from './host-name'
import { ChoiceInput, Problem } from './inputs'
import { labStrings } from './lab-strings'

/** The whole scenario as a form. */
export function FormView() {
  const { locale, shape } = useForm()
  const strings = labStrings[locale]
  return (
    <div className="space-y-5">
      <FieldGroup fields={shape.scenario} path={[]} where="scenario" />
      <Hosts />
      <List name="links" title={strings.links} add={strings.addLink} />
      <List name="calls" title={strings.calls} add={strings.addCall} />
      <List name="faults" title={strings.faults} add={strings.addFault} />
    </div>
  )
}

function Section(props: {
  title: string
  add: string
  onAdd: () => void
  button: RefObject<HTMLButtonElement | null>
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 className="mb-1 font-semibold text-base" id={id}>
        {props.title}
      </h3>
      <ul className="m-0 list-none space-y-1.5 p-0">{props.children}</ul>
      <Button className="mt-1.5 min-h-9 text-sm" onClick={props.onAdd} ref={props.button}>
        {props.add}
      </Button>
    </section>
  )
}

function Hosts() {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  const [added, setAdded] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const names = hostsOf(draft)
  const add = () => {
    const next = withHost(draft)
    edit({ kind: 'replace', draft: next })
    setAdded(hostsOf(next).at(-1) ?? null)
  }
  return (
    <Section title={strings.hosts} add={strings.addHost} onAdd={add} button={button}>
      {names.map((name, place) => (
        <Host
          // A host that gets another name stays the same entry: its place is its key.
          key={place}
          name={name}
          isNew={name === added}
          onRemove={() => {
            edit({ kind: 'set', path: ['hosts', name], value: undefined })
            button.current?.focus()
          }}
        />
      ))}
    </Section>
  )
}

function Host({ name, isNew, onRemove }: { name: string; isNew: boolean; onRemove: () => void }) {
  const { draft, locale, shape } = useForm()
  const strings = labStrings[locale]
  const path: Path = ['hosts', name]
  const isRouter = partAt(draft, [...path, 'router']) === true
  const set = entriesAt(draft, path).filter(([key]) => key !== 'router').length
  const summary = [hostText(name, locale), isRouter && strings.router, set > 0 && strings.set(set)]
  const fields = shape.host.filter(
    ({ key }) => key !== 'icmp' || isRouter || partAt(draft, [...path, key]) !== undefined,
  )
  return (
    <Entry
      hasProblem={useHasProblem(path)}
      onRemove={onRemove}
      opensAtOnce={isNew}
      removeLabel={strings.remove(hostText(name, locale))}
      summary={summary.filter(Boolean).join(' · ')}
    >
      {() => (
        <div className="space-y-2">
          <HostName name={name} takesFocus={isNew} />
          <FieldGroup fields={fields} path={path} where="host" />
        </div>
      )}
    </Entry>
  )
}

type ListName = 'links' | 'faults' | 'calls'

function List({ name, title, add }: { name: ListName; title: string; add: string }) {
  const { draft, shape, edit } = useForm()
  const [added, setAdded] = useState<number | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const entries = listAt(draft, [name])
  const append = () => {
    const entry =
      name === 'links'
        ? newLink(draft)
        : name === 'faults'
          ? newEntry(shape.faults, 'kind', 'lose', draft)
          : newEntry(shape.calls, 'call', nextCall(entries), draft)
    edit({ kind: 'set', path: [name, entries.length], value: entry })
    setAdded(entries.length)
  }
  return (
    <Section title={title} add={add} onAdd={append} button={button}>
      {entries.map((entry, place) => (
        <ListEntry
          key={place}
          list={name}
          entry={entry}
          place={place}
          isNew={place === added}
          onRemove={() => {
            edit({ kind: 'set', path: [name, place], value: undefined })
            setAdded(null)
            button.current?.focus()
          }}
        />
      ))}
    </Section>
  )
}

/** A server listens, a client connects, and then somebody sends. */
function nextCall(calls: readonly unknown[]): string {
  const made = calls.map((call) => partAt(call, ['call']))
  return made.includes('listen') ? (made.includes('connect') ? 'send' : 'connect') : 'listen'
}

interface ListEntryProps {
  readonly list: ListName
  readonly entry: unknown
  readonly place: number
  readonly isNew: boolean
  readonly onRemove: () => void
}

function ListEntry({ list, entry, place, isNew, onRemove }: ListEntryProps) {
  const { locale, shape } = useForm()
  const path: Path = [list, place]
  const problem = useProblem(path)
  const summary = `${place + 1}. ${entryText(list, entry, locale)}`
  return (
    <Entry
      hasProblem={useHasProblem(path)}
      onRemove={onRemove}
      opensAtOnce={isNew}
      removeLabel={labStrings[locale].remove(summary)}
      summary={summary}
    >
      {() =>
        list === 'links' ? (
          <FieldGroup fields={shape.link} path={path} where="link" />
        ) : (
          <div className="space-y-2">
            <KindOfEntry list={list} path={path} takesFocus={isNew} />
            <FieldsOfKind list={list} path={path} />
            <Problem text={problem} />
          </div>
        )
      }
    </Entry>
  )
}

const keyOf = (list: 'faults' | 'calls') => (list === 'faults' ? 'kind' : 'call')

function KindOfEntry({ list, path, takesFocus }: { list: 'faults' | 'calls'; path: Path; takesFocus: boolean }) {
  const { draft, locale, shape, edit } = useForm()
  const strings = labStrings[locale]
  const [hadFocus] = useState(takesFocus)
  const key = keyOf(list)
  const kinds = shape[list]
  return (
    <ChoiceInput
      label={list === 'faults' ? strings.kind : strings.call}
      problem={useProblem([...path, key])}
      takesFocus={hadFocus}
      value={textOf(partAt(draft, [...path, key]))}
      options={Object.keys(kinds).map((it) => ({ value: it, text: list === 'calls' ? it : choiceName(it, locale) }))}
      onValue={(to) => edit({ kind: 'set', path, value: withKind(partAt(draft, path), kinds, key, to, draft) })}
    />
  )
}

function FieldsOfKind({ list, path }: { list: 'faults' | 'calls'; path: Path }) {
  const { draft, shape } = useForm()
  const kind = textOf(partAt(draft, [...path, keyOf(list)]))
  return <FieldGroup fields={shape[list][kind] ?? []} path={path} where={kind} />
}
