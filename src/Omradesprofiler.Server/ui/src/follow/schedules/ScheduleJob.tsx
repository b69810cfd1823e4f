import { useCallback } from 'react';
import type { Schemas } from '../../api/schemas';
import { apiUrl, postJson } from '../../api/client';
import { useFresh, type Fresh } from '../../api/useFresh';
import { placeName } from '../../choices/ChoicePanel';
import { Faults } from '../../responsibility/Faults';
import { JobLine } from '../../responsibility/JobLine';
import { useJob } from '../../responsibility/useJob';
import { CopyLink } from '../../siting/CopyLink';
import { Refusal } from '../../siting/Refusal';
import { SaveForm } from '../../siting/SaveForm';
import { usePreview } from '../../siting/usePreview';
import { useTravel, type TravelAnswer } from '../../siting/useTravel';
import { ErrorMessage, Message } from '../../ui/Message';
import { Marked } from '../../ui/Marked';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { scheduleWords as words } from '../../words/schedules';
import { siteWords } from '../../words/siting';
import { BackLink } from '../BackLink';
import type { FollowProps } from '../FollowFrame';
import { questionFrom, readQuestion, requestOf, writeQuestion, type ScheduleQuestion } from './question';
import { ScheduleForm } from './ScheduleForm';
import type { Report } from './schedulePicture';
import { ScheduleStage } from './ScheduleStage';

type Answer = Schemas['ScheduleAnswer'];

interface Props extends FollowProps {
  travel: TravelAnswer;
  list: Fresh<Schemas['ScheduleList']>;
}

const making = 'ny';

/** Schedules of mobile teams: the saved ones, one of them, or a new one. */
export function ScheduleJob(props: FollowProps) {
  const { schedule } = props.address;
  const travel = useTravel(props.snapshot);
  const list = useFresh<Schemas['ScheduleList']>(apiUrl('schedules'));
  const shared = { ...props, travel, list };
  if (schedule && /^\d+$/.test(schedule)) return <SavedSchedule key={schedule} {...shared} id={schedule} />;
  return schedule === making ? <NewSchedule {...shared} /> : <Overview {...shared} />;
}

function Overview({ travel: { travel, failed }, list, ...props }: Props) {
  const { snapshot, change } = props;
  const hasTravel = travel !== null && travel.options.length > 0;
  const open = (schedule: string) => change({ schedule, view: '' });
  return (
    <ScheduleStage
      {...props}
      travel={travel}
      title={`${words.list}, ${placeName(snapshot)}`}
      said={null}
      report={null}
      csv={null}
      isBusy={false}
      loading={list.loading}
      eyebrow={followWords.schedules}
      before={null}
      choices={
        travel && !hasTravel ? (
          <Message title={words.noTravel}>{words.noTravelAdvice}</Message>
        ) : (
          <>
            {failed?.error && <ErrorMessage what={siteWords.failed} error={failed.error} retry={failed.retry} />}
            {list.error && <ErrorMessage what={words.failed} error={list.error} retry={list.reload} />}
            <button type="button" className="button button-main" onClick={() => open(making)}>
              {words.make}
            </button>
            {list.data?.total === 0 && <Message title={words.none}>{words.noneAdvice}</Message>}
            <ul className="cost-list">
              {list.data?.schedules.map(row => (
                <li key={row.id}>
                  <button type="button" className="site-row cost-row" onClick={() => open(String(row.id))}>
                    <span>
                      <span {...swedish}>{row.name}</span>
                      <small>
                        <Marked text={stateOf(row.newest)} parts={[row.newest.by]} />
                      </small>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}

function NewSchedule({ travel: { travel }, list, ...props }: Props) {
  const { address, change } = props;
  const question = readQuestion(address.ask);
  const request = requestOf(question, words.team);
  const { data, error, isAsking } = usePreview<Answer>('schedules', travel && request);
  const isTooLarge = error?.places.includes('preview') ?? false;
  const report = request ? (data?.schedule.result ?? null) : null;
  const set = (part: Partial<ScheduleQuestion>) => change({ ask: writeQuestion({ ...question, ...part }) }, 'replace');
  const saveForm = request && (
    <SaveForm
      request={request}
      saved={list.data?.schedules ?? []}
      kept={words.willBeSaved}
      usualName={words.usualName(question.teams.length, question.reachMinutes)}
      note={isTooLarge ? words.tooLargeNote : undefined}
      disabled={error !== undefined && !isTooLarge}
      onSend={async named => {
        const { schedule } = await postJson<Answer>(apiUrl('schedules'), named);
        list.reload();
        if (schedule.id !== null) change({ schedule: String(schedule.id), view: '' });
      }}
    />
  );
  return (
    <ScheduleStage
      {...props}
      travel={travel}
      title={report ? titleOf(report, question) : words.making}
      said={report && titleOf(report, question)}
      report={report}
      csv={null}
      isBusy={isAsking}
      loading={isAsking || travel === null}
      eyebrow={siteWords.preview}
      before={
        <>
          <p className="panel-note" role="status">
            <strong className="preview-mark">{siteWords.preview}</strong> {siteWords.previewNote}
          </p>
          {saveForm}
        </>
      }
      instead={isTooLarge ? { title: words.tooLarge, content: saveForm } : null}
      choices={
        <>
          <BackLink onBack={() => change({ schedule: '', view: '' })} />
          {travel && <ScheduleForm travel={travel} question={question} onChange={set} />}
          {!request && <p className="field-note">{words.chooseTeam}</p>}
          {error && <Faults what={isTooLarge ? words.tooLarge : words.refused} error={error} />}
        </>
      }
    />
  );
}

function SavedSchedule({ travel: { travel }, list, id, ...props }: Props & { id: string }) {
  const { change } = props;
  const answer = useFresh<Answer>(apiUrl(`schedules/${id}`));
  const schedule = answer.data?.schedule;
  const report = schedule?.result ?? null;
  const { reload } = answer;
  const { reload: reloadList } = list;
  const onEnded = useCallback(() => [reload, reloadList].forEach(again => again()), [reload, reloadList]);
  const work = useJob(schedule?.job ?? null, onEnded);
  const version = schedule?.version;
  const notes = (
    <>
      <JobLine work={work} isPreview={false} gap={null} again={siteWords.runAgain} />
      {schedule?.snapshotText && (
        <p className="panel-note" {...swedish}>
          {schedule.snapshotText}
        </p>
      )}
      {schedule?.refusal && <Refusal text={schedule.refusal.text} />}
    </>
  );
  return (
    <ScheduleStage
      {...props}
      travel={travel}
      title={schedule?.name ?? words.list}
      swedishParts={[schedule?.name]}
      said={report && titleOf(report, questionFrom(schedule!.request as object))}
      report={report}
      csv={report && fileOf(id, 'csv')}
      geojson={report && fileOf(id, 'geojson')}
      isBusy={work.isOpen}
      loading={answer.loading || travel === null}
      eyebrow={version ? stateOf(version) : followWords.schedules}
      before={notes}
      instead={schedule ? { title: schedule.name, content: notes } : failureOf(answer)}
      choices={
        <>
          <BackLink onBack={() => change({ schedule: '', view: '' })} />
          <div className="side-actions">
            {schedule && (
              <button
                type="button"
                className="button"
                onClick={() =>
                  change({ schedule: making, view: '', ask: writeQuestion(questionFrom(schedule.request as object)) })
                }
              >
                {words.again}
              </button>
            )}
            <CopyLink />
          </div>
        </>
      }
    />
  );
}

const fileOf = (id: string, format: string) => apiUrl(`schedules/${id}`, { format });

/** What it is, in the page's language. */
const titleOf = ({ title, teams }: Report, { reachMinutes, everyDays }: ScheduleQuestion) =>
  words.title(title, teams.length, reachMinutes, everyDays);

const stateOf = ({ stage, by, at }: Schemas['ScheduleVersionResponse']) =>
  words.state(words.stages[stage], by, at.slice(0, 10));

/** Why there is no schedule to look at. */
const failureOf = ({ error, reload }: Fresh<Answer>) =>
  error
    ? {
        title: error.status === 404 ? followWords.notThere : words.oneFailed,
        content: <ErrorMessage what={words.oneFailed} error={error} retry={reload} />,
      }
    : null;
