import type { Indicator, Level, Priorities, PriorityRow } from '../../api/types';
import type { View } from '../../choices/view';
import { shortTitle } from '../inSentence';
import { number, percentText } from '../numbers';
import type { PlaceClass } from '../placeClass';
import { countText } from '../sentences';
import { levelWords } from '../sv';

const small = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const worded = (count: number) => small[count] ?? number(count);

/** "the ten" */
const those = (count: number) => (count === 1 ? 'the area' : `the ${worded(count)}`);
const them = (count: number) => (count === 1 ? 'it' : 'them');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const areas = (count: number) => (count === 1 ? '1 area' : `${number(count)} areas`);

export const priorityWords = {
  top: 'How many areas?',
  by: 'By',
  people: '× residents',
  rank: 'Rank',
  interval: 'Rank with uncertainty',
  probability: 'Probability',
  value: 'Smoothed value',
  plainValue: 'Value',
  reached: 'Residents',
  cumulated: 'Together',
  about: 'About the ranking',
  method: 'How it is calculated',
} as const;

/** What the value is called beside "× residents". */
export const valueName = ({ unit }: Indicator) => (unit === 'index' ? 'Index' : 'Value');

/** "The ten areas with the highest CNI 2024 by DeSO, Exempellän" */
export function priorityTitle(title: string, { indicator, by, threshold }: View, chosen: number): string {
  const who = chosen === 1 ? 'The area' : `The ${worded(chosen)} areas`;
  if (by === 'threshold') return `${capital(areas(chosen))} ${reaching(indicator, threshold!)}: ${title}`;
  if (indicator.id.startsWith('index:') && by === 'index') return `${who} with the greatest need: ${title}`;
  if (by === 'people') return `${who} with the greatest need × residents: ${title}`;
  const end = indicator.polarity === 'higherIsBetter' ? 'lowest' : 'highest';
  return indicator.unit === 'index' ? `${who} with the ${end} ${title}` : `${who} with the ${end} value: ${title}`;
}

/** "with the value 1.5 or more", "of type 2 or lower" */
const reaching = ({ categories, polarity, decimals }: Indicator, threshold: number) =>
  `${categories ? 'of type' : 'with the value'} ${number(threshold, decimals)} or ` +
    `${polarity === 'higherIsBetter' ? 'lower' : 'more'}`;

/** "Of them 6 are certain and 4 uncertain; 5 areas outside cannot be told from them. The ten have 18,400 residents." */
export function priorityFinding(answer: Priorities, indicator: Indicator): string {
  const { chosen, ranked, priorities, notToldTotal, peopleReached } = answer;
  if (chosen === 0) return 'No area reaches the limit.';
  const has = chosen === 1 ? 'has' : 'have';
  const reach = peopleReached === null ? '' : ` ${capital(those(chosen))} ${has} ${number(peopleReached)} residents.`;
  if (chosen === ranked) return `All ${areas(ranked)} with data are included.${reach}`;
  if (!answer.simulation.drawn)
    return `How certain the order is cannot be told. ${unknown(indicator)}${equal(notToldTotal)}${reach}`;
  const sure = priorities.filter(row => row.place === 'chosen').length;
  const outside =
    notToldTotal === 0
      ? `no area outside can be mistaken for ${them(chosen)}`
      : `${areas(notToldTotal)} outside cannot be told from ${them(chosen)}`;
  return `${sureText(sure, chosen)}; ${outside}.${reach}`;
}

function sureText(sure: number, chosen: number): string {
  if (chosen === 1) return sure === 1 ? 'The place is certain' : 'The place is uncertain';
  if (sure === 0) return 'None of the places is certain';
  if (sure === chosen) return 'All places are certain';
  return `Of them ${number(sure)} ${sure === 1 ? 'is' : 'are'} certain and ${number(chosen - sure)} uncertain`;
}

/** Why nothing is said of how sure the order is. */
const unknown = ({ uncertainty }: Indicator) =>
  uncertainty.kind === 'none'
    ? 'No random uncertainty is calculated for this indicator.'
    : 'The uncertainty is not known.';

const equal = (count: number) =>
  count === 0 ? '' : ` ${areas(count)} outside ${count === 1 ? 'has' : 'have'} the same value as the last one.`;

export function placeLabels({ chosen, notTold, notToldTotal }: Priorities): Record<PlaceClass, string> {
  const among = chosen === 1 ? 'first' : `among ${those(chosen)}`;
  const isCut = notToldTotal > notTold.length;
  return {
    sure: `Certainly ${among}`,
    unsure: chosen === 1 ? 'First, uncertain place' : `${capital(among)}, uncertain place`,
    perhaps: `Cannot be told from ${them(chosen)}`,
    chosen: `${capital(among)}; how certain is not known`,
    equal: 'The same value as the last one',
    outside: isCut
      ? `Not ${among}, or one of ${number(notToldTotal - notTold.length)} more that cannot be told from ${them(chosen)}`
      : `Not ${among}`,
  };
}

/** "18,400 residents", empty where there are none or some are not known. */
export function peopleText(rows: PriorityRow[]): string {
  const known = rows.length > 0 && rows.every(row => row.people !== null);
  return known ? `${number(rows.reduce((sum, row) => sum + row.people!, 0))} residents` : '';
}

/** "97%"; never certain and never impossible, as draws cannot say that. */
export function probabilityText(share: number): string {
  if (share > 0.99) return 'over 99%';
  return share < 0.01 ? 'under 1%' : percentText(Math.floor(share * 100 + 1e-9));
}

export const rankRange = ({ lower, upper }: { lower: number; upper: number }) =>
  lower === upper ? number(lower) : `${number(lower)}–${number(upper)}`;

/** "among the ten highest" */
function amongText(chosen: number, { indicator, by }: Pick<View, 'indicator' | 'by'>): string {
  const end = by === 'people' ? 'first' : endOf(indicator);
  return chosen === 1 ? end : `among ${those(chosen)} ${end}`;
}

const endOf = ({ polarity }: Indicator) => (polarity === 'higherIsBetter' ? 'lowest' : 'highest');

/** "among the county's ten DeSO with the highest CNI" */
export function amongCountyText(chosen: number, level: Level, indicator: Indicator): string {
  const { one, many } = levelWords[level];
  const what = `with the ${endOf(indicator)} ${shortTitle(indicator.title)}`;
  return chosen === 1 ? `the county's ${one} ${what}` : `among the county's ${worded(chosen)} ${many} ${what}`;
}

/** "With 97% probability among the ten highest (rank 2–9)" */
export function placeText(
  row: PriorityRow | undefined,
  answer: Pick<Priorities, 'chosen' | 'simulation' | 'notTold' | 'notToldTotal'>,
  view: Pick<View, 'indicator' | 'by'>,
  among = amongText(answer.chosen, view),
): string {
  const { simulation, notTold, notToldTotal } = answer;
  if (!row && notToldTotal > notTold.length) return '';
  if (!row) return simulation.drawn ? `With over 95% probability not ${among}` : `Not ${among}`;
  const { rank, place, probability, rankInterval } = row;
  if (probability !== null && rankInterval)
    return `With ${probabilityText(probability)} probability ${among} (rank ${rankRange(rankInterval)})`;
  return `Rank ${number(rank)}, ${place === 'notTold' ? 'the same value as the last one ' : ''}${among}`;
}

/** The line under the last of the chosen, in words. */
export function lineText({ notTold, notToldTotal, chosen, simulation }: Priorities): string {
  const line = `Here ${those(chosen)} end${chosen === 1 ? 's' : ''}.`;
  if (notToldTotal === 0)
    return simulation.drawn ? `${line} No area outside can be mistaken for ${them(chosen)}.` : line;
  const has = notToldTotal === 1 ? 'has' : 'have';
  const what = simulation.drawn ? `cannot be told from ${them(chosen)}` : `${has} the same value as the last one`;
  const cut = notToldTotal > notTold.length ? ` The first ${number(notTold.length)} are shown.` : '';
  return `${line} ${areas(notToldTotal)} below ${what}.${cut}`;
}

export const legendHelp = ({ simulation }: Priorities, indicator: Indicator) =>
  simulation.drawn
    ? `Certainly: in at least 95% of ${number(simulation.draws)} draws. Uncertain place: in fewer.`
    : `The order follows the values as they are. ${unknown(indicator)}`;

/** What it is, how to read it and what it cannot say. */
export function priorityHelp({ simulation, ranked }: Priorities, indicator: Indicator): [string, string][] {
  const who = capital(countText(ranked));
  const are = ranked === 1 ? 'is' : 'are';
  const what = simulation.drawn
    ? `${who} ${are} ordered by smoothed values, so that small areas do not come first by chance. The values are ` +
      `drawn anew ${number(simulation.draws)} times within their random variation, and each time the areas are ` +
      'ordered again.'
    : `${who} ${are} ordered by their values. ${unknown(indicator)}`;
  const read = simulation.drawn
    ? 'The probability is how often the area was included. The dot is the rank and the line the ranks that 95% of ' +
      'the draws gave: areas whose lines cross the limit can change places.'
    : 'Read the order as approximate: areas with values close to each other may in truth stand the other way round.';
  const cannot =
    'It does not say why the need is great, what an intervention gives or how an individual fares. ' +
    'Errors in the source that are not random do not show.';
  return [
    ['What it is', what],
    ['How to read it', read],
    ['What it does not say', cannot],
  ];
}
