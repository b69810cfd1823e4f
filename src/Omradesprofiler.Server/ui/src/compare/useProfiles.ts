import { useEffect, useState } from 'react';
import type { Profile } from '../api/types';
import { getJson, known, type ApiError } from '../api/client';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { profileUrl } from '../profile/useProfile';
import { toApiError } from '../responsibility/useFresh';
import { namedProfile } from '../words/indicators';

export interface Profiles {
  /** In the order of the areas; null for one that cannot be had. */
  profiles: (Profile | null)[] | null;
  errors: ApiError[];
}

/** The areas' profiles, each held against the reference; those that cannot be had do not stop the others. */
export function useProfiles(areas: AreaKey[], reference: AreaKey | null): Profiles {
  const urls = areas.map(area => profileUrl(area, comparedTo(area, reference)));
  const key = urls.join(' ');
  const [answer, setAnswer] = useState<{ key: string } & Profiles>();
  useEffect(() => {
    const abort = new AbortController();
    void Promise.allSettled(urls.map(url => known<Profile>(url) ?? getJson<Profile>(url, abort.signal))).then(all => {
      if (abort.signal.aborted) return;
      const profiles = all.map(one => (one.status === 'fulfilled' ? namedProfile(one.value) : null));
      const errors = all.flatMap(one => (one.status === 'rejected' ? [toApiError(one.reason)] : []));
      setAnswer({ key, profiles, errors });
    });
    return () => abort.abort();
  }, [key]);
  return answer?.key === key ? answer : { profiles: null, errors: [] };
}

/** An area is not held against itself. */
const comparedTo = (area: AreaKey, reference: AreaKey | null) =>
  reference && formatAreaKey(area) !== formatAreaKey(reference) ? `${reference.level}/${reference.code}` : undefined;
