import type { Profile } from './profile'

/** A stack described by what sets it apart from another one. */
interface DerivedProfile {
  readonly name: string
  readonly base: Profile
  readonly overrides: Partial<Omit<Profile, 'name'>>
}

/** Every field of a profile: those that it does not name are those of its base. */
export const derived = ({ name, base, overrides }: DerivedProfile): Profile => ({ ...base, ...overrides, name })
