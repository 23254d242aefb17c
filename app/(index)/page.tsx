import { addressOf, pageIn } from '../_ui/href'
import { LanguageChoice } from '../_ui/language-choice'
import { LOCALE_COOKIE, LOCALES } from '../_ui/locale'

/** The browser's part of what `proxy.server.ts` does where there is a server. Query and hash go along. */
const LEAD_ON = `(function(){
var pages=${JSON.stringify(Object.fromEntries(LOCALES.map((locale) => [locale, addressOf(pageIn(locale))])))};
var chosen=(document.cookie.match(/(?:^|; )${LOCALE_COOKIE}=(\\w+)/)||[])[1];
var wanted=[chosen].concat(navigator.languages||[navigator.language]);
for(var i=0;i<wanted.length;i++){var page=pages[String(wanted[i]||'').slice(0,2).toLowerCase()];if(page)break}
location.replace((page||pages.${LOCALES[0]})+location.search+location.hash)
})()`

export default function Index() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: LEAD_ON }} />
      <LanguageChoice title="Ackademy" />
    </>
  )
}
