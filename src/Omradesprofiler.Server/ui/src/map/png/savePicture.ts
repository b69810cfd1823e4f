import type { Snapshot } from '../../api/types';
import type { Part } from '../../choices/filter';
import type { People } from '../../choices/people';
import type { Scene } from '../../choices/scene';
import { words } from '../../words/sv';
import type { AreaMap } from '../AreaMap';
import { drawLegend, legendHeight } from './legend';
import { footerLines } from './footer';
import { ink, Pen, quiet } from './Pen';
import { drawScale } from './scaleBar';

export interface PictureParts {
  scene: Scene;
  snapshot: Snapshot;
  people: People | null;
  filter: Part[];
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

/** Draws the map with all the words that it needs away from the page, and hands it to the browser as a file. */
export async function savePicture(map: AreaMap, parts: PictureParts) {
  const { width, height } = map.size;
  const scale = Math.min(most.width / width, most.height / height);
  const copy = await map.copy(scale * density);
  const box = { width: width * scale, height: height * scale };
  const canvas = compose(parts, copy.canvas, box, copy.metresPerPixel / scale);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('No picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${nameOf(parts.scene)}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const nameOf = ({ view: { indicator, level, edition, period } }: Scene) =>
  [indicator.id, level, edition, period].filter(Boolean).join('-');

type Box = { width: number; height: number };

function compose(parts: PictureParts, map: HTMLCanvasElement, box: Box, metresPerUnit: number) {
  const canvas = document.createElement('canvas');
  const pen = new Pen(canvas.getContext('2d')!);
  const { scene, snapshot } = parts;
  const width = 2 * margin + box.width + gap + legendWidth;
  const inner = width - 2 * margin;
  const footer = footerLines(scene, snapshot);
  const markHeight = snapshot.fictional ? 30 : 0;
  const headHeight =
    markHeight + pen.height(scene.title, { ...title, width: inner }) + 4 +
    (scene.finding ? pen.height(scene.finding, { ...finding, width: inner }) : 0) + 16;
  const bodyHeight = Math.max(box.height, legendHeight(pen, parts, legendWidth));
  const footHeight = footer.reduce((sum, line) => sum + pen.height(line, { ...small, width: inner }), 0) + 24;
  const height = margin + headHeight + bodyHeight + 14 + footHeight + margin - 10;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  pen.context.scale(density, density);
  pen.box(0, 0, width, height, '#ffffff');
  let y = margin;
  if (snapshot.fictional) {
    pen.lines(words.fictional, { size: 14, weight: 600 });
    pen.box(margin, y, pen.context.measureText(words.fictional).width + 16, 22, '#ffd95a');
    pen.write(words.fictional, margin + 8, y + 2.5, { size: 14, weight: 600 });
  }
  y = pen.write(scene.title, margin, y + markHeight, { ...title, width: inner }) + 4;
  if (scene.finding) pen.write(scene.finding, margin, y, { ...finding, width: inner });
  y = margin + headHeight;
  pen.context.drawImage(map, margin, y, box.width, box.height);
  pen.context.strokeStyle = '#c3cbd0';
  pen.context.lineWidth = 0.75;
  pen.context.strokeRect(margin, y, box.width, box.height);
  drawScale(pen, { x: margin + 14, y: y + box.height - 14, metresPerUnit });
  drawLegend(pen, parts, { x: margin + box.width + gap, y, width: legendWidth });
  y += bodyHeight + 14;
  for (const line of footer) y = pen.write(line, margin, y, { ...small, width: inner });
  pen.write(`${words.product} · ${snapshot.title}`, margin, y + 4, { size: 13, weight: 600, colour: ink, width: inner });
  return canvas;
}
