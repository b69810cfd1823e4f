import type { ReactNode } from 'react';
import type { ApiError } from '../api/client';
import { words } from '../words/sv';

interface Props {
  title: string;
  children?: ReactNode;
  action?: { label: string; onPress: () => void } | undefined;
  alert?: boolean;
}

/** What happened, why, and what to do, in that order. */
export function Message({ title, children, action, alert }: Props) {
  return (
    <div className="message" role={alert ? 'alert' : undefined}>
      <p className="message-title">{title}</p>
      {children && <p>{children}</p>}
      {action && (
        <button type="button" className="button" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  );
}

export function ErrorMessage({ what, error, retry }: { what: string; error: ApiError; retry: () => void }) {
  const why = [error.title, error.detail]
    .map(text => text.replace(/[.\s]*$/, ''))
    .filter(Boolean)
    .join('. ');
  return <Message alert title={what} action={{ label: words.retry, onPress: retry }}>{`${why}.`}</Message>;
}
