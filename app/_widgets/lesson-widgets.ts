import dynamic from 'next/dynamic'

/** The widgets that nearly every lesson has. */
export { Compare } from './compare/compare'
export { Controls } from './controls/controls'
export { SceneLadder as Ladder } from './ladder/scene-ladder'
export * from './question/asking'
export { Steps } from './steps/steps'
export { Transport } from './transport/transport'

/** Those that stand beside a ladder: named from here, they bring along nothing that the ladder has brought. */
export const StateMachine = dynamic(() => import('./state-machine/state-machine').then((it) => it.StateMachine))
export const Why = dynamic(() => import('./why/why').then((it) => it.Why))
