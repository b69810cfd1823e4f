import type { SitingAnswer, SitingList } from '../api/siting';
import { apiUrl, postJson } from '../api/client';
import { useFresh } from '../api/useFresh';
import type { ChangeAddress } from '../choices/address';
import { modelTexts, siteWords } from '../words/siting';
import { hasCount, type Question } from './question';
import { SaveForm } from './SaveForm';
import type { Placement } from './usePlacement';
import type { Travel } from './useTravel';
import { placeNames } from './WhereChoice';

interface Props {
  placement: Placement;
  travel: Travel | null;
  whole: string;
  change: ChangeAddress;
}

/** The way from a preview to a saved answer: what it is to be called tells what was asked, and where. */
export function PlaceSave({ placement, travel, whole, change }: Props) {
  const { question, request, result, error, isTooLarge } = placement;
  const list = useFresh<SitingList>(apiUrl('sitings'));
  const names = placeNames(travel?.areas ?? []);
  const where = question.where.map(code => names.get(code) ?? code).join(', ') || whole;
  return (
    <SaveForm
      request={request}
      saved={list.data?.sitings ?? []}
      kept={siteWords.willBeSaved}
      usualName={usualName(question, where)}
      note={isTooLarge ? `${siteWords.tooLargeNote} ${result ? siteWords.lastShown : ''}` : undefined}
      disabled={error !== undefined && !isTooLarge}
      onSend={async named => {
        const { siting: made } = await postJson<SitingAnswer>(apiUrl('sitings'), named);
        if (made.id !== null) change({ job: 'scenarier', siting: String(made.id), beside: '', view: '' });
      }}
    />
  );
}

const usualName = ({ model, sites }: Question, where: string) =>
  `${siteWords.usualName(modelTexts[model], hasCount(model) ? sites : null)}, ${where}`;
