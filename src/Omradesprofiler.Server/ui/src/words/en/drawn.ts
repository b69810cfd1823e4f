import type { Same } from '../language';
import { number } from '../numbers';
import type * as sv from '../sv/drawn';

/** An area drawn by hand, or put together of whole ones. */
export const drawnWords: Same<typeof sv.drawnWords> = {
  title: 'My area',
  titleOf: (people: string | null, year: string | null, isEstimate: boolean) =>
    people
      ? `My area: ${isEstimate ? 'about ' : ''}${people} residents${year ? ` ${year}` : ''}`
      : 'My area',
  lead: 'Draw an area on the map, or choose whole areas, and see who live there.',
  finding: (parts: number, some: number) =>
    some === 0
      ? `${number(parts)} whole DeSO together.`
      : `${number(parts)} DeSO, ${number(some)} of them in part: the values are estimates.`,
  way: 'How the area is chosen',
  ways: { shape: 'Draw', areas: 'Whole areas' },
  draw: 'Put corners on the map',
  stop: 'Stop putting corners',
  drawing:
    'Click the map for each corner. By keyboard: move the map with the arrows and press Enter for its middle. Esc ' +
    'stops.',
  corners: 'Corners',
  corner: (i: number) => `Corner ${number(i)}`,
  cornerHint: 'latitude, longitude or SWEREF 99 TM',
  addCorner: 'Add corner',
  wrong: 'Write two numbers: latitude and longitude (59.86 17.64), or SWEREF 99 TM in metres.',
  remove: (name: string) => `Remove ${name.toLowerCase()}`,
  clear: 'Start over',
  few: (left: number) =>
    left === 1
      ? 'One more corner, and the area is computed.'
      : `${number(left)} more corners, and the area is computed.`,
  choosing: 'Click areas on the map, or search for them. Another click removes.',
  chosen: (count: number) => (count === 1 ? '1 area chosen' : `${number(count)} areas chosen`),
  empty: 'No area yet',
  emptyAdvice: 'Put at least three corners, or choose whole areas.',
  withoutMap:
    'The browser lacks WebGL 2, which the map needs. Write the corners as coordinates among the choices, or ' +
    'change to “Whole areas” and search for them.',
  counting: 'Computing the area …',
  refused: 'The area cannot be shown',
  failed: 'The profile of the area could not be fetched',
  panel: 'Profile of the area',
  hide: 'Close the profile of the area',
  show: 'Show the profile',
  about: (people: number) => `about ${number(people)}`,
  peopleIn: (year: string | null) => (year ? `Residents ${year}` : 'Residents'),
  peopleUnknown: 'unknown',
  ground: 'Ground',
  squareKilometers: (size: number) => `${number(size, size < 10 ? 1 : 0)} km²`,
  made: 'Made of',
  sure: 'How sure is it?',
  estimate: 'Estimate',
  sum: 'Sum of whole areas',
  indicator: 'Indicator',
  value: 'Value',
  compared: (name: string) => name,
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  noDifference: 'no certain difference',
  notJudged: 'not tested',
  at: (result: string, confidence: string) => `${result} (${confidence})`,
  level: (limits: string, confidence: string) => `${limits} (${confidence})`,
  sourceNumber: (at: number) => `source ${number(at)}`,
  sources: 'Sources',
  uncertain: 'uncertain: few people',
  parts: 'Parts',
  part: 'Area',
  share: 'Share',
  partPeople: 'Residents in the part',
  method: 'Divided by',
  legend: 'How much of it is in',
  classes: ['less than half', 'half or more', 'whole'],
  tip: (share: number) => `${number(share * 100)} % is in`,
  outside: 'Outside the area',
  source: 'Own work on released values per DeSO, weighted by the share of residents.',
  indicators: 'Values',
  print: 'Print',
};
