import { useLayoutEffect, useRef } from 'react';
import type { Interval } from '../api/types';
import type { Scene } from '../choices/scene';
import { Icon } from '../ui/Icon';
import { interval } from '../words/numbers';
import { placeText } from '../words/priorities';
import { rankText } from '../words/sentences';
import { basisWords, words } from '../words/sv';
import { valueText } from '../words/values';

export interface Hover {
  code: string;
  x: number;
  y: number;
}

/** The area under the pointer: name first, then value, interval and rank. The same is in the table. */
export function Tooltip({ hover, scene, range }: { hover: Hover; scene: Scene; range: Interval | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place(box.current!, hover));

  const value = scene.byCode.get(hover.code);
  if (!value)
    return (
      <div ref={box} className="tooltip" aria-hidden="true">
        Utanför urvalet
      </div>
    );
  const rank = scene.rankOf.get(hover.code);
  const { indicator } = scene.view;
  const { scheme, priority } = scene;
  const cluster = scheme.kind === 'clusters' && scheme.classes[scheme.classOf.get(hover.code) ?? -1]?.label;
  const remark = [value.basis ? basisWords[value.basis] : undefined, ...value.notes].filter(Boolean)[0];
  return (
    <div ref={box} className="tooltip" aria-hidden="true">
      <p className="tooltip-name">{value.area.label}</p>
      <p className="tooltip-value">
        {value.status === 'suppressed' && <Icon name="lock" />}
        {valueText(value, indicator)}
      </p>
      {range && <p>{interval(range, indicator.decimals)}</p>}
      {value.uncertain && <p className="uncertain-mark">{words.uncertain}</p>}
      {priority && scheme.classOf.has(hover.code) && (
        <p className="place-text">{placeText(priority.rowOf.get(hover.code), priority.answer, scene.view)}</p>
      )}
      {rank && !priority && !indicator.categories && <p>{rankText(rank, scene.ranked)} (1 = högst)</p>}
      {cluster && <p>{cluster}</p>}
      {remark && <p>{remark}</p>}
    </div>
  );
}

const gap = 14;

/** Beside the pointer, on the side where there is room. */
function place(box: HTMLDivElement, { x, y }: Hover) {
  const frame = box.parentElement!;
  const left = x + gap + box.offsetWidth > frame.clientWidth ? x - gap - box.offsetWidth : x + gap;
  const top = y + gap + box.offsetHeight > frame.clientHeight ? y - gap - box.offsetHeight : y + gap;
  box.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}
