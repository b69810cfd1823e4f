import type { CareValue } from './care';
import type { AreaRef } from './types';

export type Stage = 'asked' | 'preview' | 'solved' | 'edited' | 'unsolved';

export interface Job {
  id: number;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** The share that is done, 0–1. */
  progress: number;
  step: string | null;
  cancelAsked: boolean;
  problem: string | null;
}

export interface Summary {
  areas: number;
  careCenters: number;
  people: number;
  objective: number | null;
  gap: number | null;
  meanMeters: number | null;
  movedPeople: number | null;
  brokenRules: number;
}

export interface Version {
  version: number;
  at: string;
  by: string;
  why: string | null;
  stage: Stage;
  stageText: string;
  basedOn: number | null;
  summary: Summary | null;
}

export interface ProposalRow {
  id: number;
  name: string;
  newest: Version;
  madeOn: string;
  isCurrent: boolean;
  job: Job | null;
  decision: number | null;
}

export interface ProposalList {
  responsibilities: ProposalRow[];
  total: number;
  law: string;
}

export interface ClinicRef {
  code: string;
  name: string;
}

/** What a clinic has, in the unit of its limits. */
export interface Balance {
  careCenter: ClinicRef;
  areas: number;
  people: number;
  load: number;
  lower: number;
  upper: number;
  use: number;
}

/** One area's clinic, why, and the next best. */
export interface Assigned {
  area: AreaRef;
  careCenter: string;
  people: number;
  weight: number;
  load: number;
  meters: number;
  nearest: string | null;
  nearestMeters: number;
  runnerUp: string | null;
  runnerUpCost: number;
  runnerUpFeasible: boolean;
  /** Whether the runner-up is for the whole RegSO. */
  runnerUpFor: 'regso' | null;
  /** What a metre counts for what the runner-up is for. */
  runnerUpWeight: number;
  today: string | null;
  reason: string;
  text: string;
}

export interface Broken {
  kind: string;
  careCenter: string | null;
  areas: string[];
  amount: number;
  text: string;
}

export interface Assignment {
  objective: number;
  unit: string;
  lowerBound: number;
  boundScope: string;
  /** How far the objective may be above the best possible, 0–1. */
  gap: number | null;
  /** Why there is no gap. */
  gapText: string | null;
  gapWithoutContiguity: number;
  meanMeters: number;
  p90Meters: number;
  worstMeters: number;
  worstArea: AreaRef | null;
  movedPeople: number;
  movedAreas: number;
  preview: boolean;
  balance: Balance[];
  areas: Assigned[];
  breaks: Broken[];
  enclaves: { careCenter: string; areas: string[] }[];
  movedByHand: string[];
}

export interface Decision {
  id: number;
  version: number;
  date: string;
  by: string;
  registryNumber: string;
  motive: string;
  acceptedBreaks: string | null;
  madeOn: string;
}

/** What was asked for, as it is sent and kept. */
export interface ProposalRequest {
  name?: string;
  by?: string;
  level?: 'deso' | 'regso';
  edition?: string;
  careCenters?: string[];
  weight?: { by: 'people' | 'cni' | 'index' };
  capacity?: { basis?: 'people' | 'cniHeads'; rule: string; factor?: number; lowerShare?: number };
  contiguous?: boolean;
  keepWithinMunicipality?: boolean;
  keepRegsoWhole?: boolean;
  minimumPeople?: number;
  stayClose?: { geography: string; priceMeters: number };
}

export interface Infeasibility {
  isProven: boolean;
  clashes: { areas: string[]; text: string }[];
  relaxations: { text: string }[];
}

export interface Proposal {
  id: number;
  name: string;
  version: Version;
  versions: Version[];
  /** Why it can not be approved; null where it can. */
  hindrance: string | null;
  isCurrent: boolean;
  snapshotText: string | null;
  request: ProposalRequest;
  job: Job | null;
  decisions: Decision[];
  result: Assignment | null;
  infeasibility: Infeasibility | null;
  careCenters: ClinicRef[];
  periods: string[];
  notes: string[];
  source: string;
}

export interface ProposalAnswer {
  responsibility: Proposal;
  law: string;
}

/** What moving areas by hand does. */
export interface MovesAnswer {
  objectiveChange: number;
  unit: string;
  meanMeters: number;
  meanMetersBefore: number;
  made: Broken[];
  mended: Broken[];
  responsibility: Proposal | null;
}

export interface ComparedProposal {
  id: number;
  name: string;
  version: number;
  objective: number;
  gap: number | null;
  meanMeters: number;
  p90Meters: number;
  worstMeters: number;
  movedPeople: number;
  balance: Balance[];
}

export interface Comparison {
  a: ComparedProposal;
  b: ComparedProposal;
  sameProblem: boolean;
  text: string;
  areas: { area: AreaRef; people: number; careCenterA: string; careCenterB: string }[];
  people: number;
}

/** What the residents of a proposal's territories are like, by released numbers alone. */
export interface ProposalProfile {
  careCenters: { careCenter: ClinicRef; indicators: { indicator: string; value: CareValue }[] }[];
  /** What is to be said of own data. */
  ownData: string;
}
