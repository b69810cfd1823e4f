import type { AreaRef, Compared, FullValue, Interval, Polarity, Rank } from './types';

export type CareCenterKind = 'clinic' | 'digital' | 'hospitalUnit' | 'other' | 'elsewhere';

export interface CareCenterName {
  id: string;
  name: string;
  kind: CareCenterKind;
}

export interface CareCenter extends CareCenterName {
  place: { easting: number; northing: number; longitude: number; latitude: number } | null;
  municipality: AreaRef | null;
  owner: string | null;
  capacity: number | null;
  listingCap: number | null;
  /** What the list of clinics says. */
  listed: number | null;
  full: boolean;
  opened: string | null;
  closed: string | null;
  /** The geographies that it has a catchment in. */
  geographies: string[];
}

export interface CareCenters {
  careCenters: CareCenter[];
  total: number;
  snapshot: string;
}

/** A sense in which areas belong to clinics. */
export interface CareGeography {
  id: string;
  kind: 'nearest' | 'responsible' | 'listed' | 'other';
  name: string;
  edition: string;
  /** Some area is shared between clinics, so that its numbers are estimates. */
  estimated: boolean;
  rule: string;
  decidedOn: string | null;
  decision: string | null;
  careCenters: number;
  areasWithout: number;
}

export interface CareGeographies {
  careGeographies: CareGeography[];
  /** What responsibility for an area is, and is not. */
  responsibility: string;
  snapshot: string;
}

export interface CareArea {
  area: AreaRef;
  careCenters: { careCenter: CareCenterName; weight: number }[];
  residual: number;
}

export interface CareGeographyAnswer {
  careGeography: CareGeography;
  areas: CareArea[];
  total: number;
  responsibility: string;
  snapshot: string;
}

/** A number of a clinic's catchment or listed people, or the reason why there is none. */
export type CareValue = Omit<FullValue, 'area'> & {
  numerator: number | null;
  denominator: number | null;
  edition: string | null;
};

export interface CareGeographyValue {
  geography: string;
  value: CareValue;
}

export interface CareDifference {
  residents: string;
  resident: number;
  listed: number;
  difference: number;
  /** The listed are estimated from areas. */
  estimated: boolean;
  text: string;
}

export interface CareIndicator {
  id: string;
  title: string;
  group: string;
  unit: string;
  decimals: number;
  polarity: Polarity;
  value: CareValue;
  beside: CareGeographyValue[];
  compared: Compared[];
  rank: Rank | null;
  difference: CareDifference | null;
}

export interface CniPoint {
  period: string;
  raw: CareValue | null;
  relative: CareValue | null;
  /** The country's year and the raw value that is 1 on the relative scale. */
  reference: { name: string; period: string; raw: number } | null;
}

export interface CareProfile {
  careCenter: CareCenter;
  geography: CareGeography;
  geographies: CareGeography[];
  people: CareGeographyValue[];
  ages: { age: string; values: CareGeographyValue[] }[];
  listedCni: { ordered: CniPoint[]; estimated: CniPoint | null; estimatedText: string; covered: number | null };
  indicators: CareIndicator[];
  notes: string[];
  responsibility: string;
  snapshot: string;
}

/** How many, or the reason why it is not told. */
export type CareCount = Pick<FullValue, 'status' | 'reason' | 'reasonText'> & { count: number | null };

export interface CareFlowCell {
  careCenter: CareCenterName;
  count: CareCount;
}

export interface CareFlows {
  geography: CareGeography;
  period: string;
  population: CareValue | null;
  /** The catchment's people by the clinic that they are listed at. */
  residents: CareFlowCell[];
  /** The clinic's listed by the catchment that they live in. */
  catchments: CareFlowCell[];
  /** The clinic's listed by RegSO. */
  areas: { area: AreaRef; place: 'inside' | 'partly' | 'outside'; count: CareCount }[];
  hidden: number;
  notes: string[];
  snapshot: string;
}

/** How many of an area are listed at a clinic. */
export interface Listings {
  period: string;
  listings: (CareCount & { area: AreaRef; sex: string; age: string })[];
  snapshot: string;
}

/** Clinics in the order of need, with the number that they were ordered by. */
export interface CarePriorities {
  period: string;
  unit: string;
  /** "skattat från områden" where the listed are estimated. */
  stamp: string | null;
  priorities: { careCenter: CareCenterName; observedValue: number; interval: Interval | null }[];
  snapshot: string;
}
