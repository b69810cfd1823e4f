import type { Polarity } from '../api/types';

/*
 * ColorBrewer (Brewer & Harrower), light to dark; none is red–green, all keep their order in greyscale.
 * Need and burden are brown. Where a high value is good the brown is turned round, so that dark means greater need on
 * every map that has a direction and a reader who changes indicator need not relearn the colours; the legend says it.
 * Without a direction: blue, where dark is simply more.
 */
const brown: Record<number, string[]> = {
  1: ['#fe9929'],
  2: ['#fee391', '#cc4c02'],
  3: ['#fff7bc', '#fec44f', '#d95f0e'],
  4: ['#ffffd4', '#fed98e', '#fe9929', '#cc4c02'],
  5: ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'],
  6: ['#ffffd4', '#fee391', '#fec44f', '#fe9929', '#d95f0e', '#993404'],
  7: ['#ffffd4', '#fee391', '#fec44f', '#fe9929', '#ec7014', '#cc4c02', '#8c2d04'],
  8: ['#ffffe5', '#fff7bc', '#fee391', '#fec44f', '#fe9929', '#ec7014', '#cc4c02', '#8c2d04'],
  9: ['#ffffe5', '#fff7bc', '#fee391', '#fec44f', '#fe9929', '#ec7014', '#cc4c02', '#993404', '#662506'],
};

const blue: Record<number, string[]> = {
  1: ['#6baed6'],
  2: ['#c6dbef', '#3182bd'],
  3: ['#deebf7', '#9ecae1', '#3182bd'],
  4: ['#eff3ff', '#bdd7e7', '#6baed6', '#2171b5'],
  5: ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'],
  6: ['#eff3ff', '#c6dbef', '#9ecae1', '#6baed6', '#3182bd', '#08519c'],
  7: ['#eff3ff', '#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#084594'],
  8: ['#f7fbff', '#deebf7', '#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#084594'],
  9: ['#f7fbff', '#deebf7', '#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#08519c', '#08306b'],
};

/** Purple–orange: from far below the reference to far above it, the middle neutral. */
const purpleOrange = [
  '#542788',
  '#8073ac',
  '#b2abd2',
  '#d8daeb',
  '#eeece8',
  '#fee0b6',
  '#fdb863',
  '#e08214',
  '#b35806',
];

/** Brown–teal for a reference without a judgement. */
const brownTeal = ['#8c510a', '#bf812d', '#dfc27d', '#f6e8c3', '#eeeeee', '#c7eae5', '#80cdc1', '#35978f', '#01665e'];

export function sequential(count: number, polarity: Polarity): string[] {
  const colours = (polarity === 'none' ? blue : brown)[Math.min(9, Math.max(1, count))]!;
  return polarity === 'higherIsBetter' ? colours.toReversed() : colours;
}

/** Nine colours around the reference, which is in the fifth. Orange is always the side of greater need. */
export function diverging(polarity: Polarity): string[] {
  if (polarity === 'none') return brownTeal;
  return polarity === 'higherIsBetter' ? purpleOrange.toReversed() : purpleOrange;
}

/**
 * Colours for any number of classes below and above the one that holds the reference: the same distance is as strong
 * on both sides, and the neutral colour is only there.
 */
export function divergingFor(below: number, above: number, polarity: Polarity): string[] {
  const nine = diverging(polarity);
  const steps = Math.max(below, above);
  return [
    ...side(nine.slice(0, 4).toReversed(), steps).slice(0, below).toReversed(),
    nine[4]!,
    ...side(nine.slice(5), steps).slice(0, above),
  ];
}

/** Shades from the neutral outwards: the nearest of four, or as many as it takes between them. */
function side(shades: string[], count: number): string[] {
  if (count <= shades.length) return shades.slice(0, count);
  return Array.from({ length: count }, (_, i) => {
    const place = (i * (shades.length - 1)) / (count - 1);
    const from = Math.min(Math.floor(place), shades.length - 2);
    return mixed(shades[from]!, shades[from + 1]!, place - from);
  });
}

function mixed(one: string, other: string, part: number): string {
  const parts = [1, 3, 5].map(i => {
    const [a, b] = [one, other].map(colour => parseInt(colour.slice(i, i + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * part);
  });
  return `#${parts.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** One colour a category; the first (for area types the greatest challenges) is the darkest. */
export const categorical = (count: number) => brown[Math.min(7, Math.max(1, count))]!.toReversed();

/** The colour of an area that stands back while a class of the legend is looked at: its grey, half gone. */
export function faded(colour: string): string {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16)) as [number, number, number];
  const grey = Math.round(0.45 * (0.299 * r + 0.587 * g + 0.114 * b) + 0.55 * 244);
  return `rgb(${grey}, ${grey}, ${grey})`;
}
