import { number } from '../numbers';

/** What is said of targets and of how far they have come. */
export const targetWords = {
  choose: 'Which target?',
  level: 'Where? Division',
  period: 'When?',
  latest: (period: string) => `${period} (latest)`,
  none: 'There are no targets here yet',
  noneAdvice:
    'Targets are written in a table (what, how much, by which year) that the recipe names under “targets”. ' +
    'Load it into the workspace to see where the targets are reached.',
  failed: 'The targets could not be fetched',
  areaFailed: 'The targets of the area could not be fetched',
  states: {
    reached: 'Reached',
    notReached: 'Not reached',
    notTold: 'Cannot be told',
    noValue: 'No data',
  },
  shades: {
    reached: 'Reached',
    reachedWeakly: 'Reached, but only at 95%',
    notReached: 'Not reached',
    notReachedWeakly: 'Not reached, but only at 95%',
    notTold: 'Cannot be told',
  },
  suppressed: 'Suppressed for confidentiality',
  legend: 'Has the area reached the target?',
  legendHelp:
    'The number is the count of areas. Hatched: holds at 95% but not at 99.8%, and can be chance when many are ' +
    'tested. Press a row to bring it out.',
  wholeIs: (name: string, state: 'reached' | 'notReached' | 'notTold' | 'noValue', period: string) =>
    ({
      reached: `${name} as a whole has reached the target in ${period} (95 % certainty).`,
      notReached: `${name} as a whole has not reached the target in ${period} (95 % certainty).`,
      notTold: `Whether ${name} as a whole has reached the target in ${period} cannot be told.`,
      noValue: '',
    })[state],
  areasAre: (notReached: string, reached: string, notTold: string, all: string) =>
    `Of ${all} areas ${notReached} have not reached it, ${reached} have, and for ${notTold} it cannot be told.`,
  byChance: (mistakes: string, strictly: number) =>
    `So many are tested that chance may have given about ${mistakes} of the answers; at 99.8% ` +
    `${strictly === 0 ? 'none' : number(strictly)} of them hold.`,
  byValueAlone: 'The uncertainty is not known: the values alone decide.',
  title: (title: string, period: string, perLevel: string, place: string) =>
    `${title}: ${period} ${perLevel}, ${place}`,
  eyebrow: 'Target',
  owner: 'Responsible',
  document: 'Decided in',
  wholeTitle: (name: string) => `${name} as a whole`,
  localTitle: 'Each area by itself',
  overTime: 'Year by year',
  overTimeHelp: 'The share of the areas in each state. The states at 95%. A line: the division changed.',
  beyond: 'Value on the wrong side',
  targetLine: (text: string) => `target ${text}`,
  state: 'State',
  difference: 'From the target',
  distance: 'More or fewer needed',
  distanceText: (count: string, limits: string, counted: string) => `${count}${limits && ` (${limits})`} ${counted}`,
  forecastTo: (year: number) => `Expected ${year}`,
  uncertain: 'Uncertain value: few people',
  strictHolds: 'The state holds at 99.8% confidence too.',
  strictFails: 'At 99.8% confidence the state cannot be told.',
  byValue: 'The uncertainty is not known; the value alone decides.',
  allTargets: 'All targets of the area',
  hasTarget: 'has a target',
  lacking: 'No target is loaded. Targets are added under “targets” in the recipe.',
  lower: 'should fall',
  higher: 'should rise',
  framework: (title: string, all: number, have: number) =>
    `${title}: ${number(have)} of ${number(all)} measures have a target here`,
  rule: 'How the state is decided',
  trendAlt: (title: string, first: string, last: string, text: string) =>
    `${title}. ${first} to ${last}. ${text}`,
  countsAlt: (parts: string[]) => parts.join(', '),
} as const;
