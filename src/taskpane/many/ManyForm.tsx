import {
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { readAgencyList } from '../../agency/agencyList';
import { existsIn, reportingAgencies } from '../../agency/levels';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';
import { AgencyListField } from '../controls/AgencyListField';
import { describeFailure, type Failure } from '../failure/describeFailure';
import { FailureView } from '../failure/FailureView';
import { JobView, tenths } from '../controls/JobView';
import { isFocusLost } from '../controls/keepFocus';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { useAgencyText } from '../controls/useAgencyText';
import { makeMany, zipName, type ManyServices } from './makeMany';
import { MANY_SERVICES } from './services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  made: { overflowWrap: 'anywhere' },
  again: { alignSelf: 'flex-start' },
});

type State =
  | { kind: 'form' }
  | { kind: 'running'; done: number; total: number; name: string; stop: AbortController }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'made'; count: number; fileName: string; bytes: Uint8Array };

export interface ManyFormProps {
  programme: ProgrammeOutline;
  period: ReportingPeriod | null;
  /** The button was clicked before a period was chosen. */
  onPeriodMissing: () => void;
  /** Makes the workbooks of a plan that is not bundled. */
  services?: ManyServices;
}

/** Tạo biểu for Sở Nội vụ: a workbook for every agency, in one zip file. */
export default function ManyForm({
  programme,
  period,
  onPeriodMissing,
  services = MANY_SERVICES,
}: ManyFormProps) {
  const { plan, catalogue } = programme;
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const [wholeCatalogue, setWholeCatalogue] = useState(true);
  const [list, setList] = useAgencyText();
  const [state, setState] = useState<State>({ kind: 'form' });
  const submit = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(false);
  // The button to stop the job disappeared with it.
  useEffect(() => {
    if (wasRunning.current && state.kind !== 'running' && isFocusLost()) submit.current?.focus();
    wasRunning.current = state.kind === 'running';
  }, [state.kind]);

  const reporting = reportingAgencies(catalogue, period);
  const listed = useMemo(
    () => readAgencyList(list, catalogue).agencies.filter((one) => period === null || existsIn(one, period)),
    [list, catalogue, period],
  );
  const agencies = wholeCatalogue
    ? [...reporting, ...listed.filter(({ id }) => !reporting.some((one) => one.id === id))]
    : listed;

  const start = async (chosen: ReportingPeriod): Promise<void> => {
    const stop = new AbortController();
    const total = agencies.length;
    try {
      const bytes = await makeMany(agencies, plan, chosen, services.openBinder, {
        signal: stop.signal,
        onProgress: (done, name) => setState({ kind: 'running', done, total, name, stop }),
      });
      const fileName = zipName(plan, chosen);
      services.deliver(fileName, bytes);
      setState({ kind: 'made', count: total, fileName, bytes });
    } catch (error) {
      setState({ kind: 'failed', failure: describeFailure(error) });
    }
  };
  const press = (): void => {
    if (agencies.length === 0) return;
    if (period) void start(period);
    else onPeriodMissing();
  };

  const busy = state.kind === 'running';
  return (
    <div className={styles.root}>
      <Text className={styles.hint}>{messages('many.intro')}</Text>
      <Checkbox
        label={messages('many.catalogue', { count: reporting.length })}
        checked={wholeCatalogue}
        disabled={busy}
        onChange={(_event, { checked }) => setWholeCatalogue(checked === true)}
      />
      <AgencyListField
        catalogue={catalogue}
        label={messages('many.list')}
        hint={messages('many.list.hint')}
        text={list}
        onText={setList}
        disabled={busy}
      />
      {state.kind === 'failed' && (
        <FailureView
          failure={state.failure}
          context={[plan.id, period?.id ?? '', String(agencies.length)].join(' · ')}
          onDismiss={() => setState({ kind: 'form' })}
        />
      )}
      {busy ? (
        <JobView
          title={messages('progress.title')}
          share={state.done / state.total}
          status={messages('many.status', { percent: tenths(state.done / state.total), total: state.total })}
          counted={{
            text: messages('many.count', { done: state.done, total: state.total }),
            name: state.name,
          }}
          cancelling={state.stop.signal.aborted}
          onCancel={() => state.stop.abort()}
        />
      ) : (
        <>
          <Button ref={submit} size="large" disabledFocusable={agencies.length === 0} onClick={press}>
            {messages('many.submit', { count: agencies.length })}
          </Button>
          <Caption1 className={styles.hint}>
            {period
              ? messages('many.period', { period: periodName(period, locale) })
              : messages('many.period.none')}
          </Caption1>
        </>
      )}
      <div role="status">
        {state.kind === 'made' && (
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody className={styles.made}>
              {messages('many.made', { count: state.count, file: state.fileName })}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {state.kind === 'made' && (
        <Button className={styles.again} onClick={() => services.deliver(state.fileName, state.bytes)}>
          {messages('done.saveAgain')}
        </Button>
      )}
    </div>
  );
}
