import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { formatAddress } from '../../choices/address';
import { number } from '../../words/numbers';
import { meanTimeText, sectionWords } from '../../words/sections';
import { minutesText } from '../../words/siting';
import { SectionState } from './SectionState';
import type { SectionProps } from './sections';

/** How far people have to the nearest clinic, and which clinics the area belongs to in each sense. */
export function ClinicSection({ profile }: SectionProps) {
  const { level, code } = profile.area;
  const isAsked = level !== 'country' && level !== 'county';
  const times = useResource<Schemas['AccessibilityAnswer']>(
    isAsked ? apiUrl('accessibility', { level: 'deso', within: code }) : null,
  );
  const { data } = times;
  if (!data) return <SectionState isEmpty={!isAsked} error={times.error} />;
  const { today } = data;
  return (
    <>
      <p>
        {meanTimeText(minutesText(today.meanMinutes), number(data.people))}{' '}
        {today.within
          .map(one => `${number(100 * one.share)} % ${sectionWords.within(one.minutes)}`)
          .join(', ')}
        .
      </p>
      {level === 'deso' && (
        <dl className="section-facts">
          <ClinicOf geography="nearest" term={sectionWords.nearest} code={code} />
          <ClinicOf geography="responsible" term={sectionWords.responsible} code={code} />
        </dl>
      )}
      <p className="field-note">
        {data.option.label}. {data.source}
      </p>
    </>
  );
}

/** The clinics of one area in one sense; nothing where the data have no such sense. */
function ClinicOf({ geography, term, code }: { geography: string; term: string; code: string }) {
  const { data, loading } = useResource<Schemas['CareGeographyAnswer']>(apiUrl(`care-geographies/${geography}`));
  const own = data?.areas.find(one => one.area.code === code)?.careCenters ?? [];
  if (own.length === 0) return loading ? <div data-pending="true" /> : null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {own.map(({ careCenter }) => (
          <a key={careCenter.id} href={formatAddress({ job: 'vardcentraler', clinic: careCenter.id, geography })}>
            {careCenter.name}
          </a>
        ))}
      </dd>
    </div>
  );
}
