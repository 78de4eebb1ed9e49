import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { readAgencyList } from '../../agency/agencyList';
import { reportingAgencies } from '../../agency/levels';
import { periodsOf, withSendBy } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';
import { AgencyListField } from '../controls/AgencyListField';
import { DateField } from '../controls/DateField';
import { FailureView } from '../failure/FailureView';
import { useMessages } from '../app/MessagesContext';
import { PeriodField } from '../controls/PeriodField';
import { SendByField } from '../controls/SendByField';
import { useAskBeforeLeaving } from '../controls/useAskBeforeLeaving';
import { useAgencyText } from '../controls/useAgencyText';
import { UNSEEN } from '../controls/unseen';
import type { ChosenBefore } from './chosenBefore';
import { countsOf } from './counts';
import { DropZone } from './DropZone';
import type { Given } from './givenFiles';
import { GivenNotes } from './GivenNotes';
import { KeptGivenFiles } from '../kept/LazyKeptGivenFiles';
import type { KeptGiven } from '../kept/keptWork';
import { ConsolidationOutcome } from './LazyConsolidationOutcome';
import { PreviousField } from './PreviousField';
import { createConsolidateSession } from './session';
import type { ConsolidateServices } from './sessionState';
import { WorkView } from './WorkView';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '560px' },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
  status: UNSEEN,
  obstacle: { overflowWrap: 'anywhere' },
});

/** Delay before using a list that is still being typed. */
const TAKE_AFTER_MS = 500;

/** What was chosen under another plan, to begin with. */
export interface EarlierChoices {
  chosen: ChosenBefore;
  /** The files that carry the plan; null if the user chose it. */
  given: Given | null;
}

export interface ConsolidatePlaceProps {
  services: ConsolidateServices;
  programme: ProgrammeOutline;
  /**
   * Chooses another plan; only before there are files, which belong to one: none are taken while a plan is being read.
   * `end`: see `ConsolidateSession`.
   */
  planField?: (end: () => ChosenBefore, onReading: (isReading: boolean) => void) => ReactNode;
  begin?: EarlierChoices | null;
  onCleared?: (() => void) | undefined;
}

function useSession({ services, programme }: ConsolidatePlaceProps) {
  const [session] = useState(() => createConsolidateSession(services, programme));
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state };
}

/** The place Tổng hợp: files in, the consolidated result, the province's workbook out. */
export function ConsolidatePlace(props: ConsolidatePlaceProps) {
  const { services, programme } = props;
  const { plan, catalogue } = programme;
  const periods = useMemo(() => periodsOf(programme), [programme]);
  const styles = useStyles();
  const messages = useMessages();
  const { session, state } = useSession(props);
  const [alsoOwing, setAlsoOwing] = useAgencyText();
  const [isReadingPlan, setReadingPlan] = useState(false);
  const [given, setGiven] = useState<Given | null>(props.begin?.given ?? null);
  const { work, period, failure, saved, obstacle } = state;
  // Progress renders immediately; the results render in between, so that they never block the page.
  const view = useDeferredValue(state.view);
  // The result shows the date it was made with; a newer setting takes effect next time.
  const due =
    period && withSendBy(period, state.sendBy ?? (view?.period.id === period.id ? view.period.sendBy : null));
  const inExcel = services.excel !== undefined;
  const busy = isReadingPlan || (work !== null && (work.kind !== 'consolidate' || work.stoppable));
  const open = view?.headline.questions ?? 0;
  const counts = view && countsOf(view.headline);

  useAskBeforeLeaving(view !== null && saved === null);
  useEffect(() => void session.look(), [session]);
  const { begin } = props;
  useEffect(() => {
    if (!begin) return;
    const { chosen, given: carrying } = begin;
    void session.takeOver(chosen).then(() => carrying && session.add(carrying.files, carrying.skipped));
  }, [begin, session]);

  const give = (lot: Given): void => {
    setGiven(lot);
    void session.add(lot.files, lot.skipped, lot.unreadable);
  };
  const restore = async (left: KeptGiven): Promise<boolean> => {
    const chosen = periods.find(({ id }) => id === left.periodId);
    if (chosen) await session.setPeriod(chosen);
    if (left.previous.length > 0) await session.addPrevious(left.previous);
    await session.add(left.files);
    return (await services.isKept?.()) === true;
  };
  const takeAlsoOwing = useCallback(
    () => void session.setAlsoOwing(readAgencyList(alsoOwing, catalogue).agencies),
    [alsoOwing, catalogue, session],
  );
  // It may also have been written in Tạo biểu.
  useEffect(() => {
    const timer = setTimeout(takeAlsoOwing, TAKE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [takeAlsoOwing]);

  const settings = (
    <div className={styles.settings}>
      {state.files === 0 && work === null && props.planField?.(session.end, setReadingPlan)}
      <PeriodField
        periods={periods}
        value={due}
        onValue={(chosen) => void session.setPeriod(chosen)}
        error={null}
        optional={messages('consolidate.period.auto')}
        disabled={busy}
      />
      {due && (
        <SendByField
          period={due}
          year={plan.year}
          onPeriod={({ sendBy }) => void session.setSendBy(sendBy)}
          disabled={busy}
        />
      )}
      {period && (
        <DateField
          key={`${period.id} ${state.date}`}
          label={messages('consolidate.date')}
          hint={messages('consolidate.date.hint')}
          value={state.date ?? period.end}
          year={plan.year}
          onValue={(date) => void session.setDate(date)}
          disabled={busy}
        />
      )}
      <PreviousField
        previous={state.previous}
        periods={periods}
        onAdd={(files) => void session.addPrevious(files)}
        onRemove={(id) => void session.removePrevious(id)}
        inExcel={inExcel}
        disabled={busy}
      />
      <AgencyListField
        catalogue={catalogue}
        label={messages('consolidate.alsoOwing')}
        hint={messages('consolidate.alsoOwing.hint', {
          count: reportingAgencies(catalogue, period).length,
        })}
        text={alsoOwing}
        onText={setAlsoOwing}
        onLeft={takeAlsoOwing}
        disabled={busy}
      />
    </div>
  );

  return (
    <div className={styles.root}>
      <Text className={styles.intro}>{messages(`consolidate.intro.${inExcel ? 'excel' : 'file'}`)}</Text>
      {obstacle && !failure && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className={styles.obstacle}>
            {messages(obstacle.key, obstacle.values)}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.files === 0 && (
        <Suspense fallback={null}>
          <KeptGivenFiles
            programmeId={services.usePlan ? null : programme.id}
            disabled={busy || work !== null}
            onRestore={restore}
          />
        </Suspense>
      )}
      <DropZone onGiven={give} disabled={busy} small={view !== null} primary={view === null} />
      <GivenNotes carriedPlan={begin?.given ? plan : null} given={given} state={state} />
      {work && (
        <WorkView
          key={work.kind}
          work={work}
          cancelling={state.cancelling}
          onCancel={() => session.cancel()}
        />
      )}
      {failure && (
        <FailureView
          failure={failure}
          title="error.consolidate.title"
          context={[plan.id, period?.id ?? '', String(state.files), inExcel ? 'excel' : 'file'].join(' · ')}
          onDismiss={() => session.dismiss()}
        />
      )}
      <details open={view === null}>
        <summary className={styles.summary}>{messages('consolidate.settings')}</summary>
        {settings}
      </details>
      <div role="status" className={styles.status}>
        {counts && !work ? messages('consolidate.result.status', { ...counts }) : ''}
      </div>
      {view && (
        <ConsolidationOutcome
          services={services}
          plan={plan}
          catalogue={programme.catalogue}
          session={session}
          state={state}
          view={view}
          open={open}
          busy={busy}
          onCleared={() => {
            setGiven(null);
            props.onCleared?.();
          }}
        />
      )}
    </div>
  );
}
