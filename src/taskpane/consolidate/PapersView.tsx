import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TemplateFault } from '../../host/document/fillTemplate';
import { useMessages } from '../app/MessagesContext';
import { isPicture, PAPER_KINDS, type PaperKind } from './paperKinds';
import { FileInput } from '../controls/FileInput';
import { pngOf } from './picture';
import type { ConsolidateServices, ConsolidateSession } from './sessionState';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
  faults: { margin: 0, overflowWrap: 'anywhere' },
});

type Outcome =
  | { kind: 'made'; fileName: string }
  | { kind: 'nobody' }
  | { kind: 'failed' }
  | { kind: 'unread'; fileName: string }
  | { kind: 'faults'; fileName: string; faults: readonly TemplateFault[] };
type Making = PaperKind | 'template';

export interface PapersViewProps {
  session: Pick<ConsolidateSession, 'papers' | 'fill'>;
  services: Pick<ConsolidateServices, 'handPapers' | 'excel'>;
  /** The programme maps tasks to criteria of the self-scoring. */
  hasCriteria: boolean;
}

/** Documents to send: the report, slips and letters, each made on demand. */
export function PapersView({ session, services, hasCriteria }: PapersViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [making, setMaking] = useState<Making | null>(null);
  const template = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async (kind: PaperKind): Promise<void> => {
    setMaking(kind);
    setOutcome(null);
    try {
      const made = await session.papers(kind);
      if (made) services.handPapers(made.fileName, isPicture(kind) ? await pngOf(made.bytes) : made.bytes);
      setOutcome(made ? { kind: 'made', fileName: made.fileName } : { kind: 'nobody' });
    } catch {
      setOutcome({ kind: 'failed' });
    } finally {
      setMaking(null);
    }
  };
  const fill = async (template: File): Promise<void> => {
    setMaking('template');
    setOutcome(null);
    try {
      const filled = await session.fill(template);
      if (!filled) return;
      if ('faults' in filled) {
        setOutcome({ kind: 'faults', fileName: template.name, faults: filled.faults });
        return;
      }
      services.handPapers(filled.fileName, filled.bytes);
      setOutcome({ kind: 'made', fileName: filled.fileName });
    } catch {
      setOutcome({ kind: 'unread', fileName: template.name });
    } finally {
      setMaking(null);
    }
  };
  const said = (): string => {
    if (making !== null) return messages('consolidate.papers.making');
    if (outcome && 'fileName' in outcome)
      return messages(`consolidate.papers.${outcome.kind}`, { file: outcome.fileName });
    return outcome ? messages(`consolidate.papers.${outcome.kind}`) : '';
  };
  return (
    <div className={styles.root}>
      {PAPER_KINDS.filter((kind) => kind !== 'criteria' || hasCriteria).map((kind) => (
        <Button
          key={kind}
          disabledFocusable={making !== null}
          onClick={() => making === null && void make(kind)}
        >
          {messages(`consolidate.papers.${kind}`)}
        </Button>
      ))}
      <Button
        disabledFocusable={making !== null}
        onClick={() => making === null && template.current?.click()}
      >
        {messages('consolidate.papers.template')}
      </Button>
      <FileInput
        ref={template}
        label={messages('consolidate.papers.template')}
        accept=".docx"
        onFiles={([file]) => file && void fill(file)}
      />
      {services.excel && <Caption1 className={styles.hint}>{messages('consolidate.papers.mac')}</Caption1>}
      <Text role="status" className={styles.done}>
        {said()}
      </Text>
      {outcome?.kind === 'faults' && (
        <ul className={styles.faults}>
          {outcome.faults.map(({ why, placeholder, place }, index) => (
            <li key={index}>
              {messages(`consolidate.template.${why}`, { placeholder: `{${placeholder}}`, place })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
