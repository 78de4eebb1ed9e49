import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import { rawRuleTexts } from '../../validation/report/ruleText';
import { useLocale, useMessages } from '../app/MessagesContext';
import { placesText } from '../app/placesText';
import { PaneDialog } from '../controls/PaneDialog';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  paragraph: { margin: 0 },
});

/** Maximum number of codes listed. */
const MOST_CODES = 8;

const some = (codes: readonly string[]): string =>
  [...codes.slice(0, MOST_CODES), ...(codes.length > MOST_CODES ? ['…'] : [])].join('; ');

/** What is done, line by line: the same before and after confirmation. */
function linesOf(
  { repaired, rows, broughtOver, kept }: Restored,
  messages: Messages,
  locale: Locale,
): string[] {
  const sheets = [...new Set(broughtOver.map(({ sheet }) => sheet))];
  return [
    messages('restore.rows', { count: rows }),
    ...repaired.map(({ rule, count }) =>
      messages('restore.repaired', { title: rawRuleTexts(locale, rule).title, count }),
    ),
    ...(broughtOver.length > 0
      ? [messages('restore.broughtOver', { count: broughtOver.length, sheets: sheets.join(', ') })]
      : []),
    ...(kept.length > 0 ? [messages('restore.kept', { count: kept.length, codes: some(kept) })] : []),
  ];
}

export interface RestoreViewProps {
  /** The workbook's identity, if it does not state it itself. */
  as: WorkbookIdentity | null;
  onClose: () => void;
}

/** Asks for confirmation before remaking the workbook around its entries, and reports what was done. */
export function RestoreView({ as, onClose }: RestoreViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode, actions } = useOpenedWorkbook();
  const [plan, setPlan] = useState<Restored | RestoreProblem | null>(null);
  const [isAgreed, setAgreed] = useState(false);
  const [isDone, setDone] = useState(false);
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
  if (isAgreed)
    return isDone ? (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          {messages('restore.done')}
          {list}
          <Button size="small" onClick={onClose}>
            {messages('restore.close')}
          </Button>
        </MessageBarBody>
      </MessageBar>
    ) : null;
  return (
    <PaneDialog
      title={messages('restore.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages('restore.cancel')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              setAgreed(true);
              void actions.restore(plan).then(setDone);
            }}
          >
            {messages('restore.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.paragraph}>{messages('restore.body')}</p>
      {list}
      {plan.own.length > 0 && (
        <p className={styles.paragraph}>
          {messages(`restore.own.${mode}`, { places: placesText(messages, plan.own) })}
        </p>
      )}
      <p className={styles.paragraph}>{messages(`restore.old.${mode}`)}</p>
    </PaneDialog>
  );
}
