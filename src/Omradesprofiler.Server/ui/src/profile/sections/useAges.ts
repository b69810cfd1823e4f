import type { Schemas } from '../../api/schemas';
import type { AreaRef } from '../../api/types';
import { apiUrl, type ApiError } from '../../api/client';
import { useResource } from '../../api/useResource';
import type { AgeRow } from '../../charts/AgePyramid';

interface Ages {
  rows: AgeRow[];
  period: string;
  source: string;
}

type Answer = Schemas['PopulationByAge'];

/** The people of an area and of one round it by age and sex, in per cent of everybody. */
export function useAges(area: AreaRef, beside: AreaRef | undefined, isAsked: boolean) {
  const own = useResource<Answer>(isAsked ? agesUrl(area) : null);
  const around = useResource<Answer>(isAsked && beside ? agesUrl(beside) : null);
  const error: ApiError | undefined = own.error;
  if (!own.data || around.loading) return { ages: undefined, error };
  return { ages: agesOf(own.data, around.data), error };
}

const agesUrl = ({ level, code, edition }: AreaRef) =>
  apiUrl(`areas/${level}/${encodeURIComponent(code)}/population-by-age`, { edition });

function agesOf(own: Answer, around: Answer | undefined): Ages {
  const [shares, besides] = [inShares(own), around && inShares(around)];
  const rows = own.ages.map(({ age }) => {
    const beside = besides?.get(age);
    return {
      age: age.replace('-', '–'),
      men: shares.get(age)!.men,
      women: shares.get(age)!.women,
      besideMen: beside?.men ?? null,
      besideWomen: beside?.women ?? null,
    };
  });
  return { rows, period: own.period, source: own.source };
}

function inShares({ ages }: Answer) {
  const all = ages.reduce((sum, { men, women }) => sum + (men.count ?? 0) + (women.count ?? 0), 0);
  const share = (count: number | null) => (count === null || all === 0 ? null : (100 * count) / all);
  return new Map(ages.map(({ age, men, women }) => [age, { men: share(men.count), women: share(women.count) }]));
}
