/** What every job's frame says. */
export const frameWords = {
  showResult: 'Visa resultatet',
  hideResult: 'Dölj resultatet',
  table: 'Tabell',
} as const;
