import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useMessages } from '../app/MessagesContext';
import { download } from '../controls/download';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
});

type State = { kind: 'idle' | 'making' | 'failed' } | { kind: 'made'; file: string };

export interface ReportViewProps {
  snapshot: WorkbookSnapshot;
  inExcel: boolean;
}

/** The agency's report as a Word file, made on demand. */
export function ReportView({ snapshot, inExcel }: ReportViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const make = async (): Promise<void> => {
    setState({ kind: 'making' });
    try {
      const { reportFile } = await import('./reportFile');
      const made = await reportFile(snapshot);
      if (made) download(made.fileName, made.bytes, DOCX);
      setState(made ? { kind: 'made', file: made.fileName } : { kind: 'failed' });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  const said = (): string => {
    if (state.kind === 'idle') return '';
    return state.kind === 'made'
      ? messages('check.report.made', { file: state.file })
      : messages(`check.report.${state.kind}`);
  };
  return (
    <div className={styles.root}>
      <Button
        disabledFocusable={state.kind === 'making'}
        onClick={() => state.kind !== 'making' && void make()}
      >
        {messages('check.report')}
      </Button>
      <Caption1 className={styles.hint}>
        {messages(inExcel ? 'check.report.hintExcel' : 'check.report.hint')}
      </Caption1>
      <Text role="status" className={styles.done}>
        {said()}
      </Text>
    </div>
  );
}
