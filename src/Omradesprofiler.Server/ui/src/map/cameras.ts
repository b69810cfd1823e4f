import type { Map as MapLibreMap } from 'maplibre-gl';

/** Maps beside each other that always look at the same place, equally near. */
export class Cameras {
  private readonly maps = new Set<MapLibreMap>();
  private isFollowing = false;

  /** Joins a map; gives what takes it away again. */
  join(map: MapLibreMap): () => void {
    const first = [...this.maps][0];
    if (first) map.jumpTo({ center: first.getCenter(), zoom: first.getZoom() });
    this.maps.add(map);
    const lead = () => this.lead(map);
    map.on('move', lead);
    return () => {
      map.off('move', lead);
      this.maps.delete(map);
    };
  }

  private lead(leader: MapLibreMap) {
    if (this.isFollowing) return;
    this.isFollowing = true;
    for (const map of this.maps)
      if (map !== leader) map.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom() });
    this.isFollowing = false;
  }
}
