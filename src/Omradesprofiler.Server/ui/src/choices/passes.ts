import { useMemo } from 'react';
import type { Area, Indicator, PriorityRow, Snapshot, Values } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Only } from './only';
import { editionAt, type View } from './view';

type TypeOf = (area: Area) => number | undefined;

/** What decides whether an area passes, beside the area itself: its place in the order need not be known. */
type Standing = Pick<PriorityRow, 'people' | 'place'>;

/** Whether an area is of the kind that the list is narrowed to. */
export function passes(row: Standing, area: Area | undefined, only: Only, typeOf: TypeOf): boolean {
  const { municipality, types, people, isSure } = only;
  const type = types.length > 0 && area ? typeOf(area) : undefined;
  return (
    (municipality === null || area?.municipalityCode === municipality) &&
    (types.length === 0 || (type !== undefined && types.includes(type))) &&
    (people === null || (row.people !== null && row.people >= people)) &&
    (!isSure || row.place === 'chosen')
  );
}

/** The type of each area: its own, or that of the RegSO that it lies in. */
export function useTypes(indicators: Indicator[], snapshot: Snapshot, view: View | null) {
  const { level, period = '' } = view ?? {};
  const about = indicators.find(({ categories, polarity }) => categories && polarity !== 'none');
  const isKnown = about?.levels.some(one => one.level === 'regso') && (level === 'deso' || level === 'regso');
  const edition = editionAt(snapshot, 'regso', period);
  const { data } = useResource<Values>(
    isKnown ? apiUrl(`indicators/${encodeURIComponent(about!.id)}/values`, { level: 'regso', edition }) : null,
  );
  const known = useMemo(() => (data && about?.categories) || [], [data, about]);
  const of = useMemo((): TypeOf => {
    const types = new Map(data?.values.map(({ area, value }) => [area.code, value ?? undefined]));
    return area => types.get(area.level === 'regso' ? area.code : (area.regsoCode ?? ''));
  }, [data]);
  return { known, of };
}
