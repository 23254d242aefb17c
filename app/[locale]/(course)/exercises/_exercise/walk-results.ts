/** Goes to the failing test after the one where the focus is, the first after the last: opens it, and moves the focus to its title. */
export function goToNextFailure(): void {
  const titles = [...document.querySelectorAll<HTMLElement>('#results-list > [data-status=failed] > details > summary')]
  const here = titles.findIndex((title) => title.parentElement?.contains(document.activeElement))
  const next = titles[(here + 1) % titles.length]
  const details = next?.parentElement
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Opens the next hint of the failing test where the focus is, or else of the first one that is open. */
export function openNextHint(): void {
  const open = [...document.querySelectorAll<HTMLElement>('#results-list > [data-status=failed] > details[open]')]
  const details = open.find((each) => each.contains(document.activeElement)) ?? open[0]
  const button = details?.querySelector<HTMLElement>('[data-next-hint]')
  button?.scrollIntoView({ block: 'nearest' })
  button?.click()
}

/** Moves the focus, and the page, to a part of it. */
export function goToPart(id: 'results' | 'brief-pane'): void {
  const part = document.getElementById(id)
  part?.focus()
  part?.scrollIntoView({ block: 'nearest' })
}
