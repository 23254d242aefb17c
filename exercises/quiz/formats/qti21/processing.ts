import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'

/** A condition about one response, and the points that it gives. */
interface Branch {
  readonly branch: Element
  readonly when: Element
  readonly worth: number
}

/** What the processing of an item asks for and says, looked through once: an item may have a hundred gaps. */
export interface Processing {
  /** By response. */
  readonly branches: ReadonlyMap<string, readonly Branch[]>
  /** The responses that count by their mapping. */
  readonly mapped: ReadonlySet<string>
  /** By response, the variables that are set to it. */
  readonly shown: ReadonlyMap<string, readonly string[]>
  /** What is said, by variable and value. */
  readonly feedbacks: ReadonlyMap<string, Element>
}

const MOST_SHOWN = 10

export function processingIn(item: Element): Processing {
  const rules = childNamed(item, 'responseProcessing')
  const branches = new Map<string, Branch[]>()
  const mapped = new Set<string>()
  const shown = new Map<string, string[]>()
  for (const it of rules ? within(rules, 'responseIf', 'responseElseIf', 'mapResponse', 'setOutcomeValue') : []) {
    const { identifier = '' } = it.attributes
    if (it.name === 'mapResponse') mapped.add(identifier)
    else if (it.name === 'setOutcomeValue') {
      const response = childNamed(it, 'variable')?.attributes.identifier
      // One of them says what is said; a file may have a million.
      if (response !== undefined) shown.set(response, [...(shown.get(response) ?? []), identifier].slice(-MOST_SHOWN))
    } else {
      const [response, found] = branchIn(it) ?? []
      if (response === undefined || found === undefined) continue
      const known = branches.get(response)
      if (known === undefined) branches.set(response, [found])
      else known.push(found)
    }
  }
  const feedbacks = childrenNamed(item, 'modalFeedback').flatMap((it): [string, Element][] =>
    it.attributes.showHide === 'hide' ? [] : [[nameOf(it.attributes.outcomeIdentifier, it.attributes.identifier), it]],
  )
  return { branches, mapped, shown, feedbacks: new Map(feedbacks) }
}

/** What is said where a variable has a value. */
export const nameOf = (outcome: string | undefined, value: string | undefined): string => `${outcome} ${value}`

function branchIn(branch: Element): [string, Branch] | null {
  const [when] = branch.children.filter((it): it is Element => typeof it !== 'string')
  const [response, ...others] = new Set(when && within(when, 'variable').map(({ attributes }) => attributes.identifier))
  const worth = worthIn(branch)
  return when === undefined || response === undefined || others.length > 0 || worth === null
    ? null
    : [response, { branch, when, worth }]
}

/** The points that a branch gives, alone or on top of others; null where it gives none. */
function worthIn(branch: Element): number | null {
  const given = childrenNamed(branch, 'setOutcomeValue')
    .flatMap((it) => within(it, 'baseValue'))
    .find(({ attributes }) => /^(float|integer)$/.test(attributes.baseType ?? ''))
  return given === undefined ? null : Number(textOf(given).trim())
}
