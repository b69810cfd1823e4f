import { useEffect, useMemo, useState } from 'react';
import { placeName } from '../choices/ChoicePanel';
import { scopeOf } from '../choices/view';
import { geographyOf, ofResidents, useCare, useDivision, useNeed } from '../care/useCare';
import { territoryOf } from '../care/picture';
import { SharingTabs, type JobProps } from '../care/SharingTabs';
import { MapHeader, focusTitle } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { useGoneCheck } from '../notices/useGoneCheck';
import { Check } from '../responsibility/fields';
import { Faults } from '../responsibility/Faults';
import { Brand } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { ErrorMessage, Message } from '../ui/Message';
import { csvBlob, saveFile } from '../ui/saveFile';
import { Sheet } from '../ui/Sheet';
import { Marked } from '../ui/Marked';
import { careWords } from '../words/care';
import { fundingFinding, fundingWords } from '../words/funding';
import { words } from '../words/sv';
import '../styles/funding.css';
import { FundingLegend } from './FundingLegend';
import { FundingPanel } from './FundingPanel';
import { fundingPicture } from './fundingPicture';
import { FundingTable, outcomeText } from './FundingTable';
import { RuleForm } from './RuleForm';
import { atCost, formatRule, isRule, isWhole, parseRule, type Rule } from './rule';
import { bodyOf, fileOf, useSimulation } from './useSimulation';

/** Two CNI rules over all clinics: what each gets today and would get, why, and what chance may have decided. */
export function FundingJob({ snapshot, indicators, address, change }: JobProps) {
  const { care, failed } = useCare();
  const [drawable] = useState(hasWebGl);
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
  const photo = usePagePicture(snapshot, drawable && picture !== null);
  const title = fundingWords.title(placeName(snapshot));
  const row = answer?.rows.find(one => one.careCenter.id === address.clinic);
  const isOpen = address.view !== 'map' && answer !== undefined;
  const hasPanel = answer !== undefined && (row !== undefined || !isNarrow());
  const choose = (clinic: string) => change({ clinic: clinic === address.clinic ? '' : clinic });
  const set = (key: 'today' | 'proposed') => (rule: Rule) => change({ [key]: formatRule(rule) }, 'replace');
  const same = isCompared && answer ? atCost(proposed, answer.sums.second, answer.sums.first) : null;
  const isSame = Math.abs(answer?.sums.difference ?? 0) < 1;
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);

  return (
    <div className="page" data-profile={hasPanel || undefined} data-table={isOpen || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={fundingWords.tab}
        first="choices"
        choices={
          <>
            <SharingTabs address={address} change={change} />
            {failed?.error && <ErrorMessage what={careWords.failed} error={failed.error} retry={failed.retry} />}
            {care && care.clinics.length === 0 && (
              <Message title={careWords.noClinics}>{careWords.noClinicsAdvice}</Message>
            )}
            {care && care.clinics.length > 0 && (
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
            )}
          </>
        }
        legend={picture && answer && <FundingLegend picture={picture} />}
      />
      <main className="stage" aria-busy={isAsking || division.answer.loading}>
        <MapHeader
          title={title}
          finding={
            answer
              ? fundingFinding(answer, isCompared) + (isCompared ? '' : ` ${fundingWords.onlyToday}`)
              : fundingWords.emptyAdvice
          }
          keepsFinding
          csv={null}
          picture={photo.picture}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={answer && (() => change({ view: isOpen ? 'map' : '' }))}
        >
          {answer && body && (
            <button
              type="button"
              className="button"
              onClick={() =>
                void fileOf(body).then(text => saveFile(csvBlob(text), `CNI-regler ${answer.period}.csv`))
              }
            >
              <Icon name="download" />
              {words.csv}
            </button>
          )}
        </MapHeader>
        <MapStage
          snapshot={snapshot}
          picture={picture}
          onMap={photo.hold}
          describe={code => {
            const clinic = clinicOf(code, division);
            const found = answer?.rows.find(one => one.careCenter.id === clinic?.id);
            return (
              <>
                <p className="tooltip-name">{clinic?.name ?? careWords.without}</p>
                {found && <p>{`${fundingWords.amountToday}: ${outcomeText(found.first)}`}</p>}
                {found && isCompared && <p>{`${fundingWords.amountProposed}: ${outcomeText(found.second)}`}</p>}
              </>
            );
          }}
          answer={{ ...division.answer, loading: division.answer.loading || isAsking }}
          drawable={drawable}
          selected={null}
          reveal={null}
          highlighted={null}
          onHover={ignore}
          onSelect={code => {
            const clinic = code && clinicOf(code, division);
            if (clinic) choose(clinic.id);
          }}
          onClinic={choose}
          onZoom={ignore}
          onTable={() => change({ view: '' })}
        />
        {isOpen && (
          <FundingTable
            title={title}
            answer={answer}
            isCompared={isCompared}
            need={need}
            chosen={address.clinic}
            onChoose={choose}
            onClose={() => change({ view: 'map' })}
          />
        )}
        <footer className="map-footer">
          <p>
            {answer && `${fundingWords.source(answer.period)} ${words.unit}: ${fundingWords.perMonth}. `}
            {residents && (
              <Marked
                text={fundingWords.residentsNote(residents.name, need.period)}
                parts={[residents.name, residents.name.toLowerCase()]}
              />
            )}
          </p>
        </footer>
      </main>
      {hasPanel && (
        <FundingPanel
          answer={answer}
          isCompared={isCompared}
          row={row}
          need={need}
          residents={residents}
          address={address}
          onSameCost={same && !isSame ? () => set('proposed')(same) : undefined}
          onClose={() => {
            change({ clinic: '' });
            focusTitle();
          }}
        />
      )}
    </div>
  );
}

/** Numbers that are nobody's, to try the page with. */
const example = { today: 'compensation*country*1*100', proposed: 'compensation*country*1.2*150' };

function clinicOf(code: string, division: ReturnType<typeof useDivision>) {
  const area = division.answer.data?.areas.find(one => one.area.code === code);
  const whose = area && territoryOf(area).careCenter;
  return area?.careCenters.find(one => one.careCenter.id === whose)?.careCenter;
}

/** Where there is no room for it beside the map, the outcome waits until a clinic is chosen. */
const isNarrow = () => matchMedia('(max-width: 1099px)').matches;

const ignore = () => {};
