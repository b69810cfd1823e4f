import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { swedish } from '../../ui/swedish';
import { number } from '../../words/numbers';
import { metersText, sectionWords } from '../../words/sections';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';

/** What is within a walk of where people live, kind by kind, and what is missing. */
export function ResourceSection({ profile }: SectionProps) {
  const isAsked = profile.area.level !== 'country';
  const answer = useResource<Schemas['PlacesNearbyAnswer']>(
    isAsked ? apiUrl('places/nearby', { area: profile.area.code }) : null,
  );
  const { data } = answer;
  if (!data) return <SectionState isEmpty={!isAsked} error={answer.error} />;
  return (
    <>
      {data.texts.map(text => (
        <p key={text} {...swedish}>
          {text}
        </p>
      ))}
      <table className="section-table">
        <thead>
          <tr>
            <th scope="col">{sectionWords.resource}</th>
            <th scope="col" className="number">
              {sectionWords.reached}
            </th>
            <th scope="col">{sectionWords.nearestPlace}</th>
          </tr>
        </thead>
        <tbody>
          {data.kinds.map(kind => (
            <tr key={kind.id}>
              <th scope="row" {...swedish}>
                {kind.name}
              </th>
              <td className="number">{shareText(kind.shares.at(-1)?.share ?? null)}</td>
              <td>{kind.nearest && `${kind.nearest.name}, ${metersText(kind.nearest.meanMeters)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note" {...swedish}>
        {data.walk} {data.limits} {data.licences.join('. ')}
      </p>
    </>
  );
}

const shareText = (share: number | null) => (share === null ? '' : `${number(100 * share)} %`);
