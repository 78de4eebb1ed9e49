import { papersFileName } from '../paperKinds';
import type { ConsolidateSession } from '../sessionState';
import type { SessionParts } from './sessionParts';

/** Documents made from the current result. */
export function createDocuments({
  services,
  programme: { plan },
  store: { getState },
  keeper,
}: SessionParts): Pick<ConsolidateSession, 'papers' | 'fill'> {
  return {
    async papers(kind, criterion) {
      const { view } = getState();
      const bytes = view && (await keeper.now().methods.papers(kind, services.today(), criterion));
      return bytes && { fileName: papersFileName(kind, plan, view.period, criterion), bytes };
    },
    async fill(template) {
      const { view } = getState();
      const filled = view && (await keeper.now().methods.fill(template));
      return filled && { ...filled, fileName: papersFileName('report', plan, view.period) };
    },
  };
}
