import type { Indicator, Priorities, Profile } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { canBePrioritised, usualTop } from '../choices/view';
import { amongCountyText, placeText } from '../words/priorities';

/** The indicator that the profile leads with: the first that tells need and has a number. */
export function leadingOf(profile: Profile, indicators: Indicator[]): Indicator | undefined {
  const about = new Map(indicators.map(one => [one.id, one]));
  const row = profile.indicators.find(one => {
    const indicator = about.get(one.id);
    return indicator && one.value.value !== null && canBePrioritised(indicator, profile.area.level);
  });
  return row && about.get(row.id);
}

/** "Med 97 % sannolikhet bland länets tio DeSO med högst CNI (rang 2–9)"; empty until it is known. */
export function useStanding(profile: Profile, indicator: Indicator | undefined) {
  const { level, code, countyCode, edition } = profile.area;
  const isAsked = indicator && (level === 'deso' || level === 'regso');
  const url = apiUrl('priorities', {
    index: `indicator:${indicator?.id}`,
    level,
    edition,
    within: countyCode,
    top: usualTop,
  });
  const { data, loading } = useResource<Priorities>(isAsked ? url : null);
  if (!data || !indicator) return { text: '', loading };
  const row = [...data.priorities, ...data.notTold].find(one => one.area.code === code);
  const among = amongCountyText(data.chosen, level, indicator);
  return { text: placeText(row, data, { indicator, by: 'index' }, among), loading };
}
