import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, useRef, useState } from 'react';
import type { TemplateFault } from '../../host/document/fillTemplate';
import { useMessages } from '../app/MessagesContext';
import { CriterionField } from './CriterionField';
import { isPicture, PAPER_KINDS, type PaperKind } from './paperKinds';
import { FileInput } from '../controls/FileInput';
import { TemplateFaults } from '../template/TemplateFaults';
import { fileOf, templateOf } from '../template/templateFile';
import { TemplateLine } from '../template/TemplateLine';
import { useOwnTemplate } from '../template/useOwnTemplate';
import { pngOf } from './picture';
import type { ConsolidateServices, ConsolidateSession } from './sessionState';
import type { ConsolidationView } from './view';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  done: { overflowWrap: 'anywhere' },
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
  /** A template is remembered for each plan. */
  planId: string;
  criteria: ConsolidationView['criteria'];
}

/** Documents to send: the report, slips and letters, each made on demand. */
export function PapersView({ session, services, planId, criteria }: PapersViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [making, setMaking] = useState<Making | null>(null);
  const template = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [criterion, setCriterion] = useState<string | null>(null);
  const inUse = useOwnTemplate(planId, 'province');
  const make = async (kind: PaperKind): Promise<void> => {
    setMaking(kind);
    setOutcome(null);
    try {
      const made = await session.papers(kind, (kind === 'evidence' && criterion) || undefined);
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
      await inUse.use(await templateOf(template));
      setOutcome({ kind: 'made', fileName: filled.fileName });
    } catch {
      setOutcome({ kind: 'unread', fileName: template.name });
    } finally {
      setMaking(null);
    }
  };
  const press = (kind: PaperKind): void => {
    if (making !== null) return;
    void (kind === 'report' && inUse.template ? fill(fileOf(inUse.template)) : make(kind));
  };
  const said = (): string => {
    if (making !== null) return messages('consolidate.papers.making');
    if (outcome && 'fileName' in outcome)
      return messages(`consolidate.papers.${outcome.kind}`, { file: outcome.fileName });
    return outcome ? messages(`consolidate.papers.${outcome.kind}`) : '';
  };
  return (
    <div className={styles.root}>
      <TemplateLine inUse={inUse} isBusy={making !== null} />
      {PAPER_KINDS.filter((kind) => kind !== 'criteria' || criteria.length > 0).map((kind) => (
        <Fragment key={kind}>
          {kind === 'evidence' && criteria.length > 0 && (
            <CriterionField criteria={criteria} value={criterion} onValue={setCriterion} />
          )}
          <Button disabledFocusable={making !== null} onClick={() => press(kind)}>
            {messages(`consolidate.papers.${kind}`)}
          </Button>
        </Fragment>
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
      {outcome?.kind === 'faults' && <TemplateFaults faults={outcome.faults} />}
    </div>
  );
}
