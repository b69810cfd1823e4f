import type { Indicator, IndicatorLevel, Level, Snapshot } from '../api/types';
import { classingOf, type Classing } from '../classes/classing';
import type { Statistic } from '../classes/clusters';
import type { Address } from './address';

export type Show = 'values' | 'clusters' | 'priority';
type Way = 'index' | 'people' | 'threshold';

/** The address made whole: every choice that was left out or is impossible has got its value. */
export interface View {
  indicator: Indicator;
  level: Level;
  edition: string | null;
  period: string;
  sex: string;
  age: string;
  show: Show;
  statistic: Statistic;
  /** How many areas are to be prioritised, and by what. */
  top: number;
  by: Way;
  /** What has to be reached, where that decides how many there are. */
  threshold: number | null;
  /** A composed index, saved or in its parts; null where the indicator itself decides. */
  index: string | null;
  within: string | null;
  /** The one area that the data package is about, where there is one: the register may hold the whole country. */
  scope: string | null;
  selected: AreaKey | null;
  table: boolean;
  /** How values become classes. */
  classing: Classing;
}

export interface AreaKey {
  level: Level;
  code: string;
  edition: string | null;
}

export const fineToCoarse: Level[] = ['deso', 'regso', 'municipality', 'county', 'country'];

export function resolveView(address: Address, snapshot: Snapshot, indicators: Indicator[]): View | null {
  const usable = indicators.filter(indicator => levelsOnMap(indicator, snapshot).length > 0);
  const indicator = usable.find(one => one.id === address.indicator) ?? usable[0];
  if (!indicator) return null;
  const level = nearestLevel(levelsOnMap(indicator, snapshot), address.level);
  const { edition, period } = resolvePeriod(level, address.period);
  const show = showOf(address, indicator, level.level);
  const isOfAll = show === 'priority';
  return {
    indicator,
    level: level.level,
    edition,
    period,
    sex: pick(indicator.sexes, isOfAll ? 'all' : address.sex),
    age: pick(indicator.ages, isOfAll ? 'all' : address.age),
    show,
    statistic: address.statistic === 'getisOrd' ? 'getisOrd' : 'localMoran',
    top: topOf(address.top),
    ...wayOf(address, indicator),
    index: isOfAll ? (address.index ?? null) : null,
    within: canBeNarrowed(level.level) ? (address.within ?? null) : null,
    scope: scopeOf(snapshot),
    selected: parseAreaKey(address.area),
    table: isTableOpen(address, show),
    classing: classingOf(address),
  };
}

/** An order without its list says too little: it stands under the map from the start, where there is room for it. */
const isTableOpen = ({ view }: Address, show: Show) =>
  view === 'table' || view === 'all' || (!view && show === 'priority' && matchMedia('(min-width: 760px)').matches);

export const usualTop = 10;
export const mostTop = 999;

/** A whole number of areas, from one up; the usual one for anything else. */
export const topOf = (text: string | undefined) =>
  /^[1-9]\d{0,2}$/.test(text ?? '') ? Number(text) : usualTop;

const showOf = ({ show, index }: Address, indicator: Indicator, level: Level): Show =>
  show === 'clusters' || (show === 'priority' && (Boolean(index) || canBePrioritised(indicator, level)))
    ? show
    : 'values';

/** Types have no order within themselves: those that reach a type are chosen, however many they are. */
function wayOf({ by, threshold, index }: Address, indicator: Indicator): Pick<View, 'by' | 'threshold'> {
  const isOfTypes = indicator.categories !== null && !index;
  const given = threshold === undefined || threshold === '' ? NaN : Number(threshold);
  if (isOfTypes) return { by: 'threshold', threshold: Number.isFinite(given) ? given : usualType };
  if (by === 'threshold' && Number.isFinite(given)) return { by, threshold: given };
  return { by: by === 'people' ? 'people' : 'index', threshold: null };
}

const usualType = 2;

/** Whether more of it is more need, or less of it, for all people together. */
export const canBePrioritised = (indicator: Indicator, level: Level) =>
  level !== 'country' && indicator.polarity !== 'none' && isForAllPeople(indicator);

export const isOfNeed = ({ polarity, categories }: Indicator) => polarity !== 'none' && !categories;
export const isForAllPeople = ({ sexes, ages }: Indicator) => isForAll(sexes) && isForAll(ages);

const isForAll = (options: string[]) => options.length === 0 || options.includes('all');

/** The code of the one area in focus. */
export const scopeOf = ({ focus }: Snapshot) => (focus.length === 1 ? focus[0]!.code : null);

/** Areas finer than a municipality can be shown for one municipality alone. */
export const canBeNarrowed = (level: Level) => level === 'deso' || level === 'regso';

/** The levels on which the indicator has values and the snapshot has geometry, finest first. */
export function levelsOnMap(indicator: Indicator, snapshot: Snapshot): IndicatorLevel[] {
  return fineToCoarse
    .filter(level => snapshot.levels.includes(level))
    .flatMap(level => indicator.levels.filter(entry => entry.level === level && periodsOf(entry).length > 0));
}

const periodsOf = (level: IndicatorLevel) => level.editions.flatMap(edition => edition.periods);

/** The level that was asked for, else the next coarser one that has values, else the coarsest. */
function nearestLevel(levels: IndicatorLevel[], wanted: string | undefined): IndicatorLevel {
  const from = Math.max(0, fineToCoarse.indexOf(wanted as Level));
  return levels.find(entry => fineToCoarse.indexOf(entry.level) >= from) ?? levels.at(-1)!;
}

/** The period that was asked for, else the latest before it, else the latest of all. It decides the edition. */
function resolvePeriod(level: IndicatorLevel, wanted: string | undefined) {
  const all = level.editions.flatMap(({ edition, periods }) => periods.map(period => ({ edition, period })));
  all.sort((a, b) => a.period.localeCompare(b.period) || (a.edition ?? '').localeCompare(b.edition ?? ''));
  const earlier = wanted ? all.filter(entry => entry.period <= wanted) : [];
  return earlier.at(-1) ?? all.at(-1)!;
}

const pick = (options: string[], wanted: string | undefined) =>
  options.find(option => option === wanted) ?? options.find(option => option === 'all') ?? options[0] ?? 'all';

export function parseAreaKey(text: string | undefined): AreaKey | null {
  const match = /^([a-z]+)\/([^@]+)(?:@(.+))?$/.exec(text ?? '');
  if (!match || !fineToCoarse.includes(match[1] as Level)) return null;
  return { level: match[1] as Level, code: match[2]!, edition: match[3] ?? null };
}

export const formatAreaKey = ({ level, code, edition }: AreaKey) => `${level}/${code}${edition ? `@${edition}` : ''}`;

export const sameArea = (a: AreaKey | null, b: AreaKey | null) =>
  a?.level === b?.level && a?.code === b?.code && a?.edition === b?.edition;

/** The edition of another level that was in force in the period: RegSO 2020 goes with DeSO 2018. */
export function editionAt(snapshot: Snapshot, level: Level, period: string): string | null {
  const editions = snapshot.editions.filter(edition => edition.level === level);
  const valid = editions.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= period) && (validTo === null || validTo >= period.slice(0, validTo.length)),
  );
  return (valid ?? editions[0])?.edition ?? null;
}
