import type { Interval } from '../api/types';
import type { Scene } from '../choices/scene';
import type { AreaKey } from '../choices/view';
import { interval, number } from '../words/numbers';
import { placeText } from '../words/priorities';
import { otherEditionText } from '../words/sentences';
import { basisWords, statusText, words } from '../words/sv';
import { useRankText } from './useRank';

/** The number that the map shows for the chosen area, large, so that map and profile cannot be misread. */
export function MapValue({ scene, range, area }: { scene: Scene; range: Interval | undefined; area: AreaKey }) {
  const { view, scheme, priority } = scene;
  const { indicator } = view;
  const value = area.level === view.level && area.edition === view.edition ? scene.byCode.get(area.code) : undefined;
  const isOfAll = view.sex === 'all' && view.age === 'all';
  const isRanked = value?.status === 'published' && isOfAll && !priority && !view.index;
  const rank = useRankText(area, isRanked ? indicator : undefined, view.period);
  if (!value)
    return area.level === view.level && area.edition && area.edition !== view.edition && view.edition ? (
      <p className="map-value map-value-more">{otherEditionText(view.level, view.edition, area.edition)}</p>
    ) : null;
  const isNumber = value.status === 'published' && value.value !== null;
  const category = indicator.categories?.find(one => one.value === value.value);
  const colour = scheme.classes[scheme.classOf.get(area.code) ?? -1]?.colour;
  const remarks = [value.basis ? basisWords[value.basis] : undefined, ...value.notes].filter(Boolean);
  return (
    <section className="map-value" aria-label={words.onMap}>
      <p className="map-value-title">
        {indicator.title} {view.period}
      </p>
      <p className="map-value-line">
        {colour && <span className="swatch" style={{ '--colour': colour } as React.CSSProperties} aria-hidden="true" />}
        {isNumber ? (
          <strong className="map-value-number">{number(value.value!, indicator.decimals)}</strong>
        ) : (
          <strong className="map-value-status">{statusText(value)}</strong>
        )}
        {isNumber && <span>{category?.label ?? (indicator.unit === 'index' ? '' : indicator.unit)}</span>}
      </p>
      {priority && scheme.classOf.has(area.code) && (
        <p className="place-text">{placeText(priority.rowOf.get(area.code), priority.answer, view)}</p>
      )}
      <p className="map-value-more">
        {[
          range && interval(range, indicator.decimals),
          value.uncertain && words.uncertain,
          rank,
          scheme.kind === 'clusters' && scheme.classes[scheme.classOf.get(area.code) ?? -1]?.label,
          ...remarks,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}
