/** Class names for what does nothing without JavaScript. `data-theme` is set by a script before the first paint, and by nothing else. */
export const NEEDS_SCRIPT = '[:root:not([data-theme])_&]:hidden'
