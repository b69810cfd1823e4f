import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Area } from '../api/types';
import { tileId } from '../areas/division';
import { isWorded } from '../classes/scheme';
import type { Picture } from './picture';
import { zoomWhereWide } from './widths';

/** What the map's areas are told one by one: their class, whether they are chosen, pointed at, wide enough for a border. */
export class AreaStates {
  /** The tile layer that carries the values. */
  source = '';
  /** The codes of what is chosen in the legend; null is all. */
  private chosen: ReadonlySet<string> | null = null;
  private pointed: string | null = null;
  /** The sources whose areas' widths the map knows. */
  private readonly measured = new Set<string>();
  /** The codes that carry colours, by source. */
  private readonly coloured = new Map<string, string[]>();

  constructor(private readonly map: MapLibreMap) {}

  get pointedAt() {
    return this.pointed;
  }

  /** Notes how wide the areas are, so that their borders come when there is room for them. */
  measure(areas: Area[]) {
    if (this.measured.has(this.source)) return;
    this.measured.add(this.source);
    for (const { code, bounds } of areas) if (bounds) this.set(code, { from: zoomWhereWide(bounds, 12) });
  }

  paint({ values, scheme }: Picture) {
    this.uncolour();
    const isHatched = !isWorded(scheme);
    for (const { area, status, uncertain } of values)
      this.set(area.code, {
        status,
        class: scheme.classOf.get(area.code) ?? -1,
        uncertain: uncertain && isHatched,
        out: this.isOut(area.code),
      });
    this.coloured.set(
      this.source,
      values.map(value => value.area.code),
    );
  }

  uncolour() {
    for (const code of this.coloured.get(this.source) ?? [])
      this.set(code, { status: '', class: -1, uncertain: false, out: false });
    this.coloured.delete(this.source);
  }

  /** Those not among the chosen are to grow pale. False where that is so already. */
  choose(codes: ReadonlySet<string> | null): boolean {
    if (codes === this.chosen) return false;
    this.chosen = codes;
    for (const code of this.coloured.get(this.source) ?? []) this.set(code, { out: this.isOut(code) });
    return true;
  }

  point(code: string | null) {
    if (code === this.pointed) return;
    if (this.pointed !== null) this.set(this.pointed, { hover: false });
    this.pointed = code;
    if (code !== null) this.set(code, { hover: true });
  }

  private readonly isOut = (code: string) => this.chosen !== null && !this.chosen.has(code);

  private set(code: string, state: Record<string, unknown>) {
    this.map.setFeatureState({ source: this.source, sourceLayer: this.source, id: tileId(code) }, state);
  }
}
