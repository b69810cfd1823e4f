import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { Brand } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { JobTabs } from '../ui/JobTabs';
import { Sheet } from '../ui/Sheet';
import { ownWords } from '../words/own';
import { words } from '../words/sv';

export interface OwnProps {
  snapshot: Snapshot;
  address: Address;
  change: ChangeAddress;
}

type Stage = ComponentProps<typeof MapStage>;

interface Props extends OwnProps {
  title: string;
  finding?: string;
  choices: ReactNode;
  legend: ReactNode;
  table: ReactNode;
  footer: ReactNode;
  /** What lies over the map while there is nothing on it. */
  instead?: ReactNode;
  actions?: ReactNode;
  csv?: string | null;
  panel: { eyebrow: string; title: string; show: string; hide: string; content: ReactNode } | null;
  map: Pick<Stage, 'picture' | 'describe' | 'answer'> &
    Partial<Pick<Stage, 'onSelect' | 'selected' | 'onPlace' | 'isPlacing' | 'highlighted' | 'chosen' | 'reveal'>>;
}

const tabs = [
  { job: 'egna', label: ownWords.fileTab },
  { job: 'omrade', label: ownWords.areaTab },
];

const isNarrow = () => matchMedia('(max-width: 1099px)').matches;

/** The choices, the map with its table, and beside it what was found: the form of both sides of own data. */
export function OwnFrame(props: Props) {
  const { snapshot, address, change, title, panel, map, table } = props;
  const [drawable] = useState(hasWebGl);
  const photo = usePagePicture(snapshot, drawable && map.picture !== null);
  const [isHidden, setHidden] = useState(isNarrow);
  const isOpen = address.view === 'table' && table !== null;
  const toggle = () => change({ view: isOpen ? '' : 'table' });
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  return (
    <div className="page" data-profile={(panel !== null && !isHidden) || undefined} data-table={isOpen || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={ownWords.tabs}
        first="choices"
        choices={
          <>
            <JobTabs tabs={tabs} label={ownWords.tabs} address={address} change={change} />
            {props.choices}
          </>
        }
        legend={props.legend}
      />
      <main className="stage" aria-busy={map.answer.loading}>
        <MapHeader
          title={title}
          finding={props.finding}
          keepsFinding
          csv={props.csv ?? null}
          picture={photo.picture}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={table === null ? undefined : toggle}
        >
          {panel && isHidden && (
            <button type="button" className="button" onClick={() => setHidden(false)}>
              {panel.show}
            </button>
          )}
          {props.actions}
        </MapHeader>
        <MapStage
          snapshot={snapshot}
          picture={map.picture}
          onMap={photo.hold}
          describe={map.describe}
          answer={map.answer}
          drawable={drawable}
          selected={map.selected ?? null}
          reveal={map.reveal ?? null}
          highlighted={map.highlighted ?? null}
          chosen={map.chosen ?? null}
          onHover={ignore}
          onSelect={map.onSelect ?? ignore}
          onPlace={map.onPlace ?? ignore}
          isPlacing={map.isPlacing ?? false}
          onZoom={ignore}
          onTable={toggle}
        />
        {props.instead && <div className="own-instead">{props.instead}</div>}
        {isOpen && table}
        <footer className="map-footer">{props.footer}</footer>
      </main>
      {panel && !isHidden && (
        <aside className="profile own-panel" aria-labelledby="profile-title">
          <header className="profile-head">
            <div>
              <p className="eyebrow">{panel.eyebrow}</p>
              <h2 id="profile-title" tabIndex={-1}>
                {panel.title}
              </h2>
            </div>
            <button
              type="button"
              className="icon-button"
              aria-label={panel.hide}
              title={panel.hide}
              onClick={() => {
                setHidden(true);
                focusTitle();
              }}
            >
              <Icon name="close" />
            </button>
          </header>
          {panel.content}
        </aside>
      )}
    </div>
  );
}

const ignore = () => {};
