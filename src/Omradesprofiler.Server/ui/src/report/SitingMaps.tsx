import { useMemo } from 'react';
import type { SitingResult } from '../api/siting';
import type { Snapshot } from '../api/types';
import type { Question } from '../siting/question';
import type { TimePicture } from '../siting/times';
import { useSitingPicture } from '../siting/useSitingPicture';
import type { Travel } from '../siting/useTravel';
import { number } from '../words/numbers';
import { minutesText, siteWords } from '../words/siting';
import { reportWords } from '../words/report';
import { reachOfAreas } from './borders';
import { ColourSquare } from './ColourSquare';
import { LocatorMap, type LocatorPoint } from './LocatorMap';

interface Props {
  snapshot: Snapshot;
  travel: Travel;
  question: Question;
  result: SitingResult;
}

const [width, height] = [320, 260];

/** How far it is before and after, side by side in the same colours, with today's clinics and the numbered places. */
export function SitingMaps({ snapshot, travel, question, result }: Props) {
  const asked = { travel, question, result, picked: undefined, reach: undefined };
  const before = useSitingPicture({ ...asked, shown: 'before' });
  const after = useSitingPicture({ ...asked, shown: 'after' });
  const areas = after.times?.areas;
  const bounds = useMemo(() => (areas ? reachOfAreas(areas) : null), [areas]);
  if (!bounds || !before.times || !after.times) return null;
  const closed = new Set(result.removed.map(one => one.code));
  const today = travel.clinics.flatMap(({ id, name, place }): (LocatorPoint & { id: string })[] =>
    place ? [{ id, name, at: [place.longitude, place.latitude] }] : [],
  );
  const chosen = after.sites.points
    .filter(one => one.kind === 'chosen' || one.kind === 'removed')
    .map(({ position, name, mark }): LocatorPoint => ({ at: [...position], name, mark }));
  const kept = question.existing === 'ignore' ? [] : today.filter(one => !closed.has(one.id));
  const maps = [
    { times: before.times, title: siteWords.before, measures: result.before, points: today },
    { times: after.times, title: siteWords.after, measures: result.after, points: [...kept, ...chosen] },
  ];
  return (
    <>
      <div className="report-maps">
        {maps.map(({ times, title, measures, points }) => (
          <figure key={title}>
            <LocatorMap
              {...{ snapshot, bounds, points, width, height }}
              collection={`deso-${result.edition}`}
              marked={nothing}
              fitsLand
              colourOf={code => times.scheme.classes[times.scheme.classOf.get(code) ?? -1]?.colour}
              label={reportWords.timeMap(title, minutesText(measures.meanMinutes))}
            />
            <figcaption>{reportWords.timeMap(title, minutesText(measures.meanMinutes))}</figcaption>
          </figure>
        ))}
      </div>
      <TimeKey before={before.times} after={after.times} isRoad={result.option.kind === 'network'} />
    </>
  );
}

const nothing = new Map<string, string>();

interface KeyProps {
  before: TimePicture;
  after: TimePicture;
  isRoad: boolean;
}

/** What the colours are, and how many live in them before and after. */
function TimeKey({ before, after, isRoad }: KeyProps) {
  const rows = [
    ...after.scheme.classes.map(({ label, colour }, i) => ({
      label,
      colour,
      people: [before.people[i]!, after.people[i]!],
    })),
    {
      label: isRoad ? siteWords.noWay : siteWords.noTime,
      colour: undefined,
      people: [before.unreached, after.unreached],
    },
  ].filter(row => row.colour || row.people.some(count => count > 0));
  return (
    <table className="report-table time-key">
      <caption className="visually-hidden">{siteWords.legendTime}</caption>
      <thead>
        <tr>
          <th scope="col">{siteWords.legendTime}</th>
          <th scope="col" className="number">
            {reportWords.peopleBefore}
          </th>
          <th scope="col" className="number">
            {reportWords.peopleAfter}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, colour, people }) => (
          <tr key={label}>
            <th scope="row">
              <ColourSquare colour={colour} /> {label}
            </th>
            {people.map((count, i) => (
              <td key={i} className="number">
                {number(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
