import { useMemo, useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { ConsolidatePlace } from './ConsolidatePlace';
import type { Given } from './givenFiles';
import { PlanFileField } from './PlanFileField';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  programme: ProgrammeOutline;
}

interface OpenedPlan {
  programme: Programme;
  /** The files that carry it; null if the user opened it. */
  given: Given | null;
}

/** The place with its services: a single session for each plan while the pane is open. */
export default function StartedConsolidatePlace({ inExcel, programme }: StartedConsolidatePlaceProps) {
  const [opened, setOpened] = useState<OpenedPlan | null>(null);
  const props = useMemo(
    () =>
      createConsolidatePlaceProps(
        inExcel,
        opened?.programme ?? programme,
        opened?.programme ?? null,
        opened ? undefined : (carried, given) => setOpened({ programme: carried, given }),
      ),
    [inExcel, opened, programme],
  );
  const given = opened?.given ?? null;
  return (
    <ConsolidatePlace
      key={
        opened ? `${opened.programme.plan.id} ${opened.programme.plan.version} ${given ? 'carried' : ''}` : ''
      }
      {...props}
      given={given}
      onCleared={given ? () => setOpened(null) : undefined}
      planField={
        <PlanFileField
          plan={props.programme.plan}
          isOpened={opened !== null}
          onPlan={(chosen) => setOpened(chosen && { programme: chosen, given: null })}
        />
      }
    />
  );
}
