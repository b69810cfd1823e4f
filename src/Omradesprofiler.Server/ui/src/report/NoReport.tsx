import { formatAddress } from '../choices/address';
import { careWords } from '../words/care';
import { reportWords } from '../words/report';
import { shareWords } from '../words/responsibility';

/** That there is no such report, what it was to be about where that is known, and where there are others. */
export function NoReport({ about }: { about?: string | undefined }) {
  const ways = [
    [{}, reportWords.toMap],
    [{ job: 'vardcentraler' }, careWords.clinics],
    [{ job: 'scenarier' }, reportWords.toSaved],
    [{ job: 'ansvar' }, shareWords.title],
  ] as const;
  return (
    <main className="notice">
      <h1>{reportWords.gone}</h1>
      <p>{about ? reportWords.goneAbout(about) : reportWords.goneAdvice}</p>
      <ul className="notice-ways">
        {ways.map(([part, label]) => (
          <li key={label}>
            <a href={formatAddress(part)}>{label}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
