import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { periodsOf, type ReportingPeriod } from '../../../period/reportingPeriod';
import type { Programme, ProgrammeOutline } from '../../../programmes/programme';
import { useMessages } from '../../app/MessagesContext';
import { PlaceBoundary } from '../../app/PlaceBoundary';
import { PeriodField } from '../../controls/PeriodField';
import ManyForm from '../../many/ManyForm';
import type { ManyServices } from '../../many/makeMany';
import { MANY_SERVICES } from '../../many/services';
import { ACCEPTED } from './DropSource';
import type { Drafted } from './drafter';
import { useDraftStyles } from './draftStyles';
import { PlanDiff } from './LazyPlanDiff';
import { namedBefore } from './namedColumns';
import { savePlanFile } from './services';
import type { Draft } from './useDraft';
import { useImportText } from './useImportText';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export interface DraftedPlanProps {
  /** The chosen plan, to compare with. */
  programme: Programme;
  base: string;
  draft: Draft;
  outline: ProgrammeOutline;
  source: Drafted['source'];
}

/** Actions on a plan that was read: save it, compare it, make every agency's workbook. */
export function DraftedPlan({ programme, base, draft, outline, source }: DraftedPlanProps) {
  const styles = useStyles();
  const shared = useDraftStyles();
  const messages = useMessages();
  const text = useImportText();
  const [saved, setSaved] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [period, setPeriod] = useState<ReportingPeriod | null>(null);
  const [isPeriodMissing, setPeriodMissing] = useState(false);
  const { drafter } = draft;

  const save = async (): Promise<void> => {
    try {
      const fileName = `KeHoach_${outline.plan.id}.xlsx`;
      savePlanFile(fileName, await drafter().planFile());
      setSaved(fileName);
    } catch (error) {
      draft.fail(error);
    }
  };
  const services: ManyServices = {
    openBinder: () => ({
      methods: {
        add: async (job) => drafter().add(job),
        pack: async () => drafter().pack(),
      },
      close: () => undefined,
    }),
    deliver: MANY_SERVICES.deliver,
  };
  return (
    <>
      {source === 'appendix' && (
        <>
          <Button className={styles.button} onClick={() => void save()}>
            {text('import.draft.save')}
          </Button>
          <Text size={200} className={shared.quiet}>
            {text('import.draft.save.hint')}
          </Text>
        </>
      )}
      <Text role="status">{saved !== null && text('import.draft.saved', { file: saved })}</Text>
      {isComparing ? (
        <PlaceBoundary place="so-ke-hoach" onRetry={PlanDiff.renew}>
          <PlanDiff
            chosen={programme}
            accept={ACCEPTED}
            compare={(other) => drafter().compare(base, other, namedBefore())}
          />
        </PlaceBoundary>
      ) : (
        <Button className={styles.button} onClick={() => setComparing(true)}>
          {text('import.draft.compare')}
        </Button>
      )}
      <Text as="h4" weight="semibold" className={shared.heading}>
        {text('import.draft.make')}
      </Text>
      <PeriodField
        periods={periodsOf(outline)}
        value={period}
        onValue={(chosen) => {
          setPeriod(chosen);
          setPeriodMissing(false);
        }}
        error={isPeriodMissing ? messages('make.period.required') : null}
        disabled={false}
      />
      <ManyForm
        programme={outline}
        period={period}
        onPeriodMissing={() => setPeriodMissing(true)}
        services={services}
      />
    </>
  );
}
