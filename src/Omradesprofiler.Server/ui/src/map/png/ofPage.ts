import type { PictureRow, PictureWords } from './words';

/**
 * What the page says round its map: every job has a heading, a legend of rows with a swatch each, and a line of
 * sources, and the picture says the same.
 */
export function wordsOfPage(): PictureWords {
  const legend = document.querySelector('.sheet .legend');
  const all = (selector: string) => [...(legend?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return {
    title: textOf(document.querySelector('.map-header h1')),
    finding: textOf(document.querySelector('.map-header .finding')),
    legend: {
      title: textOf(legend?.querySelector('.panel-title') ?? null),
      heads: [],
      rows: [...all('.bar').map(rowOfBar), ...all('.legend-row').map(rowOf)],
      notes: all('.legend-note, .filter-line [role=status], p.field-note:not(.filter-line p)')
        .map(part => textOf(part))
        .filter(Boolean),
    },
    footer: [...document.querySelectorAll('.map-footer p:not(details p)')].map(part => textOf(part)).filter(Boolean),
  };
}

function rowOf(row: HTMLElement): PictureRow {
  const swatch = row.querySelector<HTMLElement>('.swatch');
  const letter = row.querySelector<HTMLElement>('.swatch-letter');
  const colour = swatch && getComputedStyle(swatch).getPropertyValue('--colour').trim();
  const sign = /\bswatch-(\w+)/.exec(swatch?.className ?? '')?.[1] ?? '';
  const count = row.querySelector<HTMLElement>('.legend-count');
  return {
    label: textOf(row, '.swatch, .legend-count, .visually-hidden, small'),
    sign,
    colour: (letter && sign === 'plain' && getComputedStyle(letter).backgroundColor) || colour || '#ffffff',
    letter: textOf(letter),
    numbers: count ? [textOf(count)] : [],
    isFaded: row.dataset.faded !== undefined,
  };
}

/** A class as a column: its name is said in full to those who hear it. */
function rowOfBar(bar: HTMLElement): PictureRow {
  const said = textOf(bar.querySelector('.visually-hidden'));
  return {
    label: said.slice(0, said.lastIndexOf(':')),
    sign: '',
    colour: getComputedStyle(bar).getPropertyValue('--colour').trim(),
    letter: '',
    numbers: [textOf(bar.querySelector('.bar-count'))],
    isFaded: bar.dataset.faded !== undefined,
  };
}

/** The words of a part of the page, but for those of some parts of it. */
function textOf(part: Element | null, without = ''): string {
  if (!part) return '';
  const copy = part.cloneNode(true) as Element;
  if (without) copy.querySelectorAll(without).forEach(one => one.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
