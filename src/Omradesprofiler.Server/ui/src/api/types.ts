import type { Schemas } from './schemas';

// Aliases of the generated types: what the server answers is written once, in its OpenAPI document.

/** One area in one edition of its division: the code alone is not an identity. */
export type AreaRef = Schemas['AreaReference'];
export type Area = Schemas['AreaResponse'];
export type Areas = Schemas['AreaList'];
export type Level = AreaRef['level'];
export type Bounds = NonNullable<Area['bounds']>;

export type Snapshot = Schemas['SnapshotResponse'];
export type Edition = Schemas['EditionResponse'];
export type TileLayer = Schemas['TileLayerResponse'];

export type Login = Schemas['LoginResponse'];

export type Indicator = Schemas['IndicatorResponse'];
export type IndicatorLevel = Schemas['IndicatorLevel'];
export type Polarity = Indicator['polarity'];

/** A number with all that must stand beside it, or the reason why there is none. */
export type FullValue = Schemas['ValueResponse'];
/** As much of it as a column of values has too. */
export type Value = Pick<
  FullValue,
  | 'status'
  | 'reason'
  | 'reasonText'
  | 'value'
  | 'unit'
  | 'period'
  | 'area'
  | 'basis'
  | 'notes'
  | 'source'
  | 'interval'
  | 'uncertain'
>;
export type Values = Schemas['ValueList'];
/** Values in the order of a tile layer's areas; one sign of `status` an area. */
export type ValueArray = Schemas['ValueArray'];
export type MissingReason = NonNullable<Value['reason']>;
export type Interval = Schemas['IntervalResponse'];

export type Judgement = Schemas['JudgementResponse'];
/** A number beside the area's own, and what the difference is worth. */
export type Compared = Schemas['ComparedResponse'];
/** How the values of the county's areas on the same level spread. */
export type Spread = Schemas['SpreadResponse'];
export type SeriesPoint = Schemas['SeriesPointResponse'];
export type Trend = Schemas['TrendResponse'];
export type Series = Schemas['SeriesResponse'];

export type Profile = Schemas['ProfileResponse'];
export type ProfileIndicator = Schemas['ProfileIndicatorResponse'];

/** One area's place among those to prioritise. */
export type PriorityRow = Schemas['PriorityRow'];
export type Priorities = Schemas['PriorityList'];

export type Clusters = Schemas['ClusterList'];
export type Cluster = Schemas['AreaCluster']['cluster'];
