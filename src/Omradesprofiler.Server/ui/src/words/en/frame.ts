/** What every job's frame says. */
export const frameWords = {
  showResult: 'Show the result',
  hideResult: 'Hide the result',
  table: 'Table',
} as const;
