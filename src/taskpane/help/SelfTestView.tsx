import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import packageFile from '../../../package.json';
import { createExcelHost } from '../../host/excel/excelHost';
import type { MessageKey } from '../../messages/catalogue';
import * as engine from '../check/checkEngine';
import type { Choice } from '../make/choice';
import { copyText } from '../controls/copyText';
import { describeFailure, type Failure } from '../failure/describeFailure';
import { FailureView } from '../failure/FailureView';
import type { MakeServices } from '../make/makeWorkbook';
import { useMessages } from '../app/MessagesContext';
import { today } from '../app/today';
import { surroundings } from '../failure/useSupportDetails';
import { runSelfTest } from './selfTest';
import { SELF_TEST_IDS, type SelfTestId, type SelfTestResult } from './selfTest/selfTestIds';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
  bar: { width: '100%' },
});

export interface SelfTestViewProps {
  choice: Choice;
  make: Pick<MakeServices<unknown>, 'findExisting' | 'layOut'>;
}

type State =
  | { kind: 'idle' | 'notEmpty' }
  | { kind: 'running'; id: SelfTestId }
  | { kind: 'done'; results: readonly SelfTestResult[]; copied: boolean | null }
  | { kind: 'broken'; failure: Failure };

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** With one click, tests everything the add-in needs from Excel on an empty workbook, and reports the results. */
export function SelfTestView({ choice, make }: SelfTestViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const name = (id: SelfTestId): string => messages(`selfTest.${id}` as MessageKey);

  const start = async (): Promise<void> => {
    setState({ kind: 'running', id: 'create' });
    try {
      const results = await runSelfTest({
        run: Excel.run,
        host: createExcelHost(),
        choice,
        make,
        engine,
        today: today(),
        wait,
        onStep: (id) => setState({ kind: 'running', id }),
      });
      setState(results === null ? { kind: 'notEmpty' } : { kind: 'done', results, copied: null });
    } catch (error) {
      setState({ kind: 'broken', failure: describeFailure(error) });
    }
  };

  const lineOf = ({ id, outcome, detail }: SelfTestResult): string =>
    [`${messages(`selfTest.outcome.${outcome}`)} ${name(id)}`, detail]
      .filter((part) => part !== '')
      .join(': ');
  const report = (results: readonly SelfTestResult[]): string =>
    [...results.map(lineOf), `${packageFile.name} ${packageFile.version}`, ...surroundings()].join('\n');

  return (
    <div className={styles.root}>
      <Text>{messages('selfTest.what')}</Text>
      <Button onClick={() => void start()} disabledFocusable={state.kind === 'running'}>
        {messages('selfTest.start')}
      </Button>
      {state.kind === 'running' && (
        <div className={styles.bar} role="status">
          <Text>{name(state.id)}</Text>
          <ProgressBar
            value={SELF_TEST_IDS.indexOf(state.id)}
            max={SELF_TEST_IDS.length}
            aria-label={name(state.id)}
          />
        </div>
      )}
      {state.kind === 'notEmpty' && <Text role="alert">{messages('selfTest.notEmpty')}</Text>}
      {state.kind === 'broken' && (
        <FailureView
          failure={state.failure}
          context="self-test"
          onDismiss={() => setState({ kind: 'idle' })}
        />
      )}
      {state.kind === 'done' && (
        <>
          <Text role="status" weight="semibold">
            {messages('selfTest.sum', {
              held: state.results.filter(({ outcome }) => outcome === 'held').length,
              failed: state.results.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
                .length,
            })}
          </Text>
          <ul className={styles.list}>
            {state.results.map(({ id, outcome, detail }) => (
              <li key={id}>
                {messages(`selfTest.outcome.${outcome}`)} {name(id)}
                {detail !== '' && <span className={styles.detail}> ({detail})</span>}
              </li>
            ))}
          </ul>
          <Button
            onClick={() =>
              void copyText(report(state.results)).then((copied) => setState({ ...state, copied }))
            }
          >
            {messages(state.copied ? 'error.copied' : 'selfTest.copy')}
          </Button>
          {state.copied === false && <pre tabIndex={0}>{report(state.results)}</pre>}
        </>
      )}
    </div>
  );
}
