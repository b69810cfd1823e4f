import { siteWords } from '../words/siting';
import type { useReachOf } from './useReachOf';

/** What is said of the place that is looked at: how far it reaches is on the map. */
export function PickedNote({ reach }: { reach: ReturnType<typeof useReachOf> }) {
  if (!reach.canDraw) return <p className="field-note">{siteWords.noReach}</p>;
  if (reach.error) return <p className="field-note">{[reach.error.title, reach.error.detail].join('. ')}</p>;
  const snap = reach.data ? ` ${siteWords.toRoad(reach.data.place.snapMeters)}.` : '';
  return <p className="field-note">{siteWords.reachHelp + snap}</p>;
}
