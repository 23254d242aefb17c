/** Where the reader's choice is kept: `light` or `dark`; nothing means as the system does. */
export const THEME_KEY = 'ackademy-theme'

/** The event that tells the page of a choice; its detail is the choice, which counts even where nothing can be kept. */
export const THEME_EVENT = 'ackademy-theme'

/**
 * Runs in `<head>` before anything is painted: sets `data-theme`, and keeps it in step with the system, the switch and other tabs.
 * Written as text because it must stand in the page itself; the page's policy knows it by its hash.
 */
export const BEFORE_PAINT = `(function(){
var system=matchMedia('(prefers-color-scheme: dark)'),chosen=null;
function read(){try{chosen=localStorage.getItem('${THEME_KEY}')}catch(e){}}
function apply(){document.documentElement.dataset.theme=chosen==='light'||chosen==='dark'?chosen:system.matches?'dark':'light'}
read();apply();system.addEventListener('change',apply);
addEventListener('storage',function(){read();apply()});
addEventListener('${THEME_EVENT}',function(e){chosen=e.detail;apply()})
})()`
