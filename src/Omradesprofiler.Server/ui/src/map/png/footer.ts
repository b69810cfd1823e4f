import type { Snapshot } from '../../api/types';
import type { Scene } from '../../choices/scene';
import { methodText } from '../../legend/explanation';
import { classWords } from '../../words/classes';
import { pictureWords } from '../../words/mapTools';
import { unitName } from '../../words/numbers';
import { editionText } from '../../words/sentences';
import { words } from '../../words/sv';

/** Unit, period, division, how the classes were made, source and method: what a picture away from the page needs. */
export function footerLines(scene: Scene, snapshot: Snapshot): string[] {
  const { view, scheme, values } = scene;
  const { indicator, period, level, edition } = view;
  const found = snapshot.editions.find(one => one.level === level && one.edition === edition);
  const source = values.find(one => one.status === 'published')?.source || indicator.source;
  const classes = view.show === 'values' ? methodText(scheme) : '';
  return [
    `${words.unit}: ${unitName(indicator.unit) || indicator.unit}. ${pictureWords.period(period)}. ` +
      `${words.division}: ${editionText(level, found)}.` +
      (classes ? ` ${classWords.division}: ${classes}` : ''),
    sentence(source),
    indicator.method ? `${words.method}: ${sentence(indicator.method)}` : '',
  ].filter(Boolean);
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
