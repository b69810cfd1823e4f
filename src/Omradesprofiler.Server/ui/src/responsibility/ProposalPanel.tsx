import { useMemo, useState } from 'react';
import type { CareValue } from '../api/care';
import type { Assigned, Comparison, Proposal, ProposalProfile } from '../api/responsibility';
import { apiUrl } from '../api/client';
import type { Fresh } from '../api/useFresh';
import { useResource } from '../api/useResource';
import { Icon } from '../ui/Icon';
import { proposalPhrases } from '../words/phrases';
import { boundText, decisionText, distance, gapText, shareWords } from '../words/responsibility';
import { number } from '../words/numbers';
import { words } from '../words/sv';
import { ApproveDialog } from './ApproveDialog';
import { AreaMove } from './AreaMove';
import { BalanceTable } from './BalanceTable';
import { ComparisonPart } from './ComparisonPart';
import { Faults } from './Faults';
import { JobLine } from './JobLine';
import type { useJob } from './useJob';

interface Props {
  proposal: Proposal;
  work: ReturnType<typeof useJob>;
  chosen: Assigned | undefined;
  /** The clinic that a move is tried with. */
  tried: string | null;
  onTry: (clinic: string | null) => void;
  compared: Fresh<Comparison>;
  onSelect: (code: string | null) => void;
  onMoved: () => void;
  colourOf: ReadonlyMap<string, string> | undefined;
  shown: string | null;
  onShow: (clinic: string | null) => void;
  /** The decision that holds now. */
  inForce: string | null;
  /** Whether CNI can be asked for. */
  hasNeed: boolean;
}

/** What a proposal comes to, the chosen area's reason, and what can be done with it. */
export function ProposalPanel(props: Props) {
  const { proposal, work, chosen, tried, onTry, compared, onSelect, onMoved } = props;
  const { result, infeasibility } = proposal;
  const needOf = useNeedOf(proposal, props.hasNeed);
  const approve = <Approve proposal={proposal} isWaiting={work.isOpen} onDecided={onMoved} />;
  return (
    <>
      <JobLine work={work} isPreview={result?.preview === true} gap={result?.gap} again={shareWords.runAgain} />
      <Decided proposal={proposal} inForce={props.inForce} />
      {infeasibility && <Clashes proposal={proposal} />}
      {chosen && (
        <AreaMove
          key={chosen.area.code}
          proposal={proposal}
          row={chosen}
          tried={tried}
          onTry={onTry}
          onMoved={() => {
            onMoved();
            document.getElementById('profile-title')?.focus();
          }}
          onClose={() => onSelect(null)}
        />
      )}
      {compared.error && <Faults what={shareWords.compare} error={compared.error} />}
      {compared.data && <ComparisonPart comparison={compared.data} proposal={proposal} onSelect={onSelect} />}
      {result && (
        <>
          <Figures proposal={proposal} />
          {approve}
          {!chosen && <p className="panel-note quiet">{shareWords.pickArea}</p>}
          <BalanceTable
            balance={result.balance}
            colourOf={props.colourOf}
            needOf={needOf}
            shown={props.shown}
            onShow={props.onShow}
          />
        </>
      )}
      {!result && approve}
    </>
  );
}

interface ApproveProps {
  proposal: Proposal;
  isWaiting: boolean;
  onDecided: () => void;
}

/** The way to the decision, in sight wherever in the panel one is, or why it cannot be made. */
function Approve({ proposal, isWaiting, onDecided }: ApproveProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <section className="panel-section proposal-actions">
        <button
          type="button"
          className="button button-main"
          disabled={proposal.hindrance !== null || isWaiting}
          onClick={() => setOpen(true)}
        >
          {shareWords.approve}
        </button>
        {proposal.hindrance && <p className="field-note">{proposal.hindrance}</p>}
      </section>
      {proposal.snapshotText && <p className="panel-note">{proposal.snapshotText}</p>}
      {isOpen && <ApproveDialog proposal={proposal} onDecided={onDecided} onClose={() => setOpen(false)} />}
    </>
  );
}

/** CNI of the residents of each clinic's territory; empty where it can not be had. */
export function useNeedOf({ id, version, result }: Proposal, hasNeed: boolean): ReadonlyMap<string, CareValue> {
  const { data } = useResource<ProposalProfile>(
    result && hasNeed
      ? apiUrl(`responsibilities/${id}/profile`, { indicators: 'cni', version: version.version })
      : null,
  );
  return useMemo(
    () => new Map(data?.careCenters.flatMap(one => one.indicators.map(({ value }) => [one.careCenter.code, value]))),
    [data],
  );
}

/** The objective in plain words, and how near the best it is proven to be. */
export function Figures({ proposal }: { proposal: Proposal }) {
  const result = proposal.result!;
  const moved = proposal.request.stayClose !== undefined;
  const figures: [string, string][] = [
    [distance(result.meanMeters), shareWords.mean],
    [distance(result.p90Meters), shareWords.p90],
    [distance(result.worstMeters), shareWords.worst],
    ...(moved ? [[number(result.movedPeople), shareWords.moved] as [string, string]] : []),
  ];
  return (
    <section className="panel-section" aria-labelledby="figures-title">
      <h3 id="figures-title">{shareWords.figures}</h3>
      <dl className="figures">
        {figures.map(([figure, text]) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="gap-line">
        {result.gap === null ? (
          result.gapText
        ) : (
          <>
            {proposalPhrases.is[0]}
            <strong>{gapText(result.gap)}</strong>
            {proposalPhrases.is[1]}
          </>
        )}
      </p>
      <details className="series">
        <summary>{words.method}</summary>
        <p>{boundText(result)}</p>
        <p>
          {proposalPhrases.bound(`${number(result.objective)} ${result.unit}`, number(result.lowerBound))}
        </p>
      </details>
      <BrokenRules proposal={proposal} />
    </section>
  );
}

function BrokenRules({ proposal }: { proposal: Proposal }) {
  const { breaks, enclaves } = proposal.result!;
  return (
    <>
      {breaks.length > 0 && (
        <div className="faults">
          <p className="message-title">{shareWords.broken}</p>
          <ul>
            {breaks.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {enclaves.length > 0 && (
        <p className="field-note">
          {shareWords.enclaves}: {number(enclaves.length)}.
        </p>
      )}
    </>
  );
}

function Clashes({ proposal }: { proposal: Proposal }) {
  const { isProven, clashes, relaxations } = proposal.infeasibility!;
  return (
    <section className="panel-section">
      <div className="faults">
        <p className="message-title">{isProven ? shareWords.clash : shareWords.clashFound}</p>
        <ul>
          {clashes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {relaxations.length > 0 && (
          <>
            <p className="message-title">{shareWords.relax}</p>
            <ul>
              {relaxations.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Decided({ proposal, inForce }: Pick<Props, 'proposal' | 'inForce'>) {
  const decision = proposal.decisions.at(-1);
  if (!decision) return null;
  return (
    <section className="panel-section">
      <p className="decision">
        <Icon name="check" />
        <span>
          <strong>
            {decisionText(decision.id, inForce)}. {shareWords.decided} {decision.date}
          </strong>
          {proposalPhrases.decidedBy(String(decision.version), decision.by)}
          {shareWords.registry}{' '}
          {decision.registryNumber}. {decision.motive}
        </span>
      </p>
    </section>
  );
}
