import { useMemo } from 'react';
import type { CareGeography } from '../api/care';
import { placeName } from '../choices/ChoicePanel';
import type { Address, ChangeAddress } from '../choices/address';
import { scopeOf } from '../choices/view';
import { geographyOf, ofResidents, useCare, useDivision, useNeed, type Need } from '../care/useCare';
import { territoryOf } from '../care/picture';
import type { SideProps } from '../jobs';
import { CareState, SharingFrame } from '../care/SharingFrame';
import { useGoneCheck } from '../notices/useGoneCheck';
import { Check } from '../responsibility/fields';
import { Faults } from '../responsibility/Faults';
import { ErrorMessage } from '../ui/Message';
import { Marked } from '../ui/Marked';
import { careWords } from '../words/care';
import { fundingFinding, fundingWords } from '../words/funding';
import { words } from '../words/sv';
import '../styles/funding.css';
import { FundingLegend } from './FundingLegend';
import { FundingPanel } from './FundingPanel';
import { fundingPicture } from './fundingPicture';
import { FundingTable } from './FundingTable';
import { outcomeText } from './outcome';
import { RuleForm } from './RuleForm';
import { atCost, formatRule, isRule, isWhole, parseRule, type Rule } from './rule';
import { bodyOf, useRuleFile, useSimulation, type Simulation } from './useSimulation';

/** Two CNI rules over all clinics: what each gets today and would get, why, and what chance may have decided. */
export function FundingJob(props: SideProps) {
  const { snapshot, indicators, address, change } = props;
  const funding = useFunding(props);
  const { care, answer, isCompared, division, residents, isAsking, file } = funding;
  const need = useNeed(residents, indicators);
  const picture = useMemo(
    () => care && fundingPicture({ answer, isCompared, division, care, chosen: address.clinic }),
    [answer, isCompared, division.answer.data, division.areas, care, address.clinic],
  );
  const title = fundingWords.title(placeName(snapshot));
  const choose = (clinic: string) => change({ clinic: clinic === address.clinic ? '' : clinic });
  return (
    <SharingFrame
      {...{ snapshot, address, change, title, picture }}
      className="funding-panel"
      finding={answer ? findingOf(answer, isCompared) : fundingWords.emptyAdvice}
      onCsv={answer && file.save('csv')}
      onXlsx={answer && file.save('xlsx')}
      choices={<FundingChoices funding={funding} address={address} change={change} />}
      legend={picture && answer && <FundingLegend {...{ picture, answer, isCompared }} />}
      tableIsFirst
      table={
        answer ? (
          <FundingTable
            {...{ title, answer, isCompared, need }}
            chosen={address.clinic}
            onChoose={choose}
            onClose={() => change({ view: 'map' })}
          />
        ) : null
      }
      footer={<FundingFooter answer={answer} residents={residents} period={need.period} />}
      panel={answer ? panelOf(funding, answer, need, address, change) : null}
      describe={code => <FundingTip clinic={clinicOf(code, division)} answer={answer} isCompared={isCompared} />}
      answer={{ ...division.answer, loading: division.answer.loading || isAsking }}
      isBusy={isAsking}
      map={{
        onClinic: choose,
        onSelect: code => {
          const clinic = code && clinicOf(code, division);
          if (clinic) choose(clinic.id);
        },
      }}
    />
  );
}

type Funding = ReturnType<typeof useFunding>;

/** The rules that the address says, what they come to, and whose areas the map lays them on. */
function useFunding({ snapshot, address, change }: SideProps) {
  const { care, failed } = useCare();
  const today = useMemo(() => parseRule(address.today), [address.today]);
  const proposed = useMemo(() => parseRule(address.proposed), [address.proposed]);
  useGoneCheck('clinic', address.clinic, care ? care.byId.has(address.clinic ?? '') : undefined);
  useGoneCheck('today', address.today, isRule(address.today));
  useGoneCheck('proposed', address.proposed, isRule(address.proposed));
  const isCompared = isWhole(today) && isWhole(proposed);
  const body = bodyOf(today, proposed, address.estimated === 'yes');
  const { data: answer, error, isAsking } = useSimulation(body);
  const residents = care && geographyOf(ofResidents(care), undefined);
  const division = useDivision(residents, scopeOf(snapshot));
  const file = useRuleFile(body, fundingWords.fileName(answer?.period ?? ''));
  const set = (key: 'today' | 'proposed') => (rule: Rule) => change({ [key]: formatRule(rule) }, 'replace');
  return { care, failed, today, proposed, isCompared, body, answer, error, isAsking, residents, division, file, set };
}

const findingOf = (answer: Simulation, isCompared: boolean) =>
  fundingFinding(answer, isCompared) + (isCompared ? '' : ` ${fundingWords.onlyToday}`);

interface ChoicesProps {
  funding: Funding;
  address: Address;
  change: ChangeAddress;
}

/** The two rules, and numbers to try the page with where none are written. */
function FundingChoices({ funding, address, change }: ChoicesProps) {
  const { care, failed, file, today, proposed, error, body, set } = funding;
  return (
    <>
      <CareState care={care} failed={failed} />
      {file.failed && <ErrorMessage what={fundingWords.fileFailed} {...file.failed} />}
      {care && care.clinics.length > 0 && (
        <form className="choices" noValidate onSubmit={event => event.preventDefault()}>
          <p className="field-note">{fundingWords.intro}</p>
          {body === null && (
            <button type="button" className="button" onClick={() => change(example)}>
              {fundingWords.example}
            </button>
          )}
          <RuleForm title={fundingWords.today} rule={today} onChange={set('today')} />
          <RuleForm title={fundingWords.proposed} rule={proposed} onChange={set('proposed')} />
          <Check
            label={fundingWords.estimated}
            checked={address.estimated === 'yes'}
            onChange={isAccepted => change({ estimated: isAccepted ? 'yes' : '' }, 'replace')}
          />
          {error && <Faults what={fundingWords.failed} error={error} />}
        </form>
      )}
    </>
  );
}

interface TipProps {
  clinic: { id: string; name: string } | undefined;
  answer: Simulation | undefined;
  isCompared: boolean;
}

/** The clinic under the pointer and what each rule gives it. */
function FundingTip({ clinic, answer, isCompared }: TipProps) {
  const found = answer?.rows.find(one => one.careCenter.id === clinic?.id);
  return (
    <>
      <p className="tooltip-name">{clinic?.name ?? careWords.without}</p>
      {answer && found && <p>{`${fundingWords.amountToday}: ${outcomeText(answer, found, 'first')}`}</p>}
      {answer && found && isCompared && (
        <p>{`${fundingWords.amountProposed}: ${outcomeText(answer, found, 'second')}`}</p>
      )}
    </>
  );
}

interface FooterProps {
  answer: Simulation | undefined;
  residents: CareGeography | null;
  period: string | null;
}

const FundingFooter = ({ answer, residents, period }: FooterProps) => (
  <p>
    {answer && `${fundingWords.source(answer.period)} ${words.unit}: ${fundingWords.perMonth}. `}
    {residents && (
      <Marked
        text={fundingWords.residentsNote(residents.name, period)}
        parts={[residents.name, residents.name.toLowerCase()]}
      />
    )}
  </p>
);

function panelOf(funding: Funding, answer: Simulation, need: Need, address: Address, change: ChangeAddress) {
  const { isCompared, proposed, residents, set } = funding;
  const row = answer.rows.find(one => one.careCenter.id === address.clinic);
  const same = isCompared ? atCost(proposed, answer.sums.second, answer.sums.first) : null;
  const isSame = Math.abs(answer.sums.difference ?? 0) < 1;
  return {
    eyebrow: fundingWords.panel,
    title: row?.careCenter.name ?? fundingWords.sum,
    about: row?.careCenter.id,
    ...(row && { hide: fundingWords.sum, onClose: () => change({ clinic: '' }) }),
    content: (
      <FundingPanel
        {...{ answer, isCompared, row, need, residents, address }}
        onSameCost={same && !isSame ? () => set('proposed')(same) : undefined}
      />
    ),
  };
}

/** Numbers that are nobody's, to try the page with. */
const example = { today: 'compensation*country*1*100', proposed: 'compensation*country*1.2*150' };

function clinicOf(code: string, division: ReturnType<typeof useDivision>) {
  const area = division.answer.data?.areas.find(one => one.area.code === code);
  const whose = area && territoryOf(area).careCenter;
  return area?.careCenters.find(one => one.careCenter.id === whose)?.careCenter;
}
