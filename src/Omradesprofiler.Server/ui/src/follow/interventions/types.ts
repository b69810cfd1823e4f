import type { Schemas } from '../../api/schemas';

export type Intervention = Schemas['InterventionResponse'];
export type FollowUp = Schemas['FollowUpResponse'];
export type Controls = Schemas['ControlsAnswer'];

export const letterOf = (index: number) => String.fromCharCode(65 + (index % 26));
