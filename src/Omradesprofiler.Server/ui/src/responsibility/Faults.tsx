import type { ApiError } from '../api/client';

/** What could not be done and why: everything that is wrong, not the first alone. */
export function Faults({ what, error }: { what: string; error: ApiError }) {
  return (
    <div className="faults" role="alert">
      <p className="message-title">{what}</p>
      {error.faults.length > 0 ? (
        <ul>
          {error.faults.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{[error.title, error.detail].filter(Boolean).join('. ')}</p>
      )}
    </div>
  );
}
