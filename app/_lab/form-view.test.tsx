import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checkDraft } from './check-draft'
import { withPart } from './draft'
import { NOTHING, newEntry, newLink, withHost } from './entries'
import { FieldGroup } from './field-group'
import { FormContext } from './form-context'
import { formShape } from './form-shape'
import { FormView } from './form-view'
import { starts } from './starts'

const shape = formShape()
const two = withHost(withHost(NOTHING))
const linked = withPart(two, ['links', 0], newLink(two))

const drawn = (draft: unknown, children: React.ReactNode, locale: 'en' | 'zh') =>
  renderToStaticMarkup(
    <FormContext value={{ draft, checked: checkDraft(draft), shape, locale, edit: () => {} }}>{children}</FormContext>,
  )

/** The fields of a page that no label belongs to. */
function unlabelled(html: string): readonly string[] {
  const labelled = new Set([...html.matchAll(/for="([^"]+)"/g)].map(([, id]) => id))
  const outside = html.replace(/<label[^>]*><input[^>]*>/g, '')
  return [...outside.matchAll(/<(?:input|select)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !labelled.has(/ id="([^"]+)"/.exec(tag)?.[1] ?? ''))
}

const kinds = (['faults', 'calls'] as const).flatMap((list) =>
  Object.keys(shape[list]).map((kind) => [list, kind] as const),
)

test.each(kinds)('%s: every field of "%s" is drawn with its name', (list, kind) => {
  const entry = newEntry(shape[list], list === 'faults' ? 'kind' : 'call', kind, linked)
  const draft = withPart(linked, [list, 0], entry)
  for (const locale of ['en', 'zh'] as const) {
    const html = drawn(draft, <FieldGroup fields={shape[list][kind] ?? []} path={[list, 0]} where={kind} />, locale)
    expect(unlabelled(html)).toEqual([])
  }
})

test('a host with sysctls, and a link whose delay differs each way, are drawn with all that they say', () => {
  const draft = {
    ...Object(linked),
    hosts: { client: { sysctl: { 'net.ipv4.tcp_sack': 9 } } },
    links: [{ between: ['client', 'client'], delayMs: [1, 'soon'] }],
    profile: 'linux-6.18',
  }
  const host = drawn(draft, <FieldGroup fields={shape.host} path={['hosts', 'client']} where="host" />, 'en')
  expect(host).toContain('value="9"')
  expect(unlabelled(host)).toEqual([])
  const link = drawn(draft, <FieldGroup fields={shape.link} path={['links', 0]} where="link" />, 'en')
  expect(link).toContain('value="soon"')
})

test.each(['en', 'zh'] as const)(
  '%s: the form of every scenario that is offered, and of what is none, is drawn',
  (locale) => {
    for (const { scenario } of starts()) expect(drawn(scenario, <FormView />, locale)).toContain('aria-expanded')
    for (const draft of [5, null, [], { hosts: 5, calls: {} }, { calls: [7, { call: [] }], faults: [{ kind: {} }] }]) {
      expect(drawn(draft, <FormView />, locale)).toContain('button')
    }
  },
)

test('an entry in which something is wrong stands open, and says it beside the field', () => {
  const [{ scenario }] = starts()
  const html = drawn(withPart(scenario, ['calls', 0, 'port'], 'http'), <FormView />, 'en')
  expect(html).toContain('is &quot;http&quot;; expected a number')
  expect(html).toMatch(/aria-invalid="true"[^>]*value="http"|value="http"[^>]*aria-invalid="true"/)
})
