import { isWorded } from '../../classes/scheme';
import { chosenCodes, states, type Part, type State } from '../../choices/filter';
import { sumOf } from '../../choices/people';
import { classSentence, stateText } from '../../legend/explanation';
import { peopleOfParts, peopleOfStates } from '../../legend/tally';
import { filterWords } from '../../words/classes';
import { pictureWords } from '../../words/mapTools';
import { number, unitName } from '../../words/numbers';
import { words } from '../../words/sv';
import { dots, hatching, lock } from '../patterns';
import { quiet, type Pen } from './Pen';
import type { PictureParts } from './savePicture';

interface Row {
  part: Part;
  label: string;
  colour: string | null;
  count: number;
  people: number | null;
}

const swatch = { width: 36, height: 22 };
const rowGap = 8;
const head = 50;
const label = { size: 15 };
const note = { size: 14, colour: quiet };
const columns = { areas: 74 };

/** Where the words of a row end, so that they leave room for its numbers. */
const labelWidth = (width: number) => width - swatch.width - 12 - columns.areas - 56;

export function legendHeight(pen: Pen, parts: PictureParts, width: number): number {
  const rows = rowsOf(parts).reduce((sum, row) => sum + rowHeight(pen, row, width), 0);
  return head + rows + 10 + notesOf(parts).reduce((sum, text) => sum + pen.height(text, { ...note, width }) + 8, 0);
}

export function drawLegend(pen: Pen, parts: PictureParts, { x, y, width }: { x: number; y: number; width: number }) {
  const { indicator } = parts.scene.view;
  const right = x + width;
  pen.write(`${words.legend} ${unitName(indicator.unit)}`, x, y, { size: 17, weight: 600 });
  const heading = { size: 13, colour: quiet, align: 'right' as const };
  pen.write(pictureWords.count, right - columns.areas, y + 26, heading);
  if (parts.people) pen.write(pictureWords.people, right, y + 26, heading);
  let top = y + head;
  for (const row of rowsOf(parts)) {
    pen.context.globalAlpha = parts.filter.length === 0 || parts.filter.includes(row.part) ? 1 : 0.3;
    drawSwatch(pen, row, x, top);
    pen.context.globalAlpha = 1;
    pen.write(row.label, x + swatch.width + 12, top + 1, { ...label, width: labelWidth(width) });
    pen.write(number(row.count), right - columns.areas, top + 1, { ...label, align: 'right' });
    if (row.people !== null) pen.write(number(row.people), right, top + 1, { ...label, align: 'right' });
    top += rowHeight(pen, row, width);
  }
  top += 10;
  for (const text of notesOf(parts)) top = pen.write(text, x, top, { ...note, width }) + 8;
}

const rowHeight = (pen: Pen, row: Row, width: number) =>
  Math.max(swatch.height, pen.height(row.label, { ...label, width: labelWidth(width) })) + rowGap;

function rowsOf({ scene, people }: PictureParts): Row[] {
  const { scheme } = scene;
  const [ofClasses, ofStates] = [peopleOfParts({ scene, people }), peopleOfStates({ scene, people })];
  const text = (limit: number) => number(limit, scheme.decimals);
  const range = ({ from, to, label: all }: (typeof scheme.classes)[number]) => {
    if (from === null) return to === null ? all : `≤ ${text(to)}`;
    return to === null ? `> ${text(from)}` : `${text(from)}–${text(to)}`;
  };
  const isRange = scheme.method !== null;
  return [
    ...scheme.classes.map((one, i) => ({
      part: i,
      label: isRange ? range(one) : one.label,
      colour: one.colour,
      count: one.count,
      people: ofClasses?.[i] ?? null,
    })),
    ...states
      .filter(state => state !== 'uncertain' || !isWorded(scheme))
      .map(state => ({
        part: state,
        label: stateText(state),
        colour: null,
        count: scheme[state],
        people: ofStates?.[state] ?? null,
      })),
  ];
}

function notesOf({ scene, people, filter }: PictureParts): string[] {
  const { scheme, view, values } = scene;
  const codes = chosenCodes(scene, filter);
  const all = values.map(value => value.area.code);
  const selection = codes && [
    filterWords.selection(number(codes.size), number(all.length)),
    people && filterWords.people(number(sumOf(people, codes)), number(sumOf(people, all))),
  ];
  return [
    selection ? `${selection.filter(Boolean).join(', ')}.` : '',
    scheme.method && view.show === 'values' ? classSentence(scheme, view.indicator) : '',
  ].filter(Boolean);
}

function drawSwatch(pen: Pen, { colour, part }: Row, x: number, y: number) {
  const { width, height } = swatch;
  if (colour) return pen.box(x, y, width, height, colour, '#6b747b');
  pen.box(x, y, width, height, part === 'uncertain' ? '#fe9929' : part === 'missing' ? '#ffffff' : '#d3d8db');
  const { context } = pen;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paintState(context, part as State, x, y);
  context.restore();
  context.strokeStyle = '#6b747b';
  context.lineWidth = 0.75;
  context.strokeRect(x, y, width, height);
}

/** The map's own patterns, laid out over a swatch. */
function paintState(context: CanvasRenderingContext2D, state: State, x: number, y: number) {
  const tile = state === 'suppressed' ? 0 : 8;
  if (tile === 0) {
    context.translate(x + swatch.width / 2 - 7, y + swatch.height / 2 - 8);
    return lock(context);
  }
  for (let left = 0; left < swatch.width; left += tile)
    for (let top = 0; top < swatch.height; top += tile) {
      context.save();
      context.translate(x + left, y + top);
      context.beginPath();
      context.rect(0, 0, tile, tile);
      context.clip();
      (state === 'missing' ? dots : hatching)(context);
      context.restore();
    }
}
