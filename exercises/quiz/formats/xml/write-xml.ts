/** A piece of XML, ready to be written. */
export type Xml = { readonly xml: string }

/** An element; what has no value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...content: readonly (Xml | string | readonly Xml[] | undefined)[]
): Xml {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapedXml(String(value))}"`],
  )
  const inside = content.flatMap((it) => {
    if (it === undefined) return []
    if (typeof it === 'string') return [escapedXml(it)]
    return 'xml' in it ? [it.xml] : it.map(({ xml }) => xml)
  })
  const isOfElements = content.length > 0 && content.every((it) => typeof it !== 'string')
  const text = isOfElements ? inside.map((it) => `\n${it}`).join('') + (inside.length > 0 ? '\n' : '') : inside.join('')
  return { xml: `<${name}${said.join('')}${text === '' ? '/>' : `>${text}</${name}>`}` }
}

/** What XML may not hold is left out: control characters, and halves of characters. */
export const escapedXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A file of one element. */
export const fileOf = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
