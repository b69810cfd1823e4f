import type { Indicator, Profile } from '../api/types';
import { canBePrioritised } from '../choices/view';
import { amongCountyText, placeText } from '../words/priorities';
import { usePlace } from './useRank';

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
  const { data, loading } = usePlace(profile.area, indicator);
  if (!data?.priority || !indicator) return { text: '', loading };
  const { priority, chosen, simulation } = data;
  const among = amongCountyText(chosen, profile.area.level, indicator);
  const answer = { chosen, simulation, notTold: [], notToldTotal: 0 };
  const row = priority.place === 'outside' ? undefined : priority;
  return { text: placeText(row, answer, { indicator, by: 'index' }, among), loading };
}
