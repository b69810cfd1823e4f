import type { Indicator, Level, Priorities, PriorityRow } from '../../api/types';
import type { View } from '../../choices/view';
import { shortTitle } from '../inSentence';
import { number, percentText } from '../numbers';
import type { PlaceClass } from '../placeClass';
import { countText } from '../sentences';
import { levelWords } from '../sv';

const small = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const worded = (count: number) => small[count] ?? number(count);

/** "de tio" */
const those = (count: number) => (count === 1 ? 'området' : `de ${worded(count)}`);
const them = (count: number) => (count === 1 ? 'det' : 'dem');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const areas = (count: number) => (count === 1 ? '1 område' : `${number(count)} områden`);

export const priorityWords = {
  top: 'Hur många områden?',
  by: 'Efter',
  people: '× invånare',
  rank: 'Rang',
  interval: 'Rang med osäkerhet',
  probability: 'Sannolikhet',
  value: 'Utjämnat värde',
  plainValue: 'Värde',
  reached: 'Invånare',
  cumulated: 'Tillsammans',
  about: 'Om prioriteringen',
  method: 'Så är det räknat',
} as const;

/** What the value is called beside "× invånare". */
export const valueName = ({ unit }: Indicator) => (unit === 'index' ? 'Index' : 'Värde');

/** "De tio områden med högst CNI 2024 per DeSO, Exempellän" */
export function priorityTitle(title: string, { indicator, by, threshold }: View, chosen: number): string {
  const who = chosen === 1 ? 'Området' : `De ${worded(chosen)} områden`;
  if (by === 'threshold') return `${capital(areas(chosen))} ${reaching(indicator, threshold!)}: ${title}`;
  if (indicator.id.startsWith('index:') && by === 'index') return `${who} med störst behov: ${title}`;
  if (by === 'people') return `${who} med störst behov × invånare: ${title}`;
  const end = indicator.polarity === 'higherIsBetter' ? 'lägst' : 'högst';
  return indicator.unit === 'index' ? `${who} med ${end} ${title}` : `${who} med ${end} värde: ${title}`;
}

/** "med värdet 1,5 eller mer", "av typ 2 eller lägre" */
const reaching = ({ categories, polarity, decimals }: Indicator, threshold: number) =>
  `${categories ? 'av typ' : 'med värdet'} ${number(threshold, decimals)} eller ` +
    `${polarity === 'higherIsBetter' ? 'lägre' : 'mer'}`;

/** "Av dem är 6 säkra och 4 osäkra; 5 områden utanför kan inte skiljas från dem. De tio har 18 400 invånare." */
export function priorityFinding(answer: Priorities, indicator: Indicator): string {
  const { chosen, ranked, priorities, notToldTotal, peopleReached } = answer;
  if (chosen === 0) return 'Inget område når gränsen.';
  const reach = peopleReached === null ? '' : ` ${capital(those(chosen))} har ${number(peopleReached)} invånare.`;
  if (chosen === ranked) return `Alla ${areas(ranked)} med uppgift är med.${reach}`;
  if (!answer.simulation.drawn)
    return `Hur säker ordningen är går inte att säga. ${unknown(indicator)}${equal(notToldTotal)}${reach}`;
  const sure = priorities.filter(row => row.place === 'chosen').length;
  const outside =
    notToldTotal === 0
      ? `inget område utanför kan förväxlas med ${them(chosen)}`
      : `${areas(notToldTotal)} utanför kan inte skiljas från ${them(chosen)}`;
  return `${sureText(sure, chosen)}; ${outside}.${reach}`;
}

function sureText(sure: number, chosen: number): string {
  if (chosen === 1) return sure === 1 ? 'Platsen är säker' : 'Platsen är osäker';
  if (sure === 0) return 'Ingen av platserna är säker';
  if (sure === chosen) return 'Alla platserna är säkra';
  return `Av dem är ${number(sure)} ${sureWord(sure)} och ${number(chosen - sure)} o${sureWord(chosen - sure)}`;
}

/** Why nothing is said of how sure the order is. */
const unknown = ({ uncertainty }: Indicator) =>
  uncertainty.kind === 'none' ? uncertainty.text : 'Osäkerheten är inte känd.';

const sureWord = (count: number) => (count === 1 ? 'säker' : 'säkra');
const equal = (count: number) => (count === 0 ? '' : ` ${areas(count)} utanför har samma värde som det sista.`);

export function placeLabels({ chosen, notTold, notToldTotal }: Priorities): Record<PlaceClass, string> {
  const among = chosen === 1 ? 'först' : `bland ${those(chosen)}`;
  const isCut = notToldTotal > notTold.length;
  return {
    sure: `Säkert ${among}`,
    unsure: chosen === 1 ? 'Först, osäker plats' : `${capital(among)}, osäker plats`,
    perhaps: `Kan inte skiljas från ${them(chosen)}`,
    chosen: `${capital(among)}; säkerheten är inte känd`,
    equal: 'Samma värde som det sista',
    outside: isCut
      ? `Inte ${among}, eller en av ${number(notToldTotal - notTold.length)} till som inte kan skiljas`
      : `Inte ${among}`,
  };
}

/** "18 400 invånare", empty where there are none or some are not known. */
export function peopleText(rows: PriorityRow[]): string {
  const known = rows.length > 0 && rows.every(row => row.people !== null);
  return known ? `${number(rows.reduce((sum, row) => sum + row.people!, 0))} invånare` : '';
}

/** "97 %"; never certain and never impossible, as draws cannot say that. */
export function probabilityText(share: number): string {
  if (share > 0.99) return `över ${percentText(99)}`;
  return share < 0.01 ? `under ${percentText(1)}` : percentText(Math.floor(share * 100 + 1e-9));
}

export const rankRange = ({ lower, upper }: { lower: number; upper: number }) =>
  lower === upper ? number(lower) : `${number(lower)}–${number(upper)}`;

/** "bland de tio högsta" */
function amongText(chosen: number, { indicator, by }: Pick<View, 'indicator' | 'by'>): string {
  const end = by === 'people' ? 'främst' : endOf(indicator);
  return chosen === 1 ? end : `bland ${those(chosen)} ${end}a`;
}

const endOf = ({ polarity }: Indicator) => (polarity === 'higherIsBetter' ? 'lägst' : 'högst');

/** "bland länets tio DeSO med högst CNI" */
export function amongCountyText(chosen: number, level: Level, indicator: Indicator): string {
  const { one, many } = levelWords[level];
  const what = `med ${endOf(indicator)} ${shortTitle(indicator.title)}`;
  return chosen === 1 ? `länets ${one} ${what}` : `bland länets ${worded(chosen)} ${many} ${what}`;
}

/** "Med 97 % sannolikhet bland de tio högsta (rang 2–9)" */
export function placeText(
  row: PriorityRow | undefined,
  answer: Pick<Priorities, 'chosen' | 'simulation' | 'notTold' | 'notToldTotal'>,
  view: Pick<View, 'indicator' | 'by'>,
  among = amongText(answer.chosen, view),
): string {
  const { simulation, notTold, notToldTotal } = answer;
  if (!row && notToldTotal > notTold.length) return '';
  if (!row) return simulation.drawn ? `Med över ${percentText(95)} sannolikhet inte ${among}` : `Inte ${among}`;
  const { rank, place, probability, rankInterval } = row;
  if (probability !== null && rankInterval)
    return `Med ${probabilityText(probability)} sannolikhet ${among} (rang ${rankRange(rankInterval)})`;
  return `Rang ${number(rank)}, ${place === 'notTold' ? 'samma värde som det sista ' : ''}${among}`;
}

/** The line under the last of the chosen, in words. */
export function lineText({ notTold, notToldTotal, chosen, simulation }: Priorities): string {
  const line = `Här går gränsen för ${those(chosen)}.`;
  if (notToldTotal === 0)
    return simulation.drawn ? `${line} Inget område utanför kan förväxlas med ${them(chosen)}.` : line;
  const what = simulation.drawn ? `kan inte skiljas från ${them(chosen)}` : 'har samma värde som det sista';
  const cut = notToldTotal > notTold.length ? ` De första ${number(notTold.length)} visas.` : '';
  return `${line} ${areas(notToldTotal)} nedanför ${what}.${cut}`;
}

export const legendHelp = ({ simulation }: Priorities, indicator: Indicator) =>
  simulation.drawn
    ? `Säkert: i minst 95 % av ${number(simulation.draws)} dragningar. Osäker plats: i färre.`
    : `Ordningen följer värdena som de är. ${unknown(indicator)}`;

/** What it is, how to read it and what it cannot say. */
export function priorityHelp({ simulation, ranked }: Priorities, indicator: Indicator): [string, string][] {
  const who = capital(countText(ranked));
  const what = simulation.drawn
    ? `${who} ordnas efter värden som är utjämnade, så att små områden inte hamnar först av slump. Värdena dras om ` +
      `${number(simulation.draws)} gånger inom sin slumpvariation, och varje gång ordnas områdena på nytt.`
    : `${who} ordnas efter sina värden. ${unknown(indicator)}`;
  const read = simulation.drawn
    ? 'Sannolikheten är hur ofta området kom med. Punkten är rangen och strecket de ranger som 95 % av ' +
      'dragningarna gav: områden vars streck går över gränsen kan byta plats.'
    : 'Läs ordningen som ungefärlig: områden med nära värden kan i verkligheten stå i omvänd ordning.';
  const cannot =
    'Den säger inte varför behovet är stort, vad en insats ger eller hur en enskild person har det. ' +
    'Fel i källan som inte är slump syns inte.';
  return [
    ['Vad det är', what],
    ['Hur du läser', read],
    ['Vad det inte säger', cannot],
  ];
}
