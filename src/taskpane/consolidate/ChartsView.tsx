import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { PICTURE_KINDS, type PictureKind } from './paperKinds';
import { copyPicture, pngOf } from './picture';
import type { ConsolidateServices, ConsolidateSession } from './sessionState';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  chart: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
});

const ACTIONS = ['copy', 'png', 'svg'] as const;
type Action = (typeof ACTIONS)[number];
type Outcome = { kind: 'copied' | 'copyFailed' | 'failed' } | { kind: 'made'; fileName: string };

export interface ChartsViewProps {
  session: Pick<ConsolidateSession, 'papers'>;
  services: Pick<ConsolidateServices, 'handPapers'>;
}

/** The one-page summary and each of its charts as pictures: to paste, as PNG, or as SVG that stays sharp in Word. */
export function ChartsView({ session, services }: ChartsViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (kind: PictureKind, action: Action): Promise<void> => {
    const picture = async () => {
      const made = await session.papers(kind);
      if (!made) throw new Error('there is no result to draw');
      return made;
    };
    setOutcome(null);
    try {
      if (action === 'copy') {
        const isCopied = await copyPicture(picture().then(({ bytes }) => pngOf(bytes)));
        setOutcome({ kind: isCopied ? 'copied' : 'copyFailed' });
        return;
      }
      const { fileName, bytes } = await picture();
      const name = action === 'png' ? fileName : fileName.replace(/png$/, 'svg');
      services.handPapers(name, action === 'png' ? await pngOf(bytes) : bytes);
      setOutcome({ kind: 'made', fileName: name });
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };
  const said = (): string => {
    if (outcome === null) return '';
    if (outcome.kind === 'made') return messages('consolidate.papers.made', { file: outcome.fileName });
    return messages(`consolidate.chart.${outcome.kind}`);
  };
  return (
    <div className={styles.root}>
      <Caption1 className={styles.hint}>{messages('consolidate.charts.hint')}</Caption1>
      {PICTURE_KINDS.map((kind) => (
        <div key={kind} className={styles.chart} role="group" aria-labelledby={`${id}${kind}`}>
          <Text id={`${id}${kind}`}>{messages(`consolidate.chart.${kind}`)}</Text>
          <div className={styles.actions}>
            {ACTIONS.map((action) => (
              <Button key={action} size="small" onClick={() => void take(kind, action)}>
                {messages(`consolidate.chart.${action}`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <Text role="status" className={styles.done}>
        {said()}
      </Text>
    </div>
  );
}
