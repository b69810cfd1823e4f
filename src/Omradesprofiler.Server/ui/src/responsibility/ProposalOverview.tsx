import { useMemo, type ReactNode } from 'react';
import type { CareArea } from '../api/care';
import type { Area } from '../api/types';
import type { ProposalList, ProposalRow } from '../api/responsibility';
import type { Fresh } from '../api/useFresh';
import type { Resource } from '../api/useResource';
import { apiUrl } from '../api/client';
import { CareState, SharingFrame } from '../care/SharingFrame';
import type { SideProps } from '../jobs';
import { clinicPoints, territoryOf, territoryPicture } from '../care/picture';
import { decisionInForce, geographyOf, ofResidents, useDivision, type Care } from '../care/useCare';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import { ErrorMessage } from '../ui/Message';
import { CareAreaTable } from '../care/CareAreaTable';
import { ClinicLegend } from '../care/ClinicLegend';
import { swedish } from '../ui/swedish';
import { Marked } from '../ui/Marked';
import { careWords, geographyTitle } from '../words/care';
import { phrases } from '../words/phrases';
import { decisionText, gapText, jobText, shareWords, summaryText } from '../words/responsibility';

interface Props extends SideProps {
  list: Fresh<ProposalList>;
  failed: Resource<unknown> | undefined;
  care: Care | null;
  /** The form of a new proposal, in the list's place. */
  children: ReactNode;
}

/** All proposals beside the map of how it is today. */
export function ProposalOverview({ snapshot, address, change, list, failed, care, children }: Props) {
  const geography = useMemo(() => care && geographyOf(ofResidents(care), undefined), [care]);
  const division = useDivision(geography, scopeOf(snapshot));
  const picture = useMemo(
    () => care && todaysPicture(care, division.answer.data?.areas, division.areas),
    [division.answer.data, division.areas, care],
  );
  const place = placeName(snapshot);
  const title =
    geography && geography.kind !== 'responsible'
      ? geographyTitle(geography, place, undefined)
      : phrases.titleToday(shareWords.title, place);
  return (
    <SharingFrame
      {...{ snapshot, address, change, title, picture }}
      className=""
      finding={geography?.rule}
      swedishParts={[geography?.rule]}
      csv={geography && apiUrl(`care-geographies/${geography.id}`, { format: 'csv' })}
      choices={
        <>
          <CareState care={care} failed={failed} />
          {list.error && <ErrorMessage what={shareWords.listFailed} error={list.error} retry={list.reload} />}
          {children ?? (
            <Proposals
              list={list.data}
              inForce={decisionInForce(care)}
              onMake={() => change({ proposal: 'nytt' })}
              onOpen={id => change({ proposal: String(id), beside: '' })}
            />
          )}
        </>
      }
      legend={picture && geography && <ClinicLegend picture={picture} geography={geography} chosen={undefined} />}
      table={
        division.answer.data ? (
          <CareAreaTable
            title={title}
            areas={division.answer.data.areas}
            shown={division.areas}
            chosen={undefined}
            onChoose={clinic => change({ job: 'vardcentraler', clinic })}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={<p className="law" {...swedish}>{care?.responsibility}</p>}
      panel={null}
      describe={code => (
        <AreaTip code={code} found={division.answer.data?.areas.find(one => one.area.code === code)} />
      )}
      answer={division.answer}
    />
  );
}

/** Each clinic's areas today; null until they are known. */
function todaysPicture(care: Care, rows: CareArea[] | undefined, areas: Area[] | null) {
  const first = rows?.[0]?.area;
  if (!rows || !first || !areas) return null;
  const territories = territoryPicture({
    level: first.level,
    edition: first.edition ?? null,
    areas,
    clinicOf: new Map(rows.map(one => [one.area.code, territoryOf(one).careCenter] as const)),
    marked: new Set(),
  });
  return { ...territories, clinics: clinicPoints(care.clinics, undefined) };
}

function AreaTip({ code, found }: { code: string; found: CareArea | undefined }) {
  return (
    <>
      <p className="tooltip-name">{found?.area.label ?? code}</p>
      <p>{found?.careCenters[0]?.careCenter.name ?? careWords.without}</p>
    </>
  );
}

interface ListProps {
  list: ProposalList | undefined;
  inForce: string | null;
  onMake: () => void;
  onOpen: (id: number) => void;
}

function Proposals({ list, inForce, onMake, onOpen }: ListProps) {
  return (
    <>
      <p>{shareWords.intro}</p>
      <button type="button" className="button button-main" onClick={onMake}>
        {shareWords.make}
      </button>
      <section aria-labelledby="proposals-title">
        <h2 id="proposals-title" className="panel-title">
          {shareWords.proposals}
        </h2>
        {list?.responsibilities.length === 0 && <p className="field-note">{shareWords.none}</p>}
        <ul className="proposal-list">
          {list?.responsibilities.map(row => (
            <li key={row.id}>
              <button type="button" className="clinic-row proposal-row" onClick={() => onOpen(row.id)}>
                <span>
                  <span {...swedish}>{row.name}</span>
                  <small>{summaryText(row.newest.summary)}</small>
                  <small>
                    <Marked text={stateText(row)} parts={[row.newest.stageText]} />
                  </small>
                </span>
                {row.decision !== null && <strong className="decided">{decisionText(row.decision, inForce)}</strong>}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function stateText({ newest, job }: ProposalRow): string {
  const isWaiting = job?.state === 'queued' || job?.state === 'running';
  const gap = newest.summary?.gap;
  const goodness = gap === null || gap === undefined ? '' : gapText(gap);
  return [isWaiting ? jobText(job) : newest.stageText, goodness, newest.at.slice(0, 10)].filter(Boolean).join(' · ');
}
