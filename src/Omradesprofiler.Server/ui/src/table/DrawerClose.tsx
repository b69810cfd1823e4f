import { Icon } from '../ui/Icon';
import { words } from '../words/sv';

/** Puts the table away. */
export function DrawerClose({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      className="icon-button drawer-close"
      aria-label={words.hideTable}
      title={words.hideTable}
      onClick={onClose}
    >
      <Icon name="close" />
    </button>
  );
}
