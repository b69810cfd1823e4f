import 'maplibre-gl/dist/maplibre-gl.css';
import { setWorkerUrl } from 'maplibre-source/index.ts';
import workerUrl from 'virtual:maplibre-worker';

setWorkerUrl(workerUrl);

export { Map as MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-source/index.ts';
