import { useCallback } from 'react';
import type { SitingAnswer, SitingComparison } from '../api/siting';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { useJob } from '../responsibility/useJob';
import { useQuestion } from './asked';
import { shownOf } from './ShownChoice';
import type { SitingProps } from './SitingFrame';
import { useReachOf } from './useReachOf';
import { useSitingPicture } from './useSitingPicture';

/** A saved placement, how far its work has come, and the one that the address holds beside it. */
export function useSaved({ address, change, travel: { travel } }: SitingProps, id: string, reloadList: () => void) {
  const answer = useFresh<SitingAnswer>(apiUrl(`sitings/${id}`));
  const siting = answer.data?.siting;
  const result = siting?.result ?? null;
  const { reload } = answer;
  const onEnded = useCallback(() => {
    reload();
    reloadList();
  }, [reload, reloadList]);
  const work = useJob(siting?.job ?? null, onEnded);
  const besideId = result && address.beside && /^\d+$/.test(address.beside) ? address.beside : null;
  const compared = useFresh<SitingComparison>(besideId && apiUrl('sitings/compare', { a: id, b: besideId }));
  const other = useFresh<SitingAnswer>(besideId && apiUrl(`sitings/${besideId}`));
  const question = useQuestion(siting, travel?.adopted ?? '');
  const shown = shownOf(address.map);
  const reach = useReachOf(travel, question, address.site);
  const painted = useSitingPicture({
    travel,
    question,
    result,
    shown,
    picked: address.site,
    reach: address.site ? reach.data : undefined,
    compared: compared.data,
    others: other.data?.siting.result?.sites,
  });
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  return { ...painted, answer, siting, result, work, compared, question, shown, reach, pick };
}

export type Saved = ReturnType<typeof useSaved>;
