import { bearerTo } from '../login/session';
import { MapLibreMap } from './maplibre';

/** How long the land alone waits for the values before it is drawn, in milliseconds. */
const landPatience = 600;

/**
 * A map that takes its time until it has first been drawn whole. Every tile that comes asks for a frame; where frames
 * are dear (a computer without a graphics card), drawing each of them keeps the page busy for a second. So until there
 * are values, only the frame that asks for the land's tiles is drawn; and as long as the map fills, the page has a
 * third of what a frame cost for itself before the next: nothing where it costs little, some frames less where it costs
 * much.
 */
export class PatientMap extends MapLibreMap {
  private phase: 'land' | 'filling' | 'whole' = 'land';
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** When the next frame may be drawn, on the page's clock. */
  private next = 0;

  constructor(options: ConstructorParameters<typeof MapLibreMap>[0]) {
    super({ transformRequest: url => ({ url, headers: bearerTo(url) }), ...options });
    this.on('render', () => {
      const begun = performance.now();
      // What the frame costs the browser outside of the page's own code is known when the next task is let in.
      setTimeout(() => {
        const now = performance.now();
        this.next = now + (this.phase === 'land' ? landPatience : (now - begun) / 3);
      });
    });
  }

  override triggerRepaint() {
    if (this.phase === 'whole') return super.triggerRepaint();
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      super.triggerRepaint();
    }, this.next - performance.now());
  }

  /** There is something to draw on the land, or never will be. */
  fill() {
    if (this.phase !== 'land') return;
    this.phase = 'filling';
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.next = 0;
    this.triggerRepaint();
  }

  /** All is there: from now on every frame counts. */
  settle() {
    this.phase = 'whole';
  }
}
