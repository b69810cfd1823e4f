import { useMemo, useState } from 'react';
import type { SitingAnswer } from '../api/siting';
import { apiUrl, postJson } from '../api/client';
import { around } from '../areas/around';
import { Faults } from '../responsibility/Faults';
import { placeName } from '../choices/ChoicePanel';
import { modelTexts, placesText, siteWords } from '../words/siting';
import { useWhole } from '../ui/useWhole';
import { AnswerTip } from './AnswerTip';
import { answerTable, countText, meanText, resultFinding, resultFooter } from './answer';
import { CandidateList } from './CandidateList';
import { OwnPlaces } from './OwnPlaces';
import { PickedNote } from './PickedNote';
import { PickedPlace } from './PickedPlace';
import { addressOf, hasCount, questionOf, requestOf, type Question } from './question';
import { QuestionForm } from './QuestionForm';
import { ResultPanel } from './ResultPanel';
import { SaveForm } from './SaveForm';
import { ShownChoice, shownOf } from './ShownChoice';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { TimeLegend } from './TimeLegend';
import { useClamped } from './useClamped';
import { usePreview } from './usePreview';
import { placeOf, useReachOf } from './useReachOf';
import { useSitingPicture } from './useSitingPicture';

/** Where new places do most good: each choice is answered at once by a preview. */
export function PlaceJob(props: SitingProps) {
  const { snapshot, indicators, address, change } = props;
  const { travel } = props.travel;
  useClamped(address);
  const question = questionOf(address, travel?.adopted ?? '');
  const request = requestOf(question);
  const isReady = travel !== null && travel.options.length > 0;
  const { data, error, isAsking } = usePreview<SitingAnswer>('sitings', isReady ? request : null);
  const siting = data?.siting;
  const result = siting?.result ?? null;
  const isTooLarge = error?.places.includes('preview') ?? false;
  const shown = shownOf(address.map);
  const reach = useReachOf(travel, question, address.site);
  const { picture, times, rows } = useSitingPicture({
    travel,
    question,
    result,
    shown,
    picked: address.site,
    reach: address.site ? reach.data : undefined,
  });
  const ruled = question.required.length + question.forbidden.length;
  const [isRuled] = useState(ruled + question.drawn.length > 0);
  const [isPlacing, setPlacing] = useState(false);
  const set = (part: Partial<Question>) => change(addressOf(part), 'replace');
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  const bounds = useMemo(() => (travel ? around(travel.areas) : null), [travel]);
  const reveal = useWhole(bounds);
  const isClinic = travel?.clinics.some(one => one.id === address.site);
  const choosable = travel && address.site && !isClinic ? placeOf(travel, question, address.site) : undefined;
  const saveForm = (
    <SaveForm
      request={request}
      usualName={usualName(question)}
      note={isTooLarge ? `${siteWords.tooLargeNote} ${result ? siteWords.lastShown : ''}` : undefined}
      disabled={error !== undefined && !isTooLarge}
      onSend={async named => {
        const { siting: made } = await postJson<SitingAnswer>(apiUrl('sitings'), named);
        if (made.id !== null) change({ job: 'scenarier', siting: String(made.id), beside: '', view: '' });
      }}
    />
  );
  const place = placeName(snapshot);
  return (
    <SitingFrame
      {...props}
      title={result ? `${countText(result, question.existing)}: ${meanText(result)}` : `${siteWords.place}, ${place}`}
      finding={result ? resultFinding(result, question) : undefined}
      swedishParts={[result?.option.label]}
      isBusy={isAsking}
      choices={
        travel && (
          <>
            <QuestionForm
              travel={travel}
              indicators={indicators}
              question={question}
              whole={placeName(snapshot)}
              onChange={set}
            />
            {error && <Faults what={isTooLarge ? siteWords.tooLarge : siteWords.notAnswered} error={error} />}
            {siting?.refusal && <Refusal text={siting.refusal.text} />}
            <details className="series places" open={isRuled}>
              <summary>{placesText(travel.candidates.length, question)}</summary>
              <OwnPlaces
                question={question}
                onChange={set}
                canDraw={reach.canDraw}
                isPlacing={isPlacing}
                onPlacing={setPlacing}
              />
              <CandidateList
                candidates={travel.candidates}
                areas={travel.areas}
                question={question}
                picked={address.site}
                onPick={pick}
                onChange={set}
              />
            </details>
          </>
        )
      }
      legend={
        result &&
        picture && (
          <>
            <ShownChoice value={shown} onChange={map => change({ map: map === 'after' ? '' : map }, 'replace')} />
            <TimeLegend
              picture={times}
              option={result.option}
              title={shown === 'change' ? siteWords.legendChange : siteWords.legendTime}
              signs={['chosen', 'clinic', 'candidate', ...(ruled > 0 ? ['ruled' as const] : []), 'lines']}
            />
          </>
        )
      }
      picture={picture}
      describe={code => <AnswerTip row={rows.get(code)} code={code} result={result} />}
      answer={{
        data: undefined,
        error: undefined,
        loading: isAsking || (travel === null && !props.travel.failed),
        retry: () => {},
      }}
      map={{
        reveal,
        onClinic: pick,
        isPlacing,
        onPlace: at => {
          setPlacing(false);
          if (!at) return;
          const name = siteWords.usualPlace(question.drawn.length + 1);
          set({ drawn: [...question.drawn, { name, lon: at.lng, lat: at.lat }] });
        },
      }}
      table={result && answerTable(result, rows, () => change({ view: '' }))}
      footer={result && resultFooter(result)}
      panel={
        result
          ? {
              eyebrow: siteWords.preview,
              title: modelTexts[result.model],
              content: (
                <>
                  <p className="panel-note" role="status">
                    <strong className="preview-mark">{siteWords.preview}</strong> {siteWords.previewNote}
                  </p>
                  {address.site && choosable && (
                    <PickedPlace
                      code={address.site}
                      name={choosable.name}
                      question={question}
                      reach={reach}
                      onChange={set}
                      onClose={() => pick(address.site!)}
                    />
                  )}
                  {saveForm}
                  <ResultPanel
                    result={result}
                    existing={question.existing}
                    picked={address.site}
                    onPick={pick}
                    pickedNote={!choosable && <PickedNote reach={reach} />}
                  />
                </>
              ),
            }
          : isTooLarge
            ? { eyebrow: siteWords.place, title: siteWords.tooLarge, content: saveForm }
            : null
      }
    />
  );
}

const usualName = ({ model, sites }: Question) =>
  siteWords.usualName(modelTexts[model], hasCount(model) ? sites : null);

export function Refusal({ text }: { text: string }) {
  return (
    <div className="faults" role="alert">
      <p className="message-title">{siteWords.refused}</p>
      <p>{text}</p>
    </div>
  );
}
