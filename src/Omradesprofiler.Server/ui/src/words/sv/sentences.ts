import type { Edition, Indicator, IndicatorLevel, Level } from '../../api/types';
import { number } from '../numbers';
import type { Seen } from '../seen';
import { ageText, clusterWords, levelWords, sexText } from '../sv';

/** The title over the map: a sentence that says what is seen. */
export function mapTitle({ indicator, level, period, sex, age, place }: Seen): string {
  const who = [sex === 'all' ? '' : sexText(sex).toLowerCase(), age === 'all' ? '' : ageText(age)]
    .filter(Boolean)
    .join(' ');
  const what = who ? `${indicator.title}, ${who}` : indicator.title;
  return `${what}${what.includes(',') ? ',' : ''} ${period} ${levelWords[level].per}, ${place}`;
}

export const clusterTitle = (title: string) => `Kluster: ${title}`;

/** "Höga värden bland höga: 12 områden. Låga bland låga: 9 områden." */
export function clusterFinding(classes: { label: string; count: number }[]): string {
  const rest: string[] = [clusterWords.none, clusterWords.few];
  const found = classes.filter(one => one.count > 0 && !rest.includes(one.label));
  return found.length === 0
    ? 'Inga områden skiljer ut sig tillsammans med sina grannar.'
    : found.map(({ label, count }) => `${label}: ${countText(count)}.`).join(' ');
}

export const findingWords = {
  extremes: (low: string, lowest: string, high: string, highest: string) =>
    ` Lägst ${low} i ${lowest}, högst ${high} i ${highest}.`,
  sureExtremes: (low: string, lowest: string, high: string, highest: string) =>
    ` Av de säkra värdena är det lägsta ${low}, i ${lowest}, och det högsta ${high}, i ${highest}.`,
  halfOfShown: (middle: string, shown: number) =>
    `Hälften av de ${number(shown)} värden som visas ligger under ${middle}.`,
  half: (middle: string) => `Hälften av områdena ligger under ${middle}.`,
  allUncertain: ' Alla värden är osäkra: få personer ligger bakom vart och ett.',
  uncertain: (uncertain: number, all: number) =>
    ` ${number(uncertain)} av ${number(all)} värden är osäkra och nämns inte.`,
  commonest: (value: string, label: string, count: number, all: number) =>
    `Vanligast är ${value}, ${label}: ${number(count)} av ${countText(all)}.`,
};

export function neutralText(indicator: Indicator): string {
  const name = indicator.scale === 'relative' ? 'Riket' : 'Jämförelsevärdet';
  return `${name} = ${number(indicator.neutral ?? 0, indicator.decimals)}`;
}

/** "DeSO 2018 (gäller till och med 2023)" */
export function editionText(level: Level, edition: Edition | undefined): string {
  const name = levelWords[level].one;
  if (!edition?.edition) return name;
  const validity =
    edition.validFrom && edition.validTo
      ? `gäller ${edition.validFrom}–${edition.validTo}`
      : edition.validFrom
        ? `gäller från ${edition.validFrom}`
        : edition.validTo
          ? `gäller till och med ${edition.validTo}`
          : '';
  return `${name} ${edition.edition}${validity ? ` (${validity})` : ''}`;
}

/** "2018 års indelning (DeSO 2018)" */
export const divisionText = (level: Level, edition: string) =>
  `${edition} års indelning (${levelWords[level].one} ${edition})`;

/** The chosen area belongs to another division than the map. */
export const otherEditionText = (level: Level, onMap: string, own: string | null) =>
  `Kartan visar ${levelWords[level].one} ${onMap}. Profilen gäller ${levelWords[level].one} ${own ?? ''}, ` +
  'där gränserna kan vara andra.';

/** Says on which levels an indicator exists: "Finns bara på kommun- och länsnivå". */
export function levelsText(levels: IndicatorLevel[]): string {
  const names = levels.map(entry => levelWords[entry.level].onLevel);
  const stems = names.slice(0, -1).map(name => name.replace(/-?nivå$/, '-'));
  const last = names.at(-1) ?? '';
  return stems.length === 0 ? `Finns bara på ${last}` : `Finns bara på ${stems.join(', ')} och ${last}`;
}

/** Which level the map shows, where the chosen one is not shown this far out. */
export function zoomText(chosen: Level, shown: Level | undefined): string | null {
  if (shown === chosen) return null;
  const wanted = levelWords[chosen].many;
  if (!shown) return `Zooma in för att se ${wanted}`;
  const many = levelWords[shown].many;
  return `Visar ${many} – zooma in för ${wanted}`;
}

export const hitsText = (count: number) => `${number(count)} ${count === 1 ? 'träff' : 'träffar'}`;

export const countText = (count: number) => `${number(count)} ${count === 1 ? 'område' : 'områden'}`;

/** "i länet", for a rank within the area's own county or municipality. */
export const withinText = ({ level, name }: { level: Level; name: string }) =>
  (({ county: 'i länet', municipality: 'i kommunen', country: 'i riket' }) as Record<string, string>)[level] ??
  `i ${name}`;

export const rankText = (rank: number, of: number) => `Plats ${number(rank)} av ${number(of)}`;
