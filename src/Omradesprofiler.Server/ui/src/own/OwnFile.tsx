import { useMemo, useState } from 'react';
import { apiUrl } from '../api/client';
import type { Schemas } from '../api/schemas';
import type { Areas, Value } from '../api/types';
import { useResource } from '../api/useResource';
import type { Intervals } from '../choices/intervals';
import { useFilter } from '../choices/useFilter';
import { formatAreaKey, parseAreaKey } from '../choices/view';
import { classingOf } from '../classes/classing';
import { Legend } from '../legend/Legend';
import { SceneTip } from '../map/SceneTip';
import { TableDrawer } from '../table/TableDrawer';
import { Message } from '../ui/Message';
import { saveFile } from '../ui/saveFile';
import { ownWords } from '../words/own';
import { FileChoice } from './FileChoice';
import { MappingForm } from './MappingForm';
import { OwnFrame, type OwnProps } from './OwnFrame';
import { ReadPanel } from './ReadPanel';
import { SaveUpload } from './SaveUpload';
import { sceneOf } from './scene';
import { useUpload, type Answer, type Upload } from './useUpload';

/** A file on the map: chosen, understood, and shown as far as it may be. */
export function OwnFile(props: OwnProps) {
  const { snapshot, address, change } = props;
  const rules = useResource<Schemas['UploadRules']>(apiUrl('uploads')).data;
  const upload = useUpload(rules?.maxBytes);
  const { file, preview, mapping, answer, saved, error, busy } = upload;
  const division = useResource<Areas>(
    answer && apiUrl('areas', { level: answer.level, edition: answer.edition, limit: 10000 }),
  );
  const selected = parseAreaKey(address.area);
  const scene = useMemo(
    () => (answer && division.data ? sceneOf(answer, division.data.areas, snapshot, classingOf(address)) : null),
    [answer, division.data, snapshot, address.method, address.classes, address.limits],
  );
  const [pointed, setPointed] = useState<number | null>(null);
  const filter = useFilter(scene, address, change);
  const select = (code: string | null) =>
    scene &&
    change({ area: code ? formatAreaKey({ level: scene.view.level, code, edition: scene.view.edition }) : '' });
  const county = answer?.around.find(one => snapshot.focus.some(focus => focus.code === one.area.code));
  const chosen = selected && scene?.byCode.has(selected.code) ? selected : null;

  return (
    <OwnFrame
      {...props}
      title={scene?.title ?? ownWords.title}
      finding={answer ? findingOf(answer) : ownWords.lead}
      choices={
        <>
          <FileChoice
            name={file?.name ?? null}
            megabytes={(rules?.maxBytes ?? 20 << 20) >> 20}
            cells={rules?.maxCells ?? 1_500_000}
            onFile={chosenFile => void upload.read(chosenFile)}
          />
          {error && (
            <Message alert title={error.title}>
              {error.detail} {mapping ? ownWords.changeChoices : ownWords.notUsable}
            </Message>
          )}
          {preview && mapping && file && (
            <MappingForm
              preview={preview}
              mapping={mapping}
              periods={answer?.periods ?? []}
              onChange={upload.choose}
              onReread={reading => void upload.read(file, reading)}
            />
          )}
          {rules?.canSave && answer && (
            <SaveUpload
              title={answer.indicator.title}
              save={upload.save}
              saved={saved}
              onShow={indicator => change({ job: '', indicator, level: answer.level })}
            />
          )}
          <p className="visually-hidden" role="status">
            {busy ? ownWords[busy] : ''}
          </p>
        </>
      }
      legend={
        scene && (
          <Legend
            scene={scene}
            note={ownWords.legendNote}
            people={null}
            filter={filter.parts}
            pointed={pointed}
            active={chosen ? (scene.scheme.classOf.get(chosen.code) ?? null) : null}
            onPoint={setPointed}
            onFilter={filter.choose}
            change={change}
          />
        )
      }
      table={
        scene && (
          <TableDrawer
            scene={scene}
            intervals={intervalsOf(scene.values)}
            selected={chosen}
            chosen={filter.chosen}
            onSelect={area => select(area.code)}
            onClose={() => change({ view: '' })}
          />
        )
      }
      footer={
        <p>
          {answer && <span lang="sv">{`${answer.indicator.source}. ${answer.indicator.method} `}</span>}
          {county?.value != null && scene ? `${ownWords.around}: ${county.area.name}. ` : ''}
          {saved ? <span lang="sv">{saved.text}</span> : ownWords.kept} {file && !saved && ownWords.notALink}
        </p>
      }
      instead={!scene && !error && !busy && <Message title={ownWords.mapEmpty}>{ownWords.kept}</Message>}
      onCsv={scene ? () => void download(upload, 'csv') : undefined}
      onXlsx={scene ? () => void download(upload, 'xlsx') : undefined}
      without={ownWords.withoutMap}
      isBusy={busy !== null}
      panel={
        preview &&
        mapping && {
          eyebrow: file?.name ?? '',
          title: ownWords.readTitle,
          show: ownWords.showResult,
          hide: ownWords.hideResult,
          content: (
            <ReadPanel
              preview={preview}
              mapping={mapping}
              answer={answer}
              error={error}
              isKept={saved !== null}
            />
          ),
        }
      }
      picture={scene}
      describe={code => scene && <SceneTip code={code} scene={scene} range={intervalsOf(scene.values).get(code)} />}
      answer={{ data: answer ?? undefined, error: undefined, loading: busy !== null, retry: () => {} }}
      map={{
        selected: chosen,
        highlighted: pointed,
        chosen: filter.chosen,
        onSelect: select,
      }}
    />
  );
}

/** How many are shown and hidden; where numbers fell away because they are no counts, that is what is asked. */
const findingOf = ({ protection, findings }: Answer) =>
  findings.some(one => one.code === 'not-a-count')
    ? ownWords.notWhole
    : ownWords.shown(protection.numbers, protection.hidden);

const intervalsOf = (values: Value[]): Intervals =>
  new Map(values.flatMap(one => (one.interval ? [[one.area.code, one.interval] as const] : [])));

async function download(upload: Upload, format: 'csv' | 'xlsx') {
  const file = await upload.fetch(format);
  if (file) saveFile(file, `egen-fil.${format}`);
}
