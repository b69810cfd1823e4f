import { dots, hatching, lock } from '../patterns';
import { ink, type Pen } from './Pen';
import type { PictureRow } from './words';

export const swatch = { width: 36, height: 22 };

const accent = '#0b57a4';
const edge = '#6b747b';

type Draw = (pen: Pen, row: PictureRow, x: number, y: number) => void;

const boxed =
  (colour: string | null, pattern?: Draw): Draw =>
  (pen, row, x, y) => {
    const { context } = pen;
    pen.box(x, y, swatch.width, swatch.height, colour ?? row.colour);
    context.save();
    context.beginPath();
    context.rect(x, y, swatch.width, swatch.height);
    context.clip();
    pattern?.(pen, row, x, y);
    context.restore();
    context.strokeStyle = edge;
    context.lineWidth = 0.75;
    context.strokeRect(x, y, swatch.width, swatch.height);
  };

/** A pattern of the map's own, laid out over the swatch. */
const tiled =
  (paint: (context: CanvasRenderingContext2D) => void): Draw =>
  ({ context }, _, x, y) => {
    for (let left = 0; left < swatch.width; left += 8)
      for (let top = 0; top < swatch.height; top += 8) {
        context.save();
        context.translate(x + left, y + top);
        context.beginPath();
        context.rect(0, 0, 8, 8);
        context.clip();
        paint(context);
        context.restore();
      }
  };

const locked: Draw = ({ context }, _, x, y) => {
  context.translate(x + swatch.width / 2 - 7, y + swatch.height / 2 - 8);
  lock(context);
};

function disc(pen: Pen, x: number, y: number, radius: number, fill: string, rim?: string) {
  const { context } = pen;
  context.beginPath();
  context.arc(x + swatch.width / 2, y + swatch.height / 2, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  if (!rim) return;
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.stroke();
}

const lettered =
  (colour: string | null, usual = ''): Draw =>
  (pen, row, x, y) => {
    disc(pen, x, y, 10, colour ?? row.colour);
    const text = { size: 13, weight: 600 as const, colour: '#ffffff' };
    pen.lines(row.letter || usual, text);
    const width = pen.context.measureText(row.letter || usual).width;
    pen.write(row.letter || usual, x + (swatch.width - width) / 2, y + 2.5, text);
  };

/** What the swatches of the page are called, and how each is drawn here. */
const drawings: Record<string, Draw> = {
  missing: boxed('#ffffff', tiled(dots)),
  suppressed: boxed('#d3d8db', locked),
  uncertain: boxed('#fe9929', tiled(hatching)),
  moved: boxed('#a9c5dd', tiled(hatching)),
  notTold: boxed(null, tiled(hatching)),
  clash: boxed('#a9c5dd'),
  border: boxed('#a9c5dd', (pen, _, x, y) => {
    pen.box(x + swatch.width / 2, y, swatch.width / 2, swatch.height, '#e8cf8f');
    pen.box(x + swatch.width / 2 - 1, y, 2, swatch.height, '#2d353b');
  }),
  line: (pen, _, x, y) => pen.box(x, y + swatch.height / 2 - 1, swatch.width, 2, ink),
  point: (pen, _, x, y) => disc(pen, x, y, 5.5, '#ffffff', ink),
  candidate: (pen, _, x, y) => disc(pen, x, y, 4.5, accent),
  dot: (pen, _, x, y) => disc(pen, x, y, 4.5, accent),
  ruled: (pen, _, x, y) => {
    disc(pen, x - 9, y, 5, accent);
    disc(pen, x + 9, y, 5, '#ffffff', accent);
  },
  site: lettered(ink, '1'),
  plain: lettered(null),
};

/** The sign or colour of a legend's row. */
export function drawSign(pen: Pen, row: PictureRow, x: number, y: number) {
  (drawings[row.sign] ?? boxed(null))(pen, row, x, y);
  if (row.letter && row.sign !== 'plain' && row.sign !== 'site') lettered(ink)(pen, row, x, y);
}
