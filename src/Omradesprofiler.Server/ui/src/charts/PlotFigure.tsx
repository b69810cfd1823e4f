import type * as PlotModule from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import { words } from '../words/sv';

export type Plot = typeof PlotModule;

interface Props {
  /** What the picture says, in words: made from the numbers. */
  label: string;
  /** Must be the same function until the numbers change. */
  draw: (plot: Plot, width: number) => PlotModule.PlotOptions;
  className?: string;
}

/** A chart with axes, drawn by Observable Plot, which is fetched with the first of them. */
export function PlotFigure({ label, draw, className = '' }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<Plot>();
  const [width, setWidth] = useState(0);

  useEffect(() => {
    let isGone = false;
    void import('@observablehq/plot').then(module => {
      if (!isGone) setPlot(module);
    });
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    observer.observe(holder.current!);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!plot || width === 0) return;
    // The fixed name makes the text of Plot's style the same each time, so that the policy can know its checksum.
    const chart = plot.plot({ width, ...draw(plot, width), className: 'plot' });
    chart.setAttribute('aria-hidden', 'true');
    holder.current!.replaceChildren(chart);
  }, [plot, width, draw]);

  return (
    <div className={`plot-figure ${className}`} role="img" aria-label={label}>
      {!plot && <span className="quiet">{words.loading}</span>}
      <div ref={holder} />
    </div>
  );
}
