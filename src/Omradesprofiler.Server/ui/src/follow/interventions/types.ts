import type { Schemas } from '../../api/schemas';

export type Intervention = Schemas['InterventionResponse'];
export type FollowUp = Schemas['FollowUpResponse'];

/** How unlike the areas are in one respect, before and after the controls were chosen. */
export interface CovariateBalance {
  name: string;
  treated: number;
  possibleControls: number;
  controls: number;
  differenceBefore: number;
  differenceAfter: number;
}

export type Controls = Omit<Schemas['ControlsAnswer'], 'balance'> & { balance: CovariateBalance[] };

export const letterOf = (index: number) => String.fromCharCode(65 + (index % 26));
