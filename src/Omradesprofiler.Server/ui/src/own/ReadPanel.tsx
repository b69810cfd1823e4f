import type { ApiError } from '../api/client';
import type { Schemas } from '../api/schemas';
import { ownWords } from '../words/own';
import type { Mapping, Preview } from './mapping';
import type { Answer } from './useUpload';

interface Props {
  preview: Preview;
  mapping: Mapping;
  answer: Answer | null;
  /** Why nothing is shown; null where something is. */
  error: ApiError | null;
  /** Whether it has been saved: then it is not forgotten. */
  isKept: boolean;
}

/** How the file was understood: what is hidden and why, what was remarked, and its first rows as they stand. */
export function ReadPanel({ preview, mapping, answer, error, isKept }: Props) {
  const fit = preview.fits.find(one => one.level === mapping.level && one.edition === mapping.edition);
  return (
    <div className="own-read">
      {!isKept && <p className="quiet">{ownWords.kept}</p>}
      {answer && (
        <section aria-labelledby="own-protection">
          <h3 id="own-protection">{ownWords.protectionTitle}</h3>
          <p>{answer.protection.text}</p>
        </section>
      )}
      <section aria-labelledby="own-findings">
        <h3 id="own-findings">{ownWords.findings}</h3>
        {fit && fit.unknown > 0 && (
          <p>{ownWords[mapping.isByName ? 'unknownNames' : 'unknownRows'](fit.unknownRows, fit.unknown)}</p>
        )}
        <Findings findings={merged(preview.findings, answer?.findings ?? [])} error={error} />
      </section>
      <div>
        <h3>
          {ownWords.preview} <span className="quiet">{ownWords.rows(preview.rowCount)}</span>
        </h3>
        <div className="own-rows" tabIndex={0} role="region" aria-label={ownWords.preview}>
          <table className="measures">
            <thead>
              <tr>
                <th scope="col">{ownWords.row}</th>
                {preview.columns.map(name => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map(row => (
                <tr key={row.row}>
                  <th scope="row">{row.row}</th>
                  {row.cells.map((cell, i) => (
                    <td key={i}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

type Finding = Schemas['UploadFinding'];

function Findings({ findings, error }: { findings: Finding[]; error: ApiError | null }) {
  if (findings.length === 0 && !error) return <p>{ownWords.noFindings}</p>;
  return (
    <ul className="said" lang="sv">
      {error && (
        <li>
          <b>{ownWords.severities.fatal}</b>: {error.detail}
        </li>
      )}
      {findings.map(({ code, severity, row, column, text, count }) => (
        <li key={`${code} ${column} ${text}`}>
          <b>{ownWords.severities[severity as keyof typeof ownWords.severities]}</b>{' '}
          {ownWords.place(row ?? null, column ?? null)}
          {count > 1 && ` (${ownWords.times(count)})`}: {text}
        </li>
      ))}
    </ul>
  );
}

/** Both readings remark on the same things; each is told once. */
function merged(first: Finding[], second: Finding[]): Finding[] {
  const keyOf = ({ code, row, column }: Finding) => `${code} ${row} ${column}`;
  const known = new Set(second.map(keyOf));
  return [...second, ...first.filter(one => !known.has(keyOf(one)))];
}
