import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** Laid over the page beside its field, below it or above it, where there is more room. */
export function Popup({ anchor, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = anchor.current!.getBoundingClientRect();
    const [above, below] = [field.top - 16, innerHeight - field.bottom - 16];
    const style = popup.current!.style;
    style.left = `${field.left}px`;
    style.minWidth = `${field.width}px`;
    style.maxHeight = `${Math.min(440, Math.max(above, below))}px`;
    if (below >= 240 || below >= above) style.top = `${field.bottom + 4}px`;
    else style.bottom = `${innerHeight - field.top + 4}px`;
  }, [anchor]);
  return (
    <div ref={popup} className="popup">
      {children}
    </div>
  );
}
