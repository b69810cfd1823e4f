import type { Schemas } from './schemas';

export type Level = 'deso' | 'regso' | 'municipality' | 'county' | 'country';
export type Polarity = 'higherIsWorse' | 'higherIsBetter' | 'none';
export type Bounds = [west: number, south: number, east: number, north: number];

/** One area in one edition of its division: the code alone is not an identity. */
export interface AreaRef {
  level: Level;
  code: string;
  edition: string | null;
  name: string;
  label: string;
}

export interface Area extends AreaRef {
  regsoCode: string | null;
  regsoName: string | null;
  municipalityCode: string | null;
  municipalityName: string | null;
  countyCode: string | null;
  countyName: string | null;
  bounds: Bounds | null;
  labelPoint: [lon: number, lat: number] | null;
}

export interface Edition {
  level: Level;
  edition: string | null;
  validFrom: string | null;
  validTo: string | null;
  areas: number;
}

export interface TileLayer {
  id: string;
  /** The checksum of its borders: part of the address of its tiles. */
  geometry: string;
  /** Shown from this zoom. */
  minZoom: number;
  kind: 'polygon' | 'point';
  level?: Level;
  edition?: string | null;
}

export interface Snapshot {
  snapshot: string;
  title: string;
  fictional: boolean;
  focus: { level: Level; code: string; name: string }[];
  bounds: Bounds;
  editions: Edition[];
  levels: Level[];
  tileLayers: TileLayer[];
}

export interface IndicatorLevel {
  level: Level;
  editions: { edition: string | null; periods: string[] }[];
}

export interface Indicator {
  id: string;
  title: string;
  description: string;
  group: string;
  unit: string;
  decimals: number;
  polarity: Polarity;
  kind: string;
  scale: string | null;
  neutral: number | null;
  neutralLabel?: string | null;
  categories: { value: number; label: string }[] | null;
  sexes: string[];
  ages: string[];
  levels: IndicatorLevel[];
  breaks: { period: string; text: string }[];
  source: string;
  method: string;
  limits: string;
  /** Where the uncertainty comes from, and what is assumed. */
  uncertainty: { kind: 'register' | 'survey' | 'none'; text: string };
  /** Whether it is the number of people that live there. */
  countsPeople: boolean;
}

export type MissingReason =
  | 'not-collected'
  | 'not-applicable'
  | 'outside-validity'
  | 'source-suppressed'
  | 'own-suppressed'
  | 'withdrawn'
  | 'method-refused';

export interface Value {
  status: 'published' | 'suppressed' | 'missing';
  reason: MissingReason | null;
  /** The reason in words. */
  reasonText: string | null;
  value: number | null;
  unit: string;
  period: string;
  area: AreaRef;
  basis: Basis | null;
  notes: string[];
  source: string;
  interval: Interval | null;
  /** So few people stand behind the number that it hops by chance. */
  uncertain: boolean;
}

export type Basis = 'observed' | 'aggregated' | 'converted' | 'estimated' | 'higherLevel';

export interface Interval {
  lower: number;
  upper: number;
  confidence: number;
  method: string;
}

/** A value where it stands alone, with the wider intervals too. */
export interface FullValue extends Value {
  strictInterval: Interval | null;
  /** For an index of overlapping groups: what holds however they overlap. */
  conservativeInterval: Interval | null;
}

export interface Values {
  level: Level;
  edition: string | null;
  period: string;
  values: Value[];
  total: number;
  snapshot: string;
}

/** Values in the order of a tile layer's areas; one sign of `status` an area. */
export interface ValueArray {
  layer: string;
  geometry: string;
  unit: string;
  period: string;
  statuses: (Pick<Value, 'status' | 'reason' | 'reasonText' | 'basis' | 'notes' | 'source' | 'uncertain'> & {
    code: string;
  })[];
  status: string;
  values: (number | null)[];
  /** Only where they were asked for. */
  intervals: { confidence: number; method: string; lower: (number | null)[]; upper: (number | null)[] } | null;
  total: number;
  snapshot: string;
}

export interface Areas {
  areas: Area[];
  total: number;
  snapshot: string;
}

export interface Rank {
  rank: number;
  of: number;
  within: { level: Level; code: string; name: string };
  direction: string;
}

export interface Judgement {
  result: 'better' | 'worse' | 'higher' | 'lower' | 'noDifference' | 'notJudged';
  confidence: number | null;
  /** Why nothing is judged. */
  reason: string | null;
}

/** A number beside the area's own, and what the difference is worth. */
export interface Compared {
  label: string;
  /** Null for several areas together. */
  value: FullValue | null;
  number: number | null;
  judgement: Judgement;
}

/** How the values of the county's areas on the same level spread. */
export interface Spread {
  lowest: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  highest: number;
  areas: number;
  within: AreaRef;
}

export interface SeriesPoint {
  period: string;
  status: Value['status'];
  reason: MissingReason | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  basis: Basis | null;
  uncertain: boolean;
}

export interface Trend {
  result: 'rising' | 'falling' | 'none' | 'notTested';
  probability: number | null;
  perYear: number | null;
  from: string | null;
  periods: number | null;
  test: string | null;
  reason: string | null;
}

export interface Series {
  points: SeriesPoint[];
  /** The first period of the new kind, and what changed. */
  breaks: { period: string; text: string }[];
  trend: Trend;
}

export interface ProfileIndicator {
  id: string;
  title: string;
  group: string;
  unit: string;
  decimals: number;
  polarity: Polarity;
  value: FullValue;
  parents: Compared[];
  comparison: Compared | null;
  rank: Rank | null;
  spread: Spread | null;
  series: Series;
  periods: string[];
}

export interface SimilarAreas {
  similar: { area: AreaRef; distance: number }[] | null;
  features: string[] | null;
}

export interface Profile {
  area: Area;
  parents: AreaRef[];
  period: string | null;
  comparedWith: ({ kind: 'area' | 'similar' | 'period'; label: string } & SimilarAreas) | null;
  indicators: ProfileIndicator[];
}

export type Place = 'chosen' | 'chosenUnsure' | 'notTold' | 'outside';

/** One area's place among those to prioritise. */
export interface PriorityRow {
  area: AreaRef;
  rank: number;
  of: number;
  place: Place;
  /** Null where no uncertainty is known, as the probability. */
  rankInterval: { lower: number; upper: number; confidence: number } | null;
  probability: number | null;
  /** Drawn towards the mean; the rank is made from it. */
  value: number;
  interval: Interval | null;
  observedValue: number;
  observedRank: number;
  people: number | null;
  peopleCumulated: number | null;
  drivers: string[];
  contributions: Schemas['ContributionResponse'][];
}

export interface Priorities extends Pick<Schemas['PriorityList'], 'index' | 'parts' | 'source' | 'threshold'> {
  chosen: number;
  ranked: number;
  peopleReached: number | null;
  priorities: PriorityRow[];
  /** Those outside that cannot be told from the chosen: the first of them all. */
  notTold: PriorityRow[];
  notToldTotal: number;
  unranked: { area: AreaRef }[];
  simulation: { drawn: boolean; draws: number; seed: number };
  method: string[];
  snapshot: string;
}

export type Cluster = 'highHigh' | 'lowLow' | 'highLow' | 'lowHigh' | 'hot' | 'cold' | 'none';

export interface Clusters {
  clusters: { area: AreaRef; cluster: Cluster | null; significant: boolean; probability: number | null }[];
  snapshot: string;
}
