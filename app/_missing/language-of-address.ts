import { addressOf } from '../_ui/href'
import { HTML_LANG, LOCALES, type Locale } from '../_ui/locale'

/** The language that an address names; null where it names none. */
export function languageOfAddress(pathname: string): Locale | null {
  return LOCALES.find((locale) => isUnder(pathname, `${ROOT}${locale}`)) ?? null
}

const ROOT = addressOf('/')
const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** How long a page in both languages is held back for the one that is asked for: longer than any script takes that comes at all. */
const LONGEST_MS = 3000

/**
 * Runs before the page of a missing address is painted, which stands there in both languages: where the address names one, the page is in that
 * language, and what is in both is held back until the script draws the one.
 */
export const HOLD_BACK = `(function(){
var html=document.documentElement,langs=${JSON.stringify(HTML_LANG)},path=location.pathname,root=${JSON.stringify(ROOT)};
var asked=langs[path.indexOf(root)===0?path.slice(root.length).split('/')[0]:''];
if(!asked)return;
html.lang=asked;html.dataset.asked='';setTimeout(function(){delete html.dataset.asked},${LONGEST_MS})
})()`
