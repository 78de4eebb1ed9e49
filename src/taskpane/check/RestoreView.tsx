import { Button, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import { rawRuleTexts } from '../../validation/report/ruleText';
import { useLocale, useMessages } from '../app/MessagesContext';
import { PaneDialog } from '../controls/PaneDialog';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { RemakeDialog, useRemakeStyles } from './RemakeDialog';
import { broughtOverText, listedCodes } from './remadeTexts';

/** What is done, line by line: the same before and after confirmation. */
function linesOf(
  { repaired, rows, broughtOver, kept }: Restored,
  messages: Messages,
  locale: Locale,
): string[] {
  return [
    messages('restore.rows', { count: rows }),
    ...repaired.map(({ rule, count }) =>
      messages('restore.repaired', { title: rawRuleTexts(locale, rule).title, count }),
    ),
    ...(broughtOver.length > 0 ? [broughtOverText(messages, broughtOver)] : []),
    ...(kept.length > 0 ? [messages('restore.kept', { count: kept.length, codes: listedCodes(kept) })] : []),
  ];
}

export interface RestoreViewProps {
  /** The workbook's identity, if it does not state it itself. */
  as: WorkbookIdentity | null;
  onClose: () => void;
}

/** Asks for confirmation before remaking the workbook around its entries, and reports what was done. */
export function RestoreView({ as, onClose }: RestoreViewProps) {
  const styles = useRemakeStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode, actions } = useOpenedWorkbook();
  const [plan, setPlan] = useState<Restored | RestoreProblem | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void actions.planRestore(as).then((found) => isCurrent && setPlan(found));
    return () => {
      isCurrent = false;
    };
  }, [actions, as]);

  if (plan === null) return null;
  if (typeof plan === 'string')
    return (
      <PaneDialog
        title={messages('restore.title')}
        onClose={onClose}
        actions={<Button onClick={onClose}>{messages('restore.close')}</Button>}
      >
        <Text>{messages(`restore.cannot.${plan}`)}</Text>
      </PaneDialog>
    );
  const lines = linesOf(plan, messages, locale);
  const list = (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <RemakeDialog
      title={messages('restore.title')}
      made={plan}
      confirm={messages('restore.confirm')}
      done={
        <>
          {messages('restore.done')}
          {list}
        </>
      }
      notes={[messages(`restore.old.${mode}`)]}
      onClose={onClose}
    >
      <p className={styles.paragraph}>{messages('restore.body')}</p>
      {list}
    </RemakeDialog>
  );
}
