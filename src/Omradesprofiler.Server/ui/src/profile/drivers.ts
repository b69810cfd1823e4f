import type { Schemas } from '../api/schemas';
import type { Indicator, Profile } from '../api/types';
import { driversText } from '../words/drivers';
import { comparedIn, namesOf, parentLevels, type Compare } from './benchmark';

export type Driver = Schemas['DriverResponse'];

/** The groups that make an index higher or lower than another's, by what is sure of each. */
export interface Drivers {
  difference: number;
  confidence: number;
  /** Those that surely give more than every other. */
  most: Driver[];
  /** More that surely go the difference's way, and those that surely go the other. */
  others: Driver[];
  against: Driver[];
}

/**
 * What lifts or lowers the first index that has groups, beside what the area is compared with or else the county; empty
 * where it does not differ for sure, as there is then nothing to explain.
 */
export function driverText(profile: Profile, compare: Compare | null, indicators: Pick<Indicator, 'id' | 'kind'>[]) {
  const row = profile.indicators.find(one => one.drivers.length > 0);
  const levels = parentLevels(profile);
  const level = levels.find(one => one === compare) ?? levels.find(one => one === 'county');
  const found = row?.drivers.find(one => one.beside.level === level);
  const compared = row && level && comparedIn(row, level, indicators.find(one => one.id === row.id)?.kind);
  if (!row || !level || !found || !compared || !isBeyondChance(compared.judgement.result)) return '';
  return driversText(sorted(found), namesOf(level, profile).name, row.decimals);
}

const isBeyondChance = (result: string) => result !== 'noDifference' && result !== 'notJudged';

function sorted({ difference, confidence, groups, most }: Schemas['DriversResponse']): Drivers {
  const [along, back] = difference < 0 ? ['lowers', 'raises'] : ['raises', 'lowers'];
  return {
    difference,
    confidence,
    most: groups.filter(one => most.includes(one.key)),
    others: groups.filter(one => one.result === along && !most.includes(one.key)),
    against: groups.filter(one => one.result === back),
  };
}
