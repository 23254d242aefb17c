/** The widgets that nearly every lesson has. */
export { Compare } from './compare/compare'
export { Controls } from './controls/controls'
export { SceneLadder as Ladder } from './ladder/scene-ladder'
export * from './question/asking'
export { Steps } from './steps/steps'
export { Transport } from './transport/transport'
