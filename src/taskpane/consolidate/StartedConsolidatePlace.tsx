import { useCallback, useMemo, useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { ConsolidatePlace, type EarlierChoices } from './ConsolidatePlace';
import { PlanFileField } from './PlanFileField';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  programme: ProgrammeOutline;
}

/** The plan in use where it is not the one the pane starts with, or no longer. */
interface ChangedPlan {
  /** Null: back to the one the pane starts with. */
  programme: Programme | null;
  begin: EarlierChoices;
  /** Each change starts a session of its own. */
  number: number;
}

/** The place with its services: a single session for each plan while the pane is open. */
export default function StartedConsolidatePlace({ inExcel, programme }: StartedConsolidatePlaceProps) {
  const [changed, setChanged] = useState<ChangedPlan | null>(null);
  const opened = changed?.programme ?? null;
  const change = useCallback(
    (to: Programme | null, begin: EarlierChoices): void =>
      setChanged((before) => ({ programme: to, begin, number: (before?.number ?? 0) + 1 })),
    [],
  );
  const props = useMemo(
    () =>
      createConsolidatePlaceProps(
        inExcel,
        opened ?? programme,
        opened,
        opened ? undefined : (carried, given, chosen) => change(carried, { given, chosen }),
      ),
    [inExcel, opened, programme, change],
  );
  return (
    <ConsolidatePlace
      key={changed?.number ?? 0}
      {...props}
      begin={changed?.begin ?? null}
      onCleared={changed?.begin.given ? () => setChanged(null) : undefined}
      planField={(end, onReading) => (
        <PlanFileField
          plan={props.programme.plan}
          isOpened={opened !== null}
          onReading={onReading}
          onPlan={(chosen) => change(chosen, { given: null, chosen: end() })}
        />
      )}
    />
  );
}
