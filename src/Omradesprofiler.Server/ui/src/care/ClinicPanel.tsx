import { useEffect, useRef } from 'react';
import type { CareCenter, CareFlows, CareGeography, CareProfile } from '../api/care';
import { apiUrl } from '../api/client';
import { useResource, type Resource } from '../api/useResource';
import { formatAddress } from '../choices/address';
import { reportAddress } from '../report/address';
import { swedish } from '../ui/swedish';
import { downloadWords } from '../words/downloads';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { careWords, clinicFacts, listedText } from '../words/care';
import { profileWords } from '../words/clinicProfile';
import { language } from '../words/language';
import { number } from '../words/numbers';
import { placeWords } from '../words/places';
import { problemWords, words } from '../words/sv';
import { ClinicFlows } from './ClinicFlows';
import { ClinicIndicators } from './ClinicIndicators';
import { ClinicNeed } from './ClinicNeed';
import { ClinicAges } from './ClinicAges';

interface Props {
  clinic: CareCenter;
  /** The residents that stand beside the listed; null where the clinic has no area in that sense. */
  residents: CareGeography | null;
  flows: Resource<CareFlows>;
  onChoose: (clinic: string) => void;
  onClose: () => void;
}

/** One clinic: those who live in its area and those who are listed there, side by side. */
export function ClinicPanel({ clinic, residents, flows, onChoose, onClose }: Props) {
  const url = `care-centers/${encodeURIComponent(clinic.id)}/profile`;
  const geography = residents?.id ?? clinic.geographies[0];
  const answer = useResource<CareProfile>(geography ? apiUrl(url, { geography }) : null);
  const panel = useRef<HTMLElement>(null);
  const profile = answer.data;
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [clinic.id]);
  return (
    <aside
      className="profile clinic-profile"
      ref={panel}
      aria-labelledby="profile-title"
      aria-busy={answer.loading}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <header className="profile-head">
        <div>
          <p className="eyebrow">{profileWords.eyebrow}</p>
          <h2 id="profile-title" tabIndex={-1}>
            {clinic.name}
          </h2>
        </div>
        <a className="button" href={reportAddress({ report: 'clinic', clinic: clinic.id, ...(geography ? { geography } : {}) })}>
          <Icon name="print" />
          {downloadWords.report}
        </a>
        <button
          type="button"
          className="icon-button"
          aria-label={careWords.close}
          title={careWords.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
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
    </aside>
  );
}

/** What is near where its people live, in the page's language. */
const nearOf = (clinic: string) =>
  formatAddress({ ...(language === 'sv' ? {} : { lang: language }), job: 'resurser', clinic });
