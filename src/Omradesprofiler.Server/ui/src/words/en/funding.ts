import type { FundingRow, Simulation } from '../../funding/useSimulation';
import { sumStep, unsureOf, type Span } from '../../funding/amounts';
import type { Kind, Rule, Scale } from '../../funding/rule';
import { number } from '../numbers';

export const fundingWords = {
  tab: 'Money',
  title: (place: string) => `CNI rules and their money, ${place}`,
  intro:
    "Write today's rule and a proposal. The numbers of rules are the region's own: there are no amounts here. " +
    'All clinics are worked out at once.',
  today: "Today's rule",
  proposed: 'The proposal',
  kind: 'What the rule does',
  scale: 'CNI is on the scale where',
  threshold: 'Threshold of CNI',
  rate: 'Kronor per point and month',
  budget: 'Budget, kronor a month',
  share: 'Share that CNI steers, per cent',
  top: 'How many are chosen?',
  by: 'Ordered by',
  byIndex: 'CNI',
  byPeople: 'CNI × listed',
  factors: 'Groups that count',
  allFactors: 'all seven',
  someFactors: (count: number) => `${number(count)} of seven`,
  estimated: 'Accept estimated CNI where it is not ordered',
  example: 'Fill in made-up numbers',
  sameCost: "Change the amount so that the sum is today's",
  emptyAdvice: "Write the numbers of today's rule. Then you see what each clinic gets, and why.",
  onlyToday: 'Write the numbers of the proposal to see the difference.',
  failed: 'The rules could not be worked out',
  fileName: (period: string) => `CNI rules ${period}`,
  fileFailed: 'The file could not be fetched',
  varies:
    'The amounts are rounded to what CNI can tell. Under each is between what it varies within the 95% interval of ' +
    'CNI. The files have the numbers as worked out.',
  clinic: 'Clinic',
  listed: 'Listed',
  listedNeed: 'CNI, listed',
  residentNeed: 'CNI, residents',
  amountToday: 'Today',
  amountProposed: 'Proposal',
  difference: 'Difference',
  remark: 'Remark',
  noIndex: 'CNI missing',
  chosen: 'chosen',
  notChosen: 'not chosen',
  sum: 'Sum',
  panel: 'Outcome',
  perMonth: 'kronor a month',
  howMade: 'How it was worked out',
  missing: 'Clinics without CNI',
  residentsNote: (name: string, period: string | null) =>
    `The CNI of residents is by ${name.toLowerCase()} ${period ?? ''}, country = 1. Money follows those listed.`,
  toProfile: "The clinic's profile",
  print: 'Print',
  mapNote: "The colour is the clinic's, laid on its area. Money follows those listed, wherever they live.",
  more: 'Gets more',
  less: 'Gets less',
  same: 'Unchanged',
  gets: 'Is paid',
  getsNot: 'Is not paid',
  isChosen: 'Chosen',
  isNotChosen: 'Not chosen',
  comesIn: 'Comes in',
  fallsOut: 'Falls out',
  turns: {
    gains: 'More: the larger the disc, the more kronor',
    loses: 'Less: the larger the disc, the more kronor',
    same: 'Unchanged',
  },
  notCompared: 'Can not be compared',
  none: 'CNI missing',
  tableRows: 'Rows of clinics',
  chooseClinic: 'Choose a clinic in the table or on the map to see how its amount comes about.',
  chance: 'Chance may have decided: the interval of CNI reaches across the threshold.',
  sure: 'Chance has not decided on which side of the threshold it is.',
  source: (period: string) =>
    `CNI of those listed ${period}, ordered from Statistics Sweden, or estimated where said. Numbers of rules: the ` +
    'user’s. Own processing.',
} as const;

export const ruleNames = { today: "Today's rule", proposed: 'The proposal' } as const;

export const kindWords: Record<Kind, string> = {
  compensation: 'Payment per point above a threshold',
  share: 'Shares out a budget by CNI',
  threshold: 'Chooses those above a threshold',
  top: 'Chooses those with the highest CNI',
};

export const scaleWords: Record<Scale, string> = {
  country: 'the country is 1',
  listed: 'all those listed here are 1',
  raw: 'points per person (the country about 2.48)',
};

export const factorWords: Record<string, string> = {
  under5: 'Younger than five',
  foreignBorn: 'Born in Eastern Europe, Asia, Africa or South America',
  alone65: 'Over 65 and living alone',
  singleParent: 'Single parents',
  movedIn: 'Moved in',
  unemployed: 'Unemployed aged 16–64',
  lowEdu: 'Low education aged 25–64',
};

/** The rule in a sentence, as it stands in the answer and on paper. */
export function ruleText({ kind, scale, first, second, isByPeople, factors }: Rule): string {
  const some = factors.length < 7 ? `, with ${factors.length} of seven groups` : '';
  const on = `CNI is on the scale where ${scaleWords[scale]}${some}.`;
  const written = (value: number | null) => (value === null ? '…' : number(value, value % 1 === 0 ? 0 : 2));
  return {
    compensation:
      `SEK ${written(second)} a month for each point of CNI above ${written(first)} times those listed. ${on}`,
    share:
      `SEK ${written(first)} a month is shared out: ${written(second)} % by CNI times listed, the rest by listed. ` +
      `${on}`,
    threshold: `Clinics with CNI above ${written(first)} are chosen. ${on}`,
    top: `The ${written(first)} clinics with the highest CNI${isByPeople ? ' times listed' : ''} are chosen. ${on}`,
  }[kind];
}

/** A number no finer than the step: 74 284 by tens of thousands is 70 000. */
const rounded = (value: number, step: number) => number(Math.round(value / step) * step);

/** "+12 400 kr", "−310 kr", "0 kr" */
export const signedKronor = (value: number, step: number) =>
  `${Math.round(value / step) > 0 ? '+' : ''}${rounded(value, step)} kr`;

export const kronor = (value: number, step: number) => `${rounded(value, step)} kr`;

/** "40 000 to 110 000"; empty where chance does not change it by a krona. */
export const spanText = ({ lower, upper }: Span, step: number) =>
  upper - lower < 1 ? '' : `${rounded(lower, step)} to ${rounded(upper, step)}`;

/** "9 kr per listed" */
export const perListedText = (amount: number, heads: number, step: number) =>
  `${number(amount / heads, step / heads >= 1 ? 0 : step / heads >= 0.1 ? 1 : 2)} kr per listed`;

/** How many of all chance may have decided, by whichever of the rules, and that the amounts follow CNI. */
function chanceText(answer: Simulation, isCompared: boolean): string {
  const unsure = unsureOf(answer);
  const rules = isCompared ? "one of the rules' thresholds" : 'the threshold';
  const near =
    unsure > 0
      ? ` ${number(unsure)} of all ${number(answer.rows.length)} clinics lie so near ${rules} that chance may have ` +
        'decided on which side they fall.'
      : '';
  return sumStep(answer) > 1 ? `${near} The amounts vary with CNI, which has an interval of uncertainty.` : near;
}

/** What the answer comes to, in sentences. */
export function fundingFinding(answer: Simulation, isCompared: boolean): string {
  const { sums, first, second } = answer;
  const step = sumStep(answer);
  const about = (value: number) => `${step > 1 ? 'about ' : ''}${kronor(value, step)}`;
  const chance = chanceText(answer, isCompared);
  if (!isCompared)
    return first.total !== null
      ? `The rule gives ${first.chosen === null ? 'all' : number(first.chosen)} clinics ` +
        `${about(first.total)} a month in all.${chance}`
      : `The rule chooses ${number(first.chosen ?? 0)} clinics.${chance}`;
  if (sums.first === null || sums.second === null)
    return (
      `Today's rule reaches ${reached(first)} and the proposal ${reached(second)}. ${number(sums.gainers)} come in ` +
      `and ${number(sums.losers)} fall out.${chance}`
    );
  const change = sums.difference ?? 0;
  const total =
    Math.abs(change) < 1
      ? `The sum is the same, ${about(sums.second)} a month.`
      : `The sum changes from ${about(sums.first)} to ${about(sums.second)} a month (${signedKronor(change, step)}).`;
  return `The proposal gives ${number(sums.gainers)} clinics more and ${number(sums.losers)} less. ${total}${chance}`;
}

const reached = ({ chosen }: { chosen: number | null }) => (chosen === null ? 'all' : number(chosen));

/** "1 på skalan är 2,479 poäng per person (Riket 2025)." */
export const referenceText = (rule: string, { name, period, raw }: Simulation['first']['reference']) =>
  raw === 1
    ? `${rule}: points per person as they are.`
    : `${rule}: 1 on the scale is ${number(raw, 3)} points per person (${name}${period ? ` ${period}` : ''}).`;

/** What is said of a row beside its numbers. */
export const rowRemark = (row: FundingRow, missing: Simulation['missing']) =>
  [
    row.stamp,
    row.first?.sure === false || row.second?.sure === false ? 'unsure' : null,
    missing.find(one => one.careCenter.id === row.careCenter.id)?.reason,
  ]
    .filter(Boolean)
    .join(', ');
