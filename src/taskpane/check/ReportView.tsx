import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TemplateFault } from '../../host/document/fillTemplate';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useMessages } from '../app/MessagesContext';
import { download } from '../controls/download';
import { FileInput } from '../controls/FileInput';
import { TemplateFaults } from '../template/TemplateFaults';
import { TemplateLine } from '../template/TemplateLine';
import { fileOf, templateOf } from '../template/templateFile';
import { useOwnTemplate } from '../template/useOwnTemplate';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
});

type With = { kind: 'plain' } | { kind: 'earlier' | 'template'; file: File };
type State =
  | { kind: 'idle' | 'making' | 'failed' }
  | { kind: 'made' | 'unread' | 'notEarlier'; file: string }
  | { kind: 'faults'; file: string; faults: readonly TemplateFault[] };

export interface ReportViewProps {
  snapshot: WorkbookSnapshot;
  /** A template is remembered for each plan. */
  planId: string;
  inExcel: boolean;
}

/**
 * The agency's report as a Word file, made on demand: ours, or in the office's own template, which is then used until
 * it is removed; or ours compared with an earlier period.
 */
export function ReportView({ snapshot, planId, inExcel }: ReportViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const earlier = useRef<HTMLInputElement>(null);
  const template = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const inUse = useOwnTemplate(planId, 'agency');
  const isMaking = state.kind === 'making';
  const make = async (given: With): Promise<void> => {
    setState({ kind: 'making' });
    try {
      const { reportFile } = await import('./reportFile');
      const made = await reportFile(snapshot, given.kind === 'plain' ? {} : { [given.kind]: given.file });
      if (made?.kind === 'made') {
        download(made.fileName, made.bytes, DOCX);
        if (given.kind === 'template') await inUse.use(await templateOf(given.file));
        setState({ kind: 'made', file: made.fileName });
      } else if (made && given.kind !== 'plain') setState({ ...made, file: given.file.name });
      else setState({ kind: 'failed' });
    } catch {
      setState(given.kind === 'plain' ? { kind: 'failed' } : { kind: 'unread', file: given.file.name });
    }
  };
  const said = (): string => {
    if (state.kind === 'idle') return '';
    return 'file' in state
      ? messages(`check.report.${state.kind}`, { file: state.file })
      : messages(`check.report.${state.kind}`);
  };
  return (
    <div className={styles.root}>
      <TemplateLine inUse={inUse} isBusy={isMaking} />
      <Button
        disabledFocusable={isMaking}
        onClick={() =>
          !isMaking &&
          void make(inUse.template ? { kind: 'template', file: fileOf(inUse.template) } : { kind: 'plain' })
        }
      >
        {messages('check.report')}
      </Button>
      <Button disabledFocusable={isMaking} onClick={() => !isMaking && earlier.current?.click()}>
        {messages('check.report.earlier')}
      </Button>
      <Button disabledFocusable={isMaking} onClick={() => !isMaking && template.current?.click()}>
        {messages('check.report.template')}
      </Button>
      <FileInput
        ref={earlier}
        label={messages('check.report.earlier')}
        onFiles={([file]) => file && void make({ kind: 'earlier', file })}
      />
      <FileInput
        ref={template}
        label={messages('check.report.template')}
        accept=".docx"
        onFiles={([file]) => file && void make({ kind: 'template', file })}
      />
      <Caption1 className={styles.hint}>
        {messages(inExcel ? 'check.report.hintExcel' : 'check.report.hint')}
      </Caption1>
      <Text role="status" className={styles.done}>
        {said()}
      </Text>
      {state.kind === 'faults' && <TemplateFaults faults={state.faults} />}
    </div>
  );
}
