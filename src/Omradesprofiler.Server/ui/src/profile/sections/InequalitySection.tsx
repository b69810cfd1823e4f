import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { limits, number } from '../../words/numbers';
import { inequalityText, sectionWords } from '../../words/sections';
import { leadingOf } from '../useStanding';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';

/** How unequal the leading need is among the county's areas of the same level, year by year. */
export function InequalitySection({ profile, indicators }: SectionProps) {
  const leading = leadingOf(profile, indicators);
  const { level, countyCode } = profile.area;
  const isAsked = leading && (level === 'deso' || level === 'regso');
  const url = apiUrl(`indicators/${leading?.id}/inequality`, { level, within: countyCode, orderBy: leading?.id });
  const answer = useResource<Schemas['InequalityList']>(isAsked ? url : null);
  const { data } = answer;
  if (!data || !leading) return <SectionState isEmpty={!isAsked} error={answer.error} />;
  const text = (value: number | null) => (value === null ? '–' : number(value, leading.decimals));
  const last = data.periods.filter(one => one.slope !== null).at(-1);
  const range = (one: (typeof data.periods)[number]) =>
    one.slopeLower === null || one.slopeUpper === null
      ? ''
      : limits({ lower: one.slopeLower, upper: one.slopeUpper }, leading.decimals);
  return (
    <>
      <p>
        {leading.title}. {last && inequalityText(text(last.slope), range(last), data.unit === 'index' ? '' : data.unit)}
      </p>
      <table className="section-table">
        <thead>
          <tr>
            <th scope="col">{sectionWords.period}</th>
            <th scope="col" className="number">
              {sectionWords.gap}
            </th>
            <th scope="col" className="number">
              {sectionWords.worst}
            </th>
            <th scope="col" className="number">
              {sectionWords.best}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.periods.toReversed().map(one => (
            <tr key={one.period}>
              <th scope="row">{one.period}</th>
              <td className="number">
                {text(one.slope)} <small>{range(one)}</small>
              </td>
              <td className="number">{text(one.worstTenth)}</td>
              <td className="number">{text(one.bestTenth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note">
        {data.method} {leading.source}
      </p>
    </>
  );
}
