import type { ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import { FictionalMark } from '../ui/Brand';
import { Downloads } from '../ui/Downloads';
import { Icon } from '../ui/Icon';
import { Marked } from '../ui/Marked';
import { words } from '../words/sv';
import type { SavedPicture } from './usePicture';

interface Props {
  title: string;
  /** What the numbers say; on a telephone only where it is kept. */
  finding: string | false | null | undefined;
  keepsFinding?: boolean;
  /** The file of what was chosen. */
  csv: string | null;
  /** What of the title and of the numbers' words is in Swedish whatever the page's language is. */
  swedishParts?: readonly (string | null | undefined)[] | undefined;
  /** Fetches the file, where it has no address. */
  onCsv?: (() => void) | undefined;
  onXlsx?: (() => void) | undefined;
  /** The areas with their values, for map programs. */
  geojson?: string | null | undefined;
  /** The map as a picture. */
  picture?: SavedPicture | undefined;
  /** The printable page of it. */
  report?: string | null | undefined;
  snapshot: Snapshot;
  tableIsOpen: boolean;
  /** What the table is called on its button, where it is no plain table. */
  tableWords?: { show: string; hide: string } | undefined;
  /** Left out where there is nothing for a table to say. */
  onToggleTable?: (() => void) | undefined;
  /** More that can be done with it. */
  children?: ReactNode;
}

/** Where reading goes on when a panel has been put away. */
export const focusTitle = () => document.querySelector<HTMLElement>('.map-header h1')?.focus();

/** What is seen, in a sentence, and what the numbers say. */
export function MapHeader(props: Props) {
  const { title, finding, keepsFinding, csv, snapshot, tableIsOpen, tableWords, onToggleTable, children } = props;
  const parts = props.swedishParts ?? [];
  return (
    <header className="map-header">
      <div className="map-titles">
        <FictionalMark snapshot={snapshot} />
        <h1 tabIndex={-1}>
          <Marked text={title} parts={parts} />
        </h1>
        {finding && (
          <p className={keepsFinding ? 'finding finding-kept' : 'finding'}>
            <Marked text={finding} parts={parts} />
          </p>
        )}
      </div>
      <div className="map-actions">
        {children}
        {onToggleTable && (
          <button
            type="button"
            className="button"
            aria-expanded={tableIsOpen}
            onClick={onToggleTable}
          >
            <Icon name="table" />
            {tableIsOpen ? (tableWords?.hide ?? words.hideTable) : (tableWords?.show ?? words.showTable)}
          </button>
        )}
        <p className="picture-note" role="status">
          {props.picture?.note}
        </p>
        <Downloads
          csv={csv}
          onCsv={props.onCsv}
          onXlsx={props.onXlsx}
          geojson={props.geojson}
          onPng={props.picture?.save}
          report={props.report}
        />
      </div>
    </header>
  );
}
