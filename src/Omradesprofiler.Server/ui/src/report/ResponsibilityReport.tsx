import { useMemo } from 'react';
import type { Snapshot } from '../api/types';
import type { Assigned, Comparison, Proposal, ProposalAnswer } from '../api/responsibility';
import { apiUrl } from '../api/client';
import { useCare } from '../care/useCare';
import { formatAddress, type Address } from '../choices/address';
import type { JobProps } from '../jobs';
import { ComparisonPart } from '../responsibility/ComparisonPart';
import { Figures, useNeedOf } from '../responsibility/ProposalPanel';
import { isMoved, useProposalPicture } from '../responsibility/useProposalPicture';
import { useFresh } from '../api/useFresh';
import { swedish } from '../ui/swedish';
import { distance, nameOf, shareWords } from '../words/responsibility';
import { number } from '../words/numbers';
import { reportWords } from '../words/report';
import { words } from '../words/sv';
import { BalanceReport } from './BalanceReport';
import { reachOfAreas } from './borders';
import { LocatorMap } from './LocatorMap';
import { Part, ReportSheet } from './ReportSheet';
import { Waiting } from './Waiting';

interface Props extends JobProps {
  id: string;
  address: Address;
}

/** A proposal of responsibility on paper: the decision, its rules and cost, each clinic's areas, today beside it. */
export function ResponsibilityReport({ snapshot, indicators, id, address }: Props) {
  const answer = useFresh<ProposalAnswer>(apiUrl(`responsibilities/${encodeURIComponent(id)}`));
  const proposal = answer.data?.responsibility;
  const compared = useFresh<Comparison>(
    address.beside && proposal?.result ? apiUrl('responsibilities/compare', { a: id, b: address.beside }) : null,
  );
  const back = formatAddress({ job: 'ansvar', proposal: id });
  const kind = reportWords.responsibility;
  if (!proposal || !answer.data)
    return <Waiting {...{ snapshot, kind, back }} title={id} error={answer.error} retry={answer.reload} />;
  const { result, version } = proposal;
  const lead = (
    <p className="report-lead">
      {version.stageText.split(':')[0]} · {version.at.slice(0, 10)}, {version.by}
      {version.why && `: ${version.why}`}
    </p>
  );
  return (
    <ReportSheet snapshot={snapshot} kind={kind} title={proposal.name} lead={lead} back={back}>
      <p className="report-law">{answer.data.law}</p>
      <Decisions proposal={proposal} />
      {result && (
        <ResultOf {...{ snapshot, proposal }} compared={compared.data} hasNeed={indicators.some(isNeed)} />
      )}
      {result && <AreasOf proposal={proposal} />}
      <Part title={reportWords.sources}>
        <p className="report-sources" {...swedish}>
          {proposal.source} {proposal.periods.join(', ')}. {proposal.notes.join(' ')}
        </p>
      </Part>
    </ReportSheet>
  );
}

const ignore = () => undefined;
const isNeed = ({ id }: { id: string }) => id === 'cni';

interface ResultProps {
  snapshot: Snapshot;
  proposal: Proposal;
  compared: Comparison | undefined;
  hasNeed: boolean;
}

/** What it comes to, the map with what changes, those areas as a list, and what each clinic gets. */
function ResultOf({ snapshot, proposal, compared, hasNeed }: ResultProps) {
  const { care } = useCare();
  const needOf = useNeedOf(proposal, hasNeed);
  const { picture, division } = useProposalPicture(proposal, care, undefined);
  const moved = useMemo(() => proposal.result!.areas.filter(isMoved), [proposal]);
  const first = proposal.result!.areas[0]?.area;
  return (
    <>
      <Figures proposal={proposal} />
      {division.loading && <p data-pending="true" />}
      {picture && first && <ResultMap {...{ snapshot, picture, moved }} level={first.level} edition={first.edition} />}
      {moved.length > 0 && <MovedTable proposal={proposal} moved={moved} />}
      {compared && <ComparisonPart comparison={compared} proposal={proposal} onSelect={ignore} />}
      <Part title={shareWords.balance}>
        <p className="field-note">{shareWords.balanceHelp}</p>
        <BalanceReport balance={proposal.result!.balance} colourOf={picture?.colourOf} needOf={needOf} />
      </Part>
    </>
  );
}

interface MapProps {
  snapshot: Snapshot;
  picture: NonNullable<ReturnType<typeof useProposalPicture>['picture']>;
  moved: Assigned[];
  level: string;
  edition: string | null;
}

/** Each clinic's areas in its colour; those that change clinic have the list's numbers. */
function ResultMap({ snapshot, picture, moved, level, edition }: MapProps) {
  const { areas, scheme, clinics } = picture;
  const bounds = useMemo(() => reachOfAreas(areas), [areas]);
  const marked = useMemo(() => new Map(moved.map(({ area }, i) => [area.code, String(i + 1)])), [moved]);
  if (!bounds) return null;
  return (
    <div className="report-part">
      <LocatorMap
        fitsLand
        snapshot={snapshot}
        collection={edition ? `${level}-${edition}` : level}
        bounds={bounds}
        marked={marked}
        colourOf={code => scheme.classes[scheme.classOf.get(code) ?? -1]?.colour}
        points={clinics?.map(({ position, name }) => ({ at: [...position], name })) ?? []}
        label={reportWords.mapOf}
        width={640}
        height={400}
      />
      <p className="field-note">{reportWords.mapOf}</p>
    </div>
  );
}

function MovedTable({ proposal, moved }: { proposal: Proposal; moved: Assigned[] }) {
  return (
    <Part title={`${reportWords.moved}: ${number(moved.length)}`}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{reportWords.number}</th>
            <th scope="col">{words.area}</th>
            <th scope="col" className="number">
              {reportWords.people}
            </th>
            <th scope="col">{reportWords.from}</th>
            <th scope="col">{reportWords.to}</th>
            <th scope="col" className="number">
              {reportWords.distance}
            </th>
          </tr>
        </thead>
        <tbody>
          {moved.map((row, i) => (
            <tr key={row.area.code}>
              <td>{number(i + 1)}</td>
              <th scope="row">{row.area.label}</th>
              <td className="number">{number(row.people)}</td>
              <td>{nameOf(proposal, row.today)}</td>
              <td>{nameOf(proposal, row.careCenter)}</td>
              <td className="number">{distance(row.meters)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Decisions({ proposal }: { proposal: Proposal }) {
  return proposal.decisions.map(one => (
    <Part key={one.id} title={`${shareWords.decided} ${one.date}`}>
      <p>
        {one.by}. {shareWords.registry} {one.registryNumber}. {one.motive}
      </p>
      {one.acceptedBreaks && <p>{one.acceptedBreaks}</p>}
    </Part>
  ));
}

/** Every area under its clinic, with what it weighs, how far it is, and which clinic had it before. */
function AreasOf({ proposal }: { proposal: Proposal }) {
  const byClinic = [...Map.groupBy(proposal.result!.areas, row => row.careCenter)];
  return (
    <Part title={reportWords.areasPerClinic} breaks>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col" className="number">
              {reportWords.people}
            </th>
            <th scope="col" className="number">
              {reportWords.distance}
            </th>
            <th scope="col">{reportWords.today}</th>
          </tr>
        </thead>
        {byClinic.map(([clinic, rows]) => (
          <tbody key={clinic}>
            <tr className="group-row">
              <th scope="colgroup" colSpan={4}>
                {nameOf(proposal, clinic)}
              </th>
            </tr>
            {rows.map(row => (
              <tr key={row.area.code}>
                <th scope="row">{row.area.label}</th>
                <td className="number">{number(row.people)}</td>
                <td className="number">{distance(row.meters)}</td>
                <td>{row.today === clinic ? reportWords.same : row.today && nameOf(proposal, row.today)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Part>
  );
}
