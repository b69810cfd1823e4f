import { useEffect, useRef, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { Marked } from './Marked';
import { frameWords } from '../words/frame';
import { words } from '../words/sv';
import '../styles/job.css';
import { Brand } from './Brand';
import { Icon } from './Icon';
import { JobTabs } from './JobTabs';
import { Sheet } from './Sheet';

type Stage = ComponentProps<typeof MapStage>;

/** What is beside the map. */
interface Panel {
  eyebrow: string;
  title: string;
  /** What of the two the server has written. */
  swedishParts?: readonly (string | null | undefined)[];
  content: ReactNode;
  show?: string;
  hide?: string;
  /** What it is about: where that is another, the panel comes forward and begins from its top. */
  about?: string | undefined;
  /** Lets go of what it is about. Left out, the panel is hidden, and can be shown again. */
  onClose?: (() => void) | undefined;
}

/** What a side of a job fills the frame with. */
export interface FrameContent extends Pick<Stage, 'picture' | 'describe' | 'answer'> {
  title: string;
  finding?: string | undefined;
  csv?: string | null;
  /** Fetches the file, where it has no address. */
  onCsv?: (() => void) | undefined;
  /** The same as a workbook. */
  onXlsx?: (() => void) | undefined;
  geojson?: string | null;
  /** What of the title and the finding the server has written. */
  swedishParts?: readonly (string | null | undefined)[];
  /** The printable page of it. */
  report?: string | null;
  choices: ReactNode;
  legend: ReactNode;
  /** The drawer; null where there is nothing for a table to say. */
  table: ReactNode;
  /** The table is what the side is about, so it is there until it is put away. */
  tableIsFirst?: boolean;
  footer: ReactNode;
  panel: Panel | null;
  isBusy?: boolean;
  /** What stands over the map while there is nothing on it. */
  instead?: ReactNode;
  /** What can be done where no map can be drawn and there is no table yet. */
  without?: string;
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
  const { snapshot, address, change, title, panel } = props;
  const [drawable] = useState(hasWebGl);
  const photo = usePagePicture(snapshot, drawable && props.picture !== null);
  const { isShown, show, hide } = usePanel(panel);
  const table = useTable(props);
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  return (
    <div className="page" data-profile={isShown || undefined} data-table={table.isOpen || undefined}>
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
          {...props}
          finding={props.finding}
          keepsFinding
          csv={props.csv ?? null}
          picture={photo.picture}
          tableIsOpen={table.isOpen}
          onToggleTable={table.toggle}
        >
          {panel && !isShown && (
            <button type="button" className="button" onClick={show}>
              {panel.show ?? frameWords.showResult}
            </button>
          )}
          {props.actions}
        </MapHeader>
        <FrameMap frame={props} drawable={drawable} onMap={photo.hold} onShow={show} onTable={table.toggle} />
        {drawable && props.instead && <div className="map-instead">{props.instead}</div>}
        {table.isOpen && props.table}
        <footer className="map-footer">{props.footer}</footer>
      </main>
      {panel && isShown && <ResultPanel panel={panel} className={props.className} onHide={hide} />}
    </div>
  );
}

/** The panel is there while it can be closed; one that cannot is hidden, and comes forward with something new. */
function usePanel(panel: Panel | null) {
  const [isHidden, setHidden] = useState(isNarrow);
  const about = panel?.about;
  useEffect(() => {
    if (about) setHidden(false);
  }, [about]);
  return {
    isShown: panel !== null && (!isHidden || panel.onClose !== undefined),
    show: () => setHidden(false),
    hide: () => setHidden(true),
  };
}

/** The address says that a table is open, or, where it is what the side is about, that it has been put away. */
function useTable({ table, tableIsFirst, address, change }: Props) {
  const [closed, opened] = tableIsFirst ? ['map', ''] : ['', 'table'];
  const isOpen = table !== null && (tableIsFirst ? address.view !== 'map' : address.view === 'table');
  const toggle = table === null ? undefined : () => change({ view: isOpen ? closed : opened });
  return { isOpen, toggle };
}

interface MapProps extends Pick<Stage, 'onMap' | 'onTable' | 'drawable'> {
  frame: Props;
  onShow: () => void;
}

/** The map; what is pressed on it brings the panel forward. */
function FrameMap({ frame, onShow, ...stage }: MapProps) {
  const { snapshot, picture, describe, answer, map, panel, without } = frame;
  const forward = () => {
    if (panel) onShow();
  };
  return (
    <MapStage
      {...{ snapshot, picture, describe, answer, without }}
      {...stage}
      selected={map?.selected ?? null}
      reveal={map?.reveal ?? null}
      highlighted={map?.highlighted ?? null}
      chosen={map?.chosen ?? null}
      onHover={ignore}
      onSelect={code => {
        if (code) forward();
        map?.onSelect?.(code);
      }}
      onClinic={id => {
        forward();
        map?.onClinic?.(id);
      }}
      onPlace={map?.onPlace ?? ignore}
      isPlacing={map?.isPlacing ?? false}
      onZoom={ignore}
    />
  );
}

interface PanelProps {
  panel: Panel;
  className: string;
  onHide: () => void;
}

function ResultPanel({ panel, className, onHide }: PanelProps) {
  const { about, onClose } = panel;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollTo({ top: 0 });
  }, [about]);
  const close = () => {
    (onClose ?? onHide)();
    focusTitle();
  };
  const closing = onClose && { onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && close() };
  const parts = panel.swedishParts ?? [];
  const hide = panel.hide ?? frameWords.hideResult;
  return (
    <aside className={`profile proposal ${className}`} ref={place} aria-labelledby="profile-title" {...closing}>
      <header className="profile-head">
        <div>
          <p className="eyebrow">
            <Marked text={panel.eyebrow} parts={parts} />
          </p>
          <h2 id="profile-title" tabIndex={-1}>
            <Marked text={panel.title} parts={parts} />
          </h2>
        </div>
        <button type="button" className="icon-button" aria-label={hide} title={hide} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {panel.content}
    </aside>
  );
}

const ignore = () => {};
