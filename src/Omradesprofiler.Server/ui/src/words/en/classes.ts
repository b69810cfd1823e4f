import type { Method } from '../../classes/classing';

export const methodWords: Record<Method, string> = {
  around: 'Natural breaks around the reference',
  jenks: 'Natural breaks',
  quantiles: 'Quantiles: equal numbers of areas',
  equal: 'Equal intervals',
  deviations: 'Standard deviations from the mean',
  given: 'Limits of your own',
};

export const methodSentence: Record<Method, (classes: number) => string> = {
  around: () => 'Natural breaks, equally far to both sides',
  jenks: classes => `Natural breaks, ${classes} classes`,
  quantiles: classes => `Quantiles, ${classes} classes with about as many areas in each`,
  equal: classes => `${classes} classes of equal width`,
  deviations: () => 'Limits at the mean and at whole standard deviations from it',
  given: classes => `Limits of your own, ${classes} classes`,
};

export const classWords = {
  label: 'Classes',
  method: 'Division into classes',
  count: 'Number of classes',
  usualCount: 'As suits',
  limits: 'Limits of your own',
  limitsHint: 'Ascending, with blanks between: 0,8 1 1,25',
  division: 'Classification',
  all: 'all values',
  atMost: (to: string) => `at most ${to}`,
  over: (from: string) => `over ${from}`,
  range: (from: string, to: string) => `over ${from} up to ${to}`,
  fewValues: (distinct: number, wanted: number) =>
    `There are only ${distinct} different values, so there cannot be ${wanted} classes.`,
  ties: (found: number, wanted: number) =>
    `Many areas have the same value and cannot be parted: ${found} classes instead of ${wanted}.`,
  aroundCount: (found: number, wanted: number) =>
    `Equally far to both sides gives ${found} classes; ${wanted} would move the reference from the middle.`,
  noNumber: 'The limits are not numbers. Natural breaks are shown meanwhile.',
  noLimits: 'Write at least one limit. Natural breaks are shown meanwhile.',
  tooMany: 'At most eight limits (nine classes) can be told apart on the map. Natural breaks are shown meanwhile.',
  notAscending: 'The limits must ascend. Natural breaks are shown meanwhile.',
  countFollows: 'The number of classes follows from the values.',
  fixed: 'The class limits are the same for all years, so that colours can be compared.',
  shared: 'The class limits are the same on both maps, so that colours can be compared.',
} as const;

export const filterWords = {
  categories: 'The number to the right is the number of areas.',
  bars: 'The bars show the number of areas.',
  selection: (areas: string, of: string) => `Chosen classes: ${areas} of ${of} areas`,
  people: (people: string, of: string) => `${people} of ${of} inhabitants`,
  all: 'Show all classes',
  peopleRow: (period: string) => `Inhabitants ${period}, thousands`,
  peopleRowOnes: (period: string) => `Inhabitants ${period}`,
  peopleOf: (period: string) => `Inhabitants are those of ${period}.`,
  persons: (count: string) => `${count} inhabitants`,
  onlyThese: (parts: string) => `Only: ${parts}.`,
  listFollows: (shown: string, all: string) => `Chosen in the legend: ${shown} of the list’s ${all} areas.`,
  hint: 'Choose one or more classes to see only their areas.',
  among: (state: string) => `Of these: ${state[0]!.toLowerCase()}${state.slice(1)}`,
} as const;
