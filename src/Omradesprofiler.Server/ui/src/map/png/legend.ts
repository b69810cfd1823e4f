import { quiet, type Pen } from './Pen';
import { drawSign, swatch } from './signs';
import type { PictureLegend, PictureRow } from './words';

const rowGap = 8;
const label = { size: 15 };
const note = { size: 14, colour: quiet };
const headStyle = { size: 13, colour: quiet, align: 'right' as const };
const column = 74;

const headHeight = ({ heads }: PictureLegend) => (heads.length > 0 ? 50 : 30);
const columnsOf = ({ heads, rows }: PictureLegend) => Math.max(heads.length, ...rows.map(row => row.numbers.length));

/** Where the words of a row end, so that they leave room for its numbers. */
const labelWidth = (legend: PictureLegend, width: number) =>
  width - swatch.width - 12 - Math.max(0, columnsOf(legend) * column - 18);

export function legendHeight(pen: Pen, legend: PictureLegend, width: number): number {
  const rows = legend.rows.reduce((sum, row) => sum + rowHeight(pen, row, labelWidth(legend, width)), 0);
  const notes = legend.notes.reduce((sum, text) => sum + pen.height(text, { ...note, width }) + 8, 0);
  return headHeight(legend) + rows + 10 + notes;
}

export function drawLegend(pen: Pen, legend: PictureLegend, { x, y, width }: { x: number; y: number; width: number }) {
  const last = columnsOf(legend) - 1;
  const right = (at: number) => x + width - (last - at) * column;
  pen.write(legend.title, x, y, { size: 17, weight: 600 });
  legend.heads.forEach((text, i) => pen.write(text, right(i), y + 26, headStyle));
  let top = y + headHeight(legend);
  const wide = labelWidth(legend, width);
  for (const row of legend.rows) {
    pen.context.globalAlpha = row.isFaded ? 0.3 : 1;
    drawSign(pen, row, x, top);
    pen.context.globalAlpha = 1;
    pen.write(row.label, x + swatch.width + 12, top + 1, { ...label, width: wide });
    row.numbers.forEach((text, i) => pen.write(text, right(i), top + 1, { ...label, align: 'right' }));
    top += rowHeight(pen, row, wide);
  }
  top += 10;
  for (const text of legend.notes) top = pen.write(text, x, top, { ...note, width }) + 8;
}

const rowHeight = (pen: Pen, row: PictureRow, width: number) =>
  Math.max(swatch.height, pen.height(row.label, { ...label, width })) + rowGap;
