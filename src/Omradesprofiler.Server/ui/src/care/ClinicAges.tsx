import type { CareProfile, CareValue } from '../api/care';
import { profileWords, residentsText } from '../words/clinicProfile';
import { number, percentText } from '../words/numbers';
import { ageText, statusText } from '../words/sv';

/** The share of each age among the residents and the listed, as bars that face each other. */
export function ClinicAges({ profile }: { profile: CareProfile }) {
  const { ages, geography } = profile;
  const valueOf = (row: CareProfile['ages'][number], id: string) =>
    row.values.find(one => one.geography === id)?.value;
  const sides = [geography.id, 'listed'].map(id => ages.map(row => valueOf(row, id)));
  const isListed = geography.kind === 'listed';
  const [left, right] = sides.map(values => sharesOf(values)) as [Share[], Share[]];
  const hasListed = right.some(one => one.share !== null);
  const most = Math.max(...[...left, ...right].map(one => one.share ?? 0));
  if (ages.length === 0 || most === 0) return null;
  return (
    <section className="panel-section" aria-labelledby="ages-title">
      <h3 id="ages-title">{profileWords.ages}</h3>
      <table className="ages">
        <thead>
          <tr>
            <th scope="col">{profileWords.age}</th>
            {!isListed && <th scope="col">{residentsText(geography)}</th>}
            {hasListed && (
              <th scope="col">
                {profileWords.listed} <small className="estimated">{profileWords.estimated}</small>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ages.map((row, i) => (
            <tr key={row.age}>
              <th scope="row">{ageText(row.age)}</th>
              {!isListed && <Cell share={left[i]!} most={most} />}
              {hasListed && <Cell share={right[i]!} most={most} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Share {
  share: number | null;
  text: string;
}

function Cell({ share: { share, text }, most }: { share: Share; most: number }) {
  return (
    <td>
      <svg className="age-bar" aria-hidden="true" focusable="false">
        <rect width={`${(100 * (share ?? 0)) / most}%`} height="100%" />
      </svg>
      {text}
    </td>
  );
}

function sharesOf(values: (CareValue | undefined)[]): Share[] {
  const all = values.reduce((sum, value) => sum + (value?.value ?? 0), 0);
  return values.map(value => {
    if (!value || value.value === null) return { share: null, text: value ? statusText(value) : '–' };
    const share = all > 0 ? value.value / all : 0;
    return { share, text: `${percentText(100 * share)} (${number(value.value)})` };
  });
}
