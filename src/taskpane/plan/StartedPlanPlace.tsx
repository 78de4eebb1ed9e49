import { use } from 'react';
import type { ProgrammeOutline } from '../../programmes/programme';
import { knownProgramme } from '../../programmes/registry';
import { PlanPlace } from './PlanPlace';

/** The place Kế hoạch, once the whole plan has loaded. */
export default function StartedPlanPlace({ programme }: { programme: ProgrammeOutline }) {
  return <PlanPlace programme={use(knownProgramme(programme.id))} />;
}
