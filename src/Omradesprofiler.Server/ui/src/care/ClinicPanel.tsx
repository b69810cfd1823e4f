import type { CareCenter, CareFlows, CareGeography, CareProfile } from '../api/care';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { ErrorMessage } from '../ui/Message';
import { formatAddress } from '../choices/address';
import { swedish } from '../ui/swedish';
import { placeWords } from '../words/places';
import { language } from '../words/language';
import { careWords, clinicFacts, listedText } from '../words/care';
import { profileWords } from '../words/clinicProfile';
import { number } from '../words/numbers';
import { problemWords, words } from '../words/sv';
import { ClinicFlows } from './ClinicFlows';
import { ClinicIndicators } from './ClinicIndicators';
import { ClinicNeed } from './ClinicNeed';
import { ClinicAges } from './ClinicAges';

interface Props {
  clinic: CareCenter;
  /** The residents that stand beside the listed; null where the clinic has no area in that sense. */
  residents: CareGeography | null;
  onChoose: (clinic: string) => void;
}

/** One clinic: those who live in its area and those who are listed there, side by side. */
export function ClinicPanel({ clinic, residents, onChoose }: Props) {
  const url = `care-centers/${encodeURIComponent(clinic.id)}`;
  const geography = residents?.id ?? clinic.geographies[0];
  const answer = useResource<CareProfile>(geography ? apiUrl(`${url}/profile`, { geography }) : null);
  const flows = useResource<CareFlows>(residents && apiUrl(`${url}/flows`, { geography: residents.id }));
  const profile = answer.data;
  return (
    <div aria-busy={answer.loading}>
      <div className="whereabouts">
        <p>{clinicFacts(clinic).join(' · ')}</p>
        <p>
          {[
            listedText(clinic),
            clinic.capacity !== null && `${profileWords.capacity.toLowerCase()} ${number(clinic.capacity)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className="whereabouts">
        <a href={nearOf(clinic.id)}>{placeWords.nearClinic}</a>
      </p>
      {answer.error && <ErrorMessage what={problemWords.profile} error={answer.error} retry={answer.retry} />}
      {!geography && <p className="panel-note">{profileWords.noProfile}.</p>}
      {answer.loading && (
        <div className="skeleton" role="status">
          <span className="visually-hidden">{words.loading}</span>
        </div>
      )}
      {profile && (
        <>
          <ClinicNeed profile={profile} />
          {profile.geography.kind === 'responsible' && (
            <p className="panel-note law" {...swedish}>
              {profile.responsibility}
            </p>
          )}
          <ClinicFlows clinic={clinic} flows={flows} onChoose={onChoose} />
          <ClinicAges profile={profile} />
          <ClinicIndicators profile={profile} />
          <section className="panel-section">
            {profile.notes.map(note => (
              <p key={note} className="field-note" {...swedish}>
                {note}
              </p>
            ))}
            <p className="field-note">
              {careWords.rule}: <span {...swedish}>{profile.geography.rule}</span>
            </p>
          </section>
        </>
      )}
    </div>
  );
}

/** What is near where its people live, in the page's language. */
const nearOf = (clinic: string) =>
  formatAddress({ ...(language === 'sv' ? {} : { lang: language }), job: 'resurser', clinic });
