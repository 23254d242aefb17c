import { LONGEST_FRAGMENT } from '../bank-link'

/** What a length in characters means for whoever passes the link on. */
export type LinkFit = 'anywhere' | 'may-be-cut' | 'too-long'

/** Old mail programs, chat programs and forms of learning platforms take as much; browsers far more. */
const SAFE_LENGTH = 2000

/**
 * Whether programs will pass a link on whole.
 *
 * @param fragment the length of what stands behind `#`
 */
export function linkFit(link: number, fragment: number): LinkFit {
  if (fragment > LONGEST_FRAGMENT) return 'too-long'
  return link > SAFE_LENGTH ? 'may-be-cut' : 'anywhere'
}
