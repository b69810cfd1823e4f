import { useMemo, useRef } from 'react';
import type { Profile } from '../api/types';
import type { ApiError } from '../api/client';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { AreaKey } from '../choices/view';
import { namedProfile } from '../words/indicators';
import { isAsked, resolveCompare, type Compare } from './benchmark';

interface Answer {
  profile: Profile | undefined;
  /** What the shown profile is held against. */
  compare: Compare | null;
  loading: boolean;
  error: ApiError | undefined;
  /** Why what was asked for cannot be compared with. */
  compareError: ApiError | undefined;
  retry: () => void;
}

export const profileUrl = ({ level, code, edition }: AreaKey, compareTo?: string) =>
  apiUrl(`profiles/${level}/${encodeURIComponent(code)}`, { edition, compareTo });

/**
 * The area's profile, with the comparison that was asked for. While another comparison is fetched the last one stays,
 * and where the asked one cannot be made the usual one is shown.
 */
export function useProfile(area: AreaKey, asked: string | undefined): Answer {
  const compareTo = isAsked(asked);
  const compared = useResource<Profile>(compareTo ? profileUrl(area, compareTo) : null);
  const plain = useResource<Profile>(compareTo && !compared.error ? null : profileUrl(area));
  const latest = useRef<{ url: string; profile: Profile; compare: Compare | null }>(undefined);
  const answer = compared.data ?? plain.data;
  const profile = useMemo(() => answer && namedProfile(answer), [answer]);
  const url = profileUrl(area);
  if (profile) {
    const wanted = compared.error ? undefined : asked;
    latest.current = { url, profile, compare: resolveCompare(wanted, profile) };
  }
  const shown = latest.current?.url === url ? latest.current : undefined;
  return {
    profile: shown?.profile,
    compare: shown?.compare ?? null,
    loading: compared.loading || plain.loading,
    error: plain.error,
    compareError: compared.error,
    retry: plain.retry,
  };
}
