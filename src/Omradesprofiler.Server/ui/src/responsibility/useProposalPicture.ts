import { useMemo } from 'react';
import type { Assigned, Comparison, Proposal } from '../api/responsibility';
import type { Areas } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { clinicPoints, territoryPicture } from '../care/picture';
import type { Care } from '../care/useCare';

/** The proposal's territories. Hatched are the areas that change clinic, or that two proposals differ in. */
export function useProposalPicture(
  proposal: Proposal | undefined,
  care: Care | null,
  compared: Comparison | undefined,
) {
  const rows = proposal?.result?.areas;
  const clashing = proposal?.infeasibility?.clashes;
  const { level, edition } = rows?.[0]?.area ?? proposal?.request ?? {};
  const division = useResource<Areas>(level ? apiUrl('areas', { level, edition, limit: 10000 }) : null);
  const byCode = useMemo(() => new Map<string, Assigned>(rows?.map(row => [row.area.code, row])), [rows]);
  const picture = useMemo(() => {
    if (!division.data || !level || !(rows || clashing)) return null;
    const marked = compared
      ? compared.areas.map(one => one.area.code)
      : (rows?.filter(isMoved).map(row => row.area.code) ?? []);
    const whose = rows?.map(row => [row.area.code, row.careCenter] as const) ?? clashesOf(clashing!);
    const territories = territoryPicture({
      level,
      edition: edition ?? null,
      areas: division.data.areas,
      clinicOf: new Map(whose),
      marked: new Set(marked),
    });
    const taking = new Set(proposal!.careCenters.map(one => one.code));
    const points = care ? clinicPoints(care.clinics.filter(one => taking.has(one.id)), undefined) : [];
    return { ...territories, clinics: points };
  }, [rows, clashing, division.data, care, compared, level, edition, proposal]);
  return { picture, byCode, division };
}

/** The areas that the rules clash over, each clash as a territory of its own. */
const clashesOf = (clashes: { areas: string[] }[]) =>
  clashes.flatMap(({ areas }, i) => areas.map(code => [code, `clash ${i}`] as const));

/** Whether the area has another clinic than today's. */
export const isMoved = ({ today, careCenter }: Assigned) => today !== null && today !== careCenter;
