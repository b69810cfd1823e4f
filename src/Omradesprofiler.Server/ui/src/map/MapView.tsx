import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Area, Snapshot } from '../api/types';
import { renewAfterMove } from '../api/freshness';
import type { AreaKey } from '../choices/view';
import { mapWords } from '../words/mapTools';
import { AreaMap, type Reveal } from './AreaMap';
import { BackgroundSwitch } from './BackgroundSwitch';
import type { Cameras } from './cameras';
import type { Hit } from './events';
import { focusTitle } from './MapHeader';
import type { Picture } from './picture';
import { Tooltip } from './Tooltip';
import { useBackground } from './useBackground';

interface Props {
  snapshot: Snapshot;
  picture: Picture | null;
  /** What is said of the area under the pointer. */
  describe: (code: string) => ReactNode;
  /** Another picture has been asked for. */
  loading: boolean;
  selected: AreaKey | null;
  /** What to bring into view; a new object moves the map. */
  reveal: Reveal | null;
  highlighted: number | null;
  /** The codes of what is chosen in the legend; null is all. */
  chosen?: ReadonlySet<string> | null;
  /** An area that is pointed at elsewhere on the page. */
  pointed?: string | null;
  /** The areas that are compared, which get letters. */
  compared?: Area[];
  /** What the map is called, where there are several. */
  name?: string;
  /** Maps beside each other look at the same place. */
  cameras?: Cameras;
  /** Told the map itself when there is one, for a picture of it. */
  onMap?: (map: AreaMap | null) => void;
  onHover: (code: string | null) => void;
  onSelect: (code: string | null) => void;
  onClinic?: (id: string) => void;
  /** Where a place is put, while one is to be; null when none is after all. */
  onPlace?: (at: { lng: number; lat: number } | null) => void;
  isPlacing?: boolean;
  /** A whole number: told when the view passes one. */
  onZoom: (zoom: number) => void;
}

/** Hands the page's choices to the map, and what the pointer meets back to the page. */
export default function MapView({
  snapshot,
  picture,
  describe,
  loading,
  selected,
  reveal,
  highlighted,
  chosen = null,
  pointed = null,
  compared = none,
  name,
  cameras,
  onMap,
  onHover,
  onSelect,
  onClinic,
  onPlace,
  isPlacing = false,
  onZoom,
}: Props) {
  const container = useRef<HTMLDivElement>(null);
  const told = useRef({ onSelect, onClinic, onPlace, onMap });
  told.current = { onSelect, onClinic, onPlace, onMap };
  const manual = useId();
  const [map, setMap] = useState<AreaMap>();
  const [hover, setHover] = useState<Hit | null>(null);
  const [isByKeys, setByKeys] = useState(false);
  const background = useBackground();
  const [isLost, setLost] = useState(false);
  const underlay = background.isOn && !isLost ? background.offered : null;

  useEffect(() => {
    const events = {
      onHover: setHover,
      onSelect: (code: string | null) => told.current.onSelect(code),
      onClinic: (id: string) => told.current.onClinic?.(id),
      onPlace: (at: { lng: number; lat: number } | null) => told.current.onPlace?.(at),
      onZoom,
      onMove: renewAfterMove,
      onKeys: setByKeys,
      onLeave: focusTitle,
      onUnderlayLost: () => setLost(true),
    };
    const made = new AreaMap(container.current!, snapshot, events, cameras);
    made.describeBy(manual, name);
    setMap(made);
    told.current.onMap?.(made);
    return () => {
      told.current.onMap?.(null);
      made.remove();
    };
  }, [snapshot, onZoom, cameras, manual, name]);

  useEffect(() => {
    if (map) void (picture ? map.show(picture) : map.clear());
  }, [map, picture]);

  useEffect(() => {
    void map?.layUnder(underlay);
  }, [map, underlay]);

  useEffect(() => {
    if (loading) map?.markBusy();
  }, [map, loading]);

  useEffect(() => {
    map?.highlight(highlighted);
  }, [map, picture, highlighted]);

  useEffect(() => {
    void map?.choose(chosen);
  }, [map, chosen]);

  useEffect(() => {
    void map?.compare(compared);
  }, [map, picture, compared]);

  const isHere = hover !== null;
  useEffect(() => {
    if (!isHere) void map?.point(pointed);
  }, [map, pointed, isHere]);

  const { level, code, edition } = selected ?? {};
  useEffect(() => {
    void map?.select(level && code ? { level, code, edition: edition ?? null } : null);
  }, [map, level, code, edition]);

  useEffect(() => {
    if (map && reveal) void map.reveal(reveal);
  }, [map, reveal]);

  useEffect(() => {
    map?.place(isPlacing);
  }, [map, isPlacing]);

  const hovered = hover?.code ?? null;
  useEffect(() => onHover(hovered), [hovered, onHover]);

  return (
    <>
      <div ref={container} className="map-canvas" data-placing={isPlacing || undefined} />
      {(isPlacing || isByKeys) && <span className="crosshair" aria-hidden="true" />}
      {background.offered && (
        <BackgroundSwitch
          {...background}
          offered={background.offered}
          isLost={isLost}
          toggle={() => (isLost ? setLost(false) : background.toggle())}
        />
      )}
      {hover && picture && <Tooltip hover={hover}>{describe(hover.code)}</Tooltip>}
      <p id={manual} className="visually-hidden">
        {mapWords.keys}
      </p>
      <div className="visually-hidden" role="status">
        {isByKeys && picture && (hover ? hover.byKeys && describe(hover.code) : mapWords.nothingHere)}
      </div>
    </>
  );
}

const none: Area[] = [];
