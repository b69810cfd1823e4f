import { plain, Segments, TextField } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { ownWords } from '../words/own';
import { missingIn, type Kind, type Mapping, type Preview } from './mapping';
import type { Reading } from './useUpload';

interface Props {
  preview: Preview;
  mapping: Mapping;
  /** The years that the file has values for. */
  periods: string[];
  onChange: (part: Partial<Mapping>) => void;
  /** Other area codes, headers or another sheet: the file is looked at anew. */
  onReread: (reading: Reading) => void;
}

/** What the columns are: what, where, when and whom, in that order. Each choice shows at once. */
export function MappingForm({ preview, mapping, periods, onChange, onReread }: Props) {
  const { columns, sheets, fits, guess } = preview;
  const kind = mapping.kind as Kind;
  const all = columns.map((name): [string, string] => [name, name]);
  const optional = (first: string) => plain([['', first], ...all]);
  const numbers = (guess.numbers.length > 0 ? guess.numbers : columns).map((name): [string, string] => [name, name]);
  const missing = missingIn(mapping);
  const fit = fits.findIndex(one => one.level === mapping.level && one.edition === mapping.edition);
  return (
    <form className="choices" onSubmit={event => event.preventDefault()}>
      {sheets.length > 1 && (
        <Picker
          label={ownWords.sheet}
          groups={plain(sheets.map(name => [name, name]))}
          value={preview.sheet ?? ''}
          onChange={sheet => onReread({ sheet })}
        />
      )}
      <HeaderChoice preview={preview} onChange={headerRow => onReread({ sheet: preview.sheet, headerRow })} />
      <h2 className="panel-title">{ownWords.what}</h2>
      <TextField label={ownWords.titleLabel} value={mapping.title} onChange={title => onChange({ title })} />
      <Segments
        label={ownWords.kind}
        options={Object.entries(ownWords.kinds) as [Kind, string][]}
        value={kind}
        isTall
        onChange={chosen =>
          onChange({
            kind: chosen,
            denominator: chosen === 'count' ? null : guess.denominator,
            per: chosen === 'share' ? guess.per : 100,
          })
        }
      />
      <p className="field-note">{ownWords.kindHelp[kind]}</p>
      <Picker
        label={ownWords.value[kind]}
        groups={plain(mapping.value ? numbers : [['', ownWords.none], ...numbers])}
        value={mapping.value}
        onChange={value => onChange({ value })}
      />
      {kind !== 'share' && guess.notWhole.includes(mapping.value) && (
        <NotWhole
          onShare={() =>
            onChange({ kind: 'share', per: guess.per, denominator: mapping.denominator ?? guess.denominator })
          }
        />
      )}
      {kind !== 'count' && (
        <>
          <Picker
            label={ownWords.denominator[kind]}
            groups={plain([['', kind === 'rate' ? ownWords.population : ownWords.choosePeople], ...numbers])}
            value={mapping.denominator ?? ''}
            onChange={name => onChange({ denominator: name || null })}
          />
          <Picker
            label={ownWords.per}
            groups={plain([
              ...Object.entries(ownWords.perNames),
              ...(kind === 'share' ? [['1', ownWords.asShare] as [string, string]] : []),
            ])}
            value={String(mapping.per ?? 100)}
            onChange={per => onChange({ per: Number(per) })}
          />
        </>
      )}
      <Picker
        label={ownWords.polarity}
        groups={plain(Object.entries(ownWords.polarities))}
        value={mapping.polarity ?? 'none'}
        onChange={polarity => onChange({ polarity })}
      />
      <h2 className="panel-title">{ownWords.where}</h2>
      <Picker
        label={mapping.isByName ? ownWords.areaName : ownWords.area}
        groups={mapping.area ? plain(all) : optional(ownWords.none)}
        value={mapping.area}
        onChange={area => onReread({ sheet: preview.sheet, headerRow: rowText(preview.headerRow), area })}
      />
      {fits.length > 0 ? (
        <Picker
          label={ownWords.level}
          groups={plain(
            fits.map((one, i) => [
              String(i),
              mapping.isByName
                ? ownWords.fitsNames(one.name, one.known, one.unknown)
                : ownWords.fits(one.name, one.unknown),
            ]),
          )}
          value={String(fit)}
          onChange={i => onChange({ level: fits[Number(i)]!.level, edition: fits[Number(i)]!.edition })}
        />
      ) : (
        <p className="field-note" role="alert">
          {ownWords.noFits}
        </p>
      )}
      <h2 className="panel-title">{ownWords.when}</h2>
      <Picker
        label={ownWords.periodColumn}
        groups={optional(ownWords.oneYear)}
        value={mapping.periodColumn ?? ''}
        onChange={name => onChange({ periodColumn: name || null, period: null })}
      />
      {!mapping.periodColumn && (
        <TextField
          label={ownWords.year}
          hint={ownWords.yearHint}
          value={mapping.period ?? ''}
          onChange={period => onChange({ period: period.trim() || null })}
        />
      )}
      {mapping.periodColumn && periods.length > 1 && (
        <Picker
          label={ownWords.shownYear}
          groups={plain(periods.toReversed().map(period => [period, period]))}
          value={mapping.period ?? periods.at(-1)!}
          onChange={period => onChange({ period })}
        />
      )}
      <details className="more-choices">
        <summary>{ownWords.whom}</summary>
        <Picker
          label={ownWords.sex}
          groups={optional(ownWords.none)}
          value={mapping.sexColumn ?? ''}
          onChange={name => onChange({ sexColumn: name || null })}
        />
        <Picker
          label={ownWords.age}
          groups={optional(ownWords.none)}
          value={mapping.ageColumn ?? ''}
          onChange={name => onChange({ ageColumn: name || null })}
        />
      </details>
      {missing && (
        <p className="field-note own-missing" role="status">
          {missing}
        </p>
      )}
    </form>
  );
}

const rowText = (row: number | null | undefined) => (row == null ? null : String(row));

interface HeaderProps {
  preview: Preview;
  onChange: (row: string) => void;
}

/** Which row the names of the columns are on: titles often stand above them. */
function HeaderChoice({ preview, onChange }: HeaderProps) {
  const { first, headerRow } = preview;
  const chosen = headerRow ?? first.find(one => one.cells.length > 1)?.row;
  if (first.length < 2 || chosen == null) return null;
  return (
    <Picker
      label={ownWords.headerRow}
      groups={plain(
        first.map(({ row, cells }) => [
          String(row),
          ownWords.headerRowOf(row, cells.filter(Boolean).slice(0, mostCells).join(', ')),
        ]),
      )}
      value={String(chosen)}
      onChange={onChange}
    />
  );
}

const mostCells = 4;

/** A count is whole: what is not is most often a share that somebody has made already. */
function NotWhole({ onShare }: { onShare: () => void }) {
  return (
    <div className="own-missing" role="alert">
      <p className="field-note">{ownWords.notWhole}</p>
      <button type="button" className="button" onClick={onShare}>
        {ownWords.isShare}
      </button>
    </div>
  );
}
