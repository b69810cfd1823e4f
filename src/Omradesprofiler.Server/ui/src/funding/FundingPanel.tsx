import type { CareGeography } from '../api/care';
import type { Need } from '../care/useCare';
import { formatAddress, type Address } from '../choices/address';
import { swedish } from '../ui/swedish';
import { fundingWords, kronor, perListedText, referenceText, signedKronor } from '../words/funding';
import { limits, number } from '../words/numbers';
import { amountSpan, differenceSpan, stepOf, sumStep } from './amounts';
import { outcomeText, SpanText } from './outcome';
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
}

/** What the rules give in all and the chosen clinic, and how it was worked out. */
export function FundingPanel(props: Props) {
  const { answer, isCompared, row } = props;
  const { first, second, missing, notes } = answer;
  return (
    <>
      {row ? (
        <ClinicOutcome {...props} row={row} />
      ) : (
        <p className="panel-section field-note">{fundingWords.chooseClinic}</p>
      )}
      <Totals {...props} />
      <section className="panel-section">
        <h3>{fundingWords.howMade}</h3>
        <ul className="said">
          <li>{fundingWords.varies}</li>
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
    </>
  );
}

function Totals({ answer, isCompared, row, onSameCost }: Props) {
  const { sums, first, second } = answer;
  const step = sumStep(answer);
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
            <dd>{rule.total === null ? number(rule.chosen ?? 0) : kronor(rule.total, step)}</dd>
          </div>
        ))}
        {isCompared && sums.difference !== null && (
          <div>
            <dt>{fundingWords.difference}</dt>
            <dd>{signedKronor(sums.difference, step)}</dd>
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
    { name: fundingWords.today, side: 'first' as const },
    ...(isCompared ? [{ name: fundingWords.proposed, side: 'second' as const }] : []),
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
        {rules.map(({ name, side }) => (
          <div key={name}>
            <dt>
              {name}
              <small>{row[side]?.why ?? missing?.reason}</small>
              {row[side]?.sure != null && <small>{row[side].sure ? fundingWords.sure : fundingWords.chance}</small>}
            </dt>
            <dd>
              {outcomeText(answer, row, side)}
              <SpanText span={amountSpan(answer, row, side)} />
              {row[side]?.amount != null && row.heads > 0 && (
                <small>{perListedText(row[side].amount, row.heads, stepOf(amountSpan(answer, row, side)))}</small>
              )}
            </dd>
          </div>
        ))}
        {isCompared && row.difference !== null && (
          <div>
            <dt>{fundingWords.difference}</dt>
            <dd>
              {signedKronor(row.difference, stepOf(differenceSpan(answer, row)))}
              <SpanText span={differenceSpan(answer, row)} />
            </dd>
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
