import type { Level, MissingReason, Polarity, Value } from '../../api/types';

export const words = {
  product: 'Områdesprofiler',
  fictional: 'Made-up example',
  choices: 'Choices',
  choose: 'Choose indicator and area',
  indicator: 'What do you want to see?',
  level: 'Where? Division',
  within: 'Only within',
  everywhere: 'The whole area',
  period: 'When?',
  sex: 'Sex',
  age: 'Age',
  search: 'Search for an area',
  searchHint: 'Name or code, for example Fålhagen or 0380C1010',
  searchNone: 'No area has that name or code.',
  searching: 'Searching …',
  legend: 'Legend',
  missing: 'No data',
  suppressed: 'Suppressed to protect individuals',
  uncertain: 'Uncertain value: few people',
  uncertainShort: 'uncertain',
  showTable: 'Show as a table',
  hideTable: 'Close the table',
  csv: 'Download CSV',
  more: 'About the indicator',
  closeProfile: 'Close the profile',
  profile: 'Area profile',
  onMap: 'On the map',
  showOnMap: 'Show on the map',
  shownOnMap: 'Shown on the map',
  map: 'Map. The areas are also in the table and in the search.',
  wholeMap: 'Show the whole map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  loading: 'Loading …',
  loadingMap: 'Drawing the map …',
  retry: 'Try again',
  area: 'Area',
  municipality: 'Municipality',
  value: 'Value',
  rank: 'Rank',
  interval: 'Uncertainty',
  interval95: '95% CI',
  plainInterval: 'Interval',
  strictInterval: 'Stricter',
  conservativeInterval: 'Widest, however the groups overlap',
  intervalMethod: 'How the interval is calculated',
  uncertaintySource: 'Uncertainty',
  comparedWith: 'Comparisons',
  overTime: 'Over time.',
  year: 'Year',
  seriesTable: 'The series in figures',
  converted: 'converted',
  convertedPoints: 'Hollow points are converted from another division.',
  remark: 'Remark',
  noRows: 'No areas in the selection.',
  larger: 'Larger panel',
  smaller: 'Smaller panel',
  panel: 'Choices, legend and profile',
  noWebGl: 'The map cannot be drawn here',
  noWebGlWhy: 'The browser lacks WebGL 2, which the map needs. All data are in the table.',
  noWebGlYet: 'The browser lacks WebGL 2, which the map needs. What you choose is shown in text and in a table.',
  mapBroken: 'The map could not be shown',
  mapBrokenAdvice: 'Reload the page. The data are in the table meanwhile.',
  emptySnapshot: 'There are no indicators here yet',
  emptySnapshotAdvice: 'Import a data package into the workspace and reload the page.',
  whatItIs: 'What it is',
  method: 'Method',
  limits: 'What it does not say',
  breaks: 'Breaks in the series',
  unit: 'Unit',
  division: 'Division',
} as const;

export const compareWords = {
  label: 'Compare with',
  none: 'No comparison',
  around: 'The area lies in',
  others: 'Other areas',
  earlier: 'The same area earlier',
  similar: 'Similar areas',
  similarList: 'most similar areas and their distance',
  area: 'Area',
  distanceShort: 'Distance',
  distance: 'A distance of 1 is one standard deviation in one feature. Less is more similar. Features compared:',
} as const;

export const spineWords = {
  indicator: 'Indicator',
  left: 'worse',
  right: 'better',
  better: 'better',
  worse: 'worse',
  same: 'no certain difference',
  open: 'no judgement',
  interval: '95% CI',
  county: "the county's",
  country: "Sweden's",
  spread: (whose: string, areas: string) => `${whose} ${areas}; darker: the middle half`,
} as const;

export const showWords = {
  label: 'Show',
  values: 'Values',
  clusters: 'Clusters',
  priority: 'Prioritise',
  statistic: 'Measure of clustering',
  onlyValues: 'The map shows the values',
} as const;

export const statisticWords = { localMoran: 'Local Moran', getisOrd: 'Getis–Ord G*' } as const;

export const clusterWords = {
  highHigh: 'High among high',
  highLow: 'High among low',
  lowHigh: 'Low among high',
  lowLow: 'Low among low',
  hot: 'High values gathered',
  cold: 'Low values gathered',
  none: 'No cluster',
  few: 'Too few neighbours',
} as const;

export const clusterHelp = {
  localMoran:
    'Each area is compared with its neighbours. Coloured areas resemble or differ from their neighbours more than ' +
    'chance usually gives. It does not say why. The figure is the number of areas.',
  getisOrd:
    'Each area is added up with its neighbours. Coloured ones are where high or low values gather more than chance ' +
    'usually gives. It does not say why. The figure is the number of areas.',
} as const;

export const problemWords = {
  offline: 'The server does not answer',
  offlineAdvice: 'Check the network and try again.',
  unknown: 'Something went wrong',
  snapshot: 'The page could not load its data',
  values: 'The values could not be loaded',
  search: 'The search failed',
  profile: 'The profile could not be loaded',
} as const;

interface LevelWords {
  one: string;
  per: string;
  many: string;
  onLevel: string;
}

export const levelWords: Record<Level, LevelWords> = {
  deso: { one: 'DeSO', per: 'by DeSO', many: 'DeSO areas', onLevel: 'DeSO' },
  regso: { one: 'RegSO', per: 'by RegSO', many: 'RegSO areas', onLevel: 'RegSO' },
  municipality: { one: 'Municipality', per: 'by municipality', many: 'municipalities', onLevel: 'municipality' },
  county: { one: 'County', per: 'by county', many: 'counties', onLevel: 'county' },
  country: { one: 'Sweden', per: 'for Sweden', many: 'Sweden', onLevel: 'country' },
};

const reasons: Record<MissingReason, string> = {
  'not-collected': 'No data',
  'not-applicable': 'Not applicable',
  'outside-validity': "Outside the division's validity",
  'source-suppressed': 'Suppressed at the source to protect individuals',
  'own-suppressed': 'Suppressed to protect individuals',
  withdrawn: 'The value has been withdrawn',
  'method-refused': 'Cannot be calculated',
};

/** Why there is no number. The server's own text is in Swedish, so that the reason is told by its kind. */
export function statusText(value: Pick<Value, 'status' | 'reason'> & { reasonText?: string | null }): string {
  if (value.reason) return reasons[value.reason];
  return value.status === 'suppressed' ? words.suppressed : words.missing;
}

export const basisWords: Record<string, string> = {
  aggregated: 'Summed from smaller areas, sexes or ages',
  converted: 'Converted from another division',
  estimated: 'Estimated value',
};

export const directionWords: Record<Polarity, string> = {
  higherIsWorse: 'Darker colour: higher value, greater need',
  higherIsBetter: 'Darker colour: lower value, greater need',
  none: 'Darker colour: higher value',
};

export const divergingWords: Record<Polarity, [below: string, above: string]> = {
  higherIsWorse: ['purple: lower, better off', 'orange: higher, greater need'],
  higherIsBetter: ['orange: lower, greater need', 'purple: higher, better off'],
  none: ['brown: lower', 'teal: higher'],
};

export function sexText(sex: string): string {
  return { all: 'All', women: 'Women', men: 'Men' }[sex] ?? sex;
}

export function ageText(age: string): string {
  if (age === 'all') return 'All ages';
  const [from, to] = age.split('-');
  return to ? `aged ${from}–${to}` : `aged ${from} and over`;
}
