import { useEffect, useState } from 'react';
import type { Reveal } from '../map/AreaMap';

/** Brings all that is looked at into view, once. */
export function useWhole(bounds: Reveal['bounds'] | null): Reveal | null {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const isThere = bounds !== null;
  useEffect(() => {
    if (bounds) setReveal({ bounds, margin: 0 });
  }, [isThere]);
  return reveal;
}
