import type { CareCenter } from '../api/care';
import type { Accessibility, TravelTimes } from '../api/siting';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { number } from '../words/numbers';
import { sitingPhrases } from '../words/phrases';
import { minutesText, siteWords } from '../words/siting';

interface Props {
  row: Accessibility['areas'][number];
  option: string;
  clinics: CareCenter[];
  onPick: (clinic: string) => void;
  onClose: () => void;
}

const mostClinics = 3;

/** One area: how far its people have on average, and the clinics that are nearest to its middle. */
export function AreaTimes({ row: { area, people, today }, option, clinics, onPick, onClose }: Props) {
  const answer = useResource<TravelTimes>(apiUrl('travel-times', { option, from: area.code }));
  const nearest = (answer.data?.times ?? [])
    .flatMap(({ to, minutes }) => {
      const clinic = clinics.find(one => one.id === to);
      return clinic && minutes !== null ? [{ clinic, minutes }] : [];
    })
    .toSorted((a, b) => a.minutes - b.minutes)
    .slice(0, mostClinics);
  return (
    <section className="picked-place" aria-labelledby="area-title">
      <header>
        <h3 id="area-title">{area.label}</h3>
        <button
          type="button"
          className="icon-button"
          aria-label={siteWords.closeArea}
          title={siteWords.closeArea}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <p>
        {sitingPhrases.mean(minutesText(today.meanMinutes), number(people))} {siteWords.secondShort}:{' '}
        {minutesText(today.secondMeanMinutes)}.
      </p>
      {answer.error && <ErrorMessage what={siteWords.timesFailed} error={answer.error} retry={answer.retry} />}
      {nearest.length > 0 && (
        <ol className="said" aria-label={siteWords.nearestClinics}>
          {nearest.map(({ clinic, minutes }) => (
            <li key={clinic.id}>
              <button type="button" className="link" onClick={() => onPick(clinic.id)}>
                {clinic.name}
              </button>{' '}
              {minutesText(minutes)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
