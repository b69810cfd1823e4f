import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ProposalList, ProposalRow } from '../api/responsibility';
import type { Fresh } from '../api/useFresh';
import type { Resource } from '../api/useResource';
import { SharingTabs, type JobProps } from '../care/SharingTabs';
import { clinicPoints, territoryOf, territoryPicture } from '../care/picture';
import { decisionInForce, geographyOf, ofResidents, useDivision, type Care } from '../care/useCare';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import { MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { Brand } from '../ui/Brand';
import { ErrorMessage } from '../ui/Message';
import { Sheet } from '../ui/Sheet';
import { CareAreaTable } from '../care/CareAreaTable';
import { ClinicLegend } from '../care/ClinicLegend';
import { Marked } from '../ui/Marked';
import { swedish } from '../ui/swedish';
import { careWords, geographyTitle } from '../words/care';
import { phrases } from '../words/phrases';
import { decisionText, gapText, jobText, shareWords, summaryText } from '../words/responsibility';
import { words } from '../words/sv';

interface Props extends JobProps {
  list: Fresh<ProposalList>;
  failed: Resource<unknown> | undefined;
  care: Care | null;
  /** The form of a new proposal, in the list's place. */
  children: ReactNode;
}

/** All proposals beside the map of how it is today. */
export function ProposalOverview({ snapshot, address, change, list, failed, care, children }: Props) {
  const [drawable] = useState(hasWebGl);
  const geography = useMemo(() => care && geographyOf(ofResidents(care), undefined), [care]);
  const division = useDivision(geography, scopeOf(snapshot));
  const picture = useMemo(() => {
    const { level, edition } = division.answer.data?.areas[0]?.area ?? {};
    if (!division.areas || !level || !care) return null;
    const whose = division.answer.data!.areas.map(one => [one.area.code, territoryOf(one).careCenter] as const);
    const territories = territoryPicture({
      level,
      edition: edition ?? null,
      areas: division.areas,
      clinicOf: new Map(whose),
      marked: new Set(),
    });
    return { ...territories, clinics: clinicPoints(care.clinics, undefined) };
  }, [division.answer.data, division.areas, care]);
  const photo = usePagePicture(snapshot, drawable && picture !== null);
  const place = placeName(snapshot);
  const title =
    geography && geography.kind !== 'responsible'
      ? geographyTitle(geography, place, undefined)
      : phrases.titleToday(shareWords.title, place);
  const isOpen = address.view === 'table';
  const toggle = () => change({ view: isOpen ? '' : 'table' });
  useEffect(() => {
    document.title = `${shareWords.title} – ${words.product}`;
  }, []);
  return (
    <div className="page" data-table={isOpen || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={shareWords.choose}
        first="choices"
        choices={
          <>
            <SharingTabs address={address} change={change} />
            {failed?.error && <ErrorMessage what={careWords.failed} error={failed.error} retry={failed.retry} />}
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
      />
      <main className="stage">
        <MapHeader
          title={title}
          finding={geography?.rule}
          csv={null}
          picture={photo.picture}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={toggle}
        />
        <MapStage
          snapshot={snapshot}
          picture={picture}
          onMap={photo.hold}
          describe={code => {
            const found = division.answer.data?.areas.find(one => one.area.code === code);
            return (
              <>
                <p className="tooltip-name">{found?.area.label ?? code}</p>
                <p>{found?.careCenters[0]?.careCenter.name ?? careWords.without}</p>
              </>
            );
          }}
          answer={division.answer}
          drawable={drawable}
          selected={null}
          reveal={null}
          highlighted={null}
          onHover={ignore}
          onSelect={ignore}
          onZoom={ignore}
          onTable={toggle}
        />
        {isOpen && division.answer.data && (
          <CareAreaTable
            title={title}
            areas={division.answer.data.areas}
            shown={division.areas}
            chosen={undefined}
            onChoose={clinic => change({ job: 'vardcentraler', clinic })}
            onClose={toggle}
          />
        )}
        <footer className="map-footer">
          <p className="law" {...swedish}>
            {care?.responsibility}
          </p>
        </footer>
      </main>
    </div>
  );
}

const ignore = () => {};

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
