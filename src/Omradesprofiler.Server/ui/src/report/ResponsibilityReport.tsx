import type { Comparison, Proposal, ProposalAnswer } from '../api/responsibility';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { formatAddress, type Address } from '../choices/address';
import type { JobProps } from '../jobs';
import { BalanceTable } from '../responsibility/BalanceTable';
import { ComparisonPart } from '../responsibility/ComparisonPart';
import { Figures } from '../responsibility/ProposalPanel';
import { distance, nameOf, shareWords } from '../words/responsibility';
import { number } from '../words/numbers';
import { reportWords } from '../words/report';
import { words } from '../words/sv';
import { Part, ReportSheet } from './ReportSheet';
import { Waiting } from './Waiting';

interface Props extends JobProps {
  id: string;
  address: Address;
}

/** A proposal of responsibility on paper: the decision, its rules and cost, each clinic's areas, and today beside it. */
export function ResponsibilityReport({ snapshot, id, address }: Props) {
  const answer = useFresh<ProposalAnswer>(apiUrl(`responsibilities/${encodeURIComponent(id)}`));
  const proposal = answer.data?.responsibility;
  const compared = useFresh<Comparison>(
    address.beside && proposal?.result ? apiUrl('responsibilities/compare', { a: id, b: address.beside }) : null,
  );
  const back = formatAddress({ job: 'ansvar', proposal: id });
  const kind = reportWords.responsibility;
  if (!proposal || !answer.data)
    return <Waiting snapshot={snapshot} kind={kind} title={id} back={back} error={answer.error} retry={answer.reload} />;
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
        <Part title={reportWords.result}>
          <Figures proposal={proposal} />
          {compared.data && (
            <ComparisonPart comparison={compared.data} proposal={proposal} onSelect={() => undefined} />
          )}
          <BalanceTable balance={result.balance} colourOf={undefined} needOf={new Map()} shown={null} onShow={ignore} />
        </Part>
      )}
      {result && <AreasOf proposal={proposal} />}
      <Part title={reportWords.sources}>
        <p>
          {proposal.source} {proposal.periods.join(', ')}. {proposal.notes.join(' ')}
        </p>
      </Part>
    </ReportSheet>
  );
}

const ignore = () => undefined;

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
                <td>{row.today === null ? '' : row.today === clinic ? reportWords.same : nameOf(proposal, row.today)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Part>
  );
}
