import { useState } from 'react';
import type { SitingAnswer } from '../api/siting';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { formatAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import { namesOf, useQuestion } from '../siting/asked';
import { ResultPanel } from '../siting/ResultPanel';
import { useTravel } from '../siting/useTravel';
import '../styles/siting.css';
import { swedish } from '../ui/swedish';
import { reportWords } from '../words/report';
import { requestTexts, siteWords } from '../words/siting';
import { Part, ReportSheet } from './ReportSheet';
import { SitingMaps } from './SitingMaps';
import { Waiting } from './Waiting';

/** A placement on paper: what was asked, the places and their proof, what further places give, before and after. */
export function SitingReport({ snapshot, indicators, id }: JobProps & { id: string }) {
  const answer = useFresh<SitingAnswer>(apiUrl(`sitings/${encodeURIComponent(id)}`));
  const { travel, failed } = useTravel(snapshot);
  const [picked, setPicked] = useState<string>();
  const siting = answer.data?.siting;
  const question = useQuestion(siting, travel?.adopted ?? '');
  const back = formatAddress({ job: 'scenarier', siting: id });
  const kind = reportWords.siting;
  const error = answer.error ?? failed?.error;
  if (!siting || !travel)
    return (
      <Waiting
        {...{ snapshot, kind, back, error }}
        title={siting?.name ?? id}
        retry={failed?.retry ?? answer.reload}
      />
    );
  const { request, result, version } = siting;
  const lead = version && (
    <p className="report-lead">
      {version.stageText} · {version.at.slice(0, 10)}, {version.by}
      {version.why && `: ${version.why}`}
    </p>
  );
  return (
    <ReportSheet snapshot={snapshot} kind={kind} title={siting.name} lead={lead} back={back}>
      <Part title={siteWords.method}>
        <p>{requestTexts(request, namesOf(indicators, travel)).join(' · ')}</p>
      </Part>
      {siting.refusal && <p>{siting.refusal.text}</p>}
      {result && (
        <>
          <Part title={siteWords.nearest}>
            <SitingMaps {...{ snapshot, travel, question, result }} />
          </Part>
          <ResultPanel
            result={result}
            existing={question.existing}
            picked={picked}
            onPick={setPicked}
            pickedNote={null}
          />
          <Part title={reportWords.sources}>
            <p className="report-sources" {...swedish}>
              {result.source} {result.periods.join(', ')}. {result.modelText} {result.option.method}{' '}
              {result.notes.join(' ')}
            </p>
          </Part>
        </>
      )}
    </ReportSheet>
  );
}
