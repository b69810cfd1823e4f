import type { CareIndicator, CareProfile, CareValue, CniPoint } from '../api/care';
import { MarkIcon } from '../charts/Mark';
import { Icon } from '../ui/Icon';
import { Marked } from '../ui/Marked';
import { swedish } from '../ui/swedish';
import { judgementText, areaNames } from '../words/judgements';
import { careInterval, careText, needFinding, profileWords, residentsText, sourceLines } from '../words/clinicProfile';
import { number, percentText } from '../words/numbers';
import { clinicPhrases, phrases } from '../words/phrases';
import { rankText } from '../words/sentences';

/** How many they are and how great their need is: the residents to the left, the listed to the right. */
export function ClinicNeed({ profile }: { profile: CareProfile }) {
  const { geography, people, indicators, listedCni } = profile;
  const relative = indicators.find(one => one.id === 'cni');
  const raw = indicators.find(one => one.id === 'cni-raw');
  const isListed = geography.kind === 'listed';
  const counted = listedCni.ordered.at(-1);
  const point = counted ?? listedCni.estimated;
  const values = [...people.map(one => one.value), relative?.value, point?.relative];
  const sources = values.map(one => one?.source);
  const peopleOf = (id: string) => people.find(one => one.geography === id)?.value;
  const residentValue = isListed ? undefined : relative?.value;
  return (
    <section className="panel-section" aria-label={profileWords.beside}>
      <table className="beside">
        <caption className="visually-hidden">{profileWords.beside}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{residentsText(geography)}</th>
            <th scope="col">{profileWords.listed}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{profileWords.people}</th>
            {isListed ? <td>–</td> : <Big value={peopleOf(geography.id)} decimals={0} />}
            <Listed profile={profile} />
          </tr>
          <tr>
            <th scope="row">
              CNI <small>{profileWords.reference}</small>
            </th>
            {isListed ? <td>–</td> : <Big value={residentValue} decimals={2} />}
            <Big value={point?.relative ?? undefined} decimals={2} stamp={counted ? undefined : point?.relative} />
          </tr>
          <tr>
            <th scope="row">
              {clinicPhrases.rawCni} <small>{profileWords.raw}</small>
            </th>
            {isListed ? <td>–</td> : <Plain value={raw?.value} />}
            <Plain value={point?.raw ?? undefined} />
          </tr>
        </tbody>
      </table>
      <p className="finding-strong">{needFinding(residentValue, point?.relative ?? undefined)}</p>
      {relative && !isListed && <ComparedResidents relative={relative} />}
      <ListedSource point={point} isCounted={counted !== undefined} profile={profile} />
      {sourceLines(profile, isListed ? undefined : peopleOf(geography.id), residentValue, point?.relative).map(line => (
        <p key={line} className="field-note">
          <Marked text={line} parts={sources} />
        </p>
      ))}
    </section>
  );
}

/** The residents' need against the municipality, the county and the country. */
const ComparedResidents = ({ relative: { compared, rank } }: { relative: CareIndicator }) => (
  <ul className="compared-list">
    {compared
      .filter(one => one.number !== null)
      .map(one => (
        <li key={one.label}>
          <MarkIcon result={one.judgement.result} />
          {clinicPhrases.ofResidents(
            judgementText(one.judgement, areaNames(one.value?.area?.level ?? 'county', one.label)),
          )}{' '}
          <span className="quiet">
            ({one.label} {number(one.number!, 2)})
          </span>
        </li>
      ))}
    {rank && (
      <li className="quiet">
        {rankText(rank.rank, rank.of)} {profileWords.rank} {phrases.highestFirst}
      </li>
    )}
  </ul>
);

interface SourceProps {
  profile: CareProfile;
  point: CniPoint | null | undefined;
  isCounted: boolean;
}

/** Whether SCB counted the listed, or they are estimated, with what is assumed. */
function ListedSource({ profile, point, isCounted }: SourceProps) {
  const { estimatedText, covered } = profile.listedCni;
  const reference = point?.reference;
  const told = reference ? clinicPhrases.reference(reference.period, number(reference.raw, 2)) : '';
  if (!point) return null;
  if (isCounted)
    return (
      <p className="field-note">
        {clinicPhrases.cniOfListed(point.period, profileWords.fromScb)}
        {told}
      </p>
    );
  return (
    <p className="stamp">
      <strong>{profileWords.estimated}</strong>{' '}
      <span {...swedish}>{estimatedText.replace(/^Skattat från områden: /, '')}</span>
      {covered !== null && clinicPhrases.covered(percentText(covered * 100))}
      {told}
    </p>
  );
}

/** The list of clinics knows how many are listed; else the table of listings. */
function Listed({ profile }: { profile: CareProfile }) {
  const { listed } = profile.careCenter;
  const value = profile.people.find(one => one.geography === 'listed')?.value;
  if (listed === null) return <Big value={value} decimals={0} />;
  return (
    <td>
      <strong>{number(listed)}</strong>
    </td>
  );
}

interface BigProps {
  value: CareValue | undefined;
  decimals: number;
  stamp?: CareValue | null | undefined;
}

function Big({ value, decimals, stamp }: BigProps) {
  const text = careText(value, decimals);
  const isNumber = value?.status === 'published';
  return (
    <td>
      {isNumber ? (
        <strong>{text}</strong>
      ) : (
        <span className="no-value">
          {value?.status === 'suppressed' && <Icon name="lock" />}
          {text}
        </span>
      )}
      {isNumber && decimals > 0 && <small>{careInterval(value, decimals)}</small>}
      {stamp && <small className="estimated">{profileWords.estimated}</small>}
    </td>
  );
}

function Plain({ value }: { value: CareValue | undefined }) {
  return (
    <td>
      {careText(value, 2)}
      {value?.status === 'published' && <small>{careInterval(value, 2)}</small>}
    </td>
  );
}
