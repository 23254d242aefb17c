import { addressOf } from './href'

/**
 * Where a path leads to a place of the page that is open, goes there as the browser does by itself, so that the page hears of it, also when it
 * is there already: the router would change the address alone.
 *
 * @param path as `next/link` takes it: `/en/glossary#segment`
 * @returns whether it was a place of this page
 */
export function goOnThisPage(path: string): boolean {
  const [page = '', place] = path.split('#')
  if (place === undefined || without(addressOf(page)) !== without(location.pathname)) return false
  if (location.hash === `#${place}`) dispatchEvent(new HashChangeEvent('hashchange'))
  else location.hash = place
  return true
}

/** The same address with and without its closing slash. */
const without = (address: string): string => address.replace(/\/$/, '')
