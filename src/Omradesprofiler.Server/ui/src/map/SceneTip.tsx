import type { Interval } from '../api/types';
import type { Scene } from '../choices/scene';
import { Icon } from '../ui/Icon';
import { interval } from '../words/numbers';
import { phrases } from '../words/phrases';
import { placeText } from '../words/priorities';
import { rankText } from '../words/sentences';
import { basisWords, words } from '../words/sv';
import { valueText } from '../words/values';

interface Props {
  code: string;
  scene: Scene;
  range: Interval | undefined;
}

/** An area under the pointer: name first, then value, interval and rank. */
export function SceneTip({ code, scene, range }: Props) {
  const value = scene.byCode.get(code);
  if (!value) return <>{phrases.outside}</>;
  const rank = scene.rankOf.get(code);
  const { indicator } = scene.view;
  const { scheme, priority } = scene;
  const cluster = scheme.kind === 'clusters' && scheme.classes[scheme.classOf.get(code) ?? -1]?.label;
  const remark = [value.basis ? basisWords[value.basis] : undefined, ...value.notes].filter(Boolean)[0];
  return (
    <>
      <p className="tooltip-name">{value.area.label}</p>
      <p className="tooltip-value">
        {value.status === 'suppressed' && <Icon name="lock" />}
        {valueText(value, indicator)}
      </p>
      {range && <p>{interval(range, indicator.decimals)}</p>}
      {value.uncertain && <p className="uncertain-mark">{words.uncertain}</p>}
      {priority && scheme.classOf.has(code) && (
        <p className="place-text">{placeText(priority.rowOf.get(code), priority.answer, scene.view)}</p>
      )}
      {rank && !priority && !indicator.categories && <p>{rankText(rank, scene.ranked)} {phrases.highestFirst}</p>}
      {cluster && <p>{cluster}</p>}
      {remark && <p>{remark}</p>}
    </>
  );
}
