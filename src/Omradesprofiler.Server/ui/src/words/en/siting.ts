import type { SitingModel } from '../../api/siting';
import { percentAtMost } from '../distances';
import { number } from '../numbers';

/** "1 site", "3 sites" */
export const placeCount = (count: number) => `${number(count)} ${count === 1 ? 'site' : 'sites'}`;

export const siteWords = {
  tabs: 'Place',
  today: 'Today',
  place: 'New sites',
  saved: 'Saved',
  noTravel: 'There are no travel times here yet',
  noTravelAdvice:
    'Import a road network or a file of travel times into the workspace. How far it is to care, and where new sites ' +
    'do most good, is then shown.',
  failed: 'The travel times could not be loaded',
  option: 'How do people travel?',
  adopted: 'Also used for “nearest” in the rest of the program.',
  nearest: 'Minutes to the nearest primary care centre',
  noWay: 'Cannot be reached by road',
  noTime: 'Cannot be reached',
  figures: 'How far it is',
  share: (minutes: number) => `Within ${number(minutes)} min`,
  mean: 'On average',
  median: 'Half have at most',
  secondShort: 'To the second nearest',
  nearestClinics: 'Nearest primary care centres',
  closeArea: 'Close the area',
  timesFailed: 'The travel times could not be loaded',
  p90: 'Nine in ten have at most',
  worst: 'Farthest',
  second: 'To the second nearest, on average',
  before: 'Before',
  after: 'After',
  measure: 'Measure',
  byNeed: 'By care need',
  byNeedHelp: "The residents in five equal groups by the area's CNI.",
  byNeedBefore: 'The ring and the small figures are before.',
  group: 'Group',
  people: 'Residents',
  municipalities: 'By municipality',
  municipality: 'Municipality',
  area: 'Area',
  unreachable: 'Cannot be reached',
  method: 'How it is calculated',
  noChance: 'No random uncertainty is calculated: travel times are computed, not a sample',
  what: 'What is best?',
  sites: 'Number of new sites',
  sitesInAll: 'Number of sites in all',
  radius: 'Within how many minutes?',
  where: 'Where?',
  whom: 'Who should be reached?',
  everyone: 'Everyone',
  peopleAlike: 'All residents alike',
  byCni: 'Residents, those with greater care need weigh more (CNI)',
  ages: 'An age group',
  counts: 'Other counts',
  existing: "Today's primary care centres",
  keep: 'Are kept',
  closable: 'May be closed',
  ignore: 'Are not counted',
  perMunicipality: 'At most one new site in each municipality',
  capacity: 'Room for at most',
  layers: 'Choose among',
  layerCandidates: 'Candidate sites',
  layerBoth: "Candidate sites and today's primary care centres",
  layerDrawn: 'Only my own sites',
  candidates: 'Candidate sites',
  kind: 'Kind',
  everyKind: 'All kinds',
  everyMunicipality: 'All municipalities',
  noCandidates: 'No sites with those choices.',
  allowed: 'May be chosen',
  required: 'Must be included',
  forbidden: 'May not be chosen',
  rule: (name: string) => `Rule for ${name}`,
  own: 'Own sites',
  noOwn: 'The travel times come from a file and cannot be calculated to own sites.',
  point: 'Point on the map',
  pointing:
    'Press on the map where the site should be. With the keyboard: move the map with the arrow keys, Enter puts the ' +
    'site in the middle, Esc cancels.',
  stopPointing: 'Stop pointing',
  placeName: 'Name of the site',
  usualPlace: (index: number) => `Site ${index}`,
  coordinates: 'Coordinates',
  coordinatesHint: '60.6 15.1 or SWEREF 99 TM',
  coordinatesWrong: 'Write latitude and longitude, for example 60.606 15.635, or N and E in SWEREF 99 TM.',
  add: 'Add',
  remove: (name: string) => `Remove ${name}`,
  preview: 'Preview',
  previewNote: 'Calculated in an instant. “Calculate in full” proves how good it is and shows what more sites give.',
  lastShown: 'What is shown answers the question before.',
  notAnswered: 'It cannot be answered',
  tooLarge: 'Too large a question to preview',
  tooLargeNote: '“Calculate in full” searches for the sites as a job.',
  save: 'Calculate in full and save',
  name: 'Name',
  by: 'Who does it?',
  byHint: 'Name or role',
  whyHint: 'What will it be used for?',
  whyFree: 'Why? (optional)',
  willBeSaved: 'The answer is saved under “Saved”, where you can open it again, compare it and print it.',
  savedAs: (id: string) => `Saved as no. ${id} among`,
  runAgain: 'Press “Change and calculate again” to run it again.',
  tick: (name: string) => `Compare ${name}`,
  ticked: (count: number) => ['Tick two to compare.', 'Tick one more.', 'Two are ticked.'][count] ?? '',
  compareTwo: 'Compare the two',
  comparison: 'Comparison of two placements',
  besideFigures: 'A and B in figures',
  besideNumbers: (a: number, b: number) => `A is no. ${a} · B is no. ${b}`,
  comparedTitle: (a: string, b: string) => `A: ${a} compared with B: ${b}`,
  alone: (name: string) => `A alone: ${name}`,
  legendComparedHelp:
    'The number of residents is on the right. Purple: shorter way in B. Orange: longer way in B. Light: the same, to ' +
    'within a minute.',
  solve: 'Calculate in full',
  sending: 'Sending …',
  usualName: (model: string, sites: number | null) => (sites === null ? model : `${placeCount(sites)}: ${model}`),
  proof: 'How good is it?',
  chosenSites: 'Chosen sites',
  keptSites: "Today's primary care centres that remain",
  removedSites: 'Are closed',
  closeSite: 'Close the site',
  reachHelp: 'The blue lines on the map show how far one gets in 5, 10 and 20 minutes.',
  noReach: 'The travel times come from a file and do not say how far one gets on the road.',
  curve: 'What does one more site give?',
  curveHelp: 'The line is what was found. The thin line is proven: no more than this is possible.',
  curveProven: 'All values are proven to be the best possible.',
  curveTable: 'The curve in figures',
  curveSites: 'Sites',
  curveBound: 'At best possible',
  toRoad: (meters: number) => `${number(meters)} m to the road`,
  nearTies: 'Almost as good',
  nearTiesHelp: 'Swap one site for another and it becomes this much worse.',
  noNearTies: 'No swap of a single site comes near.',
  bestSites: 'The sites of the best placement',
  todayBest: "Today's primary care centres against the best placement",
  notReached: 'Sites left out: no travel time',
  farFromRoad: 'Sites far from their road',
  unknown: 'Travel time missing',
  refused: 'The rules cannot all be kept',
  change: 'Change and calculate again',
  back: 'All saved',
  list: 'Saved placements',
  none: 'None saved yet. Go to “New sites” and calculate one in full.',
  listFailed: 'The saved ones could not be loaded',
  compare: 'Compare with',
  compareNone: 'No other',
  onlyHere: 'Only in',
  inBoth: 'In both',
  differing: 'Areas with different travel times',
  beforeAfter: 'Minutes before and after, by area',
  map: 'The map shows',
  mapAfter: 'After',
  mapBefore: 'Before',
  mapChange: 'Difference',
  gained: 'Reached now, not reached before',
  lost: 'No longer reached',
  gainedInB: 'Reached in B, not in A',
  lostInB: 'Reached in A, not in B',
  mapWho: 'Who goes where',
  link: 'Copy link',
  linkCopied: 'The link is copied',
  linkToCopy: 'Copy the link',
  geojson: 'Download GeoJSON',
  legendTime: 'Minutes to the nearest',
  legendChange: 'Difference in minutes, after against before',
  legendCompared: 'Difference in minutes, B against A',
  legendBoth: 'Site in A, in B or in both',
  legendChosen: 'Chosen site, numbered',
  legendCandidate: 'Site that can be chosen',
  legendRequired: 'Must be included (+), may not be chosen (×)',
  legendClinic: 'Primary care centre today',
  legendLines: 'From the middle of the area to its site',
  legendHelp:
    'The number of residents is to the right. The colour is the area’s mean travel time; before and after have the ' +
    'same limits.',
  legendWho: 'The colour tells neighbours apart and says nothing else. Dashed: the area is shared by several sites.',
  version: 'version',
} as const;

export const modelTexts: Record<SitingModel, string> = {
  pMedian: 'Shortest travel time on average',
  maxCover: 'Most people within a number of minutes',
  pCenter: 'Shortest possible longest journey',
  worstTenth: 'Shortest for the tenth with the longest way',
  setCover: 'As few sites as possible so that all are reached',
  capacitated: 'Shortest travel time, with a ceiling for each site',
};

export function classText(from: number | null, to: number | null): string {
  if (from === null) return `under ${number(to!)} min`;
  return to === null ? `${number(from)} min or more` : `${number(from)}–${number(to)} min`;
}

export function changeText(from: number | null, to: number | null): string {
  if (from === null) return `at least ${number(-to!)} min shorter`;
  if (to === null) return `at least ${number(from)} min longer`;
  if (from < 0 && to > 0) return 'less than a minute';
  return from < 0 ? `${number(-to)}–${number(-from)} min shorter` : `${number(from)}–${number(to)} min longer`;
}

export const demandAge = (age: string) => `Residents, ${age}`;

/** "at most 1.3% from the best possible"; the best only where nothing at all is left between. */
export const provenText = (gap: number) =>
  gap > 0 ? `at most ${percentAtMost(gap)} from the best possible` : 'the best possible';

export const comparedWords = { goal: 'Goal', proven: 'Proven' };

export const limitText = (limit: number) =>
  limit === 1 ? siteWords.perMunicipality : `At most ${number(limit)} new sites in each municipality`;

export const requestWords = {
  points: { squares: 'Populated squares', deso: 'Population centres of the areas' },
  minutes: (minutes: number) => `${number(minutes)} minutes`,
  onlyIn: (areas: string) => `Only in ${areas}`,
  curve: (places: string) => `The curve goes to ${places}`,
  required: (count: number) => `${number(count)} must be included`,
  forbidden: (count: number) => `${number(count)} may not be chosen`,
  own: (count: number) => `${number(count)} ${count === 1 ? 'own site' : 'own sites'}`,
};

/** "Sites to choose among: 87 candidate sites, 1 own" */
export const placesWords = {
  candidates: (count: number) =>
    `Sites to choose among: ${number(count)} ${count === 1 ? 'candidate site' : 'candidate sites'}`,
  own: (count: number) => `${number(count)} own`,
  ruled: (count: number) => `${number(count)} with a rule`,
};
