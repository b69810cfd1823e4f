import type { Assigned, Assignment, Job, MovesAnswer, Proposal, ProposalRequest } from '../../api/responsibility';
import { distance, isBest, percentAtMost } from '../distances';
import { number, percentText } from '../numbers';
import { countText, shortName } from '../sentences';

export const shareWords = {
  intro:
    'Each area gets a primary care centre that answers for those who live there. The program seeks the division with ' +
    'the shortest ways within the rules you choose, and says how far it can be from the best possible.',
  make: 'New proposal',
  back: 'All proposals',
  proposals: 'Proposals',
  none: 'No proposals yet.',
  title: 'Geographic responsibility',
  listFailed: 'The proposals could not be loaded',
  oneFailed: 'The proposal could not be loaded',
  notMade: 'The proposal could not be calculated',
  name: 'Name of the proposal',
  usualName: 'Proposal for geographic responsibility',
  by: 'Who makes it?',
  byHint: 'Name or role',
  which: 'Which primary care centres?',
  all: 'All open primary care centres with a location',
  some: (count: number, all: number) => `${number(count)} of ${number(all)} primary care centres`,
  level: 'Which areas are divided?',
  capacity: 'How much does each one take?',
  stated: 'As many as they themselves state',
  nearestAndEqual: 'By how many live near',
  equal: 'The same for each',
  room: 'Room beyond the need',
  weight: 'What should weigh?',
  people: 'All residents alike',
  cni: 'Residents with greater need more (CNI)',
  keep: 'What should be kept together?',
  contiguous: 'The area of each centre is in one piece',
  municipality: 'No municipal border is crossed',
  regso: 'RegSO areas are not split',
  minimum: 'At least this many residents each',
  noMinimum: 'no requirement',
  stay: "Close to today's division?",
  stayNot: 'Does not matter',
  stayOn: (name: string, meters: number) => `${name}: a move costs ${number(meters)} m per person`,
  solve: 'Calculate a proposal',
  solving: 'Calculating …',
  cancel: 'Cancel',
  preview: 'Preview',
  previewNote: 'Calculated in an instant. The finished proposal comes when the work is done.',
  silent: 'The server does not answer',
  silentNote:
    'The work is kept. When the server is running again, or another takes over, it is run again from the start ' +
    'within half a minute and gives the same answer. The page keeps asking. You can also close it and open the link ' +
    'later.',
  begunAgain: 'The server stopped answering while it was working. The work is now being run again from the start.',
  runAgain: 'Go to “All proposals” and make a new one with the same choices to run it again.',
  figures: 'Result',
  mean: 'to the centre on average',
  p90: 'is the longest for nine in ten',
  worst: 'for the one farthest away',
  moved: 'change responsible centre',
  balance: 'What each centre gets',
  balanceHelp: 'The light field is what is allowed, between the lowest and highest limit. The bar is what it gets.',
  needOfResidents: 'CNI of residents (95% CI)',
  clinic: 'Primary care centre',
  load: 'Gets',
  limits: 'Limits',
  area: 'Area',
  residents: 'Residents',
  meters: 'Distance',
  clinicWhy: 'Centre and reason',
  runnerUp: 'Second best',
  chosenArea: 'Chosen area',
  pickArea: 'Choose an area on the map or in the table to see the reason and try another centre.',
  move: 'Try another primary care centre',
  movePick: 'Choose a centre',
  moveNow: 'Move the area',
  moveWhy: 'Why? (optional)',
  trying: 'Trying …',
  noBreak: 'No rule is broken.',
  breaks: 'Breaks',
  mends: 'Mends',
  broken: 'Rules that are broken',
  enclaves: "Areas enclosed by another centre's area",
  clash: 'The rules cannot all be kept',
  clashFound: 'No proposal was found, but it is not proven that there is none',
  relax: 'The least that would be enough',
  compare: 'Compare with',
  compareNone: 'No other proposal',
  differing: 'Areas that get different centres',
  approve: 'Decide',
  approveTitle: 'Decide on the geographic responsibility',
  approveNote: 'The decision is entered in the journal and can be redone with the same result. It cannot be removed.',
  approving: 'The decision is being entered and disclosure checked anew. It can take a minute …',
  notApproved: 'The decision could not be recorded',
  decidedBy: 'Who decides?',
  registry: 'Registry number (diarienummer)',
  motive: 'Motive',
  date: 'Day of decision',
  acceptBreaks: 'Why are the broken rules accepted?',
  acceptSnapshot: 'I know that the data are newer than the proposal',
  abort: 'Cancel',
  decided: 'Decided',
  inForce: 'In force',
  notInForce: 'Decided, not in force',
  movedSign: 'Changes centre compared with today',
  differsSign: 'Gets different centres in the proposals',
  closeArea: 'Close the area',
  nearAtHand: 'Nearest at hand',
  others: 'All',
  this: 'This one',
  clashSign: 'Areas that the rules clash over',
  settings: 'How it was calculated',
  version: 'Version',
  straight: "Distance as the crow flies from the mean location of the area's residents.",
  price: 'The price is how much longer the way gets per resident of the area, with what a move costs.',
} as const;

/** "at most 1.3% from the best possible" */
export const gapText = (gap: number) =>
  isBest(gap) ? 'the best possible' : `at most ${percentAtMost(gap)} from the best possible`;

export const gapCell = (gap: number | null) => {
  if (gap === null) return 'unknown, breaks rules';
  return isBest(gap) ? 'nothing' : `at most ${percentAtMost(gap)}`;
};

export const proposalTitle = ({ name, result }: Proposal) =>
  result ? `${name}: ${distance(result.meanMeters)} to the centre on average` : name;

/** "Beräknad, version 2 · Anna A · 2026-11-22": how far it has come, and who made it. */
export const proposalEyebrow = ({ version: { stageText, version, by, at } }: Proposal) =>
  `${stageText.split(':')[0]}, ${shareWords.version.toLowerCase()} ${version} · ${by} · ${at.slice(0, 10)}`;

/** The whole in plain words: distances, who is moved, how good it is proven to be. */
export function proposalFinding({ result, infeasibility }: Proposal): string {
  if (infeasibility) return infeasibility.isProven ? shareWords.clash : shareWords.clashFound;
  if (!result) return '';
  const { p90Meters, worstMeters, worstArea, movedPeople, movedAreas, gap, breaks } = result;
  const where = worstArea ? `, ${shortName(worstArea.label)}` : '';
  const moved =
    movedPeople > 0
      ? ` ${number(movedPeople)} people in ${countText(movedAreas)} change responsible primary care centre.`
      : '';
  const broken = breaks.length === 0 ? '' : ` It breaks ${rulesText(breaks.length)}.`;
  const goodness =
    gap === null ? 'How far it is from the best possible is not known.' : `The proposal is ${gapText(gap)}.`;
  return (
    `Nine in ten have at most ${distance(p90Meters)}, the one farthest away ` +
    `${distance(worstMeters)}${where}.${moved} ` +
    goodness +
    broken
  );
}

const rulesText = (count: number) => `${number(count)} ${count === 1 ? 'rule' : 'rules'}`;

/** What contiguity costs. Why the gap can be trusted is the server's text, in Swedish. */
export const boundText = ({ gapWithoutContiguity }: Assignment) =>
  `Without the requirement of contiguity the best that was found is ${gapText(gapWithoutContiguity)}.`;

/** "340 m longer per resident", what the next best clinic costs. */
export function priceText({ runnerUpCost, runnerUpWeight, runnerUpFor, runnerUpFeasible }: Assigned): string {
  if (runnerUpWeight === 0) return runnerUpFeasible ? '' : 'breaks a rule';
  const meters = runnerUpCost / runnerUpWeight;
  const whole = runnerUpFor === null ? '' : ' for the whole RegSO';
  const length =
    Math.round(meters) === 0
      ? 'the same distance'
      : `${distance(Math.abs(meters))} ${meters > 0 ? 'longer' : 'shorter'} per resident${whole}`;
  return runnerUpFeasible ? length : `${length}, but breaks a rule`;
}

/** What a move does, at once. */
export function moveText({ objectiveChange, meanMeters, meanMetersBefore }: MovesAnswer, area: Assigned): string {
  const perPerson = area.weight === 0 ? 0 : objectiveChange / area.weight;
  const own =
    Math.round(perPerson) === 0
      ? "The same distance for the area's residents."
      : `${distance(Math.abs(perPerson))} ${perPerson > 0 ? 'longer' : 'shorter'} for each of the area's ` +
        `${number(area.people)} residents.`;
  return `${own} The mean for all goes from ${metersText(meanMetersBefore)} to ${metersText(meanMeters)}.`;
}

const metersText = (meters: number) => `${number(meters)}\u00a0m`;

export function jobText({ state, progress, problem }: Job): string {
  if (state === 'queued') return 'Waiting for its turn …';
  if (state === 'running') return `${shareWords.solving} (${percentText(progress * 100)})`;
  if (state === 'failed') return `The calculation failed: ${problem ?? ''}`;
  return state === 'cancelled' ? 'The calculation was cancelled.' : 'Done.';
}

const capacityTexts: Record<string, string> = {
  stated: shareWords.stated,
  nearestAndEqual: shareWords.nearestAndEqual,
  equal: shareWords.equal,
  given: 'Limits one by one',
};

/** What was asked for, one line a rule. */
export function settingTexts(request: ProposalRequest, nameOf: (geography: string) => string): string[] {
  const { level, careCenters, weight, capacity, stayClose } = request;
  return [
    careCenters ? `${number(careCenters.length)} primary care centres` : shareWords.all,
    level === 'regso' ? 'RegSO' : 'DeSO',
    capacity && `${capacityTexts[capacity.rule] ?? capacity.rule}, times ${number(capacity.factor ?? 1, 2)}`,
    weight?.by === 'cni' ? shareWords.cni : shareWords.people,
    request.contiguous !== false && shareWords.contiguous,
    request.keepWithinMunicipality && shareWords.municipality,
    request.keepRegsoWhole && shareWords.regso,
    request.minimumPeople ? `${shareWords.minimum}: ${number(request.minimumPeople)}` : '',
    stayClose && shareWords.stayOn(nameOf(stayClose.geography), stayClose.priceMeters),
  ].filter((text): text is string => Boolean(text));
}

/** One line of a list of proposals. */
export function summaryText(summary: Proposal['version']['summary']): string {
  if (!summary || summary.meanMeters === null) return '';
  const moved = summary.movedPeople ? ` · ${number(summary.movedPeople)} change` : '';
  const broken = summary.brokenRules > 0 ? ` · breaks ${rulesText(summary.brokenRules)}` : '';
  return `${distance(summary.meanMeters)} on average${moved}${broken}`;
}

export const comparedWords = {
  mean: 'On average',
  p90: 'Nine in ten at most',
  worst: 'Farthest',
  moved: 'Change centre',
  gap: 'From the best possible',
};
