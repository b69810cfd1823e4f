import type { CareIndicator, CareProfile, CareValue } from '../api/care';
import { MarkIcon } from '../charts/Mark';
import { Icon } from '../ui/Icon';
import { namedRows } from '../words/indicators';
import { swedish } from '../ui/swedish';
import { areaNames, judgementText } from '../words/judgements';
import { careLimits, careText, differenceText, profileWords, residentsText } from '../words/clinicProfile';
import { unitName } from '../words/numbers';

/** Every indicator in both senses, with its interval, what it is worth beside the county, and the difference. */
export function ClinicIndicators({ profile }: { profile: CareProfile }) {
  const { geography } = profile;
  const indicators = namedRows(profile.indicators);
  const isEstimated = indicators.some(row => listedOf(row)?.basis === 'estimated');
  const groups = [...Map.groupBy(indicators, indicator => indicator.group)];
  return (
    <section className="panel-section" aria-labelledby="indicators-title">
      <h3 id="indicators-title">{profileWords.indicators}</h3>
      <p className="field-note">
        {profileWords.marks} {profileWords.untested}
      </p>
      <table className="clinic-indicators">
        <thead>
          <tr>
            <th scope="col">{profileWords.indicator}</th>
            <th scope="col" className="number">
              {residentsText(geography)}
            </th>
            <th scope="col" className="number">
              {profileWords.listed}
              {isEstimated && <small className="estimated">{profileWords.estimated}</small>}
            </th>
            <th scope="col" className="number">
              {profileWords.difference}
            </th>
          </tr>
        </thead>
        {groups.map(([group, rows]: [string, CareIndicator[]]) => (
          <tbody key={group}>
            <tr className="group-row">
              <th scope="colgroup" colSpan={4}>
                {group}
              </th>
            </tr>
            {rows.map(row => (
              <Row key={row.id} row={row} isListed={geography.kind === 'listed'} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ row, isListed }: { row: CareIndicator; isListed: boolean }) {
  const listed = listedOf(row);
  const isCounted = listed?.status === 'published' && listed.basis !== 'estimated';
  const county = row.compared[0];
  const isKnown = row.value.status === 'published' || listed?.status === 'published';
  const names = county && areaNames(county.value?.area.level ?? 'county', county.label);
  const judged = county && names && judgementText(county.judgement, names);
  return (
    <tr>
      <th scope="row">
        {row.title}
        <small>{[unitName(row.unit), row.value.period].filter(Boolean).join(', ')}</small>
      </th>
      {isKnown ? (
        <>
          <td className="number">
            {county && !isListed && row.value.status === 'published' && (
              <span title={judged} className="row-mark">
                <MarkIcon result={county.judgement.result} />
                <span className="visually-hidden">{judged}</span>
              </span>
            )}
            {isListed ? '–' : <Value value={row.value} decimals={row.decimals} />}
          </td>
          <td className="number">
            <Value value={listed} decimals={row.decimals} />
            {isCounted && <small className="estimated">{profileWords.counted}</small>}
          </td>
          <td className="number" title={row.difference?.text} {...swedish}>
            {differenceText(row)}
          </td>
        </>
      ) : (
        <td colSpan={3}>
          <Value value={row.value} decimals={row.decimals} />
        </td>
      )}
    </tr>
  );
}

const listedOf = (row: CareIndicator) => row.beside.find(one => one.geography === 'listed')?.value;

function Value({ value, decimals }: { value: CareValue | undefined; decimals: number }) {
  if (value?.status !== 'published')
    return (
      <span className="no-value">
        {value?.status === 'suppressed' && <Icon name="lock" />}
        {careText(value, decimals)}
      </span>
    );
  return (
    <>
      {careText(value, decimals)}
      <small>{careLimits(value, decimals)}</small>
    </>
  );
}
