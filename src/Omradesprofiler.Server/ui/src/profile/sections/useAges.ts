import { useEffect, useState } from 'react';
import type { AreaRef, Indicator, Profile, Values } from '../../api/types';
import { ApiError, apiUrl, getFresh } from '../../api/client';
import type { AgeRow } from '../../charts/AgePyramid';

interface Ages {
  rows: AgeRow[];
  period: string;
  source: string;
}

/** The people of an area and of one round it by age and sex, in per cent of everybody: an answer for each group. */
export function useAges(profile: Profile, people: Indicator | undefined, beside: AreaRef | undefined) {
  const [state, setState] = useState<{ key: string; ages?: Ages; error?: ApiError }>();
  const key = `${profile.area.level}/${profile.area.code}@${profile.area.edition}|${beside?.level}/${beside?.code}`;
  useEffect(() => {
    if (!people) return;
    const abort = new AbortController();
    fetchAges(profile, people, beside, abort.signal)
      .then(ages => setState({ key, ages }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setState({ key, error: error as ApiError });
      });
    return () => abort.abort();
  }, [key, people]);
  return state?.key === key ? state : undefined;
}

async function fetchAges(profile: Profile, people: Indicator, beside: AreaRef | undefined, signal: AbortSignal) {
  const ages = people.ages.filter(age => age !== 'all');
  const row = profile.indicators.find(one => one.id === people.id);
  const period = row?.value.period;
  const groups = (area: AreaRef) =>
    Promise.all(
      ['men', 'women'].flatMap(sex =>
        ages.map(async age => {
          const { level, code, edition } = area;
          const url = apiUrl(`indicators/${people.id}/values`, { level, within: code, edition, period, sex, age });
          const { values } = await getFresh<Values>(url, signal);
          return values.find(one => one.area.code === code)?.value ?? null;
        }),
      ),
    );
  const [own, other] = await Promise.all([groups(profile.area), beside ? groups(beside) : null]);
  const [shares, besides] = [inShares(own), other && inShares(other)];
  const rows = ages.map((age, i) => ({
    age: age.replace('-', '–'),
    men: shares[i]!,
    women: shares[ages.length + i]!,
    besideMen: besides?.[i] ?? null,
    besideWomen: besides?.[ages.length + i] ?? null,
  }));
  return { rows, period: period ?? '', source: row?.value.source ?? '' };
}

function inShares(counts: (number | null)[]): (number | null)[] {
  const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return counts.map(count => (count === null || all === 0 ? null : (100 * count) / all));
}
