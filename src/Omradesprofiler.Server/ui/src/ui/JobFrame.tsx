import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { frameWords } from '../words/frame';
import { words } from '../words/sv';
import '../styles/job.css';
import { Brand } from './Brand';
import { Icon } from './Icon';
import { JobTabs } from './JobTabs';
import { Marked } from './Marked';
import { Sheet } from './Sheet';

type Stage = ComponentProps<typeof MapStage>;

/** What a side of a job fills the frame with. */
export interface FrameContent extends Pick<Stage, 'picture' | 'describe' | 'answer'> {
  title: string;
  finding?: string | undefined;
  /** What of the title and the finding the server has written. */
  swedishParts?: readonly (string | null | undefined)[];
  csv?: string | null;
  /** Fetches the file, where it has no address. */
  onCsv?: (() => void) | undefined;
  geojson?: string | null;
  /** The printable page of it. */
  report?: string | null;
  choices: ReactNode;
  legend: ReactNode;
  /** The drawer; null where there is nothing for a table to say. */
  table: ReactNode;
  footer: ReactNode;
  panel: {
    eyebrow: string;
    title: string;
    /** What of the two the server has written. */
    swedishParts?: readonly (string | null | undefined)[];
    content: ReactNode;
    show?: string;
    hide?: string;
  } | null;
  isBusy?: boolean;
  /** What stands over the map while there is nothing on it. */
  instead?: ReactNode;
  /** More that can be done with what is seen, before table and downloads. */
  actions?: ReactNode;
  map?: Partial<
    Pick<Stage, 'onClinic' | 'onPlace' | 'isPlacing' | 'onSelect' | 'selected' | 'reveal' | 'highlighted' | 'chosen'>
  >;
}

interface Props extends FrameContent {
  snapshot: Snapshot;
  address: Address;
  change: ChangeAddress;
  /** The job's name and its sides. */
  job: string;
  tabs: { job: string; label: string }[];
  /** Names the panel's look. */
  className: string;
}

/** Where there is no room for it beside the map, the result waits until it is asked for. */
const isNarrow = () => matchMedia('(max-width: 1099px)').matches;

/** The choices, the map with its table, and the result beside it: the form that all sides of a job have. */
export function JobFrame(props: Props) {
  const { snapshot, address, change, title, panel, map } = props;
  const [drawable] = useState(hasWebGl);
  const photo = usePagePicture(snapshot, drawable && props.picture !== null);
  const [isHidden, setHidden] = useState(isNarrow);
  const isOpen = address.view === 'table' && props.table !== null;
  const toggle = () => change({ view: isOpen ? '' : 'table' });
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  const isShown = panel !== null && !isHidden;
  return (
    <div className="page" data-profile={isShown || undefined} data-table={isOpen || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={props.job}
        first="choices"
        choices={
          <>
            <JobTabs tabs={props.tabs} label={props.job} address={address} change={change} />
            {props.choices}
          </>
        }
        legend={props.legend}
      />
      <main className="stage" aria-busy={props.isBusy || props.answer.loading}>
        <MapHeader
          title={title}
          finding={props.finding}
          swedishParts={props.swedishParts}
          keepsFinding
          csv={props.csv ?? null}
          onCsv={props.onCsv}
          geojson={props.geojson}
          report={props.report}
          picture={photo.picture}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={props.table === null ? undefined : toggle}
        >
          {panel && isHidden && (
            <button type="button" className="button" onClick={() => setHidden(false)}>
              {panel.show ?? frameWords.showResult}
            </button>
          )}
          {props.actions}
        </MapHeader>
        <MapStage
          snapshot={snapshot}
          picture={props.picture}
          onMap={photo.hold}
          describe={props.describe}
          answer={props.answer}
          drawable={drawable}
          selected={map?.selected ?? null}
          reveal={map?.reveal ?? null}
          highlighted={map?.highlighted ?? null}
          chosen={map?.chosen ?? null}
          onHover={ignore}
          onSelect={code => {
            if (panel && code) setHidden(false);
            map?.onSelect?.(code);
          }}
          onClinic={id => {
            if (panel) setHidden(false);
            map?.onClinic?.(id);
          }}
          onPlace={map?.onPlace ?? ignore}
          isPlacing={map?.isPlacing ?? false}
          onZoom={ignore}
          onTable={toggle}
        />
        {props.instead && <div className="map-instead">{props.instead}</div>}
        {isOpen && props.table}
        <footer className="map-footer">{props.footer}</footer>
      </main>
      {isShown && <ResultPanel panel={panel} className={props.className} onHide={() => setHidden(true)} />}
    </div>
  );
}

interface PanelProps {
  panel: NonNullable<FrameContent['panel']>;
  className: string;
  onHide: () => void;
}

function ResultPanel({ panel, className, onHide }: PanelProps) {
  const parts = panel.swedishParts ?? [];
  return (
    <aside className={`profile proposal ${className}`} aria-labelledby="profile-title">
      <header className="profile-head">
        <div>
          <p className="eyebrow">
            <Marked text={panel.eyebrow} parts={parts} />
          </p>
          <h2 id="profile-title" tabIndex={-1}>
            <Marked text={panel.title} parts={parts} />
          </h2>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={panel.hide ?? frameWords.hideResult}
          title={panel.hide ?? frameWords.hideResult}
          onClick={() => {
            onHide();
            focusTitle();
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      {panel.content}
    </aside>
  );
}

const ignore = () => {};
