import { useState, type ReactNode } from 'react';
import { words } from '../words/sv';
import { Icon } from './Icon';

const heights = ['low', 'half', 'high'] as const;

/** The left panel; on a narrow screen a sheet under the map with three heights. */
export function Sheet({ children }: { children: ReactNode }) {
  const [height, setHeight] = useState(1);
  return (
    <div className="sheet" role="region" aria-label={words.panel} data-height={heights[height]}>
      <div className="sheet-handle">
        <button type="button" className="icon-button" aria-label={words.larger} title={words.larger}
          disabled={height === 2} onClick={() => setHeight(height + 1)}><Icon name="up" /></button>
        <button type="button" className="icon-button" aria-label={words.smaller} title={words.smaller}
          disabled={height === 0} onClick={() => setHeight(height - 1)}><Icon name="down" /></button>
      </div>
      <div className="sheet-content">{children}</div>
    </div>
  );
}
