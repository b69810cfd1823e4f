import { useMemo } from 'react';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import { geographyOf, ofResidents, useCare, useDivision, useNeed } from '../care/useCare';
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
import { bodyOf, useRuleFile, useSimulation } from './useSimulation';

/** Two CNI rules over all clinics: what each gets today and would get, why, and what chance may have decided. */
export function FundingJob({ snapshot, indicators, address, change }: SideProps) {
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
  const need = useNeed(residents, indicators);
  const picture = useMemo(
    () => care && fundingPicture({ answer, isCompared, division, care, chosen: address.clinic }),
    [answer, isCompared, division.answer.data, division.areas, care, address.clinic],
  );
  const title = fundingWords.title(placeName(snapshot));
  const row = answer?.rows.find(one => one.careCenter.id === address.clinic);
  const choose = (clinic: string) => change({ clinic: clinic === address.clinic ? '' : clinic });
  const set = (key: 'today' | 'proposed') => (rule: Rule) => change({ [key]: formatRule(rule) }, 'replace');
  const same = isCompared && answer ? atCost(proposed, answer.sums.second, answer.sums.first) : null;
  const isSame = Math.abs(answer?.sums.difference ?? 0) < 1;
  const file = useRuleFile(body, fundingWords.fileName(answer?.period ?? ''));
  const choices = care && care.clinics.length > 0 && (
    <form className="choices" onSubmit={event => event.preventDefault()}>
      <p className="field-note">{fundingWords.intro}</p>
      <RuleForm title={fundingWords.today} rule={today} onChange={set('today')} />
      <RuleForm title={fundingWords.proposed} rule={proposed} onChange={set('proposed')} />
      <Check
        label={fundingWords.estimated}
        checked={address.estimated === 'yes'}
        onChange={isAccepted => change({ estimated: isAccepted ? 'yes' : '' }, 'replace')}
      />
      {error && <Faults what={fundingWords.failed} error={error} />}
      {body === null && (
        <button type="button" className="button" onClick={() => change(example)}>
          {fundingWords.example}
        </button>
      )}
    </form>
  );
  const describe = (code: string) => {
    const clinic = clinicOf(code, division);
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
  };
  return (
    <SharingFrame
      snapshot={snapshot}
      address={address}
      change={change}
      className="funding-panel"
      title={title}
      finding={
        answer
          ? fundingFinding(answer, isCompared) + (isCompared ? '' : ` ${fundingWords.onlyToday}`)
          : fundingWords.emptyAdvice
      }
      onCsv={answer && file.save('csv')}
      onXlsx={answer && file.save('xlsx')}
      choices={
        <>
          <CareState care={care} failed={failed} />
          {file.failed && <ErrorMessage what={fundingWords.fileFailed} {...file.failed} />}
          {choices}
        </>
      }
      legend={picture && answer && <FundingLegend picture={picture} />}
      tableIsFirst
      table={
        answer ? (
          <FundingTable
            title={title}
            answer={answer}
            isCompared={isCompared}
            need={need}
            chosen={address.clinic}
            onChoose={choose}
            onClose={() => change({ view: 'map' })}
          />
        ) : null
      }
      footer={
        <p>
          {answer && `${fundingWords.source(answer.period)} ${words.unit}: ${fundingWords.perMonth}. `}
          {residents && (
            <Marked text={fundingWords.residentsNote(residents.name, need.period)} parts={[residents.name, residents.name.toLowerCase()]} />
          )}
        </p>
      }
      panel={
        answer
          ? {
              eyebrow: fundingWords.panel,
              title: row?.careCenter.name ?? fundingWords.sum,
              about: row?.careCenter.id,
              ...(row && { hide: fundingWords.sum, onClose: () => change({ clinic: '' }) }),
              content: (
                <FundingPanel
                  answer={answer}
                  isCompared={isCompared}
                  row={row}
                  need={need}
                  residents={residents}
                  address={address}
                  onSameCost={same && !isSame ? () => set('proposed')(same) : undefined}
                />
              ),
            }
          : null
      }
      picture={picture}
      describe={describe}
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

/** Numbers that are nobody's, to try the page with. */
const example = { today: 'compensation*country*1*100', proposed: 'compensation*country*1.2*150' };

function clinicOf(code: string, division: ReturnType<typeof useDivision>) {
  const area = division.answer.data?.areas.find(one => one.area.code === code);
  const whose = area && territoryOf(area).careCenter;
  return area?.careCenters.find(one => one.careCenter.id === whose)?.careCenter;
}
