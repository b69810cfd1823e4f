import { phrases } from '../words/phrases';
import { gapText, jobText, shareWords } from '../words/responsibility';
import type { useJob } from './useJob';

interface Props {
  work: ReturnType<typeof useJob>;
  isPreview: boolean;
  gap: number | null | undefined;
}

/** What is seen is a preview, and how far the whole has come. */
export function JobLine({ work: { job, isOpen, cancel }, isPreview, gap }: Props) {
  const hasEndedBadly = job?.state === 'failed' || job?.state === 'cancelled';
  if (!isPreview && !isOpen && !hasEndedBadly) return null;
  return (
    <section className="panel-section job-line" role="status">
      {isPreview && (
        <p>
          <strong className="preview-mark">{shareWords.preview}</strong>{' '}
          {gap !== undefined && gap !== null && phrases.isProven(gapText(gap))}
          {isOpen && shareWords.previewNote}
        </p>
      )}
      {job && (isOpen || hasEndedBadly) && <p>{jobText(job)}</p>}
      {isOpen && (
        <div className="job-progress">
          <progress
            max={1}
            value={job?.state === 'running' ? job.progress : undefined}
            aria-label={shareWords.solving}
          />
          <button type="button" className="button" disabled={job?.cancelAsked} onClick={cancel}>
            {shareWords.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
