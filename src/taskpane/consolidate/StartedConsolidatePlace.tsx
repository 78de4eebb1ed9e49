import { useState } from 'react';
import type { PlanSummary } from '../choice';
import { ConsolidatePlace } from './ConsolidatePlace';
import { createConsolidatePlaceProps } from './services';

export interface StartedConsolidatePlaceProps {
  inExcel: boolean;
  plan: PlanSummary;
}

/** The place with what it works with: one session for as long as the pane is open. */
export default function StartedConsolidatePlace({ inExcel, plan }: StartedConsolidatePlaceProps) {
  const [props] = useState(() => createConsolidatePlaceProps(inExcel, plan));
  return <ConsolidatePlace {...props} />;
}
