import type { Indicator, Profile } from '../api/types';
import { categories, groups, titles } from './en/indicators';
import { language } from './language';
import { loginWords } from './login';

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

export const namedIndicators = (indicators: Indicator[]): Indicator[] => indicators.map(translated).map(marked);

const translated = (one: Indicator): Indicator =>
  language === 'sv'
    ? one
    : {
        ...named(one),
        categories:
          one.categories?.map(each => ({ ...each, label: categories[each.label] ?? each.label })) ?? one.categories,
      };

/** What is not for everybody says so wherever it is named: on maps, in titles, and in pictures that are taken along. */
const marked = (one: Indicator): Indicator =>
  one.audience === 'internal' ? { ...one, title: loginWords.internal(one.title) } : one;

export const namedRows = <T extends Named>(rows: T[]): T[] => (language === 'sv' ? rows : rows.map(named));

export const namedProfile = (profile: Profile): Profile => ({ ...profile, indicators: namedRows(profile.indicators) });
