import { useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../api/types';
import { renewAfterMove } from '../api/freshness';
import type { Intervals } from '../choices/intervals';
import type { Scene } from '../choices/scene';
import type { AreaKey } from '../choices/view';
import { AreaMap, type Reveal } from './AreaMap';
import { Tooltip, type Hover } from './Tooltip';

interface Props {
  snapshot: Snapshot;
  scene: Scene | null;
  intervals: Intervals;
  /** Another picture has been asked for. */
  loading: boolean;
  selected: AreaKey | null;
  /** What to bring into view; a new object moves the map. */
  reveal: Reveal | null;
  highlighted: number | null;
  onHover: (code: string | null) => void;
  onSelect: (code: string | null) => void;
  /** A whole number: told when the view passes one. */
  onZoom: (zoom: number) => void;
}

/** Hands the page's choices to the map, and what the pointer meets back to the page. */
export default function MapView({
  snapshot,
  scene,
  intervals,
  loading,
  selected,
  reveal,
  highlighted,
  onHover,
  onSelect,
  onZoom,
}: Props) {
  const container = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const [map, setMap] = useState<AreaMap>();
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    const made = new AreaMap(container.current!, snapshot, {
      onHover: setHover,
      onSelect: code => select.current(code),
      onZoom,
      onMove: renewAfterMove,
    });
    setMap(made);
    return () => made.remove();
  }, [snapshot, onZoom]);

  useEffect(() => {
    if (map) void (scene ? map.show(scene) : map.clear());
  }, [map, scene]);

  useEffect(() => {
    if (loading) map?.markBusy();
  }, [map, loading]);

  useEffect(() => {
    map?.highlight(highlighted);
  }, [map, scene, highlighted]);

  const { level, code, edition } = selected ?? {};
  useEffect(() => {
    void map?.select(level && code ? { level, code, edition: edition ?? null } : null);
  }, [map, level, code, edition]);

  useEffect(() => {
    if (map && reveal) void map.reveal(reveal);
  }, [map, reveal]);

  const hovered = hover?.code ?? null;
  useEffect(() => onHover(hovered), [hovered, onHover]);

  return (
    <>
      <div ref={container} className="map-canvas" />
      {hover && scene && <Tooltip hover={hover} scene={scene} range={intervals.get(hover.code)} />}
    </>
  );
}
