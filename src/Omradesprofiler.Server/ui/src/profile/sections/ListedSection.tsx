import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { number } from '../../words/numbers';
import { regsoListedText, sectionWords } from '../../words/sections';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';

const most = 12;

/** Where those who live there are listed; a DeSO shows its RegSO, as listings are not told for less. */
export function ListedSection({ profile }: SectionProps) {
  const { level, code, regsoCode, regsoName, name } = profile.area;
  const isFine = level === 'deso';
  const [asked, within] = isFine ? ['regso', regsoCode] : [level, code];
  const isAsked = within !== null && level !== 'country';
  const url = apiUrl('listings', { level: asked, within });
  const answer = useResource<Schemas['ListingList']>(isAsked ? url : null);
  const { data } = answer;
  if (!data) return <SectionState isEmpty={!isAsked} error={answer.error} />;
  const rows = data.listings
    .filter(one => one.area.code === within && one.sex === 'all' && one.age === 'all')
    .toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1));
  if (rows.length === 0) return <SectionState isEmpty />;
  const all = rows.reduce((sum, one) => sum + (one.count ?? 0), 0);
  return (
    <>
      {isFine && <p>{regsoListedText(regsoName ?? name)}</p>}
      <table className="section-table">
        <thead>
          <tr>
            <th scope="col">{sectionWords.clinic}</th>
            <th scope="col" className="number">
              {sectionWords.people} {data.period}
            </th>
            <th scope="col" className="number">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(one => (
            <tr key={one.careCenter.code}>
              <th scope="row">{one.careCenter.name}</th>
              <td className="number">
                {one.count === null ? (one.reasonText ?? sectionWords.noValue) : number(one.count)}
              </td>
              <td className="number">{one.count === null ? '' : number((100 * one.count) / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note">{rows[0]!.source}</p>
    </>
  );
}
