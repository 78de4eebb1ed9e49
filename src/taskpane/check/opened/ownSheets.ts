import { HostError } from '../../../host/shared/hostError';
import type { SummarySource } from '../../../import/tracker/summary/summarySource';
import { PaneError } from '../../failure/paneError';
import type { OpenedActions } from '../openedWorkbook';
import { withArea } from '../own/ownReading';
import type { CurrentWorkbook } from './currentWorkbook';
import type { FindingMarks } from './findingMarks';
import type { OpenedJobs } from './openedJobs';
import type { OpenedServices } from './openedServices';

/** An agency's own sheets: how they are read, our columns beside them, and a workbook of ours made from them. */
export function createOwnSheets(
  { work }: OpenedJobs,
  { opened, performHere, look, orBehind, changed, readBack }: CurrentWorkbook,
  { remark }: FindingMarks,
  { mode, loadEngine, today, deliver }: OpenedServices,
): Pick<OpenedActions, 'readOwn' | 'readSelected' | 'addColumns' | 'removeColumns' | 'transfer'> & {
  readActiveSheet: () => Promise<void>;
} {
  return {
    /** If several sheets qualify, in Excel the active one is meant. */
    async readActiveSheet() {
      const { own, reading, host } = opened();
      if (reading.sheets !== null || (own?.tables.length ?? 0) < 2) return;
      const { sheet } = await host.selected();
      if (own?.tables.some((table) => table.sheet === sheet))
        await look({ ...opened(), reading: { ...reading, sheets: [sheet] } });
    },

    async readOwn(reading) {
      await performHere('check', async () => {
        await look({ ...opened(), reading });
        await remark();
      });
    },

    async readSelected() {
      await performHere('check', async () => {
        const { areaSelected, trackersOf } = await loadEngine();
        const { host, reading } = opened();
        if (!host.selectedArea) throw new HostError('unsupported');
        const { sheet: name, range } = await host.selectedArea();
        const sheet = opened().snapshot.sheets.find((each) => each.name === name);
        const area = sheet ? areaSelected(sheet, range) : null;
        const next = withArea(reading, name, area);
        const isRead =
          area !== null &&
          trackersOf(opened().snapshot, today(), next).some((tracker) => tracker.sheet === name);
        if (!isRead) throw new PaneError('noTaskTable', { area: `${name}!${range}` });
        await look({ ...opened(), reading: next });
        await remark();
      });
    },

    async addColumns(sheets, { summary = false, rules = false } = {}) {
      await performHere('columns', async () => {
        const { orderOf, ownSummaryIn, placeOf, rowsOf, summaryFor, trackersOf } = await loadEngine();
        const { host, snapshot, reading } = opened();
        if (!host.appendColumns) throw new HostError('unsupported');
        const reportingDate = today();
        const sources: SummarySource[] = [];
        for (const tracker of trackersOf(snapshot, reportingDate, reading)) {
          if (!sheets.includes(tracker.sheet)) continue;
          const place = placeOf(snapshot, tracker.sheet);
          const ownRules = place ? await host.typingRules?.(place) : [];
          const free = place ? null : await host.firstFreeColumn?.(tracker.sheet, rowsOf(tracker));
          const order = orderOf(snapshot, tracker, reportingDate, {
            free: free ?? undefined,
            ownRules: ownRules ?? [],
            validation: rules,
          });
          if (order) {
            await orBehind(host.appendColumns(order.added, order.options));
            sources.push({ tracker, planned: order.added });
          }
          changed();
        }
        const { sheets: earlier, renewed } = ownSummaryIn(snapshot);
        const spec = summary || earlier.length > 0 ? summaryFor(snapshot, sources) : null;
        if (spec)
          await orBehind(host.write(spec, { replaceSheets: renewed, asRead: snapshot, behind: true }));
        await readBack(opened());
        await remark();
      });
    },

    async removeColumns(sheets) {
      await performHere('noColumns', async () => {
        const { ownSummaryIn, placeOf } = await loadEngine();
        const { host, snapshot } = opened();
        const summaries = ownSummaryIn(snapshot).sheets;
        if (summaries.length > 0) {
          await orBehind(host.removeSheets(summaries));
          changed();
        }
        for (const sheet of sheets) {
          const place = placeOf(snapshot, sheet);
          if (!place) continue;
          if (!host.removeColumns) throw new HostError('unsupported');
          await orBehind(host.removeColumns(place));
          changed();
        }
        await readBack(opened());
        await remark();
      });
    },

    transfer: (spec, fileName) =>
      performHere('bring', async () => {
        const { host, snapshot } = opened();
        const names = snapshot.sheets.map(({ name }) => name.toLowerCase());
        const isFree = !spec.sheets.some(({ name }) => names.includes(name.toLowerCase()));
        if (mode === 'excel' && isFree) {
          await orBehind(
            work.stoppable((signal) => host.write(spec, { signal, onProgress: work.count('cells') })),
          );
          await readBack(changed());
          return;
        }
        const { writeXlsx } = await import('../../../host/file/ooxml/write/writeWorkbook');
        const given = await deliver(fileName, await writeXlsx(spec), false);
        if (given === null) return false;
      }),
  };
}
