/** Where the reader's choice is kept: `light` or `dark`; nothing means as the system does. */
export const THEME_KEY = 'ackademy-theme'

/**
 * Runs in `<head>` before anything is painted: sets `data-theme`, and keeps it in step with the system and with other tabs.
 * Written as text because it must stand in the page itself; the page's policy knows it by its hash.
 */
export const BEFORE_PAINT = `(function(){
var system=matchMedia('(prefers-color-scheme: dark)');
function apply(){var chosen=null;try{chosen=localStorage.getItem('${THEME_KEY}')}catch(e){}
document.documentElement.dataset.theme=chosen==='light'||chosen==='dark'?chosen:system.matches?'dark':'light'}
apply();system.addEventListener('change',apply);addEventListener('storage',apply);addEventListener('ackademy-theme',apply)
})()`
