import { useMemo, useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { ConsolidatePlace, type CarriedStart } from './ConsolidatePlace';
import { PlanFileField } from './PlanFileField';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  programme: ProgrammeOutline;
}

interface OpenedPlan {
  programme: Programme;
  /** What to begin with, if files carry it; null if the user opened it. */
  begin: CarriedStart | null;
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
        opened
          ? undefined
          : (carried, given, chosen) => setOpened({ programme: carried, begin: { given, chosen } }),
      ),
    [inExcel, opened, programme],
  );
  const begin = opened?.begin ?? null;
  return (
    <ConsolidatePlace
      key={
        opened ? `${opened.programme.plan.id} ${opened.programme.plan.version} ${begin ? 'carried' : ''}` : ''
      }
      {...props}
      begin={begin}
      onCleared={begin ? () => setOpened(null) : undefined}
      planField={
        <PlanFileField
          plan={props.programme.plan}
          isOpened={opened !== null}
          onPlan={(chosen) => setOpened(chosen && { programme: chosen, begin: null })}
        />
      }
    />
  );
}
