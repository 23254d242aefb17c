/**
 * A script that sends for a file once the page has been painted: it is needed soon, and shall not compete with what a reader waits to see.
 * A page that is come to from another one does not run it, and asks for its files itself.
 *
 * @param address of a file that the page fetches later
 */
export const preloadAfterPaint = (address: string): string => `new PerformanceObserver(function(seen,painted){
if(!seen.getEntriesByName('first-contentful-paint').length)return
painted.disconnect()
var link=document.createElement('link')
link.rel='preload';link.as='fetch';link.crossOrigin='anonymous';link.fetchPriority='low';link.href=${JSON.stringify(address)}
document.head.append(link)
}).observe({type:'paint',buffered:true})`
