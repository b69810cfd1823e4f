import { useDeferredValue, useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Area } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { formatAreaKey } from '../choices/view';
import { levelWords, words } from '../words/sv';
import { Icon } from '../ui/Icon';

interface Props {
  /** The division on the map: where an area exists in several editions this one is offered. */
  edition: string | null;
  onSelect: (area: Area) => void;
}

/** Finds an area of any level by name or code. */
export function AreaSearch({ edition, onSelect }: Props) {
  const [text, setText] = useState('');
  const asked = useDelayed(text.trim(), 150);
  const answer = useResource<{ areas: Area[] }>(asked.length > 1 ? apiUrl('areas', { q: asked, limit: 40 }) : null);
  const hits = useDeferredValue(answer.data ? oneOfEach(answer.data.areas, edition).slice(0, 20) : []);

  const choose = (key: string) => {
    const area = hits.find(hit => formatAreaKey(hit) === key);
    if (!area) return;
    onSelect(area);
    setText('');
  };

  return (
    <ComboBox className="field" items={hits} inputValue={text} onInputChange={setText} selectedKey={null}
      allowsEmptyCollection menuTrigger="input" onSelectionChange={key => key !== null && choose(String(key))}>
      <Label className="field-label">{words.search}</Label>
      <div className="search">
        <Icon name="search" />
        <Input className="search-input" placeholder={words.searchHint} spellCheck="false" />
        <Button className="visually-hidden">{words.search}</Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<Area> className="list"
          renderEmptyState={() => <p className="list-empty">{emptyText(asked, answer.loading)}</p>}>
          {area => (
            <ListBoxItem id={formatAreaKey(area)} textValue={area.label} className="list-item list-item-two">
              <Text slot="label">{area.label}</Text>
              <Text slot="description">{whereText(area)}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const emptyText = (asked: string, loading: boolean) =>
  asked.length < 2 ? words.searchHint : loading ? words.searching : words.searchNone;

const whereText = (area: Area) => [
  [levelWords[area.level].one, area.edition].filter(Boolean).join(' '),
  area.level === 'municipality' || area.level === 'county' ? area.code : area.municipalityName,
].filter(Boolean).join(' · ');

/** An area that exists in several editions is listed once, in the one on the map if it is there. */
function oneOfEach(areas: Area[], edition: string | null): Area[] {
  const chosen = new Map<string, Area>();
  for (const area of areas) {
    const key = `${area.level}/${area.code}`;
    const before = chosen.get(key);
    if (!before || preference(area, edition) > preference(before, edition)) chosen.set(key, area);
  }
  return [...chosen.values()];
}

/** RegSO 2020 belongs with DeSO 2018: both are the earlier of two. */
const preference = (area: Area, edition: string | null) => {
  const early = edition !== null && edition < '2024';
  return area.edition === edition ? 2 : (area.edition ?? '') < '2024' === early ? 1 : 0;
};

function useDelayed(text: string, milliseconds: number): string {
  const [delayed, setDelayed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return delayed;
}
