import { useState, type ReactNode } from 'react';
import { words } from '../words/sv';
import { Icon } from './Icon';

const heights = ['low', 'half', 'high'] as const;

interface Props {
  brand: ReactNode;
  choices: ReactNode;
  legend: ReactNode;
  /** What the choices are called on a narrow screen, and which page stands first there. */
  choose?: string;
  first?: 'legend' | 'choices';
}

/** The left panel; on a narrow screen a sheet under the map with two pages and three heights. */
export function Sheet({ brand, choices, legend, choose = words.choose, first = 'legend' }: Props) {
  const [height, setHeight] = useState(1);
  const [page, setPage] = useState<'legend' | 'choices'>(first);
  const open = (next: typeof page) => {
    setPage(next);
    setHeight(Math.max(1, height));
  };
  return (
    <div className="sheet" role="region" aria-label={words.panel} data-height={heights[height]} data-page={page}>
      <div className="sheet-handle">
        <button type="button" className="tab" aria-pressed={page === 'legend'} onClick={() => open('legend')}>
          {words.legend}
        </button>
        <button type="button" className="tab" aria-pressed={page === 'choices'} onClick={() => open('choices')}>
          {choose}
        </button>
        <span className="sheet-space" />
        <button
          type="button"
          className="icon-button"
          aria-label={words.larger}
          title={words.larger}
          disabled={height === 2}
          onClick={() => setHeight(height + 1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.smaller}
          title={words.smaller}
          disabled={height === 0}
          onClick={() => setHeight(height - 1)}
        >
          <Icon name="down" />
        </button>
      </div>
      <div className="sheet-content">
        {brand}
        <div className="sheet-choices">{choices}</div>
        <div className="sheet-legend">{legend}</div>
      </div>
    </div>
  );
}
