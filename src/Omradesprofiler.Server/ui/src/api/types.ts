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
  value: number | null;
  unit: string;
  period: string;
  area: AreaRef;
  basis: 'observed' | 'aggregated' | 'converted' | 'estimated' | 'higherLevel' | null;
  notes: string[];
  source: string;
  interval: { lower: number; upper: number; confidence: number; method: string } | null;
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
  statuses: (Pick<Value, 'status' | 'reason' | 'basis' | 'notes' | 'source'> & { code: string })[];
  status: string;
  values: (number | null)[];
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

export interface ProfileIndicator {
  id: string;
  title: string;
  group: string;
  unit: string;
  decimals: number;
  polarity: Polarity;
  value: Value;
  parents: Value[];
  rank: Rank | null;
}

export interface Profile {
  area: Area;
  parents: AreaRef[];
  period: string | null;
  indicators: ProfileIndicator[];
}
