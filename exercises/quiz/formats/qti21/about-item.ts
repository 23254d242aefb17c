import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'
import { element, type Xml } from '../xml/write-xml'

/** What a package says of an item beside it, since an item has no place for it. */
export interface AboutItem {
  readonly tags: readonly string[]
  readonly version: number
}

const XMLNS = 'http://www.imsglobal.org/xsd/imsmd_v1p2'

/** The metadata of an item in the manifest; nothing where there is none. */
export function metadataOf({ tags, version }: AboutItem): Xml | undefined {
  if (tags.length === 0 && version === 1) return undefined
  const said = (name: string, text: string) => element(name, {}, element('langstring', {}, text))
  const general = element(
    'general',
    {},
    tags.map((tag) => said('keyword', tag)),
  )
  const lifecycle = element('lifecycle', {}, said('version', String(version)))
  return element('metadata', {}, element('lom', { xmlns: XMLNS }, general, version === 1 ? undefined : lifecycle))
}

/** What a manifest says of the items, by their paths; nothing where it cannot be read, since the items can. */
export function aboutItems(manifest: string): Map<string, AboutItem> {
  try {
    return new Map(within(readXml(manifest), 'resource').map((it) => [it.attributes.href ?? '', aboutIn(it)]))
  } catch {
    return new Map()
  }
}

function aboutIn(resource: Element): AboutItem {
  const lom = within(childNamed(resource, 'metadata') ?? resource, 'lom')[0]
  const version = Number(textOf(childNamed(childNamed(lom, 'lifecycle'), 'version')).trim())
  const general = childNamed(lom, 'general')
  const keywords = general ? childrenNamed(general, 'keyword') : []
  return {
    // Some have several words of a meaning in one keyword.
    tags: keywords.flatMap((it) => within(it, 'langstring', 'string').map((each) => textOf(each).trim())),
    version: Number.isSafeInteger(version) && version > 0 ? version : 1,
  }
}
