import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { useMessages } from '../app/MessagesContext';
import { PlanFileButton } from '../plan/PlanFileButton';
import { planName } from '../plan/planName';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

export interface PlanFileFieldProps {
  plan: ProgrammeOutline['plan'];
  /** The plan came from a file. */
  isOpened: boolean;
  onReading: (isReading: boolean) => void;
  /** Null: back to the bundled one. */
  onPlan: (plan: Programme | null) => void;
}

/** The plan to consolidate by: the bundled one, or one from a file. */
export function PlanFileField({ plan, isOpened, onReading, onPlan }: PlanFileFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  // A second choice would replace a session that has begun with the first.
  const [isReading, setReading] = useState(false);
  return (
    <Field label={messages('consolidate.planFile')} hint={messages('consolidate.planFile.hint')}>
      <div className={styles.root}>
        <Text>{planName(messages, plan)}</Text>
        <PlanFileButton
          label={messages('consolidate.planFile.choose')}
          noPlan={messages('consolidate.planFile.none')}
          disabled={isReading}
          onReading={(now) => {
            setReading(now);
            onReading(now);
          }}
          onPlan={onPlan}
        />
        {isOpened && (
          <Button size="small" disabledFocusable={isReading} onClick={() => onPlan(null)}>
            {messages('consolidate.planFile.back')}
          </Button>
        )}
      </div>
    </Field>
  );
}
