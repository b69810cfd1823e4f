import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import type { JobProps } from '../care/SharingTabs';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { hasWebGl } from '../map/webgl';
import { Brand } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { JobTabs } from '../ui/JobTabs';
import { ErrorMessage, Message } from '../ui/Message';
import { Sheet } from '../ui/Sheet';
import { siteWords } from '../words/siting';
import { words } from '../words/sv';
import type { TravelAnswer } from './useTravel';

export interface SitingProps extends JobProps {
  travel: TravelAnswer;
}

type Stage = ComponentProps<typeof MapStage>;

interface Props extends SitingProps, Pick<Stage, 'picture' | 'describe' | 'answer'> {
  title: string;
  finding?: string | undefined;
  csv?: string | null;
  choices: ReactNode;
  legend: ReactNode;
  table: ReactNode;
  footer: ReactNode;
  panel: { eyebrow: string; title: string; content: ReactNode } | null;
  isBusy?: boolean;
  map?: Partial<Pick<Stage, 'onClinic' | 'onPlace' | 'isPlacing' | 'onSelect' | 'selected' | 'reveal'>>;
}

const tabs = [
  { job: 'tillganglighet', label: siteWords.today },
  { job: 'placera', label: siteWords.place },
  { job: 'scenarier', label: siteWords.saved },
];

/** Where there is no room for it beside the map, the result waits until it is asked for. */
const isNarrow = () => matchMedia('(max-width: 1099px)').matches;

/** The choices, the map with its table, and the result beside it: the form that all three sides of the job have. */
export function SitingFrame(props: Props) {
  const { snapshot, address, change, travel, title, panel, map } = props;
  const [drawable] = useState(hasWebGl);
  const [isHidden, setHidden] = useState(isNarrow);
  const isOpen = address.view === 'table' && props.table !== null;
  const toggle = () => change({ view: isOpen ? '' : 'table' });
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  const { failed } = travel;
  return (
    <div className="page" data-profile={(panel !== null && !isHidden) || undefined} data-table={isOpen || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={siteWords.tabs}
        first="choices"
        choices={
          <>
            <JobTabs tabs={tabs} label={siteWords.tabs} address={address} change={change} />
            {failed?.error && <ErrorMessage what={siteWords.failed} error={failed.error} retry={failed.retry} />}
            {travel.travel?.options.length === 0 ? (
              <Message title={siteWords.noTravel}>{siteWords.noTravelAdvice}</Message>
            ) : (
              props.choices
            )}
          </>
        }
        legend={props.legend}
      />
      <main className="stage" aria-busy={props.isBusy || props.answer.loading}>
        <MapHeader
          title={title}
          finding={props.finding}
          keepsFinding
          csv={props.csv ?? null}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={props.table === null ? undefined : toggle}
        >
          {panel && isHidden && (
            <button type="button" className="button" onClick={() => setHidden(false)}>
              {siteWords.showResult}
            </button>
          )}
        </MapHeader>
        <MapStage
          snapshot={snapshot}
          picture={props.picture}
          describe={props.describe}
          answer={props.answer}
          drawable={drawable}
          selected={map?.selected ?? null}
          reveal={map?.reveal ?? null}
          highlighted={null}
          onHover={ignore}
          onSelect={map?.onSelect ?? ignore}
          onClinic={id => {
            if (panel) setHidden(false);
            map?.onClinic?.(id);
          }}
          onPlace={map?.onPlace ?? ignore}
          isPlacing={map?.isPlacing ?? false}
          onZoom={ignore}
          onTable={toggle}
        />
        {isOpen && props.table}
        <footer className="map-footer">{props.footer}</footer>
      </main>
      {panel && !isHidden && (
        <aside className="profile proposal siting" aria-labelledby="profile-title">
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
              aria-label={siteWords.hideResult}
              title={siteWords.hideResult}
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
