import { useState } from 'react';
import type { SitingAnswer } from '../api/siting';
import { siteWords } from '../words/siting';
import { addressOf, questionOf, requestOf, type Question } from './question';
import { shownOf } from './ShownChoice';
import type { SitingProps } from './SitingFrame';
import { useClamped } from './useClamped';
import { usePreview } from './usePreview';
import { useReachOf } from './useReachOf';
import { useSitingPicture } from './useSitingPicture';

interface Place {
  lng: number;
  lat: number;
}

/** What the address asks for, the quick answer to it, and how it is asked anew. */
export function usePlacement({ address, change, travel: { travel } }: SitingProps) {
  useClamped(address);
  const question = questionOf(address, travel?.adopted ?? '');
  const request = requestOf(question);
  const isReady = travel !== null && travel.options.length > 0;
  const { data, error, isAsking } = usePreview<SitingAnswer>('sitings', isReady ? request : null);
  const siting = data?.siting;
  const result = siting?.result ?? null;
  const shown = shownOf(address.map);
  const reach = useReachOf(travel, question, address.site);
  const painted = useSitingPicture({
    travel,
    question,
    result,
    shown,
    picked: address.site,
    reach: address.site ? reach.data : undefined,
  });
  const [isOn, setOn] = useState(false);
  const set = (part: Partial<Question>) => change(addressOf(part), 'replace');
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  const place = (at: Place | null) => {
    setOn(false);
    if (!at) return;
    const name = siteWords.usualPlace(question.drawn.length + 1);
    set({ drawn: [...question.drawn, { name, lon: at.lng, lat: at.lat }] });
  };
  return {
    ...painted,
    question,
    request,
    refusal: siting?.refusal,
    result,
    error,
    /** The question can be asked, but not for a preview. */
    isTooLarge: error?.places.includes('preview') ?? false,
    isAsking,
    shown,
    reach,
    set,
    pick,
    placing: { isOn, setOn, place },
  };
}

export type Placement = ReturnType<typeof usePlacement>;
