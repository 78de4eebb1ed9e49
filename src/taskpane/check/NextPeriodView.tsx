import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { useMessages } from '../app/MessagesContext';
import { placesText } from '../app/placesText';
import { PaneDialog } from '../controls/PaneDialog';
import { PeriodField } from '../controls/PeriodField';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  paragraph: { margin: 0 },
});

export interface NextPeriodViewProps {
  onClose: () => void;
}

/** Asks for the period, says what is carried over, and makes the workbook. */
export function NextPeriodView({ onClose }: NextPeriodViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, actions } = useOpenedWorkbook();
  const [periods, setPeriods] = useState<readonly ReportingPeriod[] | null>(null);
  const [period, setPeriod] = useState<ReportingPeriod | null>(null);
  const [plan, setPlan] = useState<Restored | RestoreProblem | null>(null);
  const [isAgreed, setAgreed] = useState(false);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void actions.laterPeriods().then((found) => isCurrent && setPeriods(found));
    return () => {
      isCurrent = false;
    };
  }, [actions]);
  const choose = (chosen: ReportingPeriod): void => {
    setPeriod(chosen);
    setPlan(null);
    void actions.planRestore(null, chosen.id).then(setPlan);
  };

  if (periods === null) return null;
  const made = typeof plan === 'object' ? plan : null;
  if (isAgreed)
    return isDone && made ? (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          {messages('nextPeriod.done', { rows: made.rows, takenOver: made.takenOver })}{' '}
          <Button size="small" onClick={onClose}>
            {messages('restore.close')}
          </Button>
        </MessageBarBody>
      </MessageBar>
    ) : null;
  return (
    <PaneDialog
      title={messages('nextPeriod.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages('restore.cancel')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={made === null}
            onClick={() => {
              if (!made) return;
              setAgreed(true);
              void actions.restore(made).then(setDone);
            }}
          >
            {messages('nextPeriod.confirm')}
          </Button>
        </>
      }
    >
      {periods.length === 0 ? (
        <Text>{messages('nextPeriod.none')}</Text>
      ) : (
        <PeriodField periods={periods} value={period} onValue={choose} error={null} disabled={false} />
      )}
      {typeof plan === 'string' && <Text>{messages(`restore.cannot.${plan}`)}</Text>}
      {made && (
        <>
          <ul className={styles.list}>
            <li>{messages('nextPeriod.rows', { rows: made.rows, takenOver: made.takenOver })}</li>
            <li>{messages('nextPeriod.figures')}</li>
          </ul>
          {made.own.length > 0 && (
            <p className={styles.paragraph}>
              {messages(`restore.own.${mode}`, { places: placesText(messages, made.own) })}
            </p>
          )}
          <p className={styles.paragraph}>{messages(`nextPeriod.old.${mode}`)}</p>
        </>
      )}
    </PaneDialog>
  );
}
