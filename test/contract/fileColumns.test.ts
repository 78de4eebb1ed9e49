import { createFileHost, type FileHost } from '../../src/host/file/fileHost';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { fileWork } from '../../src/taskpane/check/fileWork';
import { createWorkerFileHost } from '../../src/taskpane/check/workerFileHost';
import { describeColumnsHost, type ColumnsHostUnderTest } from './columnsContract';
import { startOverChannel } from './startOverChannel';

const SHEET_PART = 'xl/worksheets/sheet1.xml';

function over(host: FileHost): ColumnsHostUnderTest {
  const archive = async () => openArchive(await host.bytes());
  const sheet = async () => (await archive()).text(SHEET_PART);
  return {
    host,
    async state() {
      const parts = await archive();
      const kept = parts.paths.filter((path) => /worksheets|tables/.test(path));
      return kept.map((path) => [path, parts.text(path)]);
    },
    hasWidth: async (column) =>
      [...(await sheet()).matchAll(/<col min="(\d+)" max="(\d+)"/g)].some(
        ([, min, max]) => Number(min) <= column + 1 && column + 1 <= Number(max),
      ),
    rules: async () =>
      [...(await sheet()).matchAll(/<dataValidation [^>]*>/g)]
        .flatMap(([tag]) => {
          const said = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
          return said('sqref')
            .split(' ')
            .map((range) => `${said('errorTitle')} ${range}`);
        })
        .sort(),
  };
}

describeColumnsHost('an .xlsx file', async (spec) => over(createFileHost(await writeXlsx(spec))));

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});

describeColumnsHost('an .xlsx file whose work is done in a worker', async (spec) => {
  const host = createWorkerFileHost(await writeXlsx(spec), {
    startWorker: () => startOverChannel({ ...fileWork }),
    loadOnPage: async () => {
      throw new Error('the worker was not used');
    },
  });
  opened.push(host);
  return over(host);
});
