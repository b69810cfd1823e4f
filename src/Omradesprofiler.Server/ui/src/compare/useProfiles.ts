import { useEffect, useState } from 'react';
import type { Profile } from '../api/types';
import { ApiError, getJson, known, toApiError } from '../api/client';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { profileUrl } from '../profile/useProfile';
import { namedProfile } from '../words/indicators';

interface Profiles {
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
      const failed = all.flatMap((one, i) => (one.status === 'rejected' ? [{ area: areas[i]!, why: one.reason }] : []));
      // Where the one that the others are held against is gone, theirs say nothing of themselves.
      const isHeld = ({ area }: { area: AreaKey }) => comparedTo(area, reference) !== undefined;
      const own = failed.every(isHeld) ? failed : failed.filter(one => !isHeld(one));
      const errors = own.map(({ area, why }) => about(area, toApiError(why)));
      setAnswer({ key, profiles, errors });
    });
    return () => abort.abort();
  }, [key]);
  return answer?.key === key ? answer : { profiles: null, errors: [] };
}

/** Which area it is that cannot be had. */
const about = ({ code }: AreaKey, { title, detail, status }: ApiError) =>
  new ApiError(`${code}: ${title}`, detail, status);

/** An area is not held against itself. */
const comparedTo = (area: AreaKey, reference: AreaKey | null) =>
  reference && formatAreaKey(area) !== formatAreaKey(reference) ? `${reference.level}/${reference.code}` : undefined;
