import { useState } from 'react';
import type { Indicator } from '../api/types';
import type { Address } from '../choices/address';
import { Faults } from '../responsibility/Faults';
import { placesText, siteWords } from '../words/siting';
import { CandidateList } from './CandidateList';
import { OwnPlaces } from './OwnPlaces';
import { QuestionForm } from './QuestionForm';
import { Refusal } from './Refusal';
import type { Placement } from './usePlacement';
import type { Travel } from './useTravel';

interface Props {
  placement: Placement;
  travel: Travel;
  indicators: Indicator[];
  address: Address;
  /** What all that the data are about is called. */
  whole: string;
}

/** The question, why it has no answer where it has none, and the places to choose among. */
export function PlaceChoices({ placement, travel, indicators, address, whole }: Props) {
  const { question, error, isTooLarge, refusal, reach, set, pick, placing } = placement;
  const [isRuled] = useState(question.required.length + question.forbidden.length + question.drawn.length > 0);
  return (
    <>
      <QuestionForm {...{ travel, indicators, question, whole }} onChange={set} />
      {error && <Faults what={isTooLarge ? siteWords.tooLarge : siteWords.notAnswered} error={error} />}
      {refusal && <Refusal text={refusal.text} />}
      <details className="series places" open={isRuled}>
        <summary>{placesText(travel.candidates.length, question)}</summary>
        <OwnPlaces
          question={question}
          onChange={set}
          canDraw={reach.canDraw}
          isPlacing={placing.isOn}
          onPlacing={placing.setOn}
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
  );
}
