// Reads a PMTiles archive over HTTP range requests with the pmtiles package, and prints one JSON object:
// node read-pmtiles.js URL Z/X/Y …
import { createHash } from 'node:crypto';
import { FetchSource, PMTiles, zxyToTileId } from 'pmtiles';

const [url, ...names] = process.argv.slice(2);
const archive = new PMTiles(new FetchSource(url));
const tiles = [];
const ids = [];
for (const name of names) {
  const [z, x, y] = name.split('/').map(Number);
  const tile = await archive.getZxy(z, x, y);
  tiles.push(tile ? createHash('sha256').update(new Uint8Array(tile.data)).digest('hex') : null);
  ids.push(zxyToTileId(z, x, y));
}
process.stdout.write(JSON.stringify({
  header: await archive.getHeader(), metadata: await archive.getMetadata(), tiles, ids,
}));
