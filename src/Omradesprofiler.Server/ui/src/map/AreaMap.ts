import type { FitBoundsOptions, LngLat, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import type { Area, Bounds, Level, Snapshot } from '../api/types';
import { tileId } from '../areas/division';
import { editionAt, type AreaKey } from '../choices/view';
import { faded } from '../classes/palettes';
import { isWorded } from '../classes/scheme';
import { tileLayerOf } from '../choices/zoomed';
import { words } from '../words/sv';
import {
  areaLayers,
  belowNames,
  belowPlaces,
  belowWater,
  borderLayer,
  classColours,
  hoverLayer,
  selectionLayers,
} from './layers';
import { addClinics, clinicLayers, placeClinics } from './clinics';
import { addLocks, placeLocks } from './locks';
import { namesFor } from './names';
import { MapLibreMap, NavigationControl, ScaleControl } from './maplibre';
import { addPatterns } from './patterns';
import { addSites, placeSites, siteLayers } from './sites';
import type { Picture } from './picture';
import { buildStyle } from './style';
import { HomeControl } from './HomeControl';
import { TerritoryLines } from './TerritoryLines';
import { zoomWhereWide } from './widths';

export interface MapEvents {
  onHover: (hit: { code: string; x: number; y: number } | null) => void;
  onSelect: (code: string | null) => void;
  /** A clinic, or another place. */
  onClinic: (id: string) => void;
  /** A place is put on the map; null when none is to be. */
  onPlace: (at: LngLat | null) => void;
  /** The view has passed a whole zoom. */
  onZoom: (zoom: number) => void;
  /** The view stands still again, and may need tiles that it had not. */
  onMove: () => void;
}

/** A box to bring into view, with a part of its own size as land round it. */
export interface Reveal {
  bounds: Bounds;
  margin: number;
  /** The least part of the view's width that it is to fill. */
  least?: number;
}

/** Where the last map looked, for the one that takes its place. */
let lastLook: { reach: string; camera: { center: LngLat; zoom: number } } | undefined;

const coarser = ['regso', 'municipality', 'county'] as const;

/** The map itself, told what to show in plain calls; it knows nothing of React. */
export class AreaMap {
  private readonly map: MapLibreMap;
  private readonly loaded: Promise<void>;
  private source = '';
  private hovered: string | null = null;
  private palette: string[] = [];
  /** The class that stands out. */
  private highlighted: number | null = null;
  private painted = false;
  private isPlacing = false;
  private zoom = NaN;
  private readonly territories: TerritoryLines;
  /** What the view was last brought to; kept in sight while the page finds its form, until somebody moves the map. */
  private framed: (FitBoundsOptions & { bounds: Bounds }) | null;
  private readonly names = new Set<string>();
  /** The sources whose areas' widths the map knows. */
  private readonly measured = new Set<string>();
  /** The codes that carry colours, by source. */
  private readonly coloured = new Map<string, string[]>();

  constructor(
    container: HTMLElement,
    private readonly snapshot: Snapshot,
    private readonly events: MapEvents,
  ) {
    const reach = snapshot.bounds;
    const look = lastLook?.reach === String(reach) ? lastLook.camera : null;
    this.framed = look ? null : { bounds: reach };
    this.map = new MapLibreMap({
      container,
      style: buildStyle(snapshot),
      ...(look ?? { bounds: reach }),
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
    this.territories = new TerritoryLines(this.map);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new HomeControl(() => this.fit(reach)), 'top-right');
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    this.loaded = new Promise(resolve =>
      this.map.once('style.load', () => {
        addPatterns(this.map);
        addLocks(this.map);
        this.territories.add();
        addClinics(this.map);
        addSites(this.map);
        this.listen();
        resolve();
      }),
    );
  }

  remove() {
    this.markBusy();
    removeEventListener('beforeprint', this.redraw);
    const camera = { center: this.map.getCenter(), zoom: this.map.getZoom() };
    lastLook = { reach: String(this.snapshot.bounds), camera };
    this.map.remove();
  }

  /** Shows one level and edition with its values. Areas that have no row are outside the selection and stay plain. */
  async show({ view, areas, values, scheme, clinics, sites }: Picture) {
    this.markBusy();
    await this.loaded;
    const source = this.tileLayer(view.level, view.edition);
    if (!source) return;
    this.leave();
    if (source !== this.source) this.replaceAreas(source);
    this.replaceBorders(view.level, view.period, areas);
    this.replaceNames(view.level, view.period);
    this.measure(areas);
    this.palette = scheme.classes.map(one => one.colour);
    this.uncolour();
    const isHatched = !isWorded(scheme);
    for (const { area, status, uncertain } of values)
      this.setState(area.code, {
        status,
        class: scheme.classOf.get(area.code) ?? -1,
        uncertain: uncertain && isHatched,
      });
    const suppressed = new Set(values.filter(value => value.status === 'suppressed').map(value => value.area.code));
    placeLocks(this.map, areas.filter(area => suppressed.has(area.code)));
    this.coloured.set(
      source,
      values.map(value => value.area.code),
    );
    placeClinics(this.map, clinics ?? []);
    placeSites(this.map, sites);
    this.territories.divide(scheme.kind === 'territories' ? { source, classOf: scheme.classOf } : null);
    this.highlight(this.highlighted);
    this.painted = true;
    this.map.triggerRepaint();
  }

  /** Takes the colours away: there are no values for what was chosen. */
  async clear() {
    await this.loaded;
    this.uncolour();
  }

  highlight(index: number | null) {
    this.highlighted = index;
    if (!this.map.getLayer('area-value')) return;
    const shown = this.palette.map((colour, i) => (index === null || index === i ? colour : faded(colour)));
    this.map.setPaintProperty('area-value', 'fill-color', classColours(shown));
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
  async reveal({ bounds, margin, least = 0.02 }: Reveal) {
    await this.loaded;
    const view = this.map.getBounds();
    const seen = view.contains([bounds[0], bounds[1]]) && view.contains([bounds[2], bounds[3]]);
    const share = (bounds[2] - bounds[0]) / (view.getEast() - view.getWest());
    if (margin === 0 || !seen || share < least) this.fit(widened(bounds, margin), { maxZoom: 13 });
  }

  /** Whether the next press on the map, or Enter for its middle, puts a place there. */
  place(isPlacing: boolean) {
    this.isPlacing = isPlacing;
    if (isPlacing) this.map.getCanvas().focus({ preventScroll: true });
  }

  fit(bounds: Bounds, options: FitBoundsOptions = {}) {
    this.framed = { bounds, ...options };
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
      if (this.painted && !this.territories.refresh()) document.documentElement.dataset.mapIdle = 'true';
    });
    this.map.on('zoom', () => this.tellZoom());
    this.map.on('moveend', () => this.events.onMove());
    this.map.on('movestart', event => {
      if ('originalEvent' in event && event.originalEvent) this.framed = null;
    });
    this.map.on('resize', () => {
      if (this.framed) this.fit(this.framed.bounds, { ...this.framed, duration: 0 });
    });
    this.tellZoom();
    addEventListener('beforeprint', this.redraw);
    this.map.on('mousemove', event => this.hover(event));
    this.map.on('mouseout', () => this.leave());
    this.map.on('movestart', () => this.leave());
    this.map.getCanvas().addEventListener('keydown', ({ key }) => {
      if (this.isPlacing && key === 'Enter') this.events.onPlace(this.map.getCenter());
      if (this.isPlacing && key === 'Escape') this.events.onPlace(null);
    });
    this.map.on('click', event => {
      if (this.isPlacing) return this.events.onPlace(event.lngLat);
      const place = this.placeAt(event);
      if (place) this.events.onClinic(place);
      else this.events.onSelect((this.areaAt(event)?.properties.code as string) ?? null);
    });
  }

  private tellZoom() {
    const zoom = Math.floor(this.map.getZoom());
    if (zoom === this.zoom) return;
    this.zoom = zoom;
    this.events.onZoom(zoom);
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

  /** The clinic or other place whose point or name is there. */
  private placeAt({ point }: MapMouseEvent): string | undefined {
    const layers = [...clinicLayers, ...siteLayers].filter(id => this.map.getLayer(id));
    return this.map.queryRenderedFeatures(point, { layers })[0]?.properties.id as string | undefined;
  }

  private replaceAreas(source: string) {
    for (const { id } of [...areaLayers(source), hoverLayer(source)]) this.removeLayer(id);
    for (const layer of areaLayers(source)) this.map.addLayer(layer, belowWater(this.map));
    this.map.addLayer(hoverLayer(source), belowNames(this.map));
    this.source = source;
  }

  /** Notes how wide the areas are, so that their borders come when there is room for them. */
  private measure(areas: Area[]) {
    if (this.measured.has(this.source)) return;
    this.measured.add(this.source);
    for (const { code, bounds } of areas) if (bounds) this.setState(code, { from: zoomWhereWide(bounds, 12) });
  }

  private uncolour() {
    for (const code of this.coloured.get(this.source) ?? [])
      this.setState(code, { status: '', class: -1, uncertain: false });
    placeLocks(this.map, []);
    this.territories.divide(null);
  }

  private removeLayer(id: string) {
    if (this.map.getLayer(id)) this.map.removeLayer(id);
  }

  private replaceBorders(level: Level, period: string, areas: Area[]) {
    for (const border of coarser) this.removeLayer(`border-${border}`);
    const visible = coarser.filter(
      border => coarser.indexOf(border) > (coarser as readonly Level[]).indexOf(level) && lieInSeveral(areas, border),
    );
    for (const border of visible) {
      const source = this.tileLayer(border, editionAt(this.snapshot, border, period));
      if (source) this.map.addLayer(borderLayer(border, source), belowWater(this.map));
    }
  }

  /** The areas' own names, where they say more than those of the places. */
  private replaceNames(level: Level, period: string) {
    for (const id of this.names) this.removeLayer(id);
    this.names.clear();
    for (const layer of namesFor(level, border => this.tileLayer(border, editionAt(this.snapshot, border, period)))) {
      if (!this.map.getSource(layer.source)) continue;
      this.names.add(layer.id);
      this.map.addLayer(layer, belowPlaces(this.map));
    }
  }

  private tileLayer(level: Level, edition: string | null): string | undefined {
    return tileLayerOf(this.snapshot, level, edition)?.id;
  }

  private setState(code: string, state: Record<string, unknown>, source = this.source) {
    this.map.setFeatureState({ source, sourceLayer: source, id: tileId(code) }, state);
  }
}

/** The border of the only area of a level is the edge of the map, and says nothing. */
const lieInSeveral = (areas: Area[], level: 'regso' | 'municipality' | 'county') =>
  areas.some(area => area[`${level}Code`] !== areas[0]![`${level}Code`]);

function framePadding({ clientWidth, clientHeight }: HTMLElement) {
  return Math.round(Math.min(clientWidth, clientHeight) * 0.05);
}

/** The box with a part of its own size added on each side. */
function widened([west, south, east, north]: Bounds, part: number): Bounds {
  const [x, y] = [(east - west) * part, (north - south) * part];
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}
