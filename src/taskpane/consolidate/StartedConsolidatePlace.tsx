import { useState } from 'react';
import type { ProgrammeOutline } from '../../programmes/programme';
import { ConsolidatePlace } from './ConsolidatePlace';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  programme: ProgrammeOutline;
}

/** The place with its services: a single session while the pane is open. */
export default function StartedConsolidatePlace({ inExcel, programme }: StartedConsolidatePlaceProps) {
  const [props] = useState(() => createConsolidatePlaceProps(inExcel, programme));
  return <ConsolidatePlace {...props} />;
}
