import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Hit } from './AreaMap';

/** Beside the pointer: the area's name first, then what is known of it. The same is in the table. */
export function Tooltip({ hover, children }: { hover: Hit; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place(box.current!, hover));
  return (
    <div ref={box} className="tooltip" aria-hidden="true">
      {children}
    </div>
  );
}

const gap = 14;

/** Beside the pointer, on the side where there is room. */
function place(box: HTMLDivElement, { x, y }: Hit) {
  const frame = box.parentElement!;
  const left = x + gap + box.offsetWidth > frame.clientWidth ? x - gap - box.offsetWidth : x + gap;
  const top = y + gap + box.offsetHeight > frame.clientHeight ? y - gap - box.offsetHeight : y + gap;
  box.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}
