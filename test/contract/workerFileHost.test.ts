import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { fileWork } from '../../src/taskpane/check/fileWork';
import { createWorkerFileHost } from '../../src/taskpane/check/workerFileHost';
import { storedFormats } from './storedFormats';
import { describeHost } from './hostContract';
import { startOverChannel } from './startOverChannel';

describeHost('an .xlsx file whose work is done in a worker', async () => {
  const host = createWorkerFileHost(undefined, {
    startWorker: () => startOverChannel({ ...fileWork }),
    loadOnPage: async () => {
      throw new Error('the worker was not used');
    },
  });
  opened.push(host);
  return {
    host,
    reopen: async () => readXlsx(await host.bytes()),
    conditionalFormats: async () => storedFormats(await host.bytes()),
  };
});

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});
