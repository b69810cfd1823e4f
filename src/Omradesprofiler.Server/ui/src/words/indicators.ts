import type { Indicator, Profile } from '../api/types';
import { categories, groups, titles } from './en/indicators';
import { language } from './language';

interface Named {
  id: string;
  title: string;
  group: string;
}

/**
 * What the catalogue's own indicators are called in the page's language; an installation's own keep the name they have.
 */
function named<T extends Named>(one: T): T {
  if (language === 'sv') return one;
  return { ...one, title: titles[one.id] ?? one.title, group: groups[one.group] ?? one.group };
}

export const namedIndicators = (indicators: Indicator[]): Indicator[] =>
  language === 'sv'
    ? indicators
    : indicators.map(named).map(one => ({
        ...one,
        categories:
          one.categories?.map(each => ({ ...each, label: categories[each.label] ?? each.label })) ?? one.categories,
      }));

export const namedRows = <T extends Named>(rows: T[]): T[] => (language === 'sv' ? rows : rows.map(named));

export const namedProfile = (profile: Profile): Profile => ({ ...profile, indicators: namedRows(profile.indicators) });
