import type { Snapshot } from '../../api/types';
import { chosenCodes, states, type Part } from '../../choices/filter';
import { sumOf, type People } from '../../choices/people';
import type { Scene } from '../../choices/scene';
import { isWorded } from '../../classes/scheme';
import { classSentence, methodText, stateText } from '../../legend/explanation';
import { peopleOfParts, peopleOfStates } from '../../legend/tally';
import { classWords, filterWords } from '../../words/classes';
import { pictureWords } from '../../words/mapTools';
import { number, unitName } from '../../words/numbers';
import { editionText } from '../../words/sentences';
import { words } from '../../words/sv';
import type { PictureRow, PictureWords } from './words';

interface SceneParts {
  scene: Scene;
  snapshot: Snapshot;
  people: People | null;
  filter: Part[];
  /** What else the map is narrowed to, and what holds for its limits. */
  notes: string[];
}

/** What there is to say of a picture of values, whichever part of it the page has room for. */
export function wordsOfScene(parts: SceneParts): PictureWords {
  const { scene, people } = parts;
  return {
    title: scene.title,
    finding: scene.finding,
    legend: {
      title: `${words.legend} ${unitName(scene.view.indicator.unit)}`,
      heads: people ? [pictureWords.count, filterWords.peopleRowOnes(people.period)] : [pictureWords.count],
      rows: rowsOf(parts),
      notes: notesOf(parts),
    },
    footer: footerOf(parts),
  };
}

function rowsOf({ scene, people, filter }: SceneParts): PictureRow[] {
  const { scheme } = scene;
  const [ofClasses, ofStates] = [peopleOfParts({ scene, people }), peopleOfStates({ scene, people })];
  const row = (part: Part, label: string, colour: string, count: number, inhabitants: number | undefined) => ({
    label,
    sign: typeof part === 'string' ? part : '',
    colour,
    letter: '',
    numbers: [number(count), ...(inhabitants === undefined ? [] : [number(inhabitants)])],
    isFaded: filter.length > 0 && !filter.includes(part),
  });
  return [
    ...scheme.classes.map((one, i) => row(i, rangeOf(scene, i), one.colour, one.count, ofClasses?.[i])),
    ...states
      .filter(state => state !== 'uncertain' || !isWorded(scheme))
      .map(state => row(state, stateText(state), '', scheme[state], ofStates?.[state])),
  ];
}

/** A class as short as it can be said. */
function rangeOf({ scheme }: Scene, index: number): string {
  const { from, to, label } = scheme.classes[index]!;
  const text = (limit: number) => number(limit, scheme.decimals);
  if (scheme.method === null || (from === null && to === null)) return label;
  if (from === null) return `≤ ${text(to!)}`;
  return to === null ? `> ${text(from)}` : `${text(from)}–${text(to)}`;
}

function notesOf({ scene, people, filter, notes }: SceneParts): string[] {
  const { scheme, view, values } = scene;
  const codes = chosenCodes(scene, filter);
  const all = values.map(value => value.area.code);
  const named = filter.map(part => (typeof part === 'number' ? rangeOf(scene, part) : words[part])).join('; ');
  const selection = codes && [
    filterWords.selection(number(codes.size), number(all.length)),
    people && filterWords.people(number(sumOf(people, codes)), number(sumOf(people, all))),
  ];
  return [
    selection ? `${filterWords.onlyThese(named)} ${selection.filter(Boolean).join(', ')}.` : '',
    ...notes,
    scheme.method && view.show === 'values' ? classSentence(scheme, view.indicator) : '',
  ].filter(Boolean);
}

function footerOf({ scene, snapshot }: SceneParts): string[] {
  const { view, scheme, values } = scene;
  const { indicator, period, level, edition } = view;
  const found = snapshot.editions.find(one => one.level === level && one.edition === edition);
  const source = values.find(one => one.status === 'published')?.source || indicator.source;
  const classes = view.show === 'values' ? methodText(scheme) : '';
  return [
    `${words.unit}: ${unitName(indicator.unit) || indicator.unit}. ${pictureWords.period(period)}. ` +
      `${words.division}: ${editionText(level, found)}.` +
      (classes ? ` ${classWords.division}: ${classes}` : ''),
    sentence(source),
    indicator.method ? `${words.method}: ${sentence(indicator.method)}` : '',
  ].filter(Boolean);
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
