import { useEffect, useRef, useState } from 'react';
import type { Indicator } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Schemas } from '../api/schemas';
import type { ChangeAddress } from '../choices/address';
import type { View } from '../choices/view';
import { number } from '../words/numbers';
import { indexWords, transformWords } from '../words/indices';
import '../styles/indices.css';
import { AddPart, PartRow } from './PartRow';
import { SaveIndex } from './SaveIndex';
import { Sensitivity } from './Sensitivity';
import { formatParts, isDraft, parseParts, parseSaved, partsOf, usualPart, type Part } from './notation';
import type { SavedIndex } from './useIndices';

interface Props {
  view: View;
  indicators: Indicator[];
  saved: SavedIndex[];
  change: ChangeAddress;
}

/** The parts of the index that decides, to look at or to change; the order follows at once. */
export default function IndexBuilder(props: Props) {
  const draft = isDraft(props.view.index);
  return (
    <section className="index-builder" aria-label={indexWords.parts}>
      {draft ? <DraftParts {...props} /> : <SavedParts {...props} />}
      <Sensitivity view={props.view} />
    </section>
  );
}

/** A weight that stands still this long is the one that is meant. */
const pause = 300;

function DraftParts({ view, indicators, saved, change }: Props) {
  const [parts, setParts] = useState(() => parseParts(view.index, indicators));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setParts(parseParts(view.index, indicators)), [view.index, indicators]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const sum = parts.reduce((all, part) => all + part.weight, 0);
  const take = (next: Part[], wait = 0) => {
    setParts(next);
    clearTimeout(timer.current);
    const write = () => change({ index: formatParts(next), indicator: next[0]!.indicator }, 'replace');
    if (wait > 0) timer.current = setTimeout(write, wait);
    else write();
  };
  const aboutOf = (id: string) => indicators.find(one => one.id === id);
  return (
    <>
      <ul className="index-parts">
        {parts.map((part, i) => (
          <PartRow
            key={part.indicator}
            part={part}
            title={aboutOf(part.indicator)?.title ?? part.indicator}
            share={part.weight / sum}
            onChange={(next, isSliding) => take(parts.with(i, next), isSliding ? pause : 0)}
            onRemove={parts.length > 1 ? () => take(parts.toSpliced(i, 1)) : undefined}
          />
        ))}
      </ul>
      <p className="field-note">
        {indexWords.sum(sum)} {indexWords.usual}
      </p>
      <AddPart
        indicators={indicators.filter(one => isUsable(one) && !parts.some(part => part.indicator === one.id))}
        onAdd={one => take([...parts, usualPart(one)])}
      />
      <SaveIndex
        parts={parts}
        saved={saved}
        onSaved={id => change({ index: id, indicator: parts[0]!.indicator })}
      />
    </>
  );
}

/** A part has numbers for all people; types and counts are no measure of need. */
const isUsable = ({ categories, kind, sexes, ages }: Indicator) =>
  !categories && kind !== 'count' && isForAll(sexes) && isForAll(ages);

const isForAll = (options: string[]) => options.length === 0 || options.includes('all');

function SavedParts({ view, saved, change }: Props) {
  const { id, version } = parseSaved(view.index!);
  const older = useResource<Schemas['IndexAnswer']>(
    version ? apiUrl(`indices/${encodeURIComponent(id)}`, { version }) : null,
  );
  const index = version ? older.data?.index : saved.find(one => one.id === id);
  if (older.error) return <p className="field-note">{`${older.error.title}. ${older.error.detail}`}</p>;
  if (!index) return null;
  const parts = partsOf(index);
  const sum = parts.reduce((all, part) => all + part.weight, 0);
  const day = index.savedAt?.slice(0, 10) ?? '';
  return (
    <>
      <ul className="index-parts">
        {parts.map((part, i) => (
          <li key={part.indicator} className="index-kept">
            <span>{index.parts[i]!.title}</span>
            <span className="number">{indexWords.share(part.weight / sum)}</span>
            <small>
              {indexWords.weight} {number(part.weight, part.weight % 1 ? 2 : 0)},{' '}
              {indexWords.direction.toLowerCase()}{' '}
              {part.direction === 'higherIsNeed' ? indexWords.higher : indexWords.lower},{' '}
              {transformWords[part.transform]}
            </small>
          </li>
        ))}
      </ul>
      <p className="field-note">
        {indexWords.version(index.version ?? 1)}. {indexWords.savedBy(index.by, day)}.{index.why && ` ${index.why}`}
      </p>
      <button type="button" className="button" onClick={() => change({ index: formatParts(parts) })}>
        {indexWords.change}
      </button>
    </>
  );
}
