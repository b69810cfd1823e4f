import type { Indicator, Snapshot } from '../api/types';
import { formatAddress, type Address } from '../choices/address';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { KeyFigures } from '../profile/KeyFigures';
import { SpineKey } from '../profile/SpineKey';
import { Standout } from '../profile/Standout';
import { namesOf } from '../profile/benchmark';
import { useProfile } from '../profile/useProfile';
import { sections } from '../profile/sections/sections';
import '../styles/sections.css';
import { reportWords } from '../words/report';
import { editionText } from '../words/sentences';
import { AreaMaps } from './AreaMaps';
import { Definitions } from './Definitions';
import { Part, ReportSheet } from './ReportSheet';
import { Sources } from './Sources';
import { SpineReportTable } from './SpineReportTable';
import { TrendGrid } from './TrendGrid';
import { Waiting } from './Waiting';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  address: Address;
  area: AreaKey;
}

/** One area on A4: what stands out, the numbers with how sure they are, how they have gone, and from where they are. */
export function AreaReport({ snapshot, indicators, address, area }: Props) {
  const { profile, compare, ...answer } = useProfile(area, address.compare);
  const back = formatAddress({ ...(address.lang ? { lang: address.lang } : {}), area: formatAreaKey(area) });
  if (!profile)
    return (
      <Waiting
        snapshot={snapshot}
        kind={reportWords.area}
        title={area.code}
        back={back}
        error={answer.error}
        retry={answer.retry}
      />
    );
  const own = profile.area;
  const edition = snapshot.editions.find(one => one.level === own.level && one.edition === own.edition);
  const places = profile.parents.map(parent => parent.name).join(' › ');
  const shared = { profile, compare, indicators };
  const centre = compare && namesOf(compare, profile).name;
  const lead = (
    <p className="report-lead">
      {editionText(own.level, edition)} · {reportWords.code.toLowerCase()} {own.code}
      {places && ` · ${places}`}
    </p>
  );
  return (
    <ReportSheet snapshot={snapshot} kind={reportWords.area} title={own.label} lead={lead} back={back}>
      <Part title={reportWords.whatStandsOut}>
        <Standout {...shared} />
      </Part>
      <Part title={reportWords.keyFigures}>
        <KeyFigures {...shared} />
      </Part>
      <Part title={reportWords.where}>
        <AreaMaps snapshot={snapshot} area={own} />
      </Part>
      <Part title={reportWords.compared} breaks>
        {centre && <SpineKey profile={profile} centre={centre} />}
        <SpineReportTable {...shared} />
      </Part>
      <Part title={reportWords.trends} breaks>
        <TrendGrid {...shared} />
      </Part>
      {sections.map(({ id, title, Body }) => (
        <Part key={id} title={title}>
          <div className="section-body">
            <Body snapshot={snapshot} {...shared} />
          </div>
        </Part>
      ))}
      <Part title={reportWords.definitions} breaks>
        <Definitions indicators={indicators} shown={profile.indicators.map(row => row.id)} />
      </Part>
      <Part title={reportWords.sources}>
        <Sources snapshot={snapshot} />
      </Part>
    </ReportSheet>
  );
}

