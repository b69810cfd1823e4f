import type { Indicator, Profile, Snapshot } from '../api/types';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { KeyFigures } from '../profile/KeyFigures';
import { SpineKey } from '../profile/SpineKey';
import { Standout } from '../profile/Standout';
import { namesOf, type Compare } from '../profile/benchmark';
import { useProfile } from '../profile/useProfile';
import { sections } from '../profile/sections/sections';
import '../styles/sections.css';
import { reportWords } from '../words/report';
import { editionText } from '../words/sentences';
import { AreaMaps } from './AreaMaps';
import { chosenRows } from './chosen';
import { Definitions, InShort } from './Definitions';
import { PartChoice } from './PartChoice';
import { partsOf } from './parts';
import { Part, ReportSheet } from './ReportSheet';
import { Sources } from './Sources';
import { SpineReportTable } from './SpineReportTable';
import { TrendGrid } from './TrendGrid';
import { Waiting } from './Waiting';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  address: Address;
  change: ChangeAddress;
  area: AreaKey;
}

/**
 * One area on two pages of A4: what stands out, the numbers with how sure they are, how they have gone, and from where
 * they are. The rest where the reader has asked for it.
 */
export function AreaReport({ snapshot, indicators, address, change, area }: Props) {
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
  const shared = { snapshot, profile, compare, indicators };
  const lead = (
    <p className="report-lead">
      {editionText(own.level, edition)} · {reportWords.code.toLowerCase()} {own.code}
      {places && ` · ${places}`}
    </p>
  );
  const chosen = partsOf(address.parts);
  return (
    <ReportSheet
      {...{ snapshot, lead, back }}
      kind={reportWords.area}
      title={own.label}
      tools={<PartChoice chosen={chosen} change={change} />}
    >
      <Brief {...shared} />
      <ChosenParts {...shared} chosen={chosen} />
    </ReportSheet>
  );
}

interface PartsProps {
  snapshot: Snapshot;
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** The two pages. */
function Brief({ snapshot, ...shared }: PartsProps) {
  const { profile, compare, indicators } = shared;
  const centre = compare && namesOf(compare, profile).name;
  const known = chosenRows(profile, compare, indicators).filter(row => row.value.value !== null);
  const rows = known.slice(0, mostRows);
  return (
    <div className="report-brief">
      <Part title={reportWords.whatStandsOut}>
        <Standout {...shared} />
      </Part>
      <Part title={reportWords.keyFigures}>
        <KeyFigures {...shared} />
      </Part>
      <Part title={reportWords.where}>
        <AreaMaps snapshot={snapshot} area={profile.area} />
      </Part>
      <Part title={reportWords.comparedSome}>
        {centre && <SpineKey profile={profile} centre={centre} />}
        <SpineReportTable {...shared} profile={{ ...profile, indicators: rows }} />
      </Part>
      <Part title={reportWords.trends}>
        <TrendGrid {...shared} />
      </Part>
      <Part title={reportWords.inShort}>
        <InShort rows={rows} indicators={indicators} />
      </Part>
    </div>
  );
}

/** What the reader has asked for beside them. */
function ChosenParts({ chosen, snapshot, ...shared }: PartsProps & { chosen: ReadonlySet<string> }) {
  const { profile, compare, indicators } = shared;
  const centre = compare && namesOf(compare, profile).name;
  return (
    <>
      {chosen.has('all') && (
        <Part title={reportWords.compared} breaks>
          {centre && <SpineKey profile={profile} centre={centre} />}
          <SpineReportTable {...shared} />
        </Part>
      )}
      {sections
        .filter(({ id }) => chosen.has(id))
        .map(({ id, title, Body }) => (
          <Part key={id} title={title}>
            <div className="section-body">
              <Body snapshot={snapshot} {...shared} />
            </div>
          </Part>
        ))}
      {chosen.has('definitions') && (
        <Part title={reportWords.definitions} breaks>
          <Definitions indicators={indicators} shown={profile.indicators.map(row => row.id)} />
        </Part>
      )}
      {chosen.has('sources') && (
        <Part title={reportWords.allSources}>
          <Sources snapshot={snapshot} />
        </Part>
      )}
    </>
  );
}

/** So many rows have room on the first page. */
const mostRows = 5;
