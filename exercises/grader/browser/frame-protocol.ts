/** What the page asks of the frame. Workers are named by number. */
export type FrameRequest =
  | { readonly kind: 'runner'; readonly script: string }
  /** A port comes with it, and is handed to the worker. */
  | { readonly kind: 'make'; readonly worker: number }
  /** The worker is about to be asked: stop it when so much time has passed. */
  | { readonly kind: 'run'; readonly worker: number; readonly deadlineMs: number }
  | { readonly kind: 'end'; readonly worker: number }
  | { readonly kind: 'ping' }

/** What the frame says. */
export type FrameNotice =
  | { readonly kind: 'deadline'; readonly worker: number }
  | { readonly kind: 'died'; readonly worker: number; readonly detail: string }
  | { readonly kind: 'pong' }
