/**
 * Runs in `<head>`: a press on a button that waits for the page's script is remembered on the button, and done once the
 * script has come. Written as text because it must be there first; the page's policy knows it by its hash.
 */
export const KEEP_EARLY_PRESSES = `addEventListener('click',function(e){
var button=e.target.closest&&e.target.closest('[data-early]')
if(button){e.preventDefault();button.setAttribute('data-pressed','')}
},true)`
