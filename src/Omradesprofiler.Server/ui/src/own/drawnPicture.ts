import type { Schemas } from '../api/schemas';
import type { Area } from '../api/types';
import { sequential } from '../classes/palettes';
import type { Picture, SitePicture } from '../map/picture';
import { drawnWords } from '../words/drawn';
import type { Corner } from './corners';

export type Drawn = Schemas['DrawnAreaResponse'];

const colours = sequential(4, 'none').slice(1);

const classOf = (share: number) => (share >= 1 ? 2 : share >= 0.5 ? 1 : 0);

/** How much of each area is in, and the border as it has been drawn so far. */
export function drawnPicture(areas: Area[], edition: string, drawn: Drawn | null, corners: Corner[]): Picture {
  const shares = new Map(drawn?.parts.map(part => [part.area.code, part.share]));
  const counts = colours.map((_, i) => [...shares.values()].filter(share => classOf(share) === i).length);
  return {
    view: { level: 'deso', edition, period: edition },
    areas,
    values: [...shares.keys()].map(code => ({ status: 'published', uncertain: false, area: { code } })),
    scheme: {
      kind: 'sequential',
      classes: colours.map((colour, i) => ({
        from: null,
        to: null,
        label: drawnWords.classes[i]!,
        colour,
        count: counts[i]!,
      })),
      classOf: new Map([...shares].map(([code, share]) => [code, classOf(share)])),
    },
    sites: border(corners),
  };
}

function border(corners: Corner[]): SitePicture {
  const at = ({ lon, lat }: Corner) => [lon, lat] as const;
  const ends = corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]!] as const);
  return {
    points: corners.map((corner, i) => ({
      id: `corner-${i}`,
      name: '',
      position: at(corner),
      kind: 'drawn',
      mark: String(i + 1),
      isPicked: false,
    })),
    lines: ends.slice(corners.length < 3 ? 1 : 0).map(([from, to]) => ({ from: at(from), to: at(to), isStrong: true })),
    reach: null,
  };
}
