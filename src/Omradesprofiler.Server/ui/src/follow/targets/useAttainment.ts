import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { useAreas } from '../useAreas';
import type { FollowProps } from '../FollowFrame';

type List = Schemas['AttainmentList'];

/** The target that the address is about, and how it stands: now, or in an earlier year where that is asked for. */
export function useAttainment({ snapshot, address }: FollowProps) {
  const list = useResource<Schemas['TargetList']>(apiUrl('targets'));
  const chosen = list.data?.targets.find(one => one.id === address.target) ?? list.data?.targets[0];
  const levels = snapshot.levels.filter(level => level !== 'country' && chosen?.levels.includes(level));
  const level = levels.find(one => one === address.level) ?? levels.find(one => one === chosen?.level) ?? levels[0];
  const ask = (query: Record<string, string | null | undefined>) =>
    chosen && level ? apiUrl(`targets/${encodeURIComponent(chosen.id)}/attainment`, query) : null;
  const latest = useResource<List>(ask({ level }));
  const periods = latest.data?.local?.periods.map(one => one.period) ?? [];
  const isEarlier = periods.includes(address.period ?? '') && address.period !== latest.data?.period;
  const period = isEarlier ? address.period : undefined;
  const earlier = useResource<List>(period ? ask({ level, period }) : null);
  const { data } = period ? earlier : latest;
  const wholeLevel = data?.local?.whole.level;
  const whole = useResource<List>(wholeLevel ? ask({ level: wholeLevel, period }) : null);
  const { areas, ...division } = useAreas(snapshot, data?.level ?? null, data?.edition ?? null);
  const asked = [list, latest, earlier, division];
  const failed = asked.find(one => one.error);
  return {
    list,
    chosen,
    levels,
    level,
    /** The years that there are answers for, and of when the latest is. */
    periods,
    latest: latest.data?.period ?? null,
    /** The earlier year that is looked at; undefined where it is the latest. */
    period,
    data,
    /** The same for all of the region together. */
    whole: whole.data,
    areas,
    csv: ask({ level, period, format: 'csv' }),
    geojson: level === 'country' ? null : ask({ level, period, format: 'geojson' }),
    /** What the map waits for. */
    answer: {
      data: undefined,
      error: failed?.error,
      loading: asked.some(one => one.loading),
      retry: failed?.retry ?? (() => {}),
    },
  };
}

export type Attained = ReturnType<typeof useAttainment>;
