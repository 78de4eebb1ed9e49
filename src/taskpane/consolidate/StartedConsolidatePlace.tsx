import { useMemo, useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { ConsolidatePlace } from './ConsolidatePlace';
import { PlanFileField } from './PlanFileField';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  programme: ProgrammeOutline;
}

/** The place with its services: a single session for each plan while the pane is open. */
export default function StartedConsolidatePlace({ inExcel, programme }: StartedConsolidatePlaceProps) {
  const [opened, setOpened] = useState<Programme | null>(null);
  const props = useMemo(
    () => createConsolidatePlaceProps(inExcel, opened ?? programme, opened),
    [inExcel, opened, programme],
  );
  return (
    <ConsolidatePlace
      key={opened ? `${opened.plan.id} ${opened.plan.version}` : ''}
      {...props}
      planField={<PlanFileField plan={props.programme.plan} isOpened={opened !== null} onPlan={setOpened} />}
    />
  );
}
