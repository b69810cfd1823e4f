import { useEffect, useRef, type KeyboardEvent } from 'react';
import '../styles/downloads.css';
import { downloadWords } from '../words/downloads';
import { Icon } from './Icon';

interface Props {
  /** The table's address as CSV; the workbook has the same with another format. */
  csv?: string | null | undefined;
  /** Fetches the table and saves it, where it has no address. */
  onCsv?: (() => void) | undefined;
  onXlsx?: (() => void) | undefined;
  /** What it is that is taken home, where that is not all of the page. */
  label?: string;
  /** The areas with their values. */
  geojson?: string | null | undefined;
  /** Makes the picture and saves it. */
  onPng?: (() => void) | undefined;
  /** The printable page of the same. */
  report?: string | null | undefined;
}

/** The same table as a workbook with a sheet of sources. */
const asWorkbook = (csv: string) => csv.replace(/([?&]format=)csv\b/, '$1xlsx');

/** All ways to take home what is seen, in one menu. Nothing where there is nothing to take. */
export function Downloads({ csv, onCsv, onXlsx, geojson, onPng, report, label = downloadWords.menu }: Props) {
  const menu = useClosing();
  if (!csv && !onCsv && !geojson && !onPng && !report) return null;
  return (
    <details className="downloads" ref={menu.ref} onKeyDown={menu.onKeyDown}>
      <summary className="button">
        <Icon name="download" />
        {label}
      </summary>
      <ul onClick={menu.close}>
        {report && <FileLink href={report} name={downloadWords.report} note={downloadWords.reportNote} isPage />}
        {csv && <FileLink href={csv} name={downloadWords.csv} note={downloadWords.csvNote} />}
        {onCsv && <FileButton onPress={onCsv} name={downloadWords.csv} note={downloadWords.csvNote} />}
        {csv?.includes('format=csv') && (
          <FileLink href={asWorkbook(csv)} name={downloadWords.xlsx} note={downloadWords.xlsxNote} />
        )}
        {onXlsx && <FileButton onPress={onXlsx} name={downloadWords.xlsx} note={downloadWords.xlsxNote} />}
        {geojson && <FileLink href={geojson} name={downloadWords.geojson} note={downloadWords.geojsonNote} />}
        {onPng && <FileButton onPress={onPng} name={downloadWords.png} note={downloadWords.pngNote} />}
      </ul>
    </details>
  );
}

interface FileLinkProps {
  href: string;
  name: string;
  note: string;
  isPage?: boolean;
}

const FileLink = ({ href, name, note, isPage }: FileLinkProps) => (
  <li>
    <a href={href} download={isPage ? undefined : ''}>
      {name} <small>{note}</small>
    </a>
  </li>
);

interface FileButtonProps {
  onPress: () => void;
  name: string;
  note: string;
}

const FileButton = ({ onPress, name, note }: FileButtonProps) => (
  <li>
    <button type="button" onClick={onPress}>
      {name} <small>{note}</small>
    </button>
  </li>
);

/** A menu of the browser's own closes with Escape, with a press elsewhere and when something was chosen. */
function useClosing() {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (ref.current?.open && !ref.current.contains(event.target as Node)) ref.current.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  const close = () => {
    if (ref.current) ref.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !ref.current?.open) return;
    event.stopPropagation();
    close();
    ref.current.querySelector('summary')?.focus();
  };
  return { ref, close, onKeyDown };
}
