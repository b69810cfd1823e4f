import { useMemo, useState } from 'react';
import type { SitingAnswer, SitingResult } from '../api/siting';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { reachOf } from '../areas/reach';
import { formatAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import { questionFrom, type Question } from '../siting/question';
import { ResultPanel } from '../siting/ResultPanel';
import { numbered } from '../siting/useSitingPicture';
import '../styles/siting.css';
import { reportWords } from '../words/report';
import { requestTexts, siteWords } from '../words/siting';
import { grown } from './borders';
import { LocatorMap } from './LocatorMap';
import { Part, ReportSheet } from './ReportSheet';
import { Waiting } from './Waiting';

/** A placement on paper: what was asked, the places and their proof, what further places give, before and after. */
export function SitingReport({ snapshot, indicators, id }: JobProps & { id: string }) {
  const answer = useFresh<SitingAnswer>(apiUrl(`sitings/${encodeURIComponent(id)}`));
  const [picked, setPicked] = useState<string>();
  const siting = answer.data?.siting;
  const back = formatAddress({ job: 'scenarier', siting: id });
  const kind = reportWords.siting;
  if (!siting)
    return <Waiting snapshot={snapshot} kind={kind} title={id} back={back} error={answer.error} retry={answer.reload} />;
  const { request, result, version } = siting;
  const existing = questionFrom(request).existing ?? 'keep';
  const indicatorNames = new Map(indicators.map(one => [one.id, one.title]));
  const names = {
    option: (code: string) => result?.option.label ?? code,
    indicator: (code: string) => indicatorNames.get(code) ?? code,
    area: (code: string) => snapshot.focus.find(one => one.code === code)?.name ?? code,
  };
  const lead = version && (
    <p className="report-lead">
      {version.stageText} · {version.at.slice(0, 10)}, {version.by}
      {version.why && `: ${version.why}`}
    </p>
  );
  return (
    <ReportSheet snapshot={snapshot} kind={kind} title={siting.name} lead={lead} back={back}>
      <Part title={siteWords.method}>
        <ul className="report-list">
          {requestTexts(request, names).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      {siting.refusal && <p>{siting.refusal.text}</p>}
      {result && (
        <>
          <Part title={siteWords.chosenSites}>
            <SiteMap snapshot={snapshot} result={result} existing={existing} />
          </Part>
          <ResultPanel result={result} existing={existing} picked={picked} onPick={setPicked} pickedNote={null} />
          <Part title={reportWords.sources}>
            <p>
              {result.source} {result.modelText} {result.option.method} {result.notes.join(' ')}
            </p>
          </Part>
        </>
      )}
    </ReportSheet>
  );
}

interface SiteMapProps {
  snapshot: JobProps['snapshot'];
  result: SitingResult;
  existing: Question['existing'];
}

function SiteMap({ snapshot, result, existing }: SiteMapProps) {
  const bounds = useMemo(() => grown(reachOf(snapshot), 0.05), [snapshot]);
  const chosen = numbered(result, existing);
  const points = chosen.map((one, i) => ({
    at: [one.longitude, one.latitude] as [number, number],
    label: `${i + 1} ${one.name}`,
  }));
  return (
    <LocatorMap
      collection="municipality"
      bounds={bounds}
      marked={new Map()}
      points={points}
      label={chosen.map((one, i) => `${i + 1} ${one.name}`).join(', ')}
      width={640}
      height={400}
    />
  );
}
