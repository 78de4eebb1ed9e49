import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { PAPER_KINDS, type PaperKind } from './paperKinds';
import type { ConsolidateServices, ConsolidateSession } from './sessionState';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
});

type Outcome = { kind: 'made'; fileName: string } | { kind: 'nobody' } | { kind: 'failed' };

export interface PapersViewProps {
  session: Pick<ConsolidateSession, 'papers'>;
  services: Pick<ConsolidateServices, 'handPapers' | 'excel'>;
}

/** What leaves the office: the report, slips and letters, each made when it is asked for. */
export function PapersView({ session, services }: PapersViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [making, setMaking] = useState<PaperKind | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async (kind: PaperKind): Promise<void> => {
    setMaking(kind);
    setOutcome(null);
    try {
      const made = await session.papers(kind);
      if (made) services.handPapers(made.fileName, made.bytes);
      setOutcome(made ? { kind: 'made', fileName: made.fileName } : { kind: 'nobody' });
    } catch {
      setOutcome({ kind: 'failed' });
    } finally {
      setMaking(null);
    }
  };
  const said = (): string => {
    if (making !== null) return messages('consolidate.papers.making');
    if (outcome?.kind === 'made') return messages('consolidate.papers.made', { file: outcome.fileName });
    return outcome ? messages(`consolidate.papers.${outcome.kind}`) : '';
  };
  return (
    <div className={styles.root}>
      {PAPER_KINDS.map((kind) => (
        <Button
          key={kind}
          disabledFocusable={making !== null}
          onClick={() => making === null && void make(kind)}
        >
          {messages(`consolidate.papers.${kind}`)}
        </Button>
      ))}
      {services.excel && <Caption1 className={styles.hint}>{messages('consolidate.papers.mac')}</Caption1>}
      <Text role="status" className={styles.done}>
        {said()}
      </Text>
    </div>
  );
}
