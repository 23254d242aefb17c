import { SOFT_ERRORS } from './connection-view'

/** What an ICMP message says went wrong with a packet (RFC 792; RFC 1191 for the packet that is too large). */
export const ICMP_ERRORS = [...SOFT_ERRORS, 'fragmentation-needed', 'source-quench'] as const
export type IcmpError = (typeof ICMP_ERRORS)[number]
