import type { IControl } from 'maplibre-gl';
import { words } from '../words/sv';

/** A button that shows the whole map again. */
export class HomeControl implements IControl {
  private readonly container = document.createElement('div');

  constructor(private readonly goHome: () => void) {}

  onAdd(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-home';
    button.title = words.wholeMap;
    button.setAttribute('aria-label', words.wholeMap);
    button.addEventListener('click', this.goHome);
    this.container.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    this.container.append(button);
    return this.container;
  }

  onRemove() {
    this.container.remove();
  }
}
