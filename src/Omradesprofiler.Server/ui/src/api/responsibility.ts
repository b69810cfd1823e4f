import type { Schemas } from './schemas';

export type Job = Schemas['JobResponse'];
export type ProposalRow = Schemas['ScenarioListRow'];
export type ProposalList = Schemas['ScenarioList'];

/** What a clinic has, in the unit of its limits. */
export type Balance = Schemas['BalanceRow'];
/** One area's clinic, why, and the next best. */
export type Assigned = Schemas['AssignmentRow'];
export type Assignment = Schemas['AssignmentResponse'];

/** What was asked for, as it is sent and kept: JSON of any form in the document. */
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

/** Why no assignment keeps the rules: JSON of any form in the document, as the journal has it. */
interface Infeasibility {
  isProven: boolean;
  clashes: { areas: string[]; text: string }[];
  relaxations: { text: string }[];
}

export type Proposal = Omit<Schemas['ScenarioResponse'], 'request' | 'infeasibility'> & {
  request: ProposalRequest;
  infeasibility: Infeasibility | null;
};

export type ProposalAnswer = Omit<Schemas['ScenarioAnswer'], 'responsibility'> & { responsibility: Proposal };

/** What moving areas by hand does. */
export type MovesAnswer = Omit<Schemas['MovesAnswer'], 'responsibility'> & { responsibility: Proposal | null };

export type ComparedProposal = Schemas['ComparedScenario'];
export type Comparison = Schemas['ScenarioComparison'];
/** What the residents of a proposal's territories are like, by released numbers alone. */
export type ProposalProfile = Schemas['DraftProfileList'];
