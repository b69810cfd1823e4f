import { useMemo } from 'react';
import type { CareFlows, Listings } from '../api/care';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import type { Picture } from '../map/picture';
import { reportAddress } from '../report/address';
import { useGoneCheck } from '../notices/useGoneCheck';
import { swedish } from '../ui/swedish';
import { careWords, geographyFinding, geographyTitle } from '../words/care';
import { profileWords } from '../words/clinicProfile';
import { words } from '../words/sv';
import { CareAreaTable } from './CareAreaTable';
import { ClinicChoices } from './ClinicChoices';
import { ClinicLegend } from './ClinicLegend';
import { ClinicPanel } from './ClinicPanel';
import { clinicPoints, listedPicture, territoryOf, territoryPicture } from './picture';
import { useReach } from './reveal';
import { CareState, SharingFrame } from './SharingFrame';
import type { JobProps } from './SharingTabs';
import { geographyOf, residentsOf, useCare, useDivision, useNeed } from './useCare';

/** The clinics: where they are, whose each area is in one sense or another, and one of them looked at closely. */
export function ClinicJob({ snapshot, indicators, address, change }: JobProps) {
  const { care, failed } = useCare();
  const geography = care && geographyOf(care, address.geography);
  const chosen = care?.byId.get(address.clinic ?? '');
  useGoneCheck('clinic', address.clinic, care ? chosen !== undefined : undefined);
  useGoneCheck('geography', address.geography, care ? geography?.id === address.geography : undefined);
  const residents = care && residentsOf(care, geography);
  const division = useDivision(geography, scopeOf(snapshot));
  const need = useNeed(geography, indicators);
  const flows = useResource<CareFlows>(
    chosen && residents && chosen.geographies.includes(residents.id)
      ? apiUrl(`care-centers/${encodeURIComponent(chosen.id)}/flows`, { geography: residents.id })
      : null,
  );
  const lists = useResource<Listings>(
    chosen && geography?.kind === 'listed' ? apiUrl('listings', { level: 'regso', careCenter: chosen.id }) : null,
  );
  const territories = useMemo(() => {
    const known = new Map(division.answer.data?.areas.map(one => [one.area.code, territoryOf(one)]));
    const { level, edition } = division.answer.data?.areas[0]?.area ?? {};
    if (!division.areas || !level || geography?.kind === 'listed') return null;
    return territoryPicture({
      level,
      edition: edition ?? null,
      areas: division.areas,
      clinicOf: new Map([...known].map(([code, { careCenter }]) => [code, careCenter])),
      marked: new Set([...known].flatMap(([code, { isShared }]) => (isShared ? [code] : []))),
    });
  }, [division.answer.data, division.areas, geography?.kind]);
  const listed = useMemo(() => {
    const { level, edition } = division.answer.data?.areas[0]?.area ?? {};
    if (geography?.kind !== 'listed' || !division.areas || !level) return null;
    return listedPicture(level, edition ?? null, division.areas, lists.data);
  }, [geography?.kind, division.answer.data, division.areas, lists.data]);
  const base: Picture | null = territories ?? listed;
  const picture = useMemo(
    () => base && care && { ...base, clinics: clinicPoints(care.clinics, chosen?.id) },
    [base, care, chosen?.id],
  );
  const reach = useReach(picture?.areas ?? null, territories, chosen);
  const place = placeName(snapshot);
  const title = geography ? geographyTitle(geography, place, chosen) : careWords.clinics;
  const choose = (clinic: string) => change({ clinic });
  return (
    <SharingFrame
      snapshot={snapshot}
      address={address}
      change={change}
      className="clinic-profile"
      title={title}
      finding={(geography && care && !chosen && geographyFinding(geography, care.clinics.length)) || undefined}
      csv={geography && apiUrl(`care-geographies/${geography.id}`, { format: 'csv' })}
      report={
        chosen
          ? reportAddress({ report: 'clinic', clinic: chosen.id, ...(residents && { geography: residents.id }) })
          : null
      }
      choices={
        <>
          <CareState care={care} failed={failed} />
          {care && care.clinics.length > 0 && (
            <ClinicChoices
              care={care}
              geography={geography}
              need={need}
              chosen={chosen?.id}
              colourOf={territories?.colourOf ?? null}
              address={address}
              change={change}
            />
          )}
        </>
      }
      legend={picture && geography && <ClinicLegend picture={picture} geography={geography} chosen={chosen} />}
      table={
        division.answer.data ? (
          <CareAreaTable
            title={title}
            areas={division.answer.data.areas}
            shown={division.areas}
            chosen={chosen?.id}
            onChoose={choose}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={
        <>
          {geography && (
            <p>
              {words.division}:{' '}
              <span {...swedish}>
                {geography.name}. {geography.rule}
              </span>
            </p>
          )}
          {geography?.kind === 'responsible' && (
            <p className="law" {...swedish}>
              {care?.responsibility}
            </p>
          )}
        </>
      }
      panel={
        chosen && care
          ? {
              eyebrow: profileWords.eyebrow,
              title: chosen.name,
              about: chosen.id,
              hide: careWords.close,
              onClose: () => change({ clinic: '' }),
              content: (
                <ClinicPanel
                  clinic={chosen}
                  residents={residents && chosen.geographies.includes(residents.id) ? residents : null}
                  flows={flows}
                  onChoose={choose}
                />
              ),
            }
          : null
      }
      picture={picture}
      describe={code => <ClinicTip code={code} division={division} />}
      answer={{ ...division.answer, loading: division.answer.loading || lists.loading }}
      map={{
        reveal: reach,
        highlighted: chosen ? (territories?.indexOf.get(chosen.id) ?? null) : null,
        onSelect: code => {
          const clinic = division.answer.data?.areas.find(one => one.area.code === code);
          const whose = clinic && territoryOf(clinic).careCenter;
          if (whose) choose(whose);
        },
        onClinic: choose,
      }}
    />
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
