// Prints what @mapbox/vector-tile reads in a tile, as one line of JSON: node describe-tile.js FILE
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

const tile = new VectorTile(new PbfReader(readFileSync(process.argv[2])));

// The decoder closes rings with their first point again; a ring is given here without it.
function partsOf(feature) {
  return feature.loadGeometry().map((part) => {
    const points = feature.type === 3 ? part.slice(0, -1) : part;
    return points.flatMap((point) => [point.x, point.y]);
  });
}

function describe(layer) {
  const features = Array.from({ length: layer.length }, (_, i) => layer.feature(i));
  return {
    name: layer.name,
    extent: layer.extent,
    features: features.map((feature) => ({
      id: feature.id,
      type: feature.type,
      parts: partsOf(feature),
      properties: Object.entries(feature.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    })),
  };
}

process.stdout.write(JSON.stringify(Object.values(tile.layers).map(describe)));
