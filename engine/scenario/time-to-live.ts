import { TTL } from '../wire/ipv4'
import type { Scenario } from './schema'

/** How many hops a packet may make that this host sends (RFC 9293 3.9.2, MUST-49). */
export const timeToLive = ({ hosts }: Scenario, host: string): number => hosts[host]?.ttl ?? TTL
