import type { FitBoundsOptions, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import type { Area, Bounds, Level, Snapshot } from '../api/types';
import { editionAt, type AreaKey } from '../choices/view';
import { faded } from '../classes/palettes';
import type { Scene } from '../choices/scene';
import { words } from '../words/sv';
import { areaLayers, belowNames, belowWater, borderLayer, classColours, hoverLayer, selectionLayers } from './layers';
import { MapLibreMap, NavigationControl, ScaleControl } from './maplibre';
import { addPatterns } from './patterns';
import { buildStyle } from './style';
import { HomeControl } from './HomeControl';
import { zoomWhereWide } from './widths';

export interface MapEvents {
  onHover: (hit: { code: string; x: number; y: number } | null) => void;
  onSelect: (code: string | null) => void;
}

/** A box to bring into view, with a part of its own size as land round it. */
export interface Reveal {
  bounds: Bounds;
  margin: number;
}

const coarser: Level[] = ['regso', 'municipality', 'county'];

/** The map itself, told what to show in plain calls; it knows nothing of React. */
export class AreaMap {
  private readonly map: MapLibreMap;
  private readonly loaded: Promise<void>;
  private source = '';
  private hovered: string | null = null;
  private palette: string[] = [];
  private painted = false;
  /** The codes that carry colours, by source. */
  private readonly coloured = new Map<string, string[]>();

  constructor(
    container: HTMLElement,
    private readonly snapshot: Snapshot,
    private readonly events: MapEvents,
  ) {
    const reach = snapshot.bounds;
    this.map = new MapLibreMap({
      container,
      style: buildStyle(snapshot),
      bounds: reach,
      fitBoundsOptions: { padding: framePadding(container) },
      maxBounds: widened(reach, 3),
      maxZoom: 16,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      locale: {
        'Map.Title': words.map,
        'NavigationControl.ZoomIn': words.zoomIn,
        'NavigationControl.ZoomOut': words.zoomOut,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new HomeControl(() => this.fit(reach)), 'top-right');
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    this.loaded = new Promise(resolve =>
      this.map.once('style.load', () => {
        addPatterns(this.map);
        this.listen();
        resolve();
      }),
    );
  }

  remove() {
    this.markBusy();
    removeEventListener('beforeprint', this.redraw);
    this.map.remove();
  }

  /** Shows one level and edition with its values. Areas that have no row are outside the selection and stay plain. */
  async show({ view, values, scheme }: Scene) {
    this.markBusy();
    await this.loaded;
    const source = this.tileLayer(view.level, view.edition);
    if (!source) return;
    this.leave();
    if (source !== this.source) this.replaceAreas(source);
    this.replaceBorders(view.level, view.period);
    this.palette = scheme.classes.map(one => one.colour);
    this.uncolour();
    for (const { area, status } of values)
      this.setState(area.code, { status, class: scheme.classOf.get(area.code) ?? -1 });
    this.coloured.set(
      source,
      values.map(value => value.area.code),
    );
    this.highlight(null);
    this.painted = true;
    this.map.triggerRepaint();
  }

  /** Takes the colours away: there are no values for what was chosen. */
  async clear() {
    await this.loaded;
    this.uncolour();
  }

  highlight(index: number | null) {
    if (!this.map.getLayer('area-value')) return;
    const shown = this.palette.map((colour, i) => (index === null || index === i ? colour : faded(colour)));
    this.map.setPaintProperty('area-value', 'fill-color', classColours(shown));
  }

  /** Tells how wide the areas are, so that their borders come when there is room for them. */
  async setAreas(areas: Area[]) {
    await this.loaded;
    const source = areas[0] && this.tileLayer(areas[0].level, areas[0].edition);
    if (!source) return;
    for (const area of areas)
      if (area.bounds) this.setState(area.code, { from: zoomWhereWide(area.bounds, 12) }, source);
  }

  async select(area: AreaKey | null) {
    await this.loaded;
    this.stir();
    for (const id of ['selected', 'selected-halo']) this.removeLayer(id);
    const source = area && this.tileLayer(area.level, area.edition);
    if (!area || !source) return;
    for (const layer of selectionLayers(source, area.code)) this.map.addLayer(layer, belowNames(this.map));
  }

  /** Moves the view to a box; with a margin only if the box is not well seen already. */
  async reveal({ bounds, margin }: Reveal) {
    await this.loaded;
    const view = this.map.getBounds();
    const seen = view.contains([bounds[0], bounds[1]]) && view.contains([bounds[2], bounds[3]]);
    const share = (bounds[2] - bounds[0]) / (view.getEast() - view.getWest());
    if (margin === 0 || !seen || share < 0.02) this.fit(widened(bounds, margin), { maxZoom: 13 });
  }

  fit(bounds: Bounds, options: FitBoundsOptions = {}) {
    this.map.fitBounds(bounds, { padding: framePadding(this.map.getContainer()), duration: 700, ...options });
  }

  /** Something else was chosen. The page says `data-map-idle` when that is drawn. */
  markBusy() {
    this.painted = false;
    this.stir();
  }

  /** The next frames change the picture; when they are drawn it is idle again. */
  private stir() {
    delete document.documentElement.dataset.mapIdle;
    this.map.triggerRepaint();
  }

  private listen() {
    this.map.on('idle', () => {
      if (this.painted) document.documentElement.dataset.mapIdle = 'true';
    });
    addEventListener('beforeprint', this.redraw);
    this.map.on('mousemove', event => this.hover(event));
    this.map.on('mouseout', () => this.leave());
    this.map.on('movestart', () => this.leave());
    this.map.on('click', event => this.events.onSelect((this.areaAt(event)?.properties.code as string) ?? null));
  }

  /** The picture is not kept between frames; paper needs it drawn at the moment of printing. */
  private readonly redraw = () => this.map.redraw();

  private hover(event: MapMouseEvent) {
    const code = this.areaAt(event)?.properties.code as string | undefined;
    if (!code) return this.leave();
    if (code !== this.hovered) {
      this.leave();
      this.hovered = code;
      this.setState(code, { hover: true });
      this.map.getCanvas().style.cursor = 'pointer';
    }
    this.events.onHover({ code, x: event.point.x, y: event.point.y });
  }

  private leave() {
    if (this.hovered === null) return;
    this.setState(this.hovered, { hover: false });
    this.hovered = null;
    this.map.getCanvas().style.cursor = '';
    this.events.onHover(null);
  }

  /** The area under the pointer, unless the sea lies over it. */
  private areaAt({ point }: MapMouseEvent): MapGeoJSONFeature | undefined {
    const layers = ['water', 'area-land'].filter(id => this.map.getLayer(id));
    const top = this.map.queryRenderedFeatures(point, { layers })[0];
    return top?.layer.id === 'area-land' ? top : undefined;
  }

  private replaceAreas(source: string) {
    for (const { id } of [...areaLayers(source), hoverLayer(source)]) this.removeLayer(id);
    for (const layer of areaLayers(source)) this.map.addLayer(layer, belowWater(this.map));
    this.map.addLayer(hoverLayer(source), belowNames(this.map));
    this.source = source;
  }

  private uncolour() {
    for (const code of this.coloured.get(this.source) ?? []) this.setState(code, { status: '', class: -1 });
  }

  private removeLayer(id: string) {
    if (this.map.getLayer(id)) this.map.removeLayer(id);
  }

  private replaceBorders(level: Level, period: string) {
    for (const border of coarser) this.removeLayer(`border-${border}`);
    const visible = coarser.filter(
      border => coarser.indexOf(border) > coarser.indexOf(level) && this.hasSeveral(border),
    );
    for (const border of visible) {
      const source = this.tileLayer(border, editionAt(this.snapshot, border, period));
      if (source) this.map.addLayer(borderLayer(border, source), belowWater(this.map));
    }
  }

  /** The border of the only area of a level is the edge of the map, and says nothing. */
  private hasSeveral(level: Level) {
    return this.snapshot.editions.some(edition => edition.level === level && edition.areas > 1);
  }

  private tileLayer(level: Level, edition: string | null): string | undefined {
    return this.snapshot.tileLayers.find(layer => layer.level === level && (layer.edition ?? null) === edition)?.id;
  }

  private setState(code: string, state: Record<string, unknown>, source = this.source) {
    this.map.setFeatureState({ source, sourceLayer: source, id: code }, state);
  }
}

function framePadding({ clientWidth, clientHeight }: HTMLElement) {
  return Math.round(Math.min(clientWidth, clientHeight) * 0.05);
}

/** The box with a part of its own size added on each side. */
function widened([west, south, east, north]: Bounds, part: number): Bounds {
  const [x, y] = [(east - west) * part, (north - south) * part];
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}
