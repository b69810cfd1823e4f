import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import { renewAfterMove } from '../api/freshness';
import type { AreaKey } from '../choices/view';
import { AreaMap, type Reveal } from './AreaMap';
import type { Picture } from './picture';
import { Tooltip, type Hover } from './Tooltip';

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
  onHover,
  onSelect,
  onClinic,
  onPlace,
  isPlacing = false,
  onZoom,
}: Props) {
  const container = useRef<HTMLDivElement>(null);
  const chosen = useRef({ onSelect, onClinic, onPlace });
  chosen.current = { onSelect, onClinic, onPlace };
  const [map, setMap] = useState<AreaMap>();
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    const made = new AreaMap(container.current!, snapshot, {
      onHover: setHover,
      onSelect: code => chosen.current.onSelect(code),
      onClinic: id => chosen.current.onClinic?.(id),
      onPlace: at => chosen.current.onPlace?.(at),
      onZoom,
      onMove: renewAfterMove,
    });
    setMap(made);
    return () => made.remove();
  }, [snapshot, onZoom]);

  useEffect(() => {
    if (map) void (picture ? map.show(picture) : map.clear());
  }, [map, picture]);

  useEffect(() => {
    if (loading) map?.markBusy();
  }, [map, loading]);

  useEffect(() => {
    map?.highlight(highlighted);
  }, [map, picture, highlighted]);

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
      {isPlacing && <span className="crosshair" aria-hidden="true" />}
      {hover && picture && <Tooltip hover={hover}>{describe(hover.code)}</Tooltip>}
    </>
  );
}
