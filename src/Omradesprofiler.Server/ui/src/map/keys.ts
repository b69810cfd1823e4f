import type { Map as MapLibreMap } from 'maplibre-gl';

interface KeyEvents {
  /** Whether the map is gone round by keys, so that its middle is pointed at. */
  onKeys: (isOn: boolean) => void;
  /** The view stands still: what lies in the middle? */
  look: () => void;
  /** Whether Enter and Escape count however the map got the focus. */
  isForced: () => boolean;
  choose: () => void;
  leave: () => void;
}

const moving = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '=', '_']);

/**
 * The way round the map by keys: MapLibre pans and zooms, and what comes to lie in the middle is pointed at, until the
 * map is left or a pointer takes over.
 */
export class MapKeys {
  private isOn = false;

  constructor(
    private readonly map: MapLibreMap,
    private readonly events: KeyEvents,
  ) {
    const canvas = map.getCanvas();
    canvas.addEventListener('focus', () => canvas.matches(':focus-visible') && this.turn(true));
    canvas.addEventListener('blur', () => this.turn(false));
    canvas.addEventListener('pointerdown', () => this.turn(false));
    canvas.addEventListener('keydown', event => this.press(event));
    map.on('moveend', () => this.isOn && events.look());
    map.on('idle', () => this.isOn && events.look());
  }

  private press({ key }: KeyboardEvent) {
    if (moving.has(key)) this.turn(true);
    if (!this.isOn && !this.events.isForced()) return;
    if (key === 'Enter') this.events.choose();
    if (key === 'Escape') this.events.leave();
  }

  private turn(isOn: boolean) {
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    this.events.onKeys(isOn);
    if (isOn && !this.map.isMoving()) this.events.look();
  }
}
