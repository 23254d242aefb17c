/** The eleven states of a connection, as RFC 9293 3.3.2 writes them. */
export const STATES = [
  'CLOSED',
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const

export type State = (typeof STATES)[number]

/** Is this the name of a state? For what comes out of a trace, where fields are plain values. */
export const isState = (value: unknown): value is State => STATES.some((state) => state === value)
