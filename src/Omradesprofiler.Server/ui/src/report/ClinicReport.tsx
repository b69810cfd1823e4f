import type { CareCenter, CareFlows, CareProfile } from '../api/care';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { ClinicAges } from '../care/ClinicAges';
import { ClinicFlows } from '../care/ClinicFlows';
import { ClinicIndicators } from '../care/ClinicIndicators';
import { ClinicNeed } from '../care/ClinicNeed';
import { formatAddress, type Address } from '../choices/address';
import type { JobProps } from '../jobs';
import { swedish } from '../ui/swedish';
import { careWords, clinicFacts, listedText } from '../words/care';
import { profileWords } from '../words/clinicProfile';
import { reportWords } from '../words/report';
import { Part, ReportSheet } from './ReportSheet';
import { Waiting } from './Waiting';

interface Props extends JobProps {
  id: string;
  address: Address;
}

/** One clinic on paper: those who live in its area and those who are listed there, side by side. */
export function ClinicReport({ snapshot, id, address }: Props) {
  const path = `care-centers/${encodeURIComponent(id)}`;
  const answer = useResource<{ careCenter: CareCenter }>(apiUrl(path));
  const clinic = answer.data?.careCenter;
  const geography = address.geography ?? clinic?.geographies[0];
  const profile = useResource<CareProfile>(geography ? apiUrl(`${path}/profile`, { geography }) : null);
  const flows = useResource<CareFlows>(geography ? apiUrl(`${path}/flows`, { geography }) : null);
  const back = formatAddress({ job: 'vardcentraler', clinic: id });
  const kind = reportWords.clinic;
  const failed = [answer, profile].find(one => one.error);
  if (!clinic || failed)
    return (
      <Waiting
        snapshot={snapshot}
        kind={kind}
        title={clinic?.name ?? id}
        back={back}
        error={failed?.error}
        retry={failed?.retry ?? answer.retry}
      />
    );
  const lead = (
    <p className="report-lead">{[...clinicFacts(clinic), listedText(clinic)].filter(Boolean).join(' · ')}</p>
  );
  return (
    <ReportSheet snapshot={snapshot} kind={kind} title={clinic.name} lead={lead} back={back}>
      {!geography && <p>{profileWords.noProfile}.</p>}
      {(profile.loading || flows.loading) && <p data-pending="true" />}
      {profile.data && (
        <>
          <Part title={reportWords.population}>
            <ClinicNeed profile={profile.data} />
          {profile.data.geography.kind === 'responsible' && (
            <p className="report-law" {...swedish}>
              {profile.data.responsibility}
            </p>
          )}
          <ClinicFlows clinic={clinic} flows={flows} onChoose={() => undefined} />
          <ClinicAges profile={profile.data} />
            <ClinicIndicators profile={profile.data} />
          </Part>
          <Part title={reportWords.sources}>
            {profile.data.notes.map(note => (
              <p key={note} {...swedish}>
                {note}
              </p>
            ))}
            <p>
              {careWords.rule}: <span {...swedish}>{profile.data.geography.rule}</span>
            </p>
          </Part>
        </>
      )}
    </ReportSheet>
  );
}
