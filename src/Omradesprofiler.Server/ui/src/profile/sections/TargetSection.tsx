import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { swedish } from '../../ui/swedish';
import { sectionWords } from '../../words/sections';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';

const states: Record<string, string> = {
  reached: sectionWords.met,
  notReached: sectionWords.notMet,
  notTold: sectionWords.notTold,
};

/** Each target and whether the area has reached it, in the server's words: its interval decides. */
export function TargetSection({ profile }: SectionProps) {
  const { level, code, edition } = profile.area;
  const answer = useResource<Schemas['AreaTargetList']>(apiUrl('targets/attainment', { level, code, edition }));
  const { data } = answer;
  if (!data || data.targets.length === 0) return <SectionState isEmpty={data !== undefined} error={answer.error} />;
  return (
    <>
      <table className="section-table">
        <thead>
          <tr>
            <th scope="col">{sectionWords.target}</th>
            <th scope="col">{sectionWords.state}</th>
          </tr>
        </thead>
        <tbody>
          {data.targets.map(({ target, row, reason }) => (
            <tr key={target.id}>
              <th scope="row" {...swedish}>
                {target.title} <small>{target.text}</small>
              </th>
              <td>
                <strong>{row ? (states[row.state] ?? sectionWords.notTold) : sectionWords.noValue}</strong>
                <p {...swedish}>{row?.text ?? reason}</p>
                {row?.forecast?.text && <p {...swedish}>{row.forecast.text}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note" {...swedish}>
        {[data.rule, data.many, data.source].filter(Boolean).join(' ')}
      </p>
    </>
  );
}
