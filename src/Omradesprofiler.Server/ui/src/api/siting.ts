import type { Geometry } from 'geojson';
import type { Job } from './responsibility';
import type { AreaRef } from './types';

export type SitingModel = 'pMedian' | 'maxCover' | 'setCover' | 'pCenter' | 'capacitated' | 'worstTenth';

/** One way to travel, and how its times are known. */
export interface TravelOption {
  id: string;
  name: string;
  kind: 'network' | 'file' | 'straightLine';
  /** Stands wherever its times do: "Bil (kortaste väg i ett vägnät)". */
  label: string;
  method: string;
  adopted: boolean;
  source: string | null;
  /** Times to drawn places and the land within some minutes can be worked out. */
  canDraw: boolean;
}

export interface TravelOptions {
  options: TravelOption[];
  adopted: string | null;
  edition: string | null;
}

/** A place where something may be put. */
export interface CandidateSite {
  code: string;
  name: string;
  kind: string | null;
  longitude: number;
  latitude: number;
  municipality: string | null;
  area: AreaRef | null;
}

export interface CandidateSites {
  candidateSites: CandidateSite[];
  kinds: { kind: string; count: number }[];
  total: number;
}

/** How far people have to go. Minutes are null where there is no way. */
export interface Measures {
  people: number;
  reached: number;
  meanMinutes: number | null;
  medianMinutes: number | null;
  p90Minutes: number | null;
  worstMinutes: number | null;
  secondMeanMinutes: number | null;
  within: { minutes: number; people: number; share: number }[];
}

/** A fifth of the people by CNI. */
export interface NeedGroup {
  group: number;
  name: string;
  people: number;
  cniFrom: number;
  cniTo: number;
}

export interface Accessibility {
  option: TravelOption;
  edition: string;
  within: AreaRef;
  periods: string[];
  careCenters: number;
  people: number;
  reached: number;
  unreachable: { people: number; areas: AreaRef[] };
  unknown?: { people: number; areas: AreaRef[]; text: string | null };
  today: Measures;
  groups: (NeedGroup & { today: Measures })[];
  gap: { text: string } | null;
  areas: { area: AreaRef; people: number; today: Measures }[];
  texts: string[];
  method: string;
  source: string;
}

/** Minutes from areas to clinics. */
export interface TravelTimes {
  times: { from: string; to: string; minutes: number | null }[];
}

export interface DrawnPlace {
  name: string;
  lon: number;
  lat: number;
}

/** What is asked for, as it is sent and kept. */
export interface SitingRequest {
  name?: string;
  by?: string;
  why?: string;
  demand?: {
    kind: 'people' | 'cniPeople' | 'indicator' | 'ageGroup';
    indicator?: string | null;
    age?: string | null;
    points?: 'squares' | 'deso' | null;
    within?: string[] | null;
  };
  option?: string | null;
  candidates?: { layers?: string[]; drawn?: DrawnPlace[]; required?: string[]; forbidden?: string[] };
  existing?: { careCenters?: 'keep' | 'closable' | 'ignore' };
  model?: SitingModel;
  sites?: number | null;
  radiusMinutes?: number | null;
  perGroup?: { by: 'municipality'; limit: number } | null;
  capacity?: number | null;
  curveTo?: number | null;
}

export interface SiteRef {
  code: string;
  name: string;
}

export interface Site extends SiteRef {
  kind: 'candidate' | 'careCenter' | 'drawn';
  siteKind: string | null;
  isNew: boolean;
  isRequired: boolean;
  isExisting: boolean;
  longitude: number;
  latitude: number;
  people: number;
  meanMinutes: number | null;
  worstMinutes: number | null;
  /** How far it lies from its road; null where times are not along roads. */
  snapMeters: number | null;
  marginal: { text: string } | null;
}

/** The part of an area's people that goes to one site. */
export interface Allocated {
  area: AreaRef;
  people: number;
  /** Null where nothing can be reached. */
  site: string | null;
  share: number;
  minutes: number | null;
  todayMinutes: number | null;
  longitude: number;
  latitude: number;
}

/** The best found with so many places; no objective where no so many places keep the rules. */
export interface CurvePoint {
  sites: number;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  meanMinutes: number | null;
  within: Measures['within'];
}

export interface SitingResult {
  model: SitingModel;
  modelText: string;
  preview: boolean;
  objective: number;
  objectiveUnit: string;
  objectiveText: string;
  bound: number;
  gap: number;
  proof: string;
  option: Pick<TravelOption, 'id' | 'name' | 'kind' | 'label' | 'method'>;
  edition: string;
  periods: string[];
  source: string;
  points: { text: string };
  demand: { text: string; total: number; people: number };
  sites: Site[];
  removed: SiteRef[];
  candidates: {
    allowed: number;
    total: number;
    notReached: (SiteRef & { text: string })[];
    farFromRoad: (SiteRef & { meters: number })[];
  };
  allocation: Allocated[];
  before: Measures;
  after: Measures;
  beforeText: string;
  /** The difference between those with the greatest and the least need. */
  needGap: { text: string } | null;
  groups: (NeedGroup & { before: Measures; after: Measures })[];
  unreachable: { people: number; text: string | null };
  /** People whose times nobody has: in no file. */
  unknown?: { people: number; text: string | null };
  curve: CurvePoint[];
  nearTies: { instead: string; insteadName: string; with: string; withName: string; change: number; text: string }[];
  today: { careCenters: number; change: number; bestChosen: SiteRef[]; text: string } | null;
  texts: string[];
  notes: string[];
}

export interface SitingSummary {
  model: SitingModel;
  sites: number;
  objectiveText: string | null;
  gap: number | null;
  meanMinutes: number | null;
}

export interface SitingVersion {
  version: number;
  at: string;
  by: string;
  why: string | null;
  stage: 'asked' | 'solved' | 'unsolved';
  stageText: string;
  summary: SitingSummary | null;
}

export interface Siting {
  id: number | null;
  name: string;
  version: SitingVersion | null;
  snapshotText: string | null;
  request: SitingRequest;
  job: Job | null;
  result: SitingResult | null;
  /** Why no placement keeps the rules. */
  refusal: { text: string } | null;
}

export interface SitingAnswer {
  siting: Siting;
}

export interface SitingRow {
  id: number;
  name: string;
  newest: SitingVersion;
  job: Job | null;
}

export interface SitingList {
  sitings: SitingRow[];
  total: number;
}

export interface ComparedSiting {
  id: number;
  name: string;
  model: SitingModel;
  gap: number;
  times: Measures;
}

export interface SitingComparison {
  a: ComparedSiting;
  b: ComparedSiting;
  sameQuestion: boolean;
  text: string;
  onlyInA: SiteRef[];
  onlyInB: SiteRef[];
  inBoth: SiteRef[];
  areas: { area: AreaRef; people: number; minutesA: number | null; minutesB: number | null }[];
}

/** The land within some minutes of a place, the largest first. */
export interface Isochrones {
  type: 'FeatureCollection';
  place: { snapMeters: number };
  features: { type: 'Feature'; geometry: Geometry; properties: { minutes: number } }[];
}
