import type { ProgrammeOutline } from '../../../programmes/programme';
import type { ConsolidateServices } from '../sessionState';
import { createGivenInput } from './givenInput';
import { createLiveKeeper } from './liveKeeper';
import { createOpenWorkbook } from './openWorkbook';
import { createPeriodDecisions } from './periodDecisions';
import { createSessionStore } from './sessionStore';

/** What a session has, on which its actions work. */
export function createSessionParts(services: ConsolidateServices, programme: ProgrammeOutline) {
  const store = createSessionStore();
  const keeper = createLiveKeeper(services);
  const input = createGivenInput(store, keeper, services);
  return {
    services,
    programme,
    store,
    keeper,
    input,
    openWorkbook: createOpenWorkbook(store, keeper, services, programme),
    decisions: createPeriodDecisions(store, input, services, programme),
  };
}

export type SessionParts = ReturnType<typeof createSessionParts>;
