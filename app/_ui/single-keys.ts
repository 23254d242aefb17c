const SINGLE_KEYS = 'ackademy-single-keys'

/** Whether single keys are shortcuts. They are until a person switches them off, which some who speak to their computer must. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(SINGLE_KEYS) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off')
  } catch {
    // Where the browser keeps nothing they stay as they are.
  }
}
