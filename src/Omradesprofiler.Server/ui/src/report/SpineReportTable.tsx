import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import { MarkIcon } from '../charts/Mark';
import { SpineChart } from '../charts/SpineChart';
import { comparedIn, namesOf, type Compare } from '../profile/benchmark';
import { axisWords, judgementText } from '../words/judgements';
import { limits, number, unitName } from '../words/numbers';
import { reportWords } from '../words/report';
import { levelWords, spineWords, statusText, words } from '../words/sv';
import { bareText } from '../words/values';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** Every indicator of the profile on paper: value, interval, place on the spine and the judgement in words. */
export function SpineReportTable({ profile, compare, indicators }: Props) {
  const groups = [...Map.groupBy(profile.indicators, row => row.group)];
  const kinds = new Map(indicators.map(one => [one.id, one.kind]));
  const centre = compare && namesOf(compare, profile).name;
  return (
    <table className="report-table spine-report">
      <thead>
        <tr>
          <th scope="col">{reportWords.indicator}</th>
          <th scope="col" className="number">
            {reportWords.value}
          </th>
          <th scope="col" className="number">
            {reportWords.interval}
          </th>
          <th scope="col" className="number">
            {centre}
          </th>
          <th scope="col" className="column-spine">
            <span className="spine-head">
              <span>{centre}</span>
              <span>{spineWords.left}</span>
              <span>{spineWords.right}</span>
            </span>
          </th>
          <th scope="col">{reportWords.judgement}</th>
        </tr>
      </thead>
      {groups.map(([group, rows]) => (
        <tbody key={group}>
          <tr className="group-row">
            <th scope="colgroup" colSpan={6}>
              {group}
            </th>
          </tr>
          {rows.map(row => (
            <Row key={row.id} row={row} profile={profile} compare={compare} kind={kinds.get(row.id)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  row: ProfileIndicator;
  profile: Profile;
  compare: Compare | null;
  kind: string | undefined;
}

function Row({ row, profile, compare, kind }: RowProps) {
  const { value, decimals, polarity } = row;
  const compared = compare && comparedIn(row, compare, kind);
  const isElsewhere = value.area.level !== profile.area.level;
  const note = [
    unitName(row.unit),
    value.period,
    isElsewhere && `${levelWords[value.area.level].one} ${value.area.name}`,
    compared?.number != null && polarity !== 'none' && axisWords[polarity],
  ];
  const title = (
    <th scope="row">
      {row.title} <small>{note.filter(Boolean).join(', ')}</small>
    </th>
  );
  const text = bareText(value, decimals);
  if (text === null)
    return (
      <tr>
        {title}
        <td colSpan={5}>{statusText(value)}</td>
      </tr>
    );
  return (
    <tr>
      {title}
      <td className="number">
        <strong>{text}</strong>
        {value.uncertain && <small className="uncertain-mark">{words.uncertainShort}</small>}
      </td>
      <td className="number">{value.interval ? limits(value.interval, decimals) : ''}</td>
      <td className="number">{compared?.number == null ? '' : number(compared.number, decimals)}</td>
      <td className="spine-cell">
        {compared && <SpineChart value={value} compared={compared} spread={row.spread} polarity={polarity} />}
      </td>
      <td>
        {compared && compared.number !== null && (
          <span className="judgement">
            <MarkIcon result={compared.judgement.result} />
            {judgementText(compared.judgement, namesOf(compare, profile))}
          </span>
        )}
      </td>
    </tr>
  );
}
