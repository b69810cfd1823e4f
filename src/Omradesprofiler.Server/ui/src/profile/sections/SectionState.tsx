import type { ApiError } from '../../api/client';
import { sectionWords } from '../../words/sections';
import { words } from '../../words/sv';

/** What a section says while it has nothing to show. */
export function SectionState({ isEmpty, error }: { isEmpty?: boolean; error?: ApiError | undefined }) {
  if (error) return <p className="field-note">{`${sectionWords.failed}. ${error.title}. ${error.detail}`}</p>;
  if (isEmpty) return <p className="field-note">{sectionWords.none}</p>;
  return (
    <p className="field-note" role="status" data-pending="true">
      {words.loading}
    </p>
  );
}
