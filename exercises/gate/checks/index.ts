import type { Evidence } from '../evidence'
import type { Problem } from '../problem'
import { editorsFindTheSchema } from './editors-find-the-schema'
import { hiddenTestsCatch } from './hidden-tests-catch'
import { hintsKeepTheAnswer } from './hints-keep-the-answer'
import { hostsAgree } from './hosts-agree'
import { messagesSayIt } from './messages-say-it'
import { mutantsDiffer } from './mutants-differ'
import { mutantsFail } from './mutants-fail'
import { mutationsAreCaught } from './mutations-are-caught'
import { nothingIsLeftToWrite } from './nothing-is-left-to-write'
import { ownCodeAsks } from './own-code-asks'
import { rightOnesPass } from './right-ones-pass'
import { rulesAreTested } from './rules-are-tested'
import { solutionIsQuick } from './solution-is-quick'
import { starterFails } from './starter-fails'
import { suitesMatch } from './suites-match'

/**
 * The author's gate: what every exercise keeps. That each text has both languages, and each test a hint, is looked at when
 * the exercise is read (see exercise-schema.ts).
 */
export const CHECKS: readonly ((evidence: Evidence) => Problem[])[] = [
  nothingIsLeftToWrite,
  editorsFindTheSchema,
  rulesAreTested,
  suitesMatch,
  rightOnesPass,
  starterFails,
  mutantsFail,
  hiddenTestsCatch,
  mutantsDiffer,
  mutationsAreCaught,
  messagesSayIt,
  hintsKeepTheAnswer,
  hostsAgree,
  ownCodeAsks,
  solutionIsQuick,
]
