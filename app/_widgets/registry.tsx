'use client'

import dynamic from 'next/dynamic'

/**
 * The widgets that run in the browser, each loaded only by a lesson that has it.
 *
 * What nearly every lesson has comes together: apart, each would bring along again what they share.
 *
 * content/vocabulary.ts says how an author writes them; lessons/_mdx/widgets.tsx binds them to a lesson.
 */
export const Ladder = dynamic(() => import('./lesson-widgets').then((it) => it.Ladder))
export const Transport = dynamic(() => import('./lesson-widgets').then((it) => it.Transport))
export const StateMachine = dynamic(() => import('./lesson-widgets').then((it) => it.StateMachine))
export const Why = dynamic(() => import('./lesson-widgets').then((it) => it.Why))
export const Inspector = dynamic(() => import('./inspector/inspector').then((it) => it.Inspector))
export const SequencePlot = dynamic(() => import('./sequence-plot/sequence-plot').then((it) => it.SequencePlot))
export const WindowPlot = dynamic(() => import('./window-plot/window-plot').then((it) => it.WindowPlot))
export const ByteRuler = dynamic(() => import('./byte-ruler/byte-ruler').then((it) => it.ByteRuler))
export const NumberCircle = dynamic(() => import('./number-circle/number-circle').then((it) => it.NumberCircle))
export const Predict = dynamic(() => import('./lesson-widgets').then((it) => it.Predict))
export const Quiz = dynamic(() => import('./lesson-widgets').then((it) => it.Quiz))
export const Choice = dynamic(() => import('./lesson-widgets').then((it) => it.Choice))
export const Feedback = dynamic(() => import('./lesson-widgets').then((it) => it.Feedback))
export const Reveal = dynamic(() => import('./lesson-widgets').then((it) => it.Reveal))
export const RevealLater = dynamic(() => import('./lesson-widgets').then((it) => it.RevealLater))
export const Steps = dynamic(() => import('./lesson-widgets').then((it) => it.Steps))
export const Controls = dynamic(() => import('./lesson-widgets').then((it) => it.Controls))
export const Compare = dynamic(() => import('./lesson-widgets').then((it) => it.Compare))
export const Claim = dynamic(() => import('./claim/claim').then((it) => it.Claim))
