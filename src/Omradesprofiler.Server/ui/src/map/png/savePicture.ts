import type { Snapshot } from '../../api/types';
import { saveFile } from '../../ui/saveFile';
import { pictureWords } from '../../words/mapTools';
import { words } from '../../words/sv';
import type { AreaMap } from '../AreaMap';
import { drawLegend, legendHeight } from './legend';
import { ink, Pen, quiet } from './Pen';
import { drawScale } from './scaleBar';
import type { PictureWords } from './words';

/** A map with what is to be said of it. */
export interface Sheet {
  map: AreaMap;
  words: PictureWords;
}

/** Pixels to each unit: the picture is about 3 300 wide, 300 to the inch across a lying A4. */
const density = 2.5;
const margin = 32;
const gap = 28;
const legendWidth = 300;
const most = { width: 960, height: 780 };

const title = { size: 28, weight: 600 as const };
const finding = { size: 16, colour: quiet };
const small = { size: 13, colour: quiet };

/**
 * Draws each map with all the words that it needs away from the page, one above the other, and hands them to the
 * browser as a file.
 */
export async function savePicture(sheets: Sheet[], snapshot: Snapshot, name: string) {
  const canvases: HTMLCanvasElement[] = [];
  for (const sheet of sheets) canvases.push(await draw(sheet, snapshot));
  const whole = canvases.length > 1 ? stacked(canvases) : canvases[0]!;
  const blob = await new Promise<Blob | null>(resolve => whole.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('No picture');
  saveFile(blob, `${name}.png`);
}

function stacked(canvases: HTMLCanvasElement[]): HTMLCanvasElement {
  const whole = document.createElement('canvas');
  whole.width = Math.max(...canvases.map(one => one.width));
  whole.height = canvases.reduce((sum, one) => sum + one.height, 0);
  const context = whole.getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, whole.width, whole.height);
  let top = 0;
  for (const canvas of canvases) {
    context.drawImage(canvas, 0, top);
    top += canvas.height;
  }
  return whole;
}

async function draw({ map, words: said }: Sheet, snapshot: Snapshot) {
  const { width, height } = map.size;
  const scale = Math.min(most.width / width, most.height / height);
  const copy = await map.copy(scale * density);
  const box = { width: width * scale, height: height * scale };
  const sources = map.attribution ? [...said.footer, pictureWords.background(map.attribution)] : said.footer;
  return compose({ ...said, footer: sources }, snapshot, copy.canvas, box, copy.metresPerPixel / scale);
}

type Box = { width: number; height: number };

function compose(said: PictureWords, snapshot: Snapshot, map: HTMLCanvasElement, box: Box, metresPerUnit: number) {
  const canvas = document.createElement('canvas');
  const pen = new Pen(canvas.getContext('2d')!);
  const width = 2 * margin + box.width + gap + legendWidth;
  const inner = width - 2 * margin;
  const markHeight = snapshot.fictional ? 30 : 0;
  const headHeight =
    markHeight + pen.height(said.title, { ...title, width: inner }) + 4 +
    (said.finding ? pen.height(said.finding, { ...finding, width: inner }) : 0) + 16;
  const bodyHeight = Math.max(box.height, legendHeight(pen, said.legend, legendWidth));
  const footHeight = said.footer.reduce((sum, line) => sum + pen.height(line, { ...small, width: inner }), 0) + 24;
  const height = margin + headHeight + bodyHeight + 14 + footHeight + margin - 10;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  pen.context.scale(density, density);
  pen.box(0, 0, width, height, '#ffffff');
  if (snapshot.fictional) drawMark(pen, margin);
  let y = pen.write(said.title, margin, margin + markHeight, { ...title, width: inner }) + 4;
  if (said.finding) pen.write(said.finding, margin, y, { ...finding, width: inner });
  y = margin + headHeight;
  pen.context.drawImage(map, margin, y, box.width, box.height);
  pen.context.strokeStyle = '#c3cbd0';
  pen.context.lineWidth = 0.75;
  pen.context.strokeRect(margin, y, box.width, box.height);
  drawScale(pen, { x: margin + 14, y: y + box.height - 14, metresPerUnit });
  drawLegend(pen, said.legend, { x: margin + box.width + gap, y, width: legendWidth });
  y += bodyHeight + 14;
  for (const line of said.footer) y = pen.write(line, margin, y, { ...small, width: inner });
  const signature = { size: 13, weight: 600 as const, colour: ink, width: inner };
  pen.write(`${words.product} · ${snapshot.title}`, margin, y + 4, signature);
  return canvas;
}

/** The figures are nobody's. */
function drawMark(pen: Pen, y: number) {
  const style = { size: 14, weight: 600 as const };
  pen.lines(words.fictional, style);
  pen.box(margin, y, pen.context.measureText(words.fictional).width + 16, 22, '#ffd95a');
  pen.write(words.fictional, margin + 8, y + 2.5, style);
}
