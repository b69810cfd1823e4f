import type { Level } from '../../api/types';
import { AgePyramid } from '../../charts/AgePyramid';
import { number } from '../../words/numbers';
import { largestText, pyramidText, sectionWords } from '../../words/sections';
import { namesOf, parentLevels } from '../benchmark';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';
import { useAges } from './useAges';

/** Who lives there, by age and sex, with what the area is compared with as an outline. */
export function AgeSection({ profile, indicators, compare }: SectionProps) {
  const people = indicators.find(one => one.kind === 'count' && one.sexes.includes('women') && one.ages.length > 2);
  const level = parentLevels(profile).includes(compare as Level) ? compare : 'county';
  const beside = profile.parents.find(parent => parent.level === level);
  const { ages, error } = useAges(profile.area, beside, people !== undefined);
  if (!ages) return <SectionState isEmpty={!people} error={error} />;
  const name = beside ? namesOf(beside.level, profile).name : null;
  const total = (row: (typeof ages.rows)[number]) => (row.women ?? 0) + (row.men ?? 0);
  const largest = ages.rows.reduce((most, row) => (total(row) > total(most) ? row : most));
  const most = largestText(largest.age.replace(/–$/, ' +'), `${number(total(largest), 1)} %`);
  const text = `${pyramidText(profile.area.label, ages.period, name)} ${most}`;
  return (
    <>
      <p>{text}</p>
      <AgePyramid rows={ages.rows} label={text} />
      <details className="series">
        <summary>{sectionWords.pyramidTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{sectionWords.age}</th>
              <th scope="col" className="number">
                {sectionWords.men}
              </th>
              <th scope="col" className="number">
                {sectionWords.women}
              </th>
            </tr>
          </thead>
          <tbody>
            {ages.rows.toReversed().map(row => (
              <tr key={row.age}>
                <th scope="row">{row.age}</th>
                <td className="number">{percent(row.men)}</td>
                <td className="number">{percent(row.women)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="field-note">{ages.source}</p>
    </>
  );
}

const percent = (share: number | null) => (share === null ? '–' : `${number(share, 1)} %`);
