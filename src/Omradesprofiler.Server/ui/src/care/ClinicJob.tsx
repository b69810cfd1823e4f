import type { CareCenter, CareGeography } from '../api/care';
import { apiUrl } from '../api/client';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import type { SideProps } from '../jobs';
import { useGoneCheck } from '../notices/useGoneCheck';
import { reportAddress } from '../report/address';
import { swedish } from '../ui/swedish';
import { careWords, geographyFinding, geographyTitle } from '../words/care';
import { profileWords } from '../words/clinicProfile';
import { words } from '../words/sv';
import { CareAreaTable } from './CareAreaTable';
import { ClinicChoices } from './ClinicChoices';
import { ClinicLegend } from './ClinicLegend';
import { ClinicPanel } from './ClinicPanel';
import { territoryOf } from './picture';
import { useReach } from './reveal';
import { CareState, SharingFrame } from './SharingFrame';
import { useClinicPicture } from './useClinicPicture';
import { geographyOf, residentsOf, useCare, useDivision, useNeed, type Care } from './useCare';

/** The clinics: where they are, whose each area is in one sense or another, and one of them looked at closely. */
export function ClinicJob({ snapshot, indicators, address, change }: SideProps) {
  const { care, failed, geography, chosen, residents } = useChosen(address);
  const division = useDivision(geography, scopeOf(snapshot));
  const need = useNeed(geography, indicators);
  const { picture, territories, loading } = useClinicPicture(care, geography, division, chosen);
  const reach = useReach(picture?.areas ?? null, territories, chosen);
  const areas = division.answer.data?.areas;
  const title = geography ? geographyTitle(geography, placeName(snapshot), chosen) : careWords.clinics;
  const choose = (clinic: string) => change({ clinic });
  const chooseOf = (code: string | null) => {
    const area = areas?.find(one => one.area.code === code);
    const whose = area && territoryOf(area).careCenter;
    if (whose) choose(whose);
  };
  return (
    <SharingFrame
      {...{ snapshot, address, change, title, picture }}
      className="clinic-profile"
      finding={(geography && care && !chosen && geographyFinding(geography, care.clinics.length)) || undefined}
      csv={geography && apiUrl(`care-geographies/${geography.id}`, { format: 'csv' })}
      report={chosen ? reportOf(chosen, residents) : null}
      choices={
        <>
          <CareState care={care} failed={failed} />
          {care && care.clinics.length > 0 && (
            <ClinicChoices
              {...{ care, geography, need, address, change }}
              chosen={chosen?.id}
              colourOf={territories?.colourOf ?? null}
            />
          )}
        </>
      }
      legend={picture && geography && <ClinicLegend picture={picture} geography={geography} chosen={chosen} />}
      table={
        areas ? (
          <CareAreaTable
            title={title}
            areas={areas}
            shown={division.areas}
            chosen={chosen?.id}
            onChoose={choose}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={<GeographyNote care={care} geography={geography} />}
      panel={chosen ? clinicContent(chosen, residents, change) : null}
      describe={code => <ClinicTip code={code} division={division} />}
      answer={{ ...division.answer, loading: division.answer.loading || loading }}
      map={{
        reveal: reach,
        highlighted: chosen ? (territories?.indexOf.get(chosen.id) ?? null) : null,
        onSelect: chooseOf,
        onClinic: choose,
      }}
    />
  );
}

/** What of the clinics the address is about; what of it is not there is told. */
function useChosen(address: SideProps['address']) {
  const { care, failed } = useCare();
  const geography = care && geographyOf(care, address.geography);
  const chosen = care?.byId.get(address.clinic ?? '');
  useGoneCheck('clinic', address.clinic, care ? chosen !== undefined : undefined);
  useGoneCheck('geography', address.geography, care ? geography?.id === address.geography : undefined);
  return { care, failed, geography, chosen, residents: care && residentsOf(care, geography) };
}

const reportOf = (clinic: CareCenter, residents: CareGeography | null) =>
  reportAddress({ report: 'clinic', clinic: clinic.id, ...(residents && { geography: residents.id }) });

/** The clinic beside the map; with its residents where it has areas in that sense. */
function clinicContent(clinic: CareCenter, residents: CareGeography | null, change: SideProps['change']) {
  return {
    eyebrow: profileWords.eyebrow,
    title: clinic.name,
    about: clinic.id,
    hide: careWords.close,
    onClose: () => change({ clinic: '' }),
    content: (
      <ClinicPanel
        clinic={clinic}
        residents={residents && clinic.geographies.includes(residents.id) ? residents : null}
        onChoose={other => change({ clinic: other })}
      />
    ),
  };
}

/** By which rule an area is a clinic's, and what the law says of it where that is a responsibility. */
function GeographyNote({ care, geography }: { care: Care | null; geography: CareGeography | null }) {
  if (!geography) return null;
  return (
    <>
      <p>
        {words.division}:{' '}
        <span {...swedish}>
          {geography.name}. {geography.rule}
        </span>
      </p>
      {geography.kind === 'responsible' && (
        <p className="law" {...swedish}>
          {care?.responsibility}
        </p>
      )}
    </>
  );
}

/** An area under the pointer, with whose it is. */
function ClinicTip({ code, division }: { code: string; division: ReturnType<typeof useDivision> }) {
  const found = division.answer.data?.areas.find(one => one.area.code === code);
  if (!found) return <>{careWords.without}</>;
  const [first] = found.careCenters.toSorted((a, b) => b.weight - a.weight);
  return (
    <>
      <p className="tooltip-name">{found.area.label}</p>
      <p>{first?.careCenter.name ?? careWords.without}</p>
      {found.careCenters.length > 1 && <p className="uncertain-mark">{careWords.shared}</p>}
    </>
  );
}
