import { number } from '../numbers';

export const formWords = {
  mend: (count: number) => (count === 1 ? 'One field needs correcting' : `${number(count)} fields need correcting`),
  noBy: 'Enter who is doing this: a name or a role.',
  noDecider: 'Enter who is deciding: a name or a role.',
  noName: 'Enter a name.',
  noWhy: 'Enter why.',
  noRegistry: 'Enter the registry number.',
  noMotive: 'Enter the motive.',
  dateHint: 'YYYY-MM-DD, for example 2026-03-31. Empty means today.',
  noDate: 'Enter the day of the decision as YYYY-MM-DD, for example 2026-03-31, or leave the field empty.',
  noBreakReason: 'Enter why the broken rules are accepted.',
  noSnapshot: 'Tick that you know the data are newer than the proposal, or solve the proposal again first.',
  noClinic: 'Choose at least one clinic.',
  nameTaken: (id: string) => `No. ${id} already has that name. Enter one that tells them apart.`,
} as const;
