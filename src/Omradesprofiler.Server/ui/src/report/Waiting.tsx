import type { Snapshot } from '../api/types';
import type { ApiError } from '../api/client';
import { ErrorMessage } from '../ui/Message';
import { reportWords } from '../words/report';
import { words } from '../words/sv';
import { NoReport } from './NoReport';
import { ReportSheet } from './ReportSheet';

interface Props {
  snapshot: Snapshot;
  kind: string;
  /** What is asked for, by the name that the link has. */
  title: string;
  back: string;
  error: ApiError | undefined;
  retry: () => void;
}

/** The report before there is one: that it is on its way, or why it never will be there. */
export function Waiting({ snapshot, kind, title, back, error, retry }: Props) {
  if (error?.status === 404 || error?.status === 400) return <NoReport about={`${kind}: ${title}`} />;
  return (
    <ReportSheet snapshot={snapshot} kind={kind} title={title} back={back}>
      {error ? (
        <ErrorMessage what={reportWords.failed} error={error} retry={retry} />
      ) : (
        <p data-pending="true">{words.loading}</p>
      )}
    </ReportSheet>
  );
}
