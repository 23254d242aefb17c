import type { Locale } from '#content/locales'
import { hostText } from './segment-words'

/** An endpoint as readers call it: its host, and the number of a host's second connection: `server/2`. */
export function endpointText(endpoint: string, locale: Locale): string {
  const [host = '', connection] = endpoint.split('/')
  return connection === undefined ? hostText(host, locale) : `${hostText(host, locale)}/${connection}`
}
