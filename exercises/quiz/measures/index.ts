import { answer } from './answer-to'
import { delivered } from './bytes-delivered'
import { connectionsIn } from './connections-in'
import { descriptorsInUse } from './descriptors-in-use'
import { enters } from './enters'
import { errno } from './errno'
import type { MeasureRule } from './measure-rule'
import { portsInUse } from './ports-in-use'
import { reception } from './reception'
import type { Measure, MeasureKind, MeasureOf } from './schema'
import { segmentCount } from './segment-count'
import { segmentTime } from './segment-time'
import { stateAt } from './state-at'
import { stateWay } from './state-path'
import { stays } from './stays'
import { timeWaitHolder } from './time-wait-holder'

/** Everything that a simulation may ask, in the order of the schema. */
const MEASURES: { readonly [Kind in MeasureKind]: (measure: MeasureOf<Kind>) => MeasureRule } = {
  'state-at': stateAt,
  'state-path': stateWay,
  enters,
  stays,
  'segment-time': segmentTime,
  'segment-count': segmentCount,
  'bytes-delivered': delivered,
  'ports-in-use': portsInUse,
  'descriptors-in-use': descriptorsInUse,
  'connections-in': connectionsIn,
  'time-wait-holder': timeWaitHolder,
  'answer-to': answer,
  errno,
  reception,
}

/** What a measure with its arguments asks, and what it comes to in a run. */
export const ruleOf = (measure: Measure): MeasureRule => ruleOfKind(measure.kind, measure)

const ruleOfKind = <Kind extends MeasureKind>(kind: Kind, measure: MeasureOf<Kind>): MeasureRule =>
  MEASURES[kind](measure)
