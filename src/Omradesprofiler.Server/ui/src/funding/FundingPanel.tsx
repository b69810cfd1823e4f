import type { CareGeography } from '../api/care';
import type { Need } from '../care/useCare';
import { formatAddress, type Address } from '../choices/address';
import { Icon } from '../ui/Icon';
import { swedish } from '../ui/swedish';
import { fundingWords, kronor, referenceText, signedKronor } from '../words/funding';
import { limits, number } from '../words/numbers';
import { outcomeText } from './FundingTable';
import type { FundingRow, Simulation } from './useSimulation';

interface Props {
  answer: Simulation;
  isCompared: boolean;
  row: FundingRow | undefined;
  need: Need;
  residents: CareGeography | null;
  address: Address;
  /** Makes the proposal cost what today's rule costs; left out where no amount does. */
  onSameCost: (() => void) | undefined;
  onClose: () => void;
}

/** What the rules give in all and the chosen clinic, and how it was worked out. */
export function FundingPanel(props: Props) {
  const { answer, isCompared, row, onClose } = props;
  const { first, second, missing, notes } = answer;
  return (
    <aside className="profile funding-panel" aria-labelledby="profile-title">
      <header className="profile-head">
        <div>
          <p className="eyebrow">{fundingWords.panel}</p>
          <h2 id="profile-title" tabIndex={-1}>
            {row?.careCenter.name ?? fundingWords.sum}
          </h2>
        </div>
        {row && (
          <button
            type="button"
            className="icon-button"
            aria-label={fundingWords.sum}
            title={fundingWords.sum}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      {row ? <ClinicOutcome {...props} row={row} /> : <p className="panel-section field-note">{fundingWords.chooseClinic}</p>}
      <Totals {...props} />
      <section className="panel-section">
        <h3>{fundingWords.howMade}</h3>
        <ul className="said">
          <li>{referenceText(fundingWords.today, first.reference)}</li>
          {isCompared && <li>{referenceText(fundingWords.proposed, second.reference)}</li>}
          {notes.map(note => (
            <li key={note} {...swedish}>
              {note}
            </li>
          ))}
        </ul>
      </section>
      {missing.length > 0 && (
        <section className="panel-section">
          <h3>{fundingWords.missing}</h3>
          <ul className="said">
            {missing.map(({ careCenter, reason }) => (
              <li key={careCenter.id}>
                {careCenter.name}: <span {...swedish}>{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="panel-section">
        <button type="button" className="button" onClick={() => print()}>
          {fundingWords.print}
        </button>
      </div>
    </aside>
  );
}

function Totals({ answer: { sums, first, second }, isCompared, row, onSameCost }: Props) {
  const rules = [
    { name: fundingWords.today, rule: first },
    ...(isCompared ? [{ name: fundingWords.proposed, rule: second }] : []),
  ];
  return (
    <section className="panel-section">
      {row && <h3>{fundingWords.sum}</h3>}
      <dl className="funding-sums">
        {rules.map(({ name, rule }) => (
          <div key={name}>
            <dt>
              {name}
              <small>{rule.rule.text}</small>
            </dt>
            <dd>{rule.total === null ? number(rule.chosen ?? 0) : kronor(rule.total)}</dd>
          </div>
        ))}
        {isCompared && sums.difference !== null && (
          <div>
            <dt>{fundingWords.difference}</dt>
            <dd>{signedKronor(sums.difference)}</dd>
          </div>
        )}
      </dl>
      {onSameCost && (
        <button type="button" className="button" onClick={onSameCost}>
          {fundingWords.sameCost}
        </button>
      )}
    </section>
  );
}

/** One clinic: why it gets what it gets, and who lives there beside who is listed there. */
function ClinicOutcome({ answer, isCompared, row, need, residents, address }: Props & { row: FundingRow }) {
  const resident = need.of.get(row.careCenter.id);
  const rules = [
    { name: fundingWords.today, outcome: row.first },
    ...(isCompared ? [{ name: fundingWords.proposed, outcome: row.second }] : []),
  ];
  const missing = answer.missing.find(one => one.careCenter.id === row.careCenter.id);
  return (
    <section className="panel-section">
      <dl className="funding-sums">
        <div>
          <dt>{fundingWords.listed}</dt>
          <dd>{number(row.heads)}</dd>
        </div>
        {resident && (
          <div>
            <dt>
              {fundingWords.residentNeed}
              <small>{residents && fundingWords.residentsNote(residents.name, need.period)}</small>
            </dt>
            <dd>
              {number(resident.observedValue, need.decimals)}
              {resident.interval && <small>{limits(resident.interval, need.decimals)}</small>}
            </dd>
          </div>
        )}
        {rules.map(({ name, outcome }) => (
          <div key={name}>
            <dt>
              {name}
              <small>{outcome?.why ?? missing?.reason}</small>
              {outcome?.sure != null && <small>{outcome.sure ? fundingWords.sure : fundingWords.chance}</small>}
            </dt>
            <dd>
              {outcomeText(outcome)}
              {outcome?.amount != null && row.heads > 0 && (
                <small>{`${number(outcome.amount / row.heads, 2)} ${fundingWords.kronor} ${fundingWords.perListed.toLowerCase()}`}</small>
              )}
            </dd>
          </div>
        ))}
        {isCompared && row.difference !== null && (
          <div>
            <dt>{fundingWords.difference}</dt>
            <dd>{signedKronor(row.difference)}</dd>
          </div>
        )}
      </dl>
      {row.stamp && <p className="stamp">{row.stamp}</p>}
      <a className="link" href={formatAddress({ ...address, job: 'vardcentraler', view: '' })}>
        {fundingWords.toProfile}
      </a>
    </section>
  );
}
