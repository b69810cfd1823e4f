import type { FitBoundsOptions, LngLat, PointLike } from 'maplibre-gl';
import type { Area, Bounds, Level, Snapshot } from '../api/types';
import { reachOf } from '../areas/reach';
import { editionAt, type AreaKey } from '../choices/view';
import { faded } from '../classes/palettes';
import { tileLayerOf } from '../choices/zoomed';
import { words } from '../words/sv';
import {
  areaLayers,
  belowNames,
  belowPlaces,
  belowWater,
  classColours,
  hoverLayer,
  selectionLayers,
} from './layers';
import { AreaStates } from './AreaStates';
import type { Cameras } from './cameras';
import { addClinics, placeClinics } from './clinics';
import { MapKeys } from './keys';
import { Letters } from './letters';
import { addLocks, placeLocks } from './locks';
import { measureFrom, takeChoice } from './marks';
import { namesFor } from './names';
import { NavigationControl, ScaleControl } from './maplibre';
import { PatientMap } from './PatientMap';
import { addPatterns } from './patterns';
import { addSites, placeSites } from './sites';
import type { Picture } from './picture';
import { buildStyle } from './style';
import { replaceBorders } from './borders';
import { framePadding, widened } from './bounds';
import { copyOf } from './copy';
import type { MapEvents } from './events';
import { areaAt, placeAt } from './hits';
import { HomeControl } from './HomeControl';
import { TerritoryLines } from './TerritoryLines';
import { isOfUnderlay, layUnder, watchUnderlay } from './underlay';
import type { Background } from './useBackground';

/** A box to bring into view, with a part of its own size as land round it. */
export interface Reveal {
  bounds: Bounds;
  margin: number;
  /** The least part of the view's width that it is to fill. */
  least?: number;
}

/** Where the last map looked, for the one that takes its place. */
let lastLook: { reach: string; camera: { center: LngLat; zoom: number } } | undefined;

/** The maps that are not yet drawn; the page says `data-map-idle` when there are none. */
const busy = new Set<AreaMap>();

/** A period that the newest edition holds in: what an area without an edition is meant in. */
const newest = '9999';

/** The map itself, told what to show in plain calls; it knows nothing of React. */
export class AreaMap {
  private readonly map: PatientMap;
  private readonly loaded: Promise<void>;
  private palette: string[] = [];
  /** The class that stands out. */
  private highlighted: number | null = null;
  private painted = false;
  private underlay: Background | null = null;
  private readonly states: AreaStates;
  private isPlacing = false;
  private zoom = NaN;
  private readonly territories: TerritoryLines;
  private readonly letters: Letters;
  private readonly leaveCameras: (() => void) | undefined;
  /** What the view was last brought to; kept in sight while the page finds its form, until somebody moves the map. */
  private framed: (FitBoundsOptions & { bounds: Bounds }) | null;
  private readonly names = new Set<string>();

  constructor(
    container: HTMLElement,
    private readonly snapshot: Snapshot,
    private readonly events: MapEvents,
    cameras?: Cameras,
  ) {
    const reach = reachOf(snapshot);
    const look = lastLook?.reach === String(reach) ? lastLook.camera : null;
    this.framed = look ? null : { bounds: reach };
    this.map = new PatientMap({
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
    this.letters = new Letters(this.map);
    this.states = new AreaStates(this.map);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new HomeControl(() => this.fit(reach)), 'top-right');
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    this.leaveCameras = cameras?.join(this.map);
    this.loaded = new Promise(resolve =>
      this.map.once('style.load', () => {
        addPatterns(this.map);
        addLocks(this.map);
        this.territories.add();
        addClinics(this.map);
        addSites(this.map);
        this.letters.add();
        this.listen();
        resolve();
      }),
    );
  }

  remove() {
    this.markBusy();
    busy.delete(this);
    this.leaveCameras?.();
    removeEventListener('beforeprint', this.redraw);
    const camera = { center: this.map.getCenter(), zoom: this.map.getZoom() };
    lastLook = { reach: String(this.snapshot.bounds), camera };
    this.map.remove();
  }

  /** Shows one level and edition with its values. Areas that have no row are outside the selection and stay plain. */
  async show(picture: Picture) {
    const { view, areas, values, scheme, clinics, sites } = picture;
    this.markBusy();
    await this.loaded;
    const start = takeChoice();
    const source = this.tileLayer(view.level, view.edition);
    if (!source) return;
    this.leave();
    if (source !== this.states.source) this.replaceAreas(source);
    replaceBorders(this.map, this.snapshot, { level: view.level, period: view.period, areas });
    this.replaceNames(view.level, view.period);
    this.states.measure(areas);
    this.palette = scheme.classes.map(one => one.colour);
    this.states.paint(picture);
    measureFrom(start, 'states');
    this.map.once('render', () => measureFrom(start, 'repaint'));
    const suppressed = new Set(values.filter(value => value.status === 'suppressed').map(value => value.area.code));
    placeLocks(this.map, areas.filter(area => suppressed.has(area.code)));
    placeClinics(this.map, clinics ?? []);
    placeSites(this.map, sites);
    this.territories.divide(scheme.kind === 'territories' ? { source, classOf: scheme.classOf } : null);
    this.highlight(this.highlighted);
    this.painted = true;
    this.map.fill();
    this.map.triggerRepaint();
  }

  /** Takes the colours away: there are no values for what was chosen. */
  async clear() {
    await this.loaded;
    this.uncolour();
    this.painted = true;
    this.map.fill();
    this.stir();
  }

  highlight(index: number | null) {
    this.highlighted = index;
    if (!this.map.getLayer('area-value')) return;
    const shown = this.palette.map((colour, i) => (index === null || index === i ? colour : faded(colour)));
    const outside = index === null ? this.palette.map(faded) : shown;
    this.map.setPaintProperty('area-value', 'fill-color', classColours(shown, outside));
  }

  /** Lets the areas that are not among the chosen grow pale. */
  async choose(codes: ReadonlySet<string> | null) {
    await this.loaded;
    if (this.states.choose(codes)) this.stir();
  }

  /** Points at an area as if the pointer were there: it is pointed at elsewhere on the page. */
  async point(code: string | null) {
    await this.loaded;
    if (this.states.source) this.states.point(code);
  }

  /** Marks the areas that are compared. */
  async compare(areas: Area[]) {
    await this.loaded;
    this.stir();
    if (this.states.source) this.letters.place(areas, this.states.source);
  }

  /** In pixels of the window. */
  get size() {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    return { width, height };
  }

  async copy(pixelRatio: number) {
    await this.loaded;
    return copyOf(this.map, pixelRatio);
  }

  /** How the map is gone round is told by words of the page; one of several maps has a name of its own. */
  describeBy(id: string, name: string | undefined) {
    this.map.getCanvas().setAttribute('aria-describedby', id);
    if (name) this.map.getCanvas().setAttribute('aria-label', name);
  }

  /** Lays the installation's own map under the areas, which then let it through; null takes it away. */
  async layUnder(background: Background | null) {
    await this.loaded;
    if (background === this.underlay) return;
    this.underlay = background;
    this.stir();
    layUnder(this.map, background);
    if (!this.states.source) return;
    for (const { id, paint } of this.areaLayers(this.states.source))
      if (paint && 'fill-opacity' in paint) this.map.setPaintProperty(id, 'fill-opacity', paint['fill-opacity']);
  }

  /** Whose map lies under the areas; empty where none does. */
  get attribution() {
    return this.underlay?.attribution ?? '';
  }

  async select(area: AreaKey | null) {
    await this.loaded;
    this.stir();
    for (const id of ['selected', 'selected-halo']) this.removeLayer(id);
    const source = area && this.tileLayer(area.level, area.edition ?? editionAt(this.snapshot, area.level, newest));
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

  /** Something else was chosen, and nothing is drawn until it is here. Then the page says `data-map-idle`. */
  markBusy() {
    this.painted = false;
    busy.add(this);
    delete document.documentElement.dataset.mapIdle;
  }

  /** The next frames change the picture; when they are drawn it is idle again. */
  private stir() {
    busy.add(this);
    delete document.documentElement.dataset.mapIdle;
    this.map.triggerRepaint();
  }

  private listen() {
    this.map.on('idle', () => {
      if (!this.painted || this.territories.refresh()) return;
      this.map.settle();
      busy.delete(this);
      if (busy.size === 0) document.documentElement.dataset.mapIdle = 'true';
    });
    this.map.on('error', event => {
      if (!isOfUnderlay(event)) console.error(event.error);
    });
    watchUnderlay(this.map, () => {
      if (this.underlay) void this.layUnder(null).then(() => this.events.onUnderlayLost());
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
    this.map.on('mousemove', event => this.hover(event.point, false));
    this.map.on('mouseout', () => this.leave());
    this.map.on('movestart', () => this.leave());
    this.map.on('click', event => {
      if (this.isPlacing) this.events.onPlace(event.lngLat);
      else this.press(event.point);
    });
    new MapKeys(this.map, {
      onKeys: isOn => {
        if (!isOn) this.leave();
        this.events.onKeys(isOn);
      },
      look: () => this.isPlacing || this.hover(this.middle(), true),
      isForced: () => this.isPlacing,
      choose: () => (this.isPlacing ? this.events.onPlace(this.map.getCenter()) : this.press(this.middle(), true)),
      leave: () => (this.isPlacing ? this.events.onPlace(null) : this.events.onLeave()),
    });
  }

  /** The window's middle, in its own pixels. */
  private middle(): [number, number] {
    return [this.size.width / 2, this.size.height / 2];
  }

  /** A name is pressed with a pointer only: by keys it is what the middle lies on that is meant. */
  private press(point: PointLike, byKeys = false) {
    const place = placeAt(this.map, point, byKeys);
    if (place) this.events.onClinic(place);
    else this.events.onSelect((areaAt(this.map, point)?.properties.code as string) ?? null);
  }

  private tellZoom() {
    const zoom = Math.floor(this.map.getZoom());
    if (zoom === this.zoom) return;
    this.zoom = zoom;
    this.events.onZoom(zoom);
  }

  /** The picture is not kept between frames; paper needs it drawn at the moment of printing. */
  private readonly redraw = () => this.map.redraw();

  private hover(point: PointLike, byKeys: boolean) {
    const code = areaAt(this.map, point)?.properties.code as string | undefined;
    if (!code) return this.leave();
    this.states.point(code);
    this.map.getCanvas().style.cursor = 'pointer';
    const [x, y] = Array.isArray(point) ? point : [point.x, point.y];
    this.events.onHover({ code, x, y, byKeys });
  }

  private leave() {
    if (this.states.pointedAt === null) return;
    this.states.point(null);
    this.map.getCanvas().style.cursor = '';
    this.events.onHover(null);
  }

  private replaceAreas(source: string) {
    const layers = this.areaLayers(source);
    for (const { id } of [...layers, hoverLayer(source)]) this.removeLayer(id);
    for (const layer of layers) this.map.addLayer(layer, belowWater(this.map));
    this.map.addLayer(hoverLayer(source), belowNames(this.map));
    this.states.source = source;
  }

  private areaLayers(source: string) {
    return areaLayers(source, this.underlay ? 0.7 : 1);
  }

  private uncolour() {
    this.states.uncolour();
    placeLocks(this.map, []);
    this.territories.divide(null);
  }

  private removeLayer(id: string) {
    if (this.map.getLayer(id)) this.map.removeLayer(id);
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
}
