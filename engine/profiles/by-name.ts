import { bsd } from './bsd'
import { linux310 } from './linux-3.10'
import { linux618 } from './linux-6.18'
import type { Profile } from './profile'
import { rfc9293 } from './rfc9293'

export const PROFILE_NAMES = ['rfc9293', 'linux-6.18', 'linux-3.10', 'bsd'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]

/** The stacks that a host can run, by name. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  rfc9293,
  'linux-6.18': linux618,
  'linux-3.10': linux310,
  bsd,
}
