/** All that asks and answers, loaded as one: a lesson that has a question has nearly all of it, and what they share comes once. */
export { Choice } from './choice'
export { Feedback } from './feedback'
export { Predict } from './predict'
export { Quiz } from './quiz'
export { Reveal, RevealLater } from './reveal'
