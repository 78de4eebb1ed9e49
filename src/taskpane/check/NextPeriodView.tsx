import { Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { useMessages } from '../app/MessagesContext';
import { PeriodField } from '../controls/PeriodField';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { RemakeDialog, useRemakeStyles } from './RemakeDialog';

export interface NextPeriodViewProps {
  onClose: () => void;
}

/** Asks for the period, says what is carried over, and makes the workbook. */
export function NextPeriodView({ onClose }: NextPeriodViewProps) {
  const styles = useRemakeStyles();
  const messages = useMessages();
  const { mode, actions } = useOpenedWorkbook();
  const [periods, setPeriods] = useState<readonly ReportingPeriod[] | null>(null);
  const [period, setPeriod] = useState<ReportingPeriod | null>(null);
  const [plan, setPlan] = useState<Restored | RestoreProblem | null>(null);
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
  return (
    <RemakeDialog
      title={messages('nextPeriod.title')}
      made={made}
      confirm={messages('nextPeriod.confirm')}
      done={made && <>{messages('nextPeriod.done', { rows: made.rows, takenOver: made.takenOver })} </>}
      notes={[messages(`nextPeriod.old.${mode}`)]}
      onClose={onClose}
    >
      {periods.length === 0 ? (
        <Text>{messages('nextPeriod.none')}</Text>
      ) : (
        <PeriodField periods={periods} value={period} onValue={choose} error={null} disabled={false} />
      )}
      {typeof plan === 'string' && <Text>{messages(`restore.cannot.${plan}`)}</Text>}
      {made && (
        <ul className={styles.list}>
          <li>{messages('nextPeriod.rows', { rows: made.rows, takenOver: made.takenOver })}</li>
          <li>{messages('nextPeriod.figures')}</li>
        </ul>
      )}
    </RemakeDialog>
  );
}
