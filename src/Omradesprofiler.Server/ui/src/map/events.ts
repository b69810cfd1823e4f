import type { LngLat } from 'maplibre-gl';

/** What the map tells the page. */
export interface MapEvents {
  onHover: (hit: Hit | null) => void;
  onSelect: (code: string | null) => void;
  /** A clinic, or another place. */
  onClinic: (id: string) => void;
  /** A place is put on the map; null when none is to be. */
  onPlace: (at: LngLat | null) => void;
  /** The view has passed a whole zoom. */
  onZoom: (zoom: number) => void;
  /** The view stands still again, and may need tiles that it had not. */
  onMove: () => void;
  /** The map is gone round by keys, or no longer. */
  onKeys: (isOn: boolean) => void;
  /** The map that was to lie under the areas can not be fetched. */
  onUnderlayLost: () => void;
  /** The keyboard's user has had enough of the map. */
  onLeave: () => void;
}

/** What is pointed at, and where. */
export interface Hit {
  code: string;
  x: number;
  y: number;
  byKeys: boolean;
}
